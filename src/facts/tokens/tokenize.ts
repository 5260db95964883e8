import { alphabetic, longestEndingInLetters } from '../words/spelling-forms.ts';
import { figureWordAfter } from '../words/beside-figure.ts';
import { fold, isLetter, isSpace, isUnspaced } from '../words/fold.ts';
import { afterMarks, isWholeInUnspaced } from '../words/spacing.ts';
import type { Span } from '../words/spacing.ts';
import type { Entry, Meaning } from '../words/word-senses.ts';
import { compoundAt, isNumeric, longestCompound, wordEnd, scaledCurrency } from './compounds.ts';
import { digitAt } from './digits.ts';
import { fractionAt, numeralAt } from './numeral.ts';
import { means } from './token.ts';
import type { Passage, Token } from './token.ts';

/** A passage whose tokens are being found, from left to right. */
interface Scan extends Passage {
  readonly tokens: Token[];
}

/** Finds numbers in digits and known spellings from left to right, the longest first, but none in spans that are taken. */
export function tokenize({ text, lexicon }: Passage, taken: readonly Span[] = []): Token[] {
  const scan: Scan = { text, lexicon, tokens: [] };
  const { tokens } = scan;
  let next = 0;
  for (let at = 0; at < text.length;) {
    const span = taken[next];
    const limit = span?.start ?? Infinity;
    if (span && at >= limit) {
      at = Math.max(at, span.end);
      next++;
      continue;
    }
    const numeral = numeralOf(scan, at);
    if (numeral && numeral.end <= limit) {
      tokens.push({ type: 'token', start: at, end: numeral.end, numeral, entries: none, inflected: false });
      at = numeral.end;
      continue;
    }
    at = takeWord(scan, at);
    // A spelling that reaches into a taken span is dropped.
    while ((tokens.at(-1)?.end ?? 0) > limit) tokens.pop();
  }
  return tokens;
}

const none: readonly Entry[] = [];
const point = 0x2e;

function numeralOf({ text, lexicon }: Scan, at: number): ReturnType<typeof numeralAt> {
  if (digitAt(text, at) >= 0) return numeralAt(text, at, lexicon.separators);
  return text.charCodeAt(at) === point ? fractionAt(text, at) : undefined;
}

/** Adds the tokens of the word that starts at a place, if it is known, and gives the place where to go on. */
function takeWord(scan: Scan, at: number): number {
  const token = tokenAt(scan, at, contextAt(scan, at));
  if (token && !isParticle(scan, token)) return takeToken(scan, token);
  const code = scan.text.charCodeAt(at);
  return isLetter(code) && !isUnspaced(code) ? takeUnknown(scan, at) : at + 1;
}

function takeToken({ text, lexicon, tokens }: Scan, token: Token): number {
  const { start, end, entries, inflected } = token;
  const compound =
    inflected && (entries.some(isNumeric) || means(token, 'unit'))
      ? compoundAt({ text, lexicon }, start, wordEnd(text, start, start + longestCompound + 1))
      : undefined;
  if (compound) {
    tokens.push(...compound);
    return wordEnd(text, compound.at(-1)?.end ?? end);
  }
  if (!means(token, 'notNumbers')) tokens.push(token);
  const code = text.charCodeAt(start);
  const spaced = isLetter(code) && !isUnspaced(code);
  const goesOn = isChained(text, token) || (isNumber(token) && isRaisedInWord({ text, lexicon }, start, end));
  return spaced && inflected && !goesOn ? wordEnd(text, end) : end;
}

/** Looks into a word that is not known: after letters that are written as one with the word behind them, or a compound. */
function takeUnknown(scan: Scan, at: number): number {
  const { text, lexicon, tokens } = scan;
  const end = wordEnd(text, at);
  const { proclitics } = lexicon;
  const last = proclitics === '' ? at : Math.min(end - 1, at + 3);
  for (let i = at; i < last && proclitics.includes(fold(text.charAt(i)) || '\0'); i++) {
    const inner = tokenAt(scan, i + 1, apart);
    // A letter after letters is no word: the ት of እለት is no sign of a trillion.
    if (!inner || inner.end === i + 2) continue;
    tokens.push(inner);
    return Math.max(inner.end, end);
  }
  tokens.push(...(compoundAt(scan, at, end) ?? scaledCurrency(scan, at, end)));
  return end;
}

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

const isNumber = (token: Token | undefined): boolean => means(token, 'number', 'multiplier');

/** Korean writes numbers as one word with what follows: 3천5백만달러. */
const isChained = (text: string, token: Token): boolean =>
  isHangul(text.charCodeAt(token.end - 1)) && means(token, 'number', 'multiplier', 'infixes');

/** 만이 after digits is 10,000 and a particle, not 10,002. */
function isParticle({ text, lexicon, tokens }: Scan, token: Token): boolean {
  if (!isHangul(text.charCodeAt(token.start)) || tokens.at(-1)?.end !== token.start) return false;
  if (token.entries.some(({ meaning }) => meaning.type !== 'number' && meaning.type !== 'counters')) return false;
  if (token.entries.every(({ meaning }) => meaning.type === 'counters')) return false;
  if (isChainedToDigits(tokens, token)) return true;
  const goesOn = (entry: Entry): boolean => entry.meaning.type === 'number' || joinsInHangul(entry);
  if (hasParticle({ text, lexicon }, token.end)) return false;
  return token.inflected && !lexicon.trie.matches(text, token.end).some(({ values }) => values.some(goesOn));
}

function isChainedToDigits(tokens: readonly Token[], token: Token): boolean {
  const farthest = Math.max(0, tokens.length - 10);
  for (let i = tokens.length - 1, { start } = token; i >= farthest && tokens[i]?.end === start; i--) {
    if (tokens[i]?.numeral) return true;
    start = tokens[i]?.start ?? 0;
  }
  return false;
}

/** What comes before a token. */
interface Before {
  /** Another token right before it. */
  readonly chained: boolean;
  /** A number word and a space. */
  readonly counted: boolean;
  /** Digits and a space. */
  readonly behindDigits: boolean;
  /** A number word right before it, in a script without spaces. */
  readonly numbered: boolean;
  /** A denominator, whose numerator it may be: 오분의 일. */
  readonly shared: boolean;
}

const apart: Before = { chained: false, counted: false, behindDigits: false, numbered: false, shared: false };

function contextAt({ text, tokens }: Scan, at: number): Before {
  const last = tokens.at(-1);
  if (last === undefined || last.end < at - 1 || last.end > at) return apart;
  const chained = last.end === at;
  return {
    chained,
    counted: !chained && isNumber(last),
    behindDigits: !chained && last.numeral !== undefined,
    shared: means(last, 'fractionOf'),
    numbered: chained && isUnspaced(text.charCodeAt(at)) && (isNumber(last) || last.numeral !== undefined),
  };
}

/** A spelling that was found, and what is around it. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** How many letters go on after it. */
  readonly following: number;
  readonly before: Before;
}

function tokenAt(passage: Passage, start: number, before: Before): Token | undefined {
  const { text, lexicon } = passage;
  for (const { end: last, values } of lexicon.trie.matches(text, start)) {
    const end = afterMarks(text, last);
    if (!isWholeInUnspaced(text, start, end)) continue;
    // 一个 is no number, but 一百零一个 is.
    if (before.numbered && values.some(({ meaning }) => meaning.type === 'notNumbers')) continue;
    // 几万 is tens of thousands, and 二十几万 twenty-odd.
    if (before.numbered && values.every(({ meaning }) => meaning.type === 'indefinite')) continue;
    const place = { start, end, following: lettersAfter(text, end), before };
    const entries = values.filter((entry) => mayEnd(passage, place, entry) && hasForm(passage, place, entry));
    if (entries.length > 0) return { type: 'token', start, end, entries, inflected: place.following > 0 };
  }
  return undefined;
}

/** Counts the letters that go on after a spelling, at most sixteen, and none across a border of unspaced scripts. */
export function lettersAfter(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (isUnspaced(last) || !isLetter(last)) return 0;
  let count = 0;
  while (count < 16 && end + count < text.length) {
    const code = text.charCodeAt(end + count);
    if (!isLetter(code) || isUnspaced(code)) break;
    count++;
  }
  return count;
}

/** Tells whether a spelling may end at a place: the letters after it are an ending, or a word written as one with it. */
function mayEnd({ text, lexicon }: Passage, { start, end, following, before }: Place, entry: Entry): boolean {
  if (following <= suffixOf(entry, before)) return true;
  const isSyllable = isHangul(text.charCodeAt(end - 1));
  if (isSyllable && (joinsInHangul(entry) || isHalfWithParticle({ text, lexicon }, end, entry))) return true;
  // 20여만
  if (entry.meaning.type === 'infixes') return isSyllable && before.chained;
  if (entry.meaning.type !== 'number') return false;
  if (alphabetic.test(text.charAt(start))) return entry.length > 8 && isRaisedInWord({ text, lexicon }, start, end);
  const next = lexicon.trie.matches(text, end).flatMap(({ values }) => values);
  if (isSyllable && goesOnInHangul({ text, lexicon }, { start, end, following, before }, next)) return true;
  return next.some(isCounted);
}

/** A syllable of a Korean number is followed by a magnitude, by 분의 or, within a number, by what is counted or a particle. */
function goesOnInHangul({ text, lexicon }: Passage, place: Place, next: readonly Entry[]): boolean {
  const { start, end, before } = place;
  if (next.some((each) => isMultiplier(each) || each.meaning.type === 'fractionOf')) return true;
  if (before.chained && next.some(joinsInHangul)) return true;
  const isLong = before.chained || before.shared || end - start > 1;
  return isLong && hasParticle({ text, lexicon }, end);
}

const longestParticle = 6;

/** Tells whether a particle is all that goes on after a place: the 과 of 이십삼과. */
const hasParticle = ({ text, lexicon }: Passage, end: number): boolean =>
  isHangul(text.charCodeAt(end)) &&
  figureWordAfter(text, end, lexicon.particles) === wordEnd(text, end, end + longestParticle);

/** Cincuenta y cuatromilésimo: the last word of a number goes on with its magnitude. */
function isRaisedInWord({ text, lexicon }: Passage, start: number, end: number): boolean {
  if (!isLetter(text.charCodeAt(end)) || !text.slice(start, end).includes(' ')) return false;
  const last = wordEnd(text, end, end + longestCompound);
  return (
    last > end + 2 &&
    lexicon.trie.matches(text, end).some((match) => match.end === last && match.values.some(isNumeric))
  );
}

/** 2시 반에: half past two, with a particle. */
const isHalfWithParticle = (passage: Passage, end: number, { meaning }: Entry): boolean =>
  meaning.type === 'halfAfter' && hasParticle(passage, end);

const isMultiplier = ({ meaning }: Entry): boolean => meaning.type === 'multiplier';

/** চারদিন, دوسال: what is counted is written as one with its number. */
const isCounted = ({ meaning, length }: Entry): boolean =>
  length > 2 && (meaning.type === 'counters' || meaning.type === 'unit');

/** What Korean writes as one word with the number before it, apart from numbers. */
const joined: ReadonlySet<Meaning['type']> = new Set([
  'half',
  'quarters',
  'halfYears',
  'multiple',
  'multiplier',
  'unit',
  'currency',
  'counters',
  'hourAfter',
  'minuteAfter',
  'monthAfter',
  'dayAfter',
  'yearAfter',
  'percentAfter',
  'pointsAfter',
  'barePointsAfter',
  'decadeAfter',
]);

const joinsInHangul = ({ meaning, length }: Entry): boolean =>
  joined.has(meaning.type) || (meaning.type === 'number' && !meaning.ordinal && length > 1);

/** 5 bina are buildings, five thousand is 5 bin: short words take no ending, but for those in which marks are vowels, behind a figure. */
function suffixOf({ meaning, suffix, length }: Entry, { behindDigits }: Before): number {
  if (meaning.type === 'month' || meaning.type === 'weekday' || meaning.type === 'unit') return suffix;
  const isOfFigure = behindDigits && meaning.type === 'multiplier' && suffix > longestEndingInLetters;
  return length >= (isOfFigure ? 3 : 4) ? suffix : 0;
}

/** Tells whether a spelling has the capitals that its meaning asks for, and where it is a sign, the figure before it. */
function hasForm({ text }: Passage, { start, end, before }: Place, entry: Entry): boolean {
  const first = text.charAt(start);
  if (entry.capital && first === first.toLowerCase()) return false;
  if (digitAt(text, end - 1) >= 0 && digitAt(text, end) >= 0) return false;
  const form = entry.cased ?? entry.exact;
  if (form !== undefined && text.slice(start, end) !== form) return false;
  return entry.exact === undefined || followsFigure(text, start, entry, before);
}

function followsFigure(text: string, start: number, { meaning, length }: Entry, { counted }: Before): boolean {
  if (digitAt(text, start - 1) >= 0) return true;
  // soixante-douze km, but not of one letter, which may be any.
  if (counted && length > 1 && meaning.type === 'unit') return true;
  const magnitude = meaning.type === 'multiplier' && length === 1;
  return !magnitude && isSpace(text.charCodeAt(start - 1)) && digitAt(text, start - 2) >= 0;
}

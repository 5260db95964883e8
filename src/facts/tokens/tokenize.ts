import type { Span } from './addresses.ts';
import { isWholeInUnspaced } from '../words/word-boundaries.ts';
import { digitAt } from './digits.ts';
import { alphabetic } from '../words/abbreviations.ts';
import { fold, isIgnorable, isLetter, isSpace, isUnspaced } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Entry } from '../words/word-senses.ts';
import type { Numeral } from './numeral.ts';
import type { Match } from '../words/trie.ts';
import { numeralAt } from './numeral.ts';

/** A number in digits or a known spelling, with all that it can mean. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly numeral?: Numeral;
  readonly entries: readonly Entry[];
  /** Letters go on right after the spelling. */
  readonly inflected: boolean;
}

/** Finds numbers and known spellings from left to right, the longest first; `taken` spans are passed over. */
export function scan(text: string, lexicon: Lexicon, taken: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (let at = 0; at < text.length;) {
    const span = taken[next];
    if (span && at >= span.start) {
      at = Math.max(at, span.end);
      next++;
      continue;
    }
    if (digitAt(text, at) >= 0) {
      const numeral = numeralAt(text, at, lexicon.separators);
      if (numeral && numeral.end <= (span?.start ?? Infinity)) {
        tokens.push({ start: at, end: numeral.end, numeral, entries: none, inflected: false });
        at = numeral.end;
        continue;
      }
    }
    at = scanWord(text, at, lexicon, tokens);
    // A spelling that reaches into what is taken is none.
    const from = span?.start ?? Infinity;
    while ((tokens.at(-1)?.end ?? 0) > from) tokens.pop();
  }
  return tokens;
}

const none: readonly Entry[] = [];

/** Adds the token that starts here, if any; says where to go on. */
function scanWord(text: string, at: number, lexicon: Lexicon, tokens: Token[]): number {
  const code = text.charCodeAt(at);
  const spaced = isLetter(code) && !isUnspaced(code);
  const last = tokens.at(-1);
  const token = tokenAt(text, at, lexicon, {
    chained: last?.end === at,
    counted: last !== undefined && last.end === at - 1 && isNumber(last),
    numbered: last?.end === at && isUnspaced(code) && isNumber(last),
  });
  if (token && !isParticle(text, token, tokens, lexicon)) {
    const compound =
      token.inflected && token.entries.some(isNumeric)
        ? compoundAt(text, at, wordEnd(text, at, at + longestCompound + 1), lexicon)
        : undefined;
    if (compound) {
      tokens.push(...compound);
      return wordEnd(text, compound.at(-1)?.end ?? token.end);
    }
    if (!token.entries.some(isNot)) tokens.push(token);
    return spaced && token.inflected && !chains(text, token) ? wordEnd(text, token.end) : token.end;
  }
  if (!spaced) return at + 1;
  const end = wordEnd(text, at);
  for (let i = at; i < end - 1 && i < at + 3 && lexicon.proclitics.includes(fold(text.charAt(i)) || '\0'); i++) {
    const inner = tokenAt(text, i + 1, lexicon, alone);
    // A letter after letters is no word: the ት of እለት is no sign of a trillion.
    if (!inner || inner.end === i + 2) continue;
    tokens.push(inner);
    return Math.max(inner.end, end);
  }
  tokens.push(...(compoundAt(text, at, end, lexicon) ?? []));
  return end;
}

/**
 * A number written as one word, such as einhundertsiebzehn: the number words that cover it to its end, or to what is
 * counted, as in dvanáctiletý and femårsplan.
 */
function compoundAt(text: string, start: number, end: number, lexicon: Lexicon): Token[] | undefined {
  if (end - start < 6 || end - start > longestCompound) return undefined;
  const dead = new Set<number>();
  const cover = (at: number): Token[] | undefined => {
    if (at === end) return [];
    if (dead.has(at)) return undefined;
    const inside = lexicon.inside.matches(text, at);
    if (at > start && inside.some((match) => isTail(match, end))) return [];
    for (const match of [...lexicon.trie.matches(text, at), ...inside]) {
      const entries = match.end > end ? [] : match.values.filter(isNumeric);
      if (entries.length === 0 || (match.end === end && inside.includes(match))) continue;
      const rest = cover(match.end);
      if (rest) return [{ start: at, end: match.end, entries, inflected: false }, ...rest];
    }
    dead.add(at);
    return undefined;
  };
  const tokens = cover(start);
  return tokens && (tokens.length > 1 || tokens.some((token) => token.end < end)) ? tokens : undefined;
}

/** What is counted ends a compound with its own ending, which is short. */
const isTail = ({ end: last, values }: Match<Entry>, end: number): boolean =>
  end - last <= 8 && values.some(({ meaning }) => meaning.type === 'tail');

const isNumeric = ({ meaning, length }: Entry): boolean =>
  (meaning.type === 'number' && length > 1) ||
  (meaning.type === 'multiplier' && length > 2) ||
  meaning.type === 'connectors' ||
  meaning.type === 'halfAfter';

const isNumber = ({ entries }: Token): boolean =>
  entries.some(({ meaning }) => meaning.type === 'number' || meaning.type === 'multiplier');

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

/** Korean writes numbers as one word with what follows: 3천5백만달러. */
function chains(text: string, { entries, end }: Token): boolean {
  return (
    isHangul(text.charCodeAt(end - 1)) &&
    entries.some(({ meaning }) => meaning.type === 'multiplier' || meaning.type === 'number')
  );
}

/** 만이 after digits is 10,000 and a particle, not 10,002. */
function isParticle(text: string, token: Token, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (!isHangul(text.charCodeAt(token.start)) || tokens.at(-1)?.end !== token.start) return false;
  if (token.entries.some(({ meaning }) => meaning.type !== 'number' && meaning.type !== 'counters')) return false;
  if (token.entries.every(({ meaning }) => meaning.type === 'counters')) return false;
  const farthest = Math.max(0, tokens.length - 10);
  for (let i = tokens.length - 1, start = token.start; i >= farthest && tokens[i]?.end === start; i--) {
    if (tokens[i]?.numeral) return true;
    start = tokens[i]?.start ?? 0;
  }
  const goesOn = (entry: Entry): boolean => entry.meaning.type === 'number' || joinsInHangul(entry);
  return token.inflected && !lexicon.trie.matches(text, token.end).some(({ values }) => values.some(goesOn));
}

const isNot = (entry: Entry): boolean => entry.meaning.type === 'not';

const longestCompound = 80;

function wordEnd(text: string, at: number, limit: number = text.length): number {
  let end = at;
  while (end < text.length && end < limit) {
    const code = text.charCodeAt(end);
    if (!(isLetter(code) || isIgnorable(code)) || isUnspaced(code)) break;
    end++;
  }
  return Math.max(end, at);
}

/** What stands before a token. */
interface Before {
  /** Another right before it. */
  readonly chained: boolean;
  /** A number word and a space. */
  readonly counted: boolean;
  /** A number word right before it, in a script without spaces. */
  readonly numbered: boolean;
}

const alone: Before = { chained: false, counted: false, numbered: false };

function tokenAt(
  text: string,
  at: number,
  lexicon: Lexicon,
  { chained, counted, numbered }: Before,
): Token | undefined {
  for (const { end: last, values } of lexicon.trie.matches(text, at)) {
    let end = last;
    while (end < text.length && end < last + 4 && isIgnorable(text.charCodeAt(end))) end++;
    if (!isWholeInUnspaced(text, at, end)) continue;
    // 一个 is no number, but 一百零一个 is.
    if (numbered && values.some(isNot)) continue;
    const follows = lettersAfter(text, end);
    const hangul = isHangul(text.charCodeAt(end - 1));
    const entries = values.filter(
      (entry) =>
        (follows <= suffixOf(entry) ||
          (hangul &&
            (joinsInHangul(entry) || (entry.meaning.type === 'number' && goesOnAt(text, end, lexicon, chained)))) ||
          (entry.meaning.type === 'number' && !alphabetic.test(text.charAt(at)) && isCountedAt(text, end, lexicon))) &&
        fits(text, at, end, entry, counted),
    );
    if (entries.length > 0) return { start: at, end, entries, inflected: follows > 0 };
  }
  return undefined;
}

/** How many letters go on after a spelling, at most sixteen; none across a border of unspaced scripts. */
function lettersAfter(text: string, end: number): number {
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

/** Whether a syllable of a Korean number is followed by a magnitude or, within a number, by what is counted. */
const goesOnAt = (text: string, at: number, lexicon: Lexicon, chained: boolean): boolean =>
  lexicon.trie
    .matches(text, at)
    .some(({ values }) =>
      values.some((entry) => entry.meaning.type === 'multiplier' || (chained && joinsInHangul(entry))),
    );

/** চারদিন, دوسال: whether what is counted is written as one with its number. */
const isCountedAt = (text: string, at: number, lexicon: Lexicon): boolean =>
  lexicon.trie
    .matches(text, at)
    .some(({ values }) =>
      values.some(({ meaning, length }) => length > 2 && (meaning.type === 'counters' || meaning.type === 'unit')),
    );

const joinsInHangul = ({ meaning, length }: Entry): boolean =>
  meaning.type === 'multiplier' ||
  (meaning.type === 'number' && !meaning.ordinal && length > 1) ||
  [
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
    'decadeAfter',
  ].includes(meaning.type);

function suffixOf({ meaning, suffix, length }: Entry): number {
  if (meaning.type === 'number' || meaning.type === 'multiplier') return length >= 4 ? suffix : 0;
  if (meaning.type === 'month' || meaning.type === 'weekday' || meaning.type === 'unit') return suffix;
  return suffix > 0 && length >= 4 ? suffix : 0;
}

function fits(text: string, start: number, end: number, entry: Entry, counted: boolean): boolean {
  const first = text.charAt(start);
  if (entry.capital && first === first.toLowerCase()) return false;
  if (digitAt(text, end - 1) >= 0 && digitAt(text, end) >= 0) return false;
  if (entry.cased !== undefined && text.slice(start, end) !== entry.cased) return false;
  if (entry.exact === undefined) return true;
  if (text.slice(start, end) !== entry.exact) return false;
  if (digitAt(text, start - 1) >= 0) return true;
  // soixante-douze km, but not of one letter, which may be any.
  if (counted && entry.length > 1 && entry.meaning.type === 'unit') return true;
  const magnitude = entry.meaning.type === 'multiplier' && entry.length === 1;
  return !magnitude && isSpace(text.charCodeAt(start - 1)) && digitAt(text, start - 2) >= 0;
}

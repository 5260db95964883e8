import { characterTest, isLetterOrMark, isLowerCase } from '../../../locale/characters.ts';
import { besideDate, withoutSpans } from './beside-date.ts';
import { withoutWords } from './date-words.ts';
import { dateIn, figure, type FoundDate } from './dates.ts';
import { isCapitals, isPlace, placeOf, trimCommas } from './places.ts';
import type { Lexicon } from './lexicon.ts';
import { functionWords } from '../../../locale/orthography/function-words.ts';
import { unspacedCharacters } from '../../../locale/scripts.ts';

export interface Dateline {
  /** Where the dateline ends in the piece's text, its dash included. */
  readonly end: number;
  readonly confidence: number;
  readonly why: 'dateline-place-date' | 'dateline-date' | 'dateline-agency' | 'dateline-capitals' | 'dateline-place';
  readonly place?: string;
  readonly date?: string;
  /** What stands beside the date and may be a place: only the text tells. */
  readonly aside?: string;
}

/** Datelines longer than this are not looked for. */
const longest = 160;

/** What ends a dateline, the likelier first: a dash, or what Chinese and Japanese agencies close it with. */
const separator =
  /(?:(?<=[\s)\]}\p{Nd}/.,.،])(?:--|[–—−―－-])(?=\s|$)|[—―]{2}|—|(?<=[\p{L}).])--?(?=\()|(?<=\p{L})—(?=\p{L})|(?<=\p{Nd})[:：፦៖՝](?=\s)|(?<=日)[电電讯訊](?:（[^（）]{1,40}）|\([^()]{1,40}\))?|(?<=\p{L}\))[.:](?=\s)|(?<=[\p{L}\p{Nd})])\.[–—-](?=\s)|(?<=[\p{L}\p{Nd}]\/)\.?(?=\s)|(?<=\p{L})\.(?=\s+\p{Lu})|(?<=\p{Nd})\.(?=\s+[\p{Lu}\p{Lo}])|(?<=\s)[|｜│](?=\s))/uy;
const opensSeparator = characterTest((character) => /[–—−―－.:：电電讯訊|｜│-]/u.test(character));

/** A line of a news agency, `(BUSINESS WIRE)`, `/CNW/`. */
const agency = /(?:\([^()]{2,60}\)|（[^（）]{2,40}）|\/[^/\s]{2,20}(?: [^/\s]{1,20}){0,3}\/)[\s,，]*$/u;

const unspacedRun = new RegExp(`[${unspacedCharacters}]{4}`, 'u');

interface Context {
  /** Whether this is one of the first paragraphs of the text, where a place alone may open it. */
  readonly first: boolean;
  /** Whether it is the very first. */
  readonly opens: boolean;
  readonly lexicon: Lexicon;
  readonly names: ReadonlySet<string>;
}

/** The dateline at the start of a paragraph, such as `GENEVA/NEW YORK, 3 May 2021 -` or `KUALA LUMPUR, 20 Nov (UNICEF) —`. */
export function runInDateline(text: string, context: Context): Dateline | undefined {
  const head = text.slice(0, longest);
  const bracketed = bracketedDateline(text, context);
  if (bracketed !== undefined) return bracketed;
  if (!context.first && !figure.test(head)) return undefined;
  let plain = 0;
  let signs = 0;
  let half: Dateline | undefined;
  for (let at = 0; at < head.length && plain <= mostPlainWords && signs <= mostSigns; at += 1) {
    if (isPlainWord(head, at)) plain += 1;
    const sign = separatorAt(head, at);
    if (sign === undefined) continue;
    signs += 1;
    const found = endedBy(text, { at, sign }, context);
    if (found !== undefined && isWhole(found)) return found;
    // `Ottawa – 4 May 2031 –`, `4 May 2031 – Ottawa –`: the other half may follow behind another dash.
    half ??= found;
    at += sign.length - 1;
  }
  return half;
}

/** So many signs that may end a dateline are looked at. */
const mostSigns = 4;

function isWhole({ date, place, why }: Dateline): boolean {
  return (date !== undefined && place !== undefined) || why === 'dateline-agency';
}

/** The dateline that a sign at a place ends, if it is one. */
function endedBy(
  text: string,
  { at, sign }: { readonly at: number; readonly sign: string },
  context: Context,
): Dateline | undefined {
  const end = endOfSeparator(text, at + sign.length);
  if (at === 0 || end >= text.length) return undefined;
  const found = readPrefix(text.slice(0, at), { sign, rest: text.slice(end, end + 8) }, context);
  return found === undefined ? undefined : { end, ...found };
}

/** `（台北訊，2031年10月2日）`, `[대전=2031. 5. 18.]`: a dateline in brackets, with a date or what agencies write behind a place. */
const inBrackets = /^[（(【［[]([^（()）【】［\][]{2,60})[)）】］\]]\s*(?=\p{L})/u;
const wireWord = /[訊讯電电]$|(?:報導|报道)$|=[^=]{0,20}$/u;

function bracketedDateline(text: string, context: Context): Dateline | undefined {
  const [whole, inner] = inBrackets.exec(text.slice(0, longest)) ?? [];
  if (!context.first || whole === undefined || inner === undefined) return undefined;
  const date = dateIn(inner, context.lexicon.locale, context.names);
  if (date?.isRange === true || (date === undefined && !wireWord.test(inner))) return undefined;
  const place = bracketedPlace(inner, date, context);
  if (place === undefined || (place === '' && date === undefined)) return undefined;
  const end = whole.trimEnd().length;
  if (date === undefined) return { end, confidence: 0.9, why: 'dateline-agency', place };
  return { end, ...withDate(place, date) };
}

/** The place in a dateline in brackets, '' where there is none; undefined where more is said. */
function bracketedPlace(inner: string, date: FoundDate | undefined, { lexicon, names }: Context): string | undefined {
  const [before, after] = date === undefined ? [inner, ''] : besideDate(inner, date, lexicon);
  // `2031年5月3日，台北訊`: the place may follow the date.
  const written = before === '' ? after : before;
  if (before !== '' && after.replace(wireWord, '') !== '') return undefined;
  const place = withoutReporter(withoutWords(written.replace(wireWord, ''), lexicon, 'agencies'));
  return place.length <= longestBracketed && isPlace(place, names) ? place : undefined;
}

const longestBracketed = 20;

/** `記者王小明台北3日`: who reports, and the day without its month. */
function withoutReporter(written: string): string {
  return written
    .replace(/^[\s,，、]*[記记]者\p{sc=Hani}{2,3}(?=\p{sc=Hani}{2})/u, '')
    .replace(/\s?\p{Nd}{1,2}日?$/u, '');
}

/** What ends a dateline at a place, if anything does. */
function separatorAt(head: string, at: number): string | undefined {
  if (!opensSeparator(head.charCodeAt(at))) return undefined;
  separator.lastIndex = at;
  return separator.exec(head)?.[0];
}

/** A dateline has no more words in lower case than a long date does: `mercredi 3 février à dix heures trente`. */
const mostPlainWords = 6;
/** Small words in names of places are shorter. */
const shortestPlain = 4;

/** Whether a word in lower case begins at a place, and is no small word. */
function isPlainWord(text: string, at: number): boolean {
  if (!isLowerCase(text.charCodeAt(at)) || (at > 0 && isLetterOrMark(text.charCodeAt(at - 1)))) return false;
  for (let next = at; next < at + shortestPlain; next += 1) {
    if (next >= text.length || !isLetterOrMark(text.charCodeAt(next))) return false;
  }
  return true;
}

/** `Texas--(BUSINESS WIRE)--`, `20日电 /美通社/ --` and `MADRID.-`: what belongs to the sign that ends a dateline. */
function endOfSeparator(text: string, from: number): number {
  const more = /^(?:\s?(?:\([^()]{2,40}\)|\/[^/\s]{2,20}\/)\s?(?:--|[–—-])|[-–—])/u.exec(
    text.slice(from, from + 60),
  )?.[0].length;
  return from + (more ?? 0);
}

interface Surroundings {
  /** What ends the prefix. */
  readonly sign: string;
  /** The beginning of what follows. */
  readonly rest: string;
}

function readPrefix(written: string, around: Surroundings, context: Context): Omit<Dateline, 'end'> | undefined {
  const { prefix, named } = withoutAgency(written);
  const date = dateIn(prefix, context.lexicon.locale, context.names);
  if (date === undefined) return readPlace(prefix, named, around, context);
  if (date.isRange) return undefined;
  const [before, after] = besideDate(prefix, date, context.lexicon);
  if (!isPlace(before, context.names) || !isPlace(after, context.names)) return undefined;
  const place = placeOf(withoutWords(before === '' ? after : before, context.lexicon, 'agencies'));
  // A point ends a dateline behind its year, `2031` or `2031 року`; elsewhere it is one of the day: `Bonn, 3. Mai`.
  const isPoint = named === undefined && around.sign === '.';
  if (isPoint && !isWholeDate(prefix, date, before)) {
    return context.opens && endsSentence(prefix, date, around) ? withDate(place, date) : undefined;
  }
  if (place !== '') return withDate(place, date);
  // `June 3, 2031 (NAIROBI)`: what is in brackets behind a date is its place.
  const bracketed = trimCommas((named ?? '').replace(/[()（）]/gu, ''));
  return withDate(isPlace(bracketed, context.names) && !bracketed.includes('/') ? bracketed : '', date);
}

/** Whether a date before a point is all of it: it ends in its year, begins with it, or is the day behind a place in capitals. */
function isWholeDate(prefix: string, date: FoundDate, before: string): boolean {
  if (endsInYear.test(prefix) || isYearFirst(prefix, date, before)) return true;
  return /^\p{Lu}{3}/u.test(before) && isCapitals(before) && /\p{L}$/u.test(prefix) && !/\p{Nd}{4}/u.test(prefix);
}

/** `Псков, 12 декабря. Музей …`: the name of a month behind a day, a point, and a sentence. */
function endsSentence(prefix: string, { start, end }: FoundDate, { rest }: Surroundings): boolean {
  return (
    start > 0 &&
    prefix.length === end &&
    /\p{Nd}\.?\s(?:\p{L}{1,3}\s)?[\p{L}\p{M}]{3,}$/u.test(prefix) &&
    /^\s*["“„«]?[\p{Lu}\p{Lo}]/u.test(rest)
  );
}

const endsInYear = /\p{Nd}{4}(?:\s\p{Ll}{1,5})?$/u;

/** `Bilbo, 2031ko maiatzaren 12a.`, `Szeged, 2031. május 3.`: where the year comes first, the day ends a date behind its place. */
function isYearFirst(prefix: string, { start, end }: FoundDate, before: string): boolean {
  return (
    before !== '' &&
    /^\p{Nd}{4}(?!\p{Nd})/u.test(prefix.slice(start)) &&
    /^\p{Ll}{0,3}\P{L}{0,2}$/u.test(prefix.slice(end))
  );
}

/** What stands before the name of an agency; in `GENEVA (2 April 2031)` the brackets hold the date and none. */
function withoutAgency(written: string): { readonly prefix: string; readonly named?: string } {
  const named = agency.exec(written);
  if (named === null) return { prefix: written };
  if (/\p{Nd}{4}/u.test(named[0])) return { prefix: written.replace(/[()（）]/gu, ' ') };
  return { prefix: written.slice(0, named.index), named: named[0] };
}

/** A dateline without a date. */
function readPlace(
  prefix: string,
  named: string | undefined,
  around: Surroundings,
  { first, opens, names, lexicon }: Context,
): Omit<Dateline, 'end'> | undefined {
  // `Yes. It costs nothing.`: a word and a point below other text is an answer.
  if (around.sign === '.' && named === undefined && !opens) return undefined;
  if (isBar.test(around.sign)) return undefined;
  const before = withoutWords(withoutSpans(prefix, [], 0), lexicon, 'agencies');
  const place = placeOf(before);
  if (!first || place === '' || !isPlace(before, names) || /\p{Nd}/u.test(named ?? '')) return undefined;
  // `Não. Basta o cartão.`: a small word is an answer.
  if (functionWords(lexicon.locale).has(place.toLowerCase())) return undefined;
  return withoutDate(place, named !== undefined, around);
}

/** `Visby | 3 May 2031 |`: a bar ends a place only where a date is beside it. */
const isBar = /^[|｜│]$/u;

export function withDate(place: string, { iso }: FoundDate): Omit<Dateline, 'end'> {
  const date = iso === undefined ? {} : { date: iso };
  if (place === '') return { confidence: 0.9, why: 'dateline-date', ...date };
  return { confidence: 0.98, why: 'dateline-place-date', place, ...date };
}

/** A place alone needs a sign that it is one: an agency behind it, capitals, or few words and a new sentence behind. */
function withoutDate(place: string, hasAgency: boolean, around: Surroundings): Omit<Dateline, 'end'> | undefined {
  if (hasAgency) return { confidence: 0.9, why: 'dateline-agency', place };
  if (/\p{Lu}{2}/u.test(place) && isCapitals(place)) return { confidence: 0.85, why: 'dateline-capitals', place };
  const words = place.split(/[\s/]+/u).length;
  const isShort = words <= (around.sign === '.' ? 2 : 4) && place.length <= 40 && place.length >= 3;
  const startsSentence = /^[\s"“„«'‘]*[\p{Lu}\p{Lo}\p{Nd}]/u.test(around.rest);
  const isLongHan = unspacedRun.test(place) && place.length > 8;
  if (!isShort || isLongHan || !startsSentence || /^[:：፦៖՝]/u.test(around.sign)) return undefined;
  // Without case, only a dash between spaces tells.
  if (/^\p{Lo}/u.test(place) && !/^[–—―-]/u.test(around.sign)) return undefined;
  return { confidence: 0.75, why: 'dateline-place', place };
}

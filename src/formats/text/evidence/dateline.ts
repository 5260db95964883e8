import { characterTest, isLetterOrMark, isLowerCase, isSpacedLetter } from '../../../locale/characters.ts';
import { dateIn, type FoundDate } from './dates.ts';
import { isCapitals, isPlace, placeOf, trimCommas } from './places.ts';
import { fold, type Lexicon } from './lexicon.ts';
import { functionWords } from '../../../locale/orthography/function-words.ts';
import { unspacedCharacters } from '../../../locale/scripts.ts';

export interface Dateline {
  /** Where the dateline ends in the piece's text, its dash included. */
  readonly end: number;
  readonly confidence: number;
  readonly why: 'dateline-place-date' | 'dateline-date' | 'dateline-agency' | 'dateline-capitals' | 'dateline-place';
  readonly place?: string;
  readonly date?: string;
}

/** Datelines longer than this are not looked for. */
const longest = 160;

/** What ends a dateline, the likelier first: a dash, or what Chinese and Japanese agencies close it with. */
const separator =
  /(?:(?<=[\s)\]}\p{Nd}/.,.،])(?:--|[–—−―-])(?=\s|$)|——?|(?<=[\p{L}).])--?(?=\()|(?<=\p{L})—(?=\p{L})|(?<=\p{Nd})[:：](?=\s)|(?<=日)[电電讯訊](?:（[^（）]{1,40}）|\([^()]{1,40}\))?|(?<=\p{L}\))[.:](?=\s)|(?<=\p{L})\.(?=\s+\p{Lu})|(?<=\p{Nd})\.(?=\s+\p{Lu}))/uy;
const opensSeparator = characterTest((character) => /[–—−―.:：电電讯訊-]/u.test(character));

/** A line of a news agency, `(BUSINESS WIRE)`, `/CNW/`. */
const agency = /(?:\([^()]{2,60}\)|（[^（）]{2,40}）|\/[^/\s]{2,20}(?: [^/\s]{1,20}){0,3}\/)[\s,，]*$/u;

const unspacedRun = new RegExp(`[${unspacedCharacters}]{4}`, 'u');

interface Context {
  /** Whether this is the first paragraph of the text, where a place alone may open it. */
  readonly first: boolean;
  readonly lexicon: Lexicon;
  readonly names: ReadonlySet<string>;
}

/** The dateline at the start of a paragraph, such as `GENEVA/NEW YORK, 3 May 2021 -` or `KUALA LUMPUR, 20 Nov (UNICEF) —`. */
export function runInDateline(text: string, context: Context): Dateline | undefined {
  const head = text.slice(0, longest);
  const bracketed = bracketedDateline(text, context);
  if (bracketed !== undefined) return bracketed;
  if (!context.first && !/[\p{Nd}{〇一二三四五六七八九十]/u.test(head)) return undefined;
  let tries = 0;
  let plain = 0;
  let placeOnly: Dateline | undefined;
  for (let at = 0; at < head.length; at += 1) {
    if (isPlainWord(head, at) && ++plain > mostPlainWords) break;
    const sign = separatorAt(head, at);
    if (sign === undefined) continue;
    const end = endOfSeparator(text, at + sign.length);
    if (at === 0 || end >= text.length || ++tries > 4) break;
    const found = readPrefix(head.slice(0, at), { sign, rest: text.slice(end, end + 8) }, context);
    at += sign.length - 1;
    if (found === undefined) continue;
    if (found.date !== undefined || found.why === 'dateline-agency') return { end, ...found };
    // `Ottawa – 4 May 2031 –`: the date may follow behind another dash.
    placeOnly ??= { end, ...found };
  }
  return placeOnly;
}

/** `（台北訊，2031年10月2日）`, `[대전=2031. 5. 18.]`: a dateline in brackets, with a date or what agencies write behind a place. */
const inBrackets = /^[（(【［[]([^（()）【】［\][]{2,40})[)）】］\]]\s*(?=\p{L})/u;
const wireWord = /[訊讯電电]$|(?:報導|报道)$|=[^=]{0,20}$/u;

function bracketedDateline(text: string, { first, lexicon, names }: Context): Dateline | undefined {
  const [whole, inner] = inBrackets.exec(text.slice(0, longest)) ?? [];
  if (!first || whole === undefined || inner === undefined) return undefined;
  const date = dateIn(inner, lexicon.locale, names);
  const written = date === undefined ? inner : inner.slice(0, date.start).replace(/[,，、\s]+$/u, '');
  if (date?.isRange === true || (date === undefined && !wireWord.test(written))) return undefined;
  const place = written.replace(wireWord, '');
  if (place === '' || place.length > 20 || !isPlace(place, names)) return undefined;
  const end = whole.trimEnd().length;
  if (date === undefined) return { end, confidence: 0.9, why: 'dateline-agency', place };
  return { end, ...withDate(place, date) };
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
  const [before, after] = besideDate(prefix, date);
  if (!isPlace(before, context.names) || !isPlace(after, context.names)) return undefined;
  const place = placeOf(before === '' ? after : before);
  // A point ends a dateline behind its year, `2031` or `2031 року`; elsewhere it is one of the day: `Bonn, 3. Mai`.
  if (place !== '' && around.sign === '.' && !/\p{Nd}{4}(?:\s\p{Ll}{1,5})?$/u.test(prefix)) return undefined;
  if (place !== '') return withDate(place, date);
  // `June 3, 2031 (NAIROBI)`: what is in brackets behind a date is its place.
  const bracketed = trimCommas((named ?? '').replace(/[()（）]/gu, ''));
  return withDate(isPlace(bracketed, context.names) && !bracketed.includes('/') ? bracketed : '', date);
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
  { first, names, lexicon }: Context,
): Omit<Dateline, 'end'> | undefined {
  const before = clean(prefix, undefined);
  const place = placeOf(before);
  if (!first || place === '' || !isPlace(before, names) || /\p{Nd}/u.test(named ?? '')) return undefined;
  // `Não. Basta o cartão.`: a small word is an answer.
  if (functionWords(lexicon.locale).has(place.toLowerCase())) return undefined;
  return withoutDate(place, named !== undefined, around);
}

function besideDate(prefix: string, date: FoundDate): [string, string] {
  const before = clean(prefix.slice(0, date.start), date.beside, 0);
  const after = clean(prefix.slice(date.end), date.beside, date.end);
  return [before.replace(leadIn, ''), after.replace(yearWord, '')];
}

/** `Hà Tân, ngày`, `GENÈVE, le`: a small word behind the comma leads to the date. */
const leadIn = /[,，،]\s*\p{Ll}{1,6}$/u;
/** `2031 r.`, `2031 року`: a small word that says that the number is a year. */
const yearWord = /^\p{Ll}{1,5}\.?$/u;

/** The text without days of the week, times, and what surrounds them. */
function clean(text: string, beside: FoundDate['beside'] | undefined, offset = 0): string {
  let rest = text;
  for (const { start, end } of (beside ?? []).toReversed()) {
    if (start < offset || end > offset + text.length) continue;
    // `Szeged` begins as the short name of a day does.
    if (isSpacedLetter(text.charCodeAt(end - offset)) && isSpacedLetter(text.charCodeAt(end - offset - 1))) continue;
    rest = rest.slice(0, start - offset) + ' '.repeat(end - start) + rest.slice(end - offset);
  }
  return trimCommas(rest.replace(/[(（]\s*[)）]/gu, ' ').replace(/\s+/gu, ' '));
}

function withDate(place: string, { iso }: FoundDate): Omit<Dateline, 'end'> {
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
  if (!isShort || isLongHan || !startsSentence || /^[:：]/u.test(around.sign)) return undefined;
  // Without case, only a dash between spaces tells.
  if (/^\p{Lo}/u.test(place) && !/^[–—―-]/u.test(around.sign)) return undefined;
  return { confidence: 0.75, why: 'dateline-place', place };
}

/** A line that is a dateline; `isBare` where it has nothing else. */
export type DateLine = Omit<Dateline, 'end'> & { readonly isBare: boolean };

/** Reads a line that says when, or where and when, the release was issued, and little else. */
export function dateLine(
  text: string,
  words: number,
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): DateLine | undefined {
  const date = text.length > 110 || words > 16 ? undefined : dateIn(text, lexicon.locale, names);
  if (date === undefined || date.isRange) return undefined;
  const label = labelEnd(fold(text), date.start, lexicon);
  const from = Math.max(label, placeStart(text, date.start, lexicon));
  const before = restOf(text.slice(from, date.start), date, from);
  const after = restOf(text.slice(date.end), date, date.end).replace(yearWord, '');
  if (/\p{L}\s*[:：]/u.test(text.slice(label, date.start)) || !isPlace(before, names)) return undefined;
  if (isMore(text.slice(0, after === '' ? date.end : undefined), before, after)) return undefined;
  const place = label === 0 ? placeOf(before) : '';
  return {
    ...withDate(place, date),
    confidence: before + after === '' ? 0.95 : 0.8,
    isBare: after === '' && wordsIn(before) <= 4,
  };
}

/** Where the place begins behind what leads to it: `Fait à Bruxelles`, `Done at Geneva`. */
function placeStart(text: string, before: number, lexicon: Lexicon): number {
  const hits = lexicon.find(fold(text.slice(0, before)));
  return hits.find(({ kind, start }) => kind === 'placeLabels' && start === 0)?.end ?? 0;
}

/** Whether what stands around a date is more than a place, an edition, an hour. */
function isMore(text: string, before: string, after: string): boolean {
  if (wordsIn(`${before} ${after}`) > 6 || wordsIn(before) > 5) return true;
  return before + after !== '' && /[.!?。]\s*$/u.test(text);
}

/** `Hafenstadt (ots)`: the line of a place and an agency. */
export function agencyLine(text: string): DateLine | undefined {
  const place = /^(\p{Lu}[\p{L}\p{M}.\s-]{1,40})\s\((?:ots|[A-Z]{2,8})\)\s?[-–—:]?$/u.exec(text)?.[1];
  return place === undefined ? undefined : { confidence: 0.9, why: 'dateline-agency', place, isBare: true };
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** What is left beside a date without numbers, days of the week, times and their zones. */
function restOf(text: string, { beside }: FoundDate, offset: number): string {
  return withoutZones(clean(stripNumbers(text.replace(/[–—−―-]+\s*$/u, '')), beside, offset));
}

/** Where the labels of a date or number that open a line end: `Nr. 12 vom`, `Published on:`. */
function labelEnd(line: string, before: number, lexicon: Lexicon): number {
  const hits = lexicon.find(line.slice(0, before)).filter(({ kind }) => labelKinds.has(kind));
  let end = 0;
  for (const hit of hits) {
    if (/\p{L}/u.test(line.slice(end, hit.start))) break;
    end = Math.max(end, hit.end);
  }
  return end;
}

const labelKinds: ReadonlySet<string> = new Set(['dateLabels', 'numberLabels', 'releaseMarks', 'mailHeaders']);

/** Names of time zones and units of the clock. */
function withoutZones(text: string): string {
  return trimCommas(
    text
      .replace(
        /(?<!\p{L})(?:UTC|GMT|[A-Z]{1,4}S?T|CET|CEST|BST|HE|HNE|HAE|WIB|WITA|WIT|MYT|Uhr|Uhrzeit|h|hrs?|hours|horas|ore|Eastern|Pacific|Central|Daylight|Standard|Time|at|à|um|pukul|jam)(?!\p{L})/gu,
        ' ',
      )
      .replace(/\s+/gu, ' '),
  );
}

/** Numbers of releases: `045/2031`, `No. 12`. */
function stripNumbers(text: string): string {
  return text.replace(/(?<!\p{L})[\p{Nd}][\p{Nd}/.:+-]*|[*#_|]+/gu, (match) => ' '.repeat(match.length));
}

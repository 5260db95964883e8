import { withoutSpans, yearWord } from './beside-date.ts';
import { withoutFollowing, withoutLeadIn, withoutWords } from './date-words.ts';
import { withDate, type Dateline } from './dateline.ts';
import { dateIn, type FoundDate } from './dates.ts';
import { fold, type Lexicon } from './lexicon.ts';
import { isPlace, placeOf } from './places.ts';

/** A line that is a dateline; `isBare` where it has nothing else. */
export type DateLine = Omit<Dateline, 'end'> & { readonly isBare: boolean };

/** Reads a line that says when, or where and when, the release was issued, and little else. */
export function dateLine(
  text: string,
  words: number,
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): DateLine | undefined {
  const date = text.length > longest || words > mostWords ? undefined : ownDate(text, lexicon, names);
  if (date === undefined) return undefined;
  const label = labelEnd(fold(text), date.start, lexicon);
  const lead = placeLead(text, date.start, lexicon);
  const [before, after] = besideLine(text, { date, lexicon, from: Math.max(label, lead.end) });
  if (isLabelled.test(text.slice(label, date.start)) || !isPlace(before, names)) return undefined;
  if (isMore(after === '' ? '' : text, before, after)) return undefined;
  if (endsInMark(before, lexicon)) return { ...withDate('', date), confidence: 0.8, isBare: after === '' };
  const parts = { text, date, before, after, isLabelled: label > 0, isInflected: lead.isInflected };
  return { ...placesOf(parts, lexicon, names), confidence: before + after === '' ? 0.95 : 0.8 };
}

/** A line with its date, and what stands before and behind that. */
interface Parts {
  readonly text: string;
  readonly date: FoundDate;
  readonly before: string;
  readonly after: string;
  /** A label leads to the date. */
  readonly isLabelled: boolean;
  /** The place before the date is not in the form of its name. */
  readonly isInflected: boolean;
}

/** What a line says with its place, or with what may be one, and whether it says nothing else. */
function placesOf(parts: Parts, lexicon: Lexicon, names: ReadonlySet<string>): Omit<DateLine, 'confidence'> {
  const { text, date, before, after, isLabelled: labelled } = parts;
  const behind = text.slice(date.end);
  const isBare = after === '' && wordsIn(before) <= mostBeside;
  if (before === '' && isPlaceBehind(behind, after, names))
    return { ...withDate(labelled ? '' : after, date), isBare: true };
  const named = placeOf(withoutWords(before, lexicon, 'agencies'));
  if (labelled) return { ...withDate('', date), isBare };
  const aside = named === '' ? besideSign(behind, after, names) : undefined;
  if (aside !== undefined) return { ...withDate('', date), aside, isBare: true };
  if (named !== '' && endsInSign.test(text.slice(0, date.start)))
    return { ...withDate('', date), aside: named, isBare };
  return { ...withDate(parts.isInflected ? '' : named, date), isBare };
}

/** `TILINPÄÄTÖSTIEDOTE 13.2.2031`: a word that ends in what a kind of paper is called is no place. */
function endsInMark(before: string, lexicon: Lexicon): boolean {
  const word = fold(before);
  if (word.includes(' ')) return false;
  for (let at = 1; at <= word.length - shortestMark; at += 1) {
    if (lexicon.is('releaseMarks', word.slice(at))) return true;
  }
  return false;
}

const shortestMark = 5;

/** `Visby · 3 May 2031`: what stands before such a sign may be a place, or a heading of a page. */
const endsInSign = /[|｜│·•]\s*$/u;
/** `3 May 2031 | Visby`, `3 May 2031 – Visby`, `3 May 2031 (Visby)`. */
const signBehind =
  /^(?:\P{L}*\p{Ll}{1,5}\.?)?\P{L}*(?:[|｜│·•]|\s[–—-]\s)\s*(?=\p{L})|^\P{L}*[(（](?=[^()（）]{2,40}[)）]\s*$)/u;

/** What stands behind a date and a sign that is no comma, if it may be a place. */
function besideSign(behind: string, after: string, names: ReadonlySet<string>): string | undefined {
  const rest = after.replace(/[()（）]/gu, '').trim();
  return rest !== '' && signBehind.test(behind) && wordsIn(rest) <= mostBeside && isPlace(rest, names)
    ? rest
    : undefined;
}

/** Longer lines are no dates. */
const longest = 110;
const mostWords = 16;

/** The one day that a line states. */
function ownDate(text: string, lexicon: Lexicon, names: ReadonlySet<string>): FoundDate | undefined {
  const date = dateIn(text, lexicon.locale, names);
  return date === undefined || date.isRange || isNumbered(text, date.start, lexicon) ? undefined : date;
}

/** What stands before and behind the date of a line, without what belongs to the date. */
function besideLine(
  text: string,
  { date, lexicon, from }: { readonly date: FoundDate; readonly lexicon: Lexicon; readonly from: number },
): [before: string, after: string] {
  // `«4» мая`: a day may stand in quotation marks.
  const above = text
    .slice(from, date.start)
    .replace(/[«“„"]\s*$/u, '')
    .replace(pictures, (signs) => ' '.repeat(signs.length))
    .replace(opensAside, '');
  const rest = restOf(text.slice(date.end), { date, offset: date.end, lexicon });
  const behind = withoutWords(rest, lexicon, 'agencies')
    .replace(/[(（]\s*[)）]/gu, '')
    .replace(closesAside, '')
    .replace(/^([^()（）]*)[)）]\s*$/u, '$1');
  return [
    withoutLeadIn(restOf(above, { date, offset: from, lexicon }), lexicon),
    withoutFollowing(behind, lexicon).replace(yearWord, ''),
  ];
}

/** `Lima (4 May 2031)`, `Lima · 4 May 2031`: the signs that set a date apart from its place. */
const opensAside = /\s*[(（[·•|｜│]\s*$/u;
const closesAside = /^\s*[)）\]·•|｜│–—-]+\s*/u;

/** `🗓 Lima, 4 de mayo de 2031`: the signs that channels and messages open a line with. */
const pictures = /^(?:[\p{So}\p{Sk}\ufe0f\u200d]+\s*)+/u;

/** A label that no list has leads to a date of something else. */
const isLabelled = /\p{L}\s*[:：፦៖՝]/u;

/** Places beside a date have no more words. */
const mostBeside = 4;

/** `2032. gada 4. maijā, Rīgā`: the place behind a comma. */
function isPlaceBehind(behind: string, after: string, names: ReadonlySet<string>): boolean {
  return (
    after !== '' &&
    /^[^\p{L}\p{N}]*[\p{L}.]{0,6}[,،]\s\P{N}*$/u.test(behind) &&
    wordsIn(after) <= 2 &&
    isPlace(after, names)
  );
}

/** `No. 9 / September 2031`: the figure right behind the label is no day. */
function isNumbered(text: string, start: number, lexicon: Lexicon): boolean {
  if (!/^\p{Nd}{1,3}\s*[/|·]\s*\p{L}/u.test(text.slice(start))) return false;
  const before = fold(text.slice(0, start));
  return lexicon
    .find(before)
    .some(({ kind, end }) => kind === 'numberLabels' && !/[\p{L}\p{N}]/u.test(before.slice(end)));
}

/** Where the place begins behind what leads to it, `Fait à Bruxelles`, and whether that changes its form: `V Praze`. */
function placeLead(text: string, before: number, lexicon: Lexicon): { end: number; isInflected: boolean } {
  const hits = lexicon.findBesideDates(fold(text.slice(0, before))).filter(({ start }) => start === 0);
  const inflected = hits.find(({ kind }) => kind === 'inflectedPlaceLabels');
  const end = inflected?.end ?? hits.find(({ kind }) => kind === 'placeLabels')?.end ?? 0;
  return /^\s*\p{Ll}?[\p{Lu}\p{Lo}]/u.test(text.slice(end))
    ? { end, isInflected: inflected !== undefined }
    : { end: 0, isInflected: false };
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

/** What is left beside a date without numbers, days of the week, times, their zones and what else stands beside an hour. */
function restOf(
  text: string,
  { date, offset, lexicon }: { readonly date: FoundDate; readonly offset: number; readonly lexicon: Lexicon },
): string {
  const bare = withoutSpans(stripNumbers(text.replace(/[–—−―－-]+\s*$/u, '')), date.beside, offset);
  return withoutWords(bare.replace(zone, ' '), lexicon, 'clockWords');
}

/** Short names of time zones end so: `ACST`, `GMT`. */
const zone = /(?<!\p{L})[A-Z]{1,4}S?T(?!\p{L})/gu;

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

/** Numbers of releases: `045/2031`, `No. 12`. */
function stripNumbers(text: string): string {
  return text.replace(/(?<!\p{L})[\p{Nd}][\p{Nd}/.:+-]*|[*#_|№]+/gu, (match) => ' '.repeat(match.length));
}

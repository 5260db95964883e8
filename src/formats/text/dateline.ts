import { dateIn, type FoundDate } from './dates.ts';
import type { Lexicon } from './lexicon.ts';
import type { Measure } from './measure.ts';

export interface Dateline {
  /** Where the dateline ends in the piece's text, its dash included. */
  readonly end: number;
  readonly confidence: number;
  readonly why: 'dateline-place-date' | 'dateline-date' | 'dateline-agency' | 'dateline-capitals';
  readonly place?: string;
  readonly date?: string;
}

/** Datelines longer than this are not looked for. */
const longest = 160;

/** A dash, or what Chinese and Japanese agencies close a dateline with. */
const separators =
  /(?:(?<=[\s)\]}\d])(?:--|[–—−―-])(?=\s|$)|——?|(?<=\p{L})—(?=\p{L})|(?<=\d)[:：](?=\s)|(?<=日)[电電讯訊](?:（[^（）]{1,40}）)?)/gu;

/** Small words within names of places. */
const lowerInPlace =
  /^(?:de|del|la|las|los|le|les|of|the|and|et|y|e|sur|am|an|der|bin|di|da|do|dos|al|el|en|à|and\/or|&)$/u;

/**
 * The dateline at the start of a paragraph, such as `GENEVA/NEW YORK, 3 May 2021 -` or `KUALA LUMPUR, 20 Nov (UNICEF) —`.
 * A place alone is one only where `first` says that this is the release's first paragraph.
 */
export function runInDateline(
  text: string,
  first: boolean,
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): Dateline | undefined {
  const head = text.slice(0, longest);
  if (!first && !/[\p{Nd}{〇一二三四五六七八九十]/u.test(head)) return undefined;
  for (const match of head.matchAll(separators)) {
    const end = match.index + match[0].length;
    if (match.index === 0) return undefined;
    if (end >= text.length) return undefined;
    const found = readPrefix(head.slice(0, match.index), first, lexicon, names);
    if (found !== undefined) return { end, ...found };
  }
  return undefined;
}

function readPrefix(
  written: string,
  first: boolean,
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): Omit<Dateline, 'end'> | undefined {
  const agency = /\([^()]{2,60}\)\s*$/u.exec(written);
  const prefix = agency === null ? written : written.slice(0, agency.index);
  const date = dateIn(prefix, lexicon.locale, names);
  const before = trimCommas(date === undefined ? prefix : prefix.slice(0, date.start));
  const after = trimCommas(date === undefined ? '' : prefix.slice(date.end));
  // `GENÈVE, le 3 mai`: what leads in the date is no part of the place.
  const place = (before === '' ? after : before).replace(/[,，،]\s*\p{Ll}+$/u, '');
  if (!isPlace(before, names) || !isPlace(after, names) || (place === '' && date === undefined)) return undefined;
  if (date !== undefined) return withDate(place, date);
  return first ? withoutDate(place, agency !== null) : undefined;
}

function withDate(place: string, { iso }: FoundDate): Omit<Dateline, 'end'> {
  const date = iso === undefined ? {} : { date: iso };
  if (place === '') return { confidence: 0.9, why: 'dateline-date', ...date };
  return { confidence: 0.98, why: 'dateline-place-date', place, ...date };
}

/** A place alone needs a sign that it is one: an agency behind it, or capitals. */
function withoutDate(place: string, hasAgency: boolean): Omit<Dateline, 'end'> | undefined {
  if (hasAgency && /^\p{Lu}/u.test(place)) return { confidence: 0.9, why: 'dateline-agency', place };
  if (/\p{Lu}{2}/u.test(place) && isCapitals(place)) return { confidence: 0.85, why: 'dateline-capitals', place };
  return undefined;
}

function isCapitals(place: string): boolean {
  // `GENEVA, Switzerland`: the town is what is in capitals.
  return !/\p{Ll}/u.test(place.split(/[,，]/u)[0] ?? '');
}

/** Whether text may be the place of a dateline: a few words that begin as names do, and no sentence. */
function isPlace(text: string, names: ReadonlySet<string>): boolean {
  if (text === '') return true;
  if (/[?!;"“”«»。？！；]/u.test(text)) return false;
  const words = text.split(/[\s,，،/、]+/u).filter((word) => word !== '');
  if (words.length > 8 || text.length > 90) return false;
  return words.every((word) => {
    const placeholder = /^\{(.+)\}$/u.exec(word)?.[1];
    if (placeholder !== undefined) return names.has(placeholder);
    return /^[(\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || lowerInPlace.test(word);
  });
}

function trimCommas(text: string): string {
  return text.replace(/^[\s,，،.:：|]+/u, '').replace(/[\s,，،:：|]+$/u, '');
}

/** A line that says only when, or where and when, the release was issued. */
export function dateLine(
  text: string,
  shape: Measure,
  lexicon: Lexicon,
  names: ReadonlySet<string>,
): Omit<Dateline, 'end'> | undefined {
  if (text.length > 90) return undefined;
  const date = dateIn(text, lexicon.locale, names);
  if (date === undefined) return undefined;
  const label = /^[^:：\d]{0,30}[:：]\s*/u.exec(text.slice(0, date.start))?.[0].length ?? 0;
  const before = trimCommas(text.slice(label, date.start));
  const after = trimCommas(text.slice(date.end).replace(/[–—−―-]+\s*$/u, ''));
  const rest = `${before} ${after}`.trim();
  const few = shape.words <= 12 && rest.split(/\s+/u).length <= 5;
  if (!few || (!isPlace(before, names) && before !== '') || /[.!?]\s*$/u.test(after)) return undefined;
  const place = label === 0 ? before : '';
  const told = { ...(place === '' ? {} : { place }), ...(date.iso === undefined ? {} : { date: date.iso }) };
  return { confidence: rest === '' ? 0.95 : 0.8, why: place === '' ? 'dateline-date' : 'dateline-place-date', ...told };
}

import type { Fact } from '../../model/fact.ts';
import { isoReadings } from './calendar-dates.ts';
import type { NamedMonth } from './calendar-dates.ts';
import { isUnspaced } from '../words/fold.ts';
import { isAdjoining, isClose } from '../words/spacing.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { numericDate } from './numeric-dates.ts';
import type { DateContext } from './numeric-dates.ts';
import { yearsOf } from './years.ts';
import { isWeak, meaningOf } from '../numbers/number-items.ts';
import type { Item, NumberItem } from '../numbers/number-items.ts';
import type { Token } from '../tokens/tokenize.ts';

/** Facts read from items and which of the items they are made of. */
export interface Reading {
  readonly facts: readonly Fact[];
  readonly used: ReadonlySet<Item>;
}

/** Dates and months, found from the month outwards. */
export function readDates(text: string, items: readonly Item[], lexicon: Lexicon): Reading {
  const context: DateContext = { text, items, lexicon, used: new Set() };
  const facts: Fact[] = [];
  for (let at = 0; at < items.length; at++) {
    const fact = numericDate(context, at) ?? dateAround(context, at);
    if (fact) facts.push(fact);
  }
  return { facts, used: context.used };
}

interface Month {
  /** All that its name may be; a name of two calendars is of either. */
  readonly names: readonly NamedMonth[];
  /** Indexes of the first and last item of the month itself. */
  readonly first: number;
  readonly last: number;
  readonly weak: boolean;
  /** Letters go on after its name, which may then be another word: Marta. */
  readonly inflected: boolean;
}

/** A month, once or by two names of one: تشرين الثاني/نوفمبر, Novemba (November). */
function monthAt(context: DateContext, at: number): Month | undefined {
  const month = oneMonthAt(context, at);
  const twin = month && oneMonthAt(context, month.last + 1);
  if (!twin || !twin.names.some((name) => month.names.some((other) => isSameMonth(name, other)))) return month;
  const [end, start] = [context.items[month.last]?.end ?? 0, context.items[twin.first]?.start ?? 0];
  if (start - end > 4 || !/^\s*[/(（]\s*$/.test(context.text.slice(end, start))) return month;
  return { ...month, last: twin.last, weak: month.weak && twin.weak };
}

const isSameMonth = (a: NamedMonth, b: NamedMonth): boolean => a.month === b.month && a.calendar === b.calendar;

function oneMonthAt({ text, items }: DateContext, at: number): Month | undefined {
  const item = items[at];
  if (!item) return undefined;
  if (item.type === 'word') {
    const found = meaningOf(item.token, 'month');
    if (found)
      return {
        names: item.token.entries.map(({ meaning }) => meaning).filter((meaning) => meaning.type === 'month'),
        first: at,
        last: at,
        weak: isWeak(item.token, 'month'),
        inflected: item.token.inflected,
      };
    const next = items[at + 1];
    if (meaningOf(item.token, 'monthBefore') && isMonthNumber(next) && isClose(text, item.end, next.start))
      return {
        names: [{ month: Number(next.readings[0]) }],
        first: at,
        last: at + 1,
        weak: false,
        inflected: false,
      };
    return undefined;
  }
  const next = items[at + 1];
  const suffixed = next?.type === 'word' && meaningOf(next.token, 'monthAfter') && isClose(text, item.end, next.start);
  if (!suffixed || !isMonthNumber(item)) return undefined;
  return {
    names: [{ month: Number(item.readings[0]) }],
    first: at,
    last: at + 1,
    weak: false,
    inflected: false,
  };
}

const integer = (item: Item | undefined, from: number, to: number): item is NumberItem => {
  if (item?.type !== 'number') return false;
  const value = Number(item.readings[0]);
  return Number.isInteger(value) && value >= from && value <= to;
};
const isMonthNumber = (item: Item | undefined): item is NumberItem => integer(item, 1, 12) && item.plain !== '0';
const isDay = (item: Item | undefined): item is NumberItem =>
  integer(item, 1, 31) && (item.spelled ? !item.weak || item.ordinal : item.plain.length <= 2);

function dateAround(context: DateContext, at: number): Fact | undefined {
  const { items, text, used } = context;
  const month = monthAt(context, at);
  const first = items[at];
  if (!month || !first || used.has(first) || (month.weak && isSurname(text, items, at))) return undefined;
  const apart = month.inflected && context.lexicon.monthCompounds;
  const chosen = apart ? undefined : dayOfMonth(context, month);
  const end = chosen && chosen.index > month.last ? chosen.last : month.last;
  const start = chosen && chosen.index < month.first ? chosen.index : month.first;
  const year = apart ? undefined : (yearAfter(context, end) ?? yearBefore(context, start));
  const indexes = [month.first, month.last, chosen?.index, chosen?.last, year?.index, year?.last].filter(
    (i) => i !== undefined,
  );
  const [from, to] = [Math.min(...indexes), Math.max(...indexes)];
  const parts = items.slice(from, to + 1);
  const named = chosen && (items[chosen.index] as NumberItem);
  const dressed = chosen !== undefined && chosen.last > chosen.index;
  const day = named && dayOf(named, dressed);
  // The first of June, and first in June; in May two people.
  const unsure =
    chosen !== undefined && named?.spelled === true && !dressed && (named.ordinal || chosen.index > month.last);
  const isos = (unsure ? [day, undefined] : [day]).flatMap((each) =>
    isoReadings(month.names, each, year?.years ?? [], context.lexicon),
  );
  if (isos.length === 0) return undefined;
  for (const part of parts) used.add(part);
  const [head, tail] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  return {
    kind: 'date',
    text: text.slice(head, tail),
    start: head,
    end: tail,
    readings: isos.map((iso) => ({ iso })),
    ...((month.weak || month.inflected) && !chosen && !year ? { soft: true, certainty: 0.3 } : { certainty: 1 }),
  };
}

/** Theresa May: a name that is weak as a month, after a capital within a sentence. */
function isSurname(text: string, items: readonly Item[], at: number): boolean {
  const start = items[at]?.start ?? 0;
  const before = items[at - 1];
  if ((before && before.end >= start - 2) || !/\p{Lu}/u.test(text.charAt(start))) return false;
  return /[\p{Ll}\p{Nd},;] (?:\p{Lu}[\p{L}'’]+ )+$/u.test(text.slice(Math.max(0, start - 40), start));
}

/** 삼십일 after a month is thirty and the word for day, which one is spelled like. */
function dayOf({ readings, tokens, spelled }: NumberItem, dressed: boolean): number {
  const last = tokens.at(-1);
  const dress = spelled && !dressed && tokens.length > 1 && meaningOf(last, 'dayAfter') !== undefined;
  return Number(readings[0]) - (dress ? (meaningOf(last, 'number')?.value ?? 0) : 0);
}

interface Place {
  readonly index: number;
  readonly last: number;
}

/** Whether a mark only dresses a day or a year: 日, ngày, năm. */
function isDress(
  item: Item | undefined,
  ...types: readonly ('dayAfter' | 'dayBefore' | 'yearAfter' | 'yearBefore' | 'monthBefore')[]
): boolean {
  return item?.type === 'word' && types.some((type) => meaningOf(item.token, type));
}

/** What may stand between the parts of a date: punctuation and one short word such as `de` or `of`. */
function isDateGap(text: string, from: number, to: number): boolean {
  if (to < from) return false;
  if (to - from > 9) return false;
  for (let at = from; at < to; at++) if (isUnspaced(text.charCodeAt(at))) return false;
  return /^[\s.,،'’ºª°()\u200e\u200f-]*(?:\p{L}{1,4}[\s.'’()-]*){0,2}$/u.test(text.slice(from, to));
}

function dayBefore({ text, items }: DateContext, first: number): Place | undefined {
  let index = first - 1;
  if (isDress(items[index], 'dayAfter')) index--;
  const item = items[index];
  const month = items[first];
  if (!isDay(item) || !month) return undefined;
  const from = items[first - 1]?.end ?? item.end;
  return isDateGap(text, index === first - 1 ? item.end : from, month.start) ? { index, last: index } : undefined;
}

function dayAfter({ text, items }: DateContext, last: number): Place | undefined {
  let index = last + 1;
  if (isDress(items[index], 'dayBefore')) index++;
  const item = items[index];
  const month = items[last];
  if (!isDay(item) || !month) return undefined;
  const next = items[index + 1];
  const gapEnd = index === last + 1 ? item.start : (items[last + 1]?.start ?? item.start);
  if (!isDateGap(text, month.end, gapEnd) || /,/.test(text.slice(month.end, gapEnd))) return undefined;
  const near = next?.type === 'word' && isClose(text, item.end, next.start) ? next.token : undefined;
  const dressed = meaningOf(near, 'dayAfter') !== undefined;
  // 9월에 입대하여 1년: what counts something else is no day.
  if (!dressed && (countsOther(near) || isOne(item))) return undefined;
  return { index, last: dressed ? index + 1 : index };
}

/** The November one is another. */
const isOne = ({ spelled, ordinal, readings }: NumberItem): boolean => spelled && !ordinal && readings[0] === '1';

const countsOther = (token: Token | undefined): boolean =>
  meaningOf(token, 'monthAfter') !== undefined ||
  meaningOf(token, 'unit') !== undefined ||
  meaningOf(token, 'percentAfter') !== undefined;

/** Where a number stands on both sides, the one that the locale's order puts there. */
function dayOfMonth(context: DateContext, month: Month): Place | undefined {
  const [before, after] = [dayBefore(context, month.first), dayAfter(context, month.last)];
  if (!before || !after) return before ?? after;
  const order = context.lexicon.dateOrder;
  const used = context.items[before.index];
  if (used && context.used.has(used)) return after;
  const next = context.items[after.index];
  const close = isClose(context.text, context.items[before.index]?.end ?? 0, context.items[month.first]?.start ?? 0);
  const dressed = after.last > after.index;
  if (dressed || (order === 'ymd' && isClose(context.text, context.items[month.last]?.end ?? 0, next?.start ?? 0)))
    return after;
  return close || order !== 'mdy' ? before : after;
}

interface Year extends Place {
  readonly years: readonly number[];
}

const isYearNumber = (item: Item | undefined): item is NumberItem =>
  integer(item, 1000, 6500) && (item.plain.length === 4 || item.spelled);

function yearAfter(context: DateContext, last: number): Year | undefined {
  const { text, items } = context;
  let index = last + 1;
  const end = items[last]?.end ?? 0;
  const start = items[index]?.start ?? 0;
  while (index < last + 4 && (isDress(items[index], 'yearBefore', 'dayAfter') || eraAt(items[index]) !== undefined))
    index++;
  const item = items[index];
  if (!isDateGap(text, end, start)) return undefined;
  const era = eraAt(items[index - 1]);
  if (era !== undefined && integer(item, 1, 2999))
    return { index, last: index, years: [Number(item.readings[0]) + era] };
  return isYearNumber(item) ? { index, last: index, years: yearsOf(item, context.lexicon) } : undefined;
}

function yearBefore(context: DateContext, first: number): Year | undefined {
  const { text, items, lexicon } = context;
  const dress = items[first - 1];
  const named = dress?.type === 'word' ? meaningOf(dress.token, 'first-year') : undefined;
  if (named && isAdjoining(text, dress?.end ?? 0, items[first]?.start ?? 0))
    return { index: first - 1, last: first - 1, years: [named.year] };
  const dressed =
    isDress(dress, 'yearAfter') || (dress?.type === 'word' && meaningOf(dress.token, 'unit')?.unit === 'year');
  const index = dressed ? first - 2 : first - 1;
  const item = items[index];
  const from = items[first - 1]?.end ?? 0;
  const start = items[first]?.start ?? 0;
  if (item?.type !== 'number' || !isDateGap(text, from, start)) return undefined;
  const era = eraAt(items[index - 1]);
  if (era !== undefined && isAdjoining(text, items[index - 1]?.end ?? 0, item.start) && integer(item, 1, 999))
    return { index: index - 1, last: index, years: [Number(item.readings[0]) + era] };
  if (!isYearNumber(item)) return undefined;
  return { index, last: index, years: yearsOf(item, lexicon) };
}

const eraAt = (item: Item | undefined): number | undefined =>
  item?.type === 'word' ? meaningOf(item.token, 'era')?.offset : undefined;

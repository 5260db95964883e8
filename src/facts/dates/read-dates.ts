import type { Fact } from '../../model/fact.ts';
import { spanOf, areClose } from '../words/spacing.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { isoReadings } from './calendars.ts';
import { dayBeside, monthAt, yearBeside, isDay } from './date-parts.ts';
import type { Day, Month } from './date-parts.ts';
import type { DatePassage, Found, Place } from './date-passage.ts';
import { numericDate } from './numeric-dates.ts';

/** Reads dates and months, from the month outwards. */
export function readDates({ text, lexicon, items, types }: ItemizedPassage): Found {
  const used = new Set<Item>();
  const passage: DatePassage = { text, lexicon, items, types, used };
  const hasMonth = types.has('month') || types.has('monthBefore') || types.has('monthAfter');
  const facts: Fact[] = [];
  for (const [at, item] of items.entries()) {
    const figures = item.type === 'number' ? numericDate(passage, at) : undefined;
    if (figures) facts.push(figures);
    else if (hasMonth) facts.push(...dateAround(passage, at));
  }
  return { facts, used };
}

function dateAround(passage: DatePassage, at: number): readonly Fact[] {
  const { items, text, used } = passage;
  const month = monthAt(passage, at);
  const first = items[at];
  if (!month || !first || used.has(first) || (month.uncertain && isSurname(text, items, at))) return [];
  return dateOf(passage, month);
}

function dateOf(passage: DatePassage, month: Month): readonly Fact[] {
  const { text, used, lexicon } = passage;
  const isCompound = month.inflected && lexicon.monthCompounds;
  const day = isCompound ? undefined : dayBeside(passage, month);
  const year = isCompound ? undefined : yearBeside(passage, day ? [month, day] : [month]);
  const isos = daysOf(day, month).flatMap((each) => isoReadings(month.names, each, year?.years ?? [], lexicon));
  if (isos.length === 0) return [];
  const parts = itemsOf(passage, [month, day, year]);
  for (const part of parts) used.add(part);
  const date: Fact = {
    kind: 'date',
    ...spanOf(text, parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0),
    readings: isos.map((iso) => ({ iso })),
    ...(day || year
      ? { certainty: 1 }
      : certaintyOf(isForename(passage, month) ? { ...month, uncertain: true } : month)),
  };
  return [date, ...sharing(passage, month, day, year?.years)];
}

const sharing = (passage: DatePassage, month: Month, day: Day | undefined, years: readonly number[] = []) =>
  day ? coordinatedDays(passage, { month, day, years }) : [];

const certaintyOf = ({ uncertain, inflected }: Month): Pick<Fact, 'soft' | 'certainty'> =>
  uncertain || inflected ? { soft: true, certainty: 0.3 } : { certainty: 1 };

/** Gives all items from the first part of a date to its last. */
function itemsOf({ items }: DatePassage, parts: readonly (Place | undefined)[]): readonly Item[] {
  const places = parts.filter((part) => part !== undefined);
  return items.slice(Math.min(...places.map(({ first }) => first)), Math.max(...places.map(({ last }) => last)) + 1);
}

/** Theresa May: a name that is uncertain as a month, after a capital within a sentence. */
function isSurname(text: string, items: readonly Item[], at: number): boolean {
  const start = items[at]?.start ?? 0;
  const before = items[at - 1];
  if ((before && before.end >= start - 2) || !/\p{Lu}/u.test(text.charAt(start))) return false;
  return /[\p{Ll}\p{Nd},;] (?:\p{Lu}[\p{L}'’]+ )+$/u.test(text.slice(Math.max(0, start - 40), start));
}

/** Марта Линдквист: with a capital that the language gives no month, before a name. */
function isForename({ items, text }: DatePassage, { first, last }: Month): boolean {
  const [item, end] = [items[first], items[last]?.end ?? 0];
  if (!item || !('entries' in item) || !/^\p{Lu}\p{Ll}/u.test(text.slice(item.start, item.start + 2))) return false;
  return !item.entries?.some(({ capital }) => capital) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}

/** Gives the days that may be meant, or undefined for none: the first of June, and first in June; in May two people. */
function daysOf(day: Day | undefined, month: Month): readonly (number | undefined)[] {
  if (!day) return [undefined];
  const { number, marked } = day;
  const unsure = number.spelled && !marked && (number.ordinal || day.first > month.last);
  return unsure ? [valueOf(number, marked), undefined] : [valueOf(number, marked)];
}

/** 삼십일 after a month is thirty and the word for day, which one is spelled like. */
function valueOf({ readings, tokens, spelled }: NumberItem, marked: boolean): number {
  const last = tokens.at(-1);
  const hasMark = spelled && !marked && tokens.length > 1 && meaningOf(last, 'dayAfter') !== undefined;
  return Number(readings[0]) - (hasMark ? (meaningOf(last, 'number')?.value ?? 0) : 0);
}

/** What a day shares with the others of its month. */
interface Shared {
  readonly month: Month;
  readonly day: Day;
  readonly years: readonly number[];
}

const mostDays = 8;

/** Reads the days that share the month of another one: the 18 of 18 and 19 June, the 19 of 6月18日と19日. */
function coordinatedDays(passage: DatePassage, shared: Shared): readonly Fact[] {
  const { day, month } = shared;
  const others = day.first < month.first ? daysBefore(passage, day) : daysAfter(passage, day);
  return others.map((other) => dayFact(passage, other, shared));
}

/** Its place and the month that it shares; it is compared by its day alone, since others may not say the month twice. */
function dayFact({ text, lexicon, used }: DatePassage, number: NumberItem, { month, years }: Shared): Fact {
  used.add(number);
  const value = Number(number.readings[0]);
  const place = { kind: 'date', ...spanOf(text, number.start, number.end), certainty: 0.9 } as const;
  return {
    ...place,
    readings: isoReadings(month.names, value, years, lexicon).map((iso) => ({ iso })),
    parts: [{ ...place, readings: [{ iso: `---${String(value).padStart(2, '0')}` }] }],
  };
}

/** What may be between days in figures besides `and`: 4th and 5th, 4., 5. und 6., le 4 et le 5. */
const gap = /^(?:\p{L}{1,3}|[.ºª])?\s?(?:[,،、]\s?)?(?:\p{L}{1,3}\s|[ldLD]['’])?$/u;

const isFree = (item: Item | undefined, used: ReadonlySet<Item>): item is NumberItem =>
  isDay(item) && !item.spelled && !used.has(item);

function daysBefore({ text, items, used }: DatePassage, day: Day): readonly NumberItem[] {
  const days: NumberItem[] = [];
  let next: Item = day.number;
  for (let at = day.first - 1; at >= 0 && days.length < mostDays;) {
    const isAnd = means(items[at], 'and');
    // The last two are joined by a word: 4, 5 and 6 May.
    if (!isAnd && days.length === 0) break;
    const number = items[isAnd ? at - 1 : at];
    if (!isFree(number, used) || !isSmaller(number, next)) break;
    const joint = isAnd ? text.slice(number.end, items[at]?.start) : text.slice(number.end, next.start);
    const tail = isAnd ? text.slice(items[at]?.end, next.start) : '';
    if (!gap.test(joint) || !gap.test(tail)) break;
    days.push(number);
    next = number;
    at -= isAnd ? 2 : 1;
  }
  return days;
}

/** After a month only days with their mark, or at the end of a clause: June 18 and 19 may count what follows. */
function daysAfter({ text, items, used }: DatePassage, day: Day): readonly NumberItem[] {
  const days: NumberItem[] = [];
  let [last, before]: [number, Item] = [day.last, day.number];
  while (days.length < mostDays) {
    const at = last + (means(items[last + 1], 'and') ? 2 : 1);
    const number = items[at];
    if (!isFree(number, used) || !isSmaller(before, number)) break;
    if (!isJoint(text.slice(items[last]?.end, number.start), at === last + 2)) break;
    const marked = means(items[at + 1], 'dayAfter') && areClose(text, number, items[at + 1]);
    if (marked !== day.marked || (!marked && !/^(?:[.,;:!?)]|\s*$)/u.test(text.slice(number.end, number.end + 3))))
      break;
    days.push(number);
    [last, before] = [marked ? at + 1 : at, number];
  }
  return days;
}

const isJoint = (between: string, hasAnd: boolean): boolean =>
  hasAnd ? between.length <= 8 : /^(?:[,、・]\s?|[과와]\s?)$/u.test(between);

const isSmaller = (a: Item, b: Item): boolean =>
  a.type === 'number' && b.type === 'number' && Number(a.readings[0]) < Number(b.readings[0]);

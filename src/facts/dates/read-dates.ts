import type { Fact } from '../../model/fact.ts';
import { spanOf } from '../words/spacing.ts';
import { meaningOf } from '../tokens/token.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { isoReadings } from './calendars.ts';
import { coordinatedDays } from './coordinated-days.ts';
import { dayBeside, monthAt, yearBeside } from './date-parts.ts';
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
    ...(day || year ? { certainty: 1 } : certaintyOf(month)),
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

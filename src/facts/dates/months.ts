import { areClose } from '../words/spacing.ts';
import { isUncertain, meaningOf, means } from '../tokens/token.ts';
import { isWholeNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import type { NamedMonth } from './calendar-dates.ts';
import type { Place } from './date-passage.ts';

/** A month and the items that name it. */
export interface Month extends Place {
  /** All that its name may be; a name of two calendars is of either. */
  readonly names: readonly NamedMonth[];
  readonly uncertain: boolean;
  /** Letters go on after its name, which may then be another word: Marta. */
  readonly inflected: boolean;
}

/** Reads a month that is named once or by two names: تشرين الثاني/نوفمبر, Novemba (November). */
export function monthAt(passage: ItemizedPassage, at: number): Month | undefined {
  const { text, items } = passage;
  const month = oneMonthAt(passage, at);
  const twin = month && oneMonthAt(passage, month.last + 1);
  if (!twin || !twin.names.some((name) => month.names.some((other) => isSameMonth(name, other)))) return month;
  const [end, start] = [items[month.last]?.end ?? 0, items[twin.first]?.start ?? 0];
  if (start - end > 4 || !/^\s*[/(（]\s*$/.test(text.slice(end, start))) return month;
  return { ...month, last: twin.last, uncertain: month.uncertain && twin.uncertain };
}

const isSameMonth = (a: NamedMonth, b: NamedMonth): boolean => a.month === b.month && a.calendar === b.calendar;

const oneMonthAt = (passage: ItemizedPassage, at: number): Month | undefined =>
  namedMonth(passage, at) ?? numberedMonth(passage, at);

function namedMonth({ items }: ItemizedPassage, at: number): Month | undefined {
  const item = items[at];
  if (item?.type !== 'token' || !means(item, 'month')) return undefined;
  return {
    names: item.entries.map(({ meaning }) => meaning).filter((meaning) => meaning.type === 'month'),
    first: at,
    last: at,
    uncertain: isUncertain(item, 'month'),
    inflected: item.inflected,
  };
}

/** 3月, tháng 3 */
function numberedMonth({ text, items }: ItemizedPassage, at: number): Month | undefined {
  const [item, next] = [items[at], items[at + 1]];
  const number = meaningOf(item, 'monthBefore') ? next : meaningOf(next, 'monthAfter') ? item : undefined;
  if (!isMonthNumber(number) || !areClose(text, item, next)) return undefined;
  return {
    names: [{ month: Number(number.readings[0]) }],
    first: at,
    last: at + 1,
    uncertain: false,
    inflected: false,
  };
}

const isMonthNumber = (item: Item | undefined): item is NumberItem => isWholeNumber(item, 1, 12) && item.plain !== '0';

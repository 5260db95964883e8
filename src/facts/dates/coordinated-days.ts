import type { Fact } from '../../model/fact.ts';
import { areClose, spanOf } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import type { Item, NumberItem } from '../numbers/number-items.ts';
import { isoReadings } from './calendars.ts';
import { isDay } from './date-parts.ts';
import type { Day, Month } from './date-parts.ts';
import type { DatePassage } from './date-passage.ts';

/** What a day shares with the others of its month. */
interface Shared {
  readonly month: Month;
  readonly day: Day;
  readonly years: readonly number[];
}

const mostDays = 8;

/** Reads the days that share the month of another one: the 18 of 18 and 19 June, the 19 of 6月18日と19日. */
export function coordinatedDays(passage: DatePassage, shared: Shared): readonly Fact[] {
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

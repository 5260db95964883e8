import { areClose } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import { isWholeNumber } from '../numbers/number-items.ts';
import type { Item, NumberItem } from '../numbers/number-items.ts';
import { isDateGap } from './date-gap.ts';
import type { DatePassage, Place } from './date-passage.ts';

/** The day of a date. */
export interface Day extends Place {
  readonly number: NumberItem;
  /** Its mark follows it: 日 of 20日. */
  readonly marked: boolean;
}

/** Finds the day of a month; where a number is on both sides, the one that the locale's order puts there. */
export function dayBeside(passage: DatePassage, month: Place): Day | undefined {
  const [before, after] = [dayBefore(passage, month.first), dayAfter(passage, month.last)];
  if (!before || !after) return before ?? after;
  const { text, items, used, lexicon } = passage;
  if (used.has(before.number) || after.marked) return after;
  const { dateOrder } = lexicon;
  if (dateOrder === 'ymd' && areClose(text, items[month.last], after.number)) return after;
  return dateOrder !== 'mdy' || areClose(text, before.number, items[month.first]) ? before : after;
}

const isDay = (item: Item | undefined): item is NumberItem =>
  isWholeNumber(item, 1, 31) && (item.spelled ? !item.uncertain || item.ordinal : item.plain.length <= 2);

function dayBefore({ text, items }: DatePassage, month: number): Day | undefined {
  const [last, next] = [items[month - 1], items[month]];
  const first = means(last, 'dayAfter') ? month - 2 : month - 1;
  const number = items[first];
  if (!isDay(number) || !last || !next || !isDateGap(text, last.end, next.start)) return undefined;
  return { first, last: first, number, marked: false };
}

function dayAfter({ text, items }: DatePassage, month: number): Day | undefined {
  const [last, next] = [items[month], items[month + 1]];
  const first = means(next, 'dayBefore') ? month + 2 : month + 1;
  const number = items[first];
  if (!isDay(number) || !last || !next || !isDateGap(text, last.end, next.start)) return undefined;
  if (text.slice(last.end, next.start).includes(',')) return undefined;
  const mark = areClose(text, number, items[first + 1]) ? items[first + 1] : undefined;
  const marked = means(mark, 'dayAfter');
  // 9월에 입대하여 1년: what counts something else is no day.
  if (!marked && (means(mark, 'monthAfter', 'unit', 'percentAfter') || isOne(number))) return undefined;
  return { first, last: marked ? first + 1 : first, number, marked };
}

/** The November one is another. */
const isOne = ({ spelled, ordinal, readings }: NumberItem): boolean => spelled && !ordinal && readings[0] === '1';

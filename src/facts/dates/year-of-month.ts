import { isAdjoining } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import { isWholeNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { isDateGap } from './date-gap.ts';
import type { Place } from './date-passage.ts';
import { yearsOf } from './years.ts';

/** The year of a date, and the Gregorian years that it may be. */
interface Year extends Place {
  readonly years: readonly number[];
}

/** Finds the year after a month and its day, else the one before them. */
export const yearBeside = (passage: ItemizedPassage, parts: readonly Place[]): Year | undefined =>
  yearAfter(passage, Math.max(...parts.map(({ last }) => last))) ??
  yearBefore(passage, Math.min(...parts.map(({ first }) => first)));

const isYearNumber = (item: Item | undefined): item is NumberItem =>
  isWholeNumber(item, 1000, 6500) && (item.plain.length === 4 || item.spelled);

function yearAfter({ text, items, lexicon }: ItemizedPassage, last: number): Year | undefined {
  let index = last + 1;
  while (index < last + 4 && means(items[index], 'yearBefore', 'dayAfter', 'era')) index++;
  if (!isDateGap(text, items[last]?.end ?? 0, items[last + 1]?.start ?? 0)) return undefined;
  const item = items[index];
  const era = meaningOf(items[index - 1], 'era');
  return (era && yearOfEra(item, index, 2999, era.offset)) ?? plainYear(item, index, lexicon);
}

function yearBefore(passage: ItemizedPassage, next: number): Year | undefined {
  const { text, items, lexicon } = passage;
  const [mark, month] = [items[next - 1], items[next]];
  if (!mark || !month) return undefined;
  const named = meaningOf(mark, 'first-year');
  if (named && isAdjoining(text, mark.end, month.start))
    return { first: next - 1, last: next - 1, years: [named.year] };
  if (!isDateGap(text, mark.end, month.start)) return undefined;
  const index = means(mark, 'yearAfter') || isUnit(mark, 'year') ? next - 2 : next - 1;
  return yearOfEraBefore(passage, index) ?? plainYear(items[index], index, lexicon);
}

/** 民國99年: the era is written as one with its year. */
function yearOfEraBefore({ text, items }: ItemizedPassage, index: number): Year | undefined {
  const [before, item] = [items[index - 1], items[index]];
  const era = meaningOf(before, 'era');
  if (!before || !item || !era || !isAdjoining(text, before.end, item.start)) return undefined;
  const year = yearOfEra(item, index, 999, era.offset);
  return year && { ...year, first: index - 1 };
}

function yearOfEra(item: Item | undefined, index: number, most: number, offset: number): Year | undefined {
  if (!isWholeNumber(item, 1, most)) return undefined;
  return { first: index, last: index, years: [Number(item.readings[0]) + offset] };
}

function plainYear(item: Item | undefined, index: number, lexicon: ItemizedPassage['lexicon']): Year | undefined {
  return isYearNumber(item) ? { first: index, last: index, years: yearsOf(item, lexicon) } : undefined;
}

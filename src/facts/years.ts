import type { NumberItem } from './items.ts';
import type { Lexicon } from './lexicon.ts';

/** A bare year in a calendar of the language's own may be either. */
export function yearsOf(item: NumberItem, lexicon: Lexicon): number[] {
  const year = Number(item.readings[0]);
  const converted = lexicon.yearOffsets.map((offset) => year + offset).filter((each) => each >= 1750 && each <= 2150);
  return year > 2150 ? [...converted, year] : [year, ...converted];
}

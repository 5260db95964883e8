import { dashAlone } from '../words/spacing.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { ItemizedPassage, NumberItem } from '../numbers/number-items.ts';

/** Gives the power of ten that a number has from the next: the two of 2–3 million, the six of *six other million*. */
export function sharedMagnitude(passage: ItemizedPassage, at: number, item: NumberItem): number {
  const { text, items } = passage;
  const index = items[at + 1]?.type === 'number' ? at + 1 : at + 2;
  const next = items[index];
  if (next?.type !== 'number') return 0;
  const between = text.slice(item.end, next.start);
  const isRange = dashAlone.test(between) || items.slice(at + 1, index).some((word) => means(word, 'range', 'and'));
  const isApart = next.magnitudeOnly && /^ \p{L}{2,12} $/u.test(between);
  if (!(isRange && between.length < 12) && !isApart) return 0;
  const power = meaningOf(next.tokens.at(-1), 'multiplier')?.power ?? 1;
  return power >= 1000 && Number(item.readings[0]) < 1000 ? Math.round(Math.log10(power)) : 0;
}

import type { Fact } from '../../model/fact.ts';
import { areClose, spanOf } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import type { ItemizedPassage } from '../numbers/number-items.ts';
import { certaintyOf } from './certainty.ts';

/** What every fact of an amount has. */
export type Base = Pick<Fact, 'text' | 'start' | 'end' | 'certainty' | 'approximate'>;

/** Gives what a fact has that is read from an item: its span, how certain it is, and whether it is approximate. */
export function baseOf({ text, items }: ItemizedPassage, at: number): Base {
  const [previous, item] = [items[at - 1], items[at]];
  return {
    ...spanOf(text, item?.start ?? 0, item?.end ?? 0),
    certainty: item?.type === 'number' ? certaintyOf(text, item) : 0.9,
    ...(means(previous, 'approximate') && areClose(text, previous, item) && { approximate: true }),
  };
}

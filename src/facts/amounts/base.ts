import type { Fact } from '../../model/fact.ts';
import { areClose } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import type { ItemizedPassage } from '../numbers/number-items.ts';
import { certaintyOf } from './certainty.ts';

/** What every fact of an amount has. */
export type Base = Pick<Fact, 'text' | 'start' | 'end' | 'certainty' | 'approximate'>;

/** Gives what a fact has that is read from an item: its span, how certain it is, and whether it is approximate. */
export function baseOf({ text, items }: ItemizedPassage, at: number): Base {
  const [previous, item] = [items[at - 1], items[at]];
  const [start, end] = [item?.start ?? 0, item?.end ?? 0];
  const certainty = item?.type === 'number' ? certaintyOf(text, item) : 0.9;
  const base: Base = { text: text.slice(start, end), start, end, certainty };
  return means(previous, 'approximate') && areClose(text, previous, item) ? { ...base, approximate: true } : base;
}

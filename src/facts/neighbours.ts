import { isClose } from './gaps.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { meaningOf } from './numbers.ts';
import type { Item, NumberItem } from './numbers.ts';

/** The items of a text, among which an amount is read. */
export interface Context {
  readonly text: string;
  readonly items: readonly Item[];
  readonly lexicon: Lexicon;
}

/** The word right before or after the item at an index, if it has a meaning of that type. */
export function neighbour<T extends Meaning['type']>(
  { text, items }: Context,
  at: number,
  side: -1 | 1,
  type: T,
): Extract<Meaning, { readonly type: T }> | undefined {
  const [item, other] = [items[at], items[at + side]];
  if (!item || other?.type !== 'word') return undefined;
  const close = side < 0 ? isClose(text, other.end, item.start) : isClose(text, item.end, other.start);
  return close ? meaningOf(other.token, type) : undefined;
}

/** 四分之一: the numerator after a denominator. */
export function numeratorAfter({ text, items }: Context, at: number): NumberItem | undefined {
  const [denominator, of, numerator] = [items[at], items[at + 1], items[at + 2]];
  if (
    denominator?.type !== 'number' ||
    of?.type !== 'word' ||
    numerator?.type !== 'number' ||
    !meaningOf(of.token, 'fractionOf')
  )
    return undefined;
  return isClose(text, denominator.end, of.start) && isClose(text, of.end, numerator.start) ? numerator : undefined;
}

/** One in four: a denominator after its numerator. */
export function denominatorAfter({ text, items }: Context, at: number): NumberItem | undefined {
  const [numerator, word, denominator] = [items[at], items[at + 1], items[at + 2]];
  if (
    numerator?.type !== 'number' ||
    word?.type !== 'word' ||
    denominator?.type !== 'number' ||
    !meaningOf(word.token, 'fractionIn')
  )
    return undefined;
  const [above, below] = [Number(numerator.readings[0]), Number(denominator.readings[0])];
  const close = isClose(text, numerator.end, word.start) && isClose(text, word.end, denominator.start);
  return close && above >= 1 && above < 10 && above < below && below <= 20 ? denominator : undefined;
}

/** 6-foot-6 and 6 ft 4 in are heights of one value. */
export function inchesAfter({ text, items }: Context, at: number): NumberItem | undefined {
  const [feet, word, inches] = [items[at], items[at + 1], items[at + 2]];
  if (feet?.type !== 'number' || word?.type !== 'word' || inches?.type !== 'number') return undefined;
  if (meaningOf(word.token, 'unit')?.unit !== 'foot' || Number(inches.readings[0]) > 11) return undefined;
  return isClose(text, feet.end, word.start) && isClose(text, word.end, inches.start) ? inches : undefined;
}

/** Hundreds of millions, ratusan juta, 数十万: the magnitude that a vague word counts. */
export function magnitudeAfter({ text, items }: Context, at: number): NumberItem | undefined {
  const [vague, next] = [items[at], items[at + 1]];
  if (vague?.type !== 'word' || !meaningOf(vague.token, 'fuzzy')) return undefined;
  const magnitude = next?.type === 'word' ? items[at + 2] : next;
  if (magnitude?.type !== 'number' || !magnitude.bare) return undefined;
  // What may stand between is a preposition or an article: of, de, d’, di.
  const joined = /^ ?(?:\p{L}{1,3}['’ ])?$/u.test(text.slice(vague.end, magnitude.start));
  return joined ? magnitude : undefined;
}

import { fromNumber } from '../tokens/decimal.ts';
import { means } from '../tokens/token.ts';
import { areInRow, asNumber } from '../numbers/number-items.ts';
import type { ItemizedPassage, NumberItem } from '../numbers/number-items.ts';

/** Finds the numerator after a denominator: 四分之一. */
export function numeratorAfter({ text, items }: ItemizedPassage, at: number): NumberItem | undefined {
  const [denominator, of, numerator] = [items[at], items[at + 1], asNumber(items[at + 2])];
  if (denominator?.type !== 'number' || !means(of, 'fractionOf')) return undefined;
  return areInRow(text, denominator, of, numerator) ? numerator : undefined;
}

/** Finds the denominator after a numerator: one in four. */
export function denominatorAfter({ text, items }: ItemizedPassage, at: number): NumberItem | undefined {
  const [numerator, word, denominator] = [asNumber(items[at]), items[at + 1], asNumber(items[at + 2])];
  if (!numerator || !denominator || !means(word, 'fractionIn')) return undefined;
  const [above, below] = [Number(numerator.readings[0]), Number(denominator.readings[0])];
  const isProper = above >= 1 && above < 10 && above < below && below <= 20;
  return isProper && areInRow(text, numerator, word, denominator) ? denominator : undefined;
}

/** Finds the magnitude of which a share is told: half a million, une demi-million, a quarter of a million. */
export function magnitudeOfShare({ text, items }: ItemizedPassage, at: number): NumberItem | undefined {
  const [share, magnitude] = [items[at], asNumber(items[at + 1])];
  if (!share || !magnitude?.magnitudeOnly || !means(share, 'fraction')) return undefined;
  if (Number(magnitude.readings[0]) < 1000) return undefined;
  return /^[\s-]?(?:\p{L}{1,2}['’ ]){0,2}$/u.test(text.slice(share.end, magnitude.start)) ? magnitude : undefined;
}

/** Gives a share such as `1/4` of a magnitude as a plain decimal. */
export function shareOf({ readings }: NumberItem, share: string): string {
  const [numerator = '1', denominator = '1'] = share.split('/');
  return fromNumber((Number(readings[0]) * Number(numerator)) / Number(denominator));
}

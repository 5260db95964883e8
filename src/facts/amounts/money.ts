import type { Meaning } from '../words/word-senses.ts';
import { meaningOf, means } from '../tokens/token.ts';
import { meaningBeside } from '../numbers/number-items.ts';
import type { ItemizedPassage, NumberItem } from '../numbers/number-items.ts';

type Currency = Extract<Meaning, { readonly type: 'currency' }>;

/** Finds the currency of an amount: after it, between its magnitude and its figure, or before it. */
export const currencyOf = (passage: ItemizedPassage, at: number, item: NumberItem): Currency | undefined =>
  currencyAfter(passage, at, item) ?? currencyWithin(item) ?? currencyBefore(passage, at);

/** 5 dollars; after a magnitude a short word may be between: millions de dollars. */
function currencyAfter(passage: ItemizedPassage, at: number, item: NumberItem): Currency | undefined {
  const near = meaningBeside(passage, at, 1, 'currency');
  const other = passage.items[at + 1];
  if (near || !other || !means(item.tokens.at(-1), 'multiplier')) return near;
  const between = passage.text.slice(item.end, other.start);
  return /^[ \u00a0](?:\p{L}{1,3}[ \u00a0]|\p{L}['’])$/u.test(between) ? meaningOf(other, 'currency') : undefined;
}

/** Ijeri euro 1.2 */
const currencyWithin = ({ tokens }: NumberItem): Currency | undefined =>
  tokens.length < 3 ? undefined : meaningOf(tokens[1], 'currency');

/** A word is no currency before what has a unit: con un peso 30 kg. */
function currencyBefore(passage: ItemizedPassage, at: number): Currency | undefined {
  const currency = meaningBeside(passage, at, -1, 'currency');
  const word = passage.items[at - 1];
  const isWord = word !== undefined && /^\p{L}{4}/u.test(passage.text.slice(word.start, word.end));
  return isWord && meaningBeside(passage, at, 1, 'unit') ? undefined : currency;
}

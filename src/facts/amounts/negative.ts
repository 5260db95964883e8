import type { Fact } from '../../model/fact.ts';
import { areClose } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import type { ItemizedPassage } from '../numbers/number-items.ts';

/** Amounts that may be less than nothing: a balance, a growth, a temperature. */
const signed: ReadonlySet<Fact['kind']> = new Set(['currency', 'percent', 'percentage-points']);

/** Tells whether an amount is less than nothing: −3.2 billion euros, minus 12 degrees, 零下5度, 5 °C bajo cero. */
export function isNegative(passage: ItemizedPassage, at: number, fact: Fact): boolean {
  const isDegree = fact.kind === 'quantity' && degrees.has(fact.readings[0]?.unit ?? '');
  if (!isDegree && !signed.has(fact.kind)) return false;
  const { text, items } = passage;
  // The sign may be before that of the currency: −€3 billion.
  if (/(?:^|[\s(])[-−–][$€£¥]?$/.test(text.slice(Math.max(0, fact.start - 4), fact.start))) return true;
  const [word, item] = [items[at - 1], items[at]];
  if (means(word, 'negativeBefore') && areClose(text, word, item)) return true;
  return isDegree && items.slice(at + 1, at + 4).some((after) => means(after, 'negativeAfter'));
}

const degrees: ReadonlySet<string> = new Set(['celsius', 'fahrenheit', 'degree']);

/** Gives an amount with its sign. */
export function negated(fact: Fact): Fact {
  if (!('readings' in fact)) return fact;
  const readings = fact.readings.map((reading) =>
    'decimal' in reading && !reading.decimal.startsWith('-') ? { ...reading, decimal: `-${reading.decimal}` } : reading,
  );
  return { ...fact, readings } as Fact;
}

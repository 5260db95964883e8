import type { Fact } from '../../model/fact.ts';
import { plainDecimal } from '../tokens/decimal.ts';
import { areClose, isClose, spanOf } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import { asNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import type { Base } from './fact-base.ts';

/** An amount of money and its hundredths, each with its figure. */
interface CompoundMoney {
  readonly larger: NumberItem;
  readonly smaller: NumberItem;
  readonly currency: string;
  /** The smaller unit has a word of its own: 30 cents. */
  readonly isNamed: boolean;
}

/** Finds money in two units: 5 dollars and 30 cents, 13달러 45센트, 15 dollars 50. */
export function compoundMoney({ text, items }: ItemizedPassage, at: number): CompoundMoney | undefined {
  const [larger, word] = [asNumber(items[at]), items[at + 1]];
  const currency = meaningOf(word, 'currency')?.currency;
  if (!larger || !word || currency === undefined || !areClose(text, larger, word)) return undefined;
  const index = means(items[at + 2], 'and', 'connectors') ? at + 3 : at + 2;
  const smaller = asNumber(items[index]);
  if (!smaller || !areHundredths(larger, smaller) || !isJoint(text, word, smaller)) return undefined;
  const unit = items[index + 1];
  const isNamed = isUnit(unit, 'cent') && areClose(text, smaller, unit);
  if (!isNamed && !(index === at + 2 && isBare(text, word, smaller, unit))) return undefined;
  return { larger, smaller, currency, isNamed };
}

/** Fifteen dollars fifty: two digits right behind the word for the larger unit, at the end of a clause. */
const isBare = (text: string, word: Item, smaller: NumberItem, next: Item | undefined): boolean =>
  isLetters(text, word) && isTwoDigits(smaller) && isClause(text, smaller, next);

/** Spaces, a comma, or a word that joins two: 3 Euro und 50 Cent. */
const isJoint = (text: string, word: Item, smaller: Item): boolean =>
  isClose(text, word.end, smaller.start) || /^[\s,]{1,2}(?:\p{L}{1,5}\s?)?$/u.test(text.slice(word.end, smaller.start));

const areHundredths = (larger: NumberItem, smaller: NumberItem): boolean =>
  !smaller.ordinal && !larger.ordinal && isWhole(larger) && isWhole(smaller) && Number(smaller.readings[0]) < 100;

const isWhole = ({ readings: [reading] }: NumberItem): boolean => Number.isInteger(Number(reading));

const isTwoDigits = ({ readings: [reading = ''] }: NumberItem): boolean => /^[1-9]\d$/.test(reading);

const isLetters = (text: string, { start, end }: Item): boolean => /^\p{L}{4}/u.test(text.slice(start, end));

/** Nothing follows that the figure may count. */
const isClause = (text: string, smaller: Item, next: Item | undefined): boolean =>
  /^(?:[.,;:!?)”»]|\s*$)/u.test(text.slice(smaller.end, smaller.end + 2)) && !areClose(text, smaller, next);

/** Reads money in two units, as a sum and in its parts. */
export function compoundMoneyFact(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const compound = compoundMoney(passage, at);
  if (!compound) return undefined;
  const { larger, smaller, currency, isNamed } = compound;
  const [high = '', low = ''] = [larger.readings[0], smaller.readings[0]];
  const place = (item: Item) => ({ ...spanOf(passage.text, item.start, item.end), certainty: base.certainty });
  const sum = { decimal: plainDecimal(Number(high) + Number(low) / 100), currency };
  const whole: Fact = { kind: 'currency', ...base, ...spanOf(passage.text, base.start, smaller.end), readings: [sum] };
  if (!isNamed) return whole;
  return {
    ...whole,
    parts: [
      { kind: 'currency', ...place(larger), readings: [{ decimal: high, currency }] },
      { kind: 'quantity', ...place(smaller), readings: [{ decimal: low, unit: 'cent' }] },
    ],
  };
}

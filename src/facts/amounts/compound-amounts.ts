import type { Fact } from '../../model/fact.ts';
import { fold } from '../words/fold.ts';
import { areClose, spanOf, isClose } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import { asNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { durationOf, isSpanOfTime, joinDurations } from '../dates/iso-8601.ts';
import type { Base } from './fact-base.ts';
import { plainDecimal } from '../tokens/decimal.ts';

/** A measure in two units, each with its figure. */
interface CompoundMeasure {
  readonly larger: NumberItem;
  readonly smaller: NumberItem;
  readonly largerUnit: string;
  readonly smallerUnit: string;
  /** How many of the smaller unit make one of the larger. */
  readonly factor: number;
}

const smallerUnits: Readonly<Record<string, { readonly smallerUnit: string; readonly factor: number }>> = {
  foot: { smallerUnit: 'inch', factor: 12 },
  meter: { smallerUnit: 'centimeter', factor: 100 },
  year: { smallerUnit: 'month', factor: 12 },
  week: { smallerUnit: 'day', factor: 7 },
  day: { smallerUnit: 'hour', factor: 24 },
  hour: { smallerUnit: 'minute', factor: 60 },
  minute: { smallerUnit: 'second', factor: 60 },
};

/** Finds a measure in two units: 6-foot-6, 6 ft 4 in, 1 m 98 cm, 1 hour 30 minutes. */
export function compoundMeasure(passage: ItemizedPassage, at: number): CompoundMeasure | undefined {
  const { text, items } = passage;
  const [larger, word] = [asNumber(items[at]), items[at + 1]];
  const largerUnit = meaningOf(word, 'unit')?.unit ?? '';
  const units = smallerUnits[largerUnit];
  if (!larger || !word || !units || !areClose(text, larger, word)) return undefined;
  const joined = isAnd(text, items[at + 2]);
  const index = joined ? at + 3 : at + 2;
  const smaller = asNumber(items[index]);
  if (!smaller || !isSmaller(larger, smaller, units.factor)) return undefined;
  if (!joined && !isJoint(passage, word, smaller)) return undefined;
  // Only of feet is the smaller unit left unsaid.
  const isUnsaid = units.smallerUnit === 'inch' && !joined;
  if (!isUnsaid && !hasUnit(passage, index, units.smallerUnit)) return undefined;
  return { larger, smaller, largerUnit, ...units };
}

const hasUnit = ({ text, items }: ItemizedPassage, at: number, unit: string): boolean =>
  isUnit(items[at + 1], unit) && areClose(text, items[at], items[at + 1]);

const isAnd = (text: string, item: Item | undefined): boolean =>
  item !== undefined && means(item, 'and') && /\p{L}/u.test(text.slice(item.start, item.end));

const isSmaller = (larger: NumberItem, smaller: NumberItem, factor: number): boolean =>
  Number(smaller.readings[0]) < factor && Number.isInteger(Number(larger.readings[0]));

/** Spaces, a hyphen or a word for `and` that joins numbers. */
function isJoint({ text, lexicon }: ItemizedPassage, word: Item, smaller: Item): boolean {
  const gap = fold(text.slice(word.end, smaller.start)).trim();
  return gap === '' || gap === '-' || lexicon.connectors.has(gap);
}

/** Reads a measure in two units: a height in the smaller one, a span of time in both. */
export function compoundFact(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const compound = compoundMeasure(passage, at);
  if (!compound) return undefined;
  const { larger, smaller, largerUnit, smallerUnit, factor } = compound;
  const span = { ...base, ...spanOf(passage.text, base.start, smaller.end) };
  const [high = '', low = ''] = [larger.readings[0], smaller.readings[0]];
  if (!isSpanOfTime(smallerUnit))
    return {
      kind: 'quantity',
      ...span,
      readings: [{ decimal: String(Number(high) * factor + Number(low)), unit: smallerUnit }],
    };
  const [first, second] = [durationOf(high, largerUnit), durationOf(low, smallerUnit)];
  const part = (item: Item, iso: string): Fact => ({
    kind: 'duration',
    ...spanOf(passage.text, item.start, item.end),
    readings: [{ iso }],
    certainty: base.certainty,
  });
  return {
    kind: 'duration',
    ...span,
    readings: [{ iso: joinDurations(first, second) }],
    parts: [part(larger, first), part(smaller, second)],
  };
}

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
  if (!smaller || !areHundredths(larger, smaller) || !isMoneyJoint(text, word, smaller)) return undefined;
  const unit = items[index + 1];
  const isNamed = isUnit(unit, 'cent') && areClose(text, smaller, unit);
  if (!isNamed && !(index === at + 2 && isBare(text, word, smaller, unit))) return undefined;
  return { larger, smaller, currency, isNamed };
}

/** Fifteen dollars fifty: two digits right behind the word for the larger unit, at the end of a clause. */
const isBare = (text: string, word: Item, smaller: NumberItem, next: Item | undefined): boolean =>
  isLetters(text, word) && isTwoDigits(smaller) && isClause(text, smaller, next);

/** Spaces, a comma, or a word that joins two: 3 Euro und 50 Cent. */
const isMoneyJoint = (text: string, word: Item, smaller: Item): boolean =>
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

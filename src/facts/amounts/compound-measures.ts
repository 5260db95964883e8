import type { Fact } from '../../model/fact.ts';
import { fold } from '../words/fold.ts';
import { areClose, spanOf } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import { asNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { durationOf, isSpanOfTime, joinDurations } from '../dates/iso-8601.ts';
import type { Base } from './fact-base.ts';

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
  if (!isUnsaid && !isNamed(passage, index, units.smallerUnit)) return undefined;
  return { larger, smaller, largerUnit, ...units };
}

const isNamed = ({ text, items }: ItemizedPassage, at: number, unit: string): boolean =>
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

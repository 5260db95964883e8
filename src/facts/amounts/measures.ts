import type { Fact } from '../../model/fact.ts';
import { durationOf, isSpanOfTime, joinDurations } from '../dates/iso-8601.ts';
import { areInRow, asNumber, isWholeNumber, meaningBeside } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { plainDecimal, shift } from '../tokens/decimal.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import { figureWordAfter } from '../words/beside-figure.ts';
import { fold } from '../words/fold.ts';
import { areClose, dashAlone, spanOf } from '../words/spacing.ts';
import type { Meaning } from '../words/word-senses.ts';
import { isYearLike, isYearOfAmount } from './compound-numbers.ts';
import { isLink, smallAllowance } from './fact-base.ts';
import type { Allowance, Amount, Base } from './fact-base.ts';
import { moneyFact } from './money.ts';

type Unit = Extract<Meaning, { readonly type: 'unit' }>;

/** Reads an amount of money, of time or of another unit: $5 million, 36 hours, 5 km. */
export const measureFact = (passage: ItemizedPassage, amount: Amount): Fact | undefined =>
  moneyFact(passage, amount) ?? unitFact(passage, amount);

function unitFact(passage: ItemizedPassage, { at, item, base, readings }: Amount): Fact | undefined {
  const { unit, last } = unitOf(passage, at);
  if (!unit || item.ordinal) return undefined;
  // What is counted shows a word to be a number.
  const isShown = item.spelled && !item.uncertain && base.certainty < 0.75;
  const counted = { ...base, ...(isShown && { certainty: 0.75 }), ...smallAllowance(item) };
  const { unit: id } = depthOf(passage, at, last < 0 ? areaOf(passage, item.end, unit) : speedOf(passage, last, unit));
  const share = shareFact(passage, { last: last > at ? last : -1, counted, readings }, id);
  if (share) return share;
  if (id === 'decade') return decadesFact(counted, readings);
  if (isSpanOfTime(id)) return spanFact(passage, { at, last, counted, readings }, id);
  return quantityFact(passage, { at, last, counted, readings }, id);
}

/** Reads a measure, with the half that may follow its unit: 两公里半 is 2.5 km. */
function quantityFact({ text, items }: ItemizedPassage, { at, last, counted, readings }: Span, unit: string): Fact {
  const half = last > at && isHalved({ text, items }, last) ? items[last + 1] : undefined;
  if (half)
    return {
      kind: 'quantity',
      ...counted,
      ...spanOf(text, counted.start, half.end),
      readings: readings.map((decimal) => ({ decimal: plainDecimal(Number(decimal) + 0.5), unit })),
    };
  const millions =
    unit === 'meter' && isMagnitudeLetter(text, counted.end) ? readings.map((each) => shift(each, 6)) : [];
  const units = [unit, ...otherUnits(items[last], unit)];
  return {
    kind: 'quantity',
    ...counted,
    readings: units.flatMap((each) => [...readings, ...millions].map((decimal) => ({ decimal, unit: each }))),
  };
}

/** What else a word for a unit may be short for: 30キロ is of kilometres or of kilograms. */
const otherUnits = (word: Item | undefined, unit: string): readonly string[] =>
  word?.type === 'token' && word.end - word.start > 1 && isUnit(word, unit)
    ? word.entries.flatMap(({ meaning }) =>
        meaning.type === 'unit' && meaning.unit !== unit && !isSpanOfTime(meaning.unit) ? [meaning.unit] : [],
      )
    : [];

const shifted = (readings: readonly string[], power: number): readonly { readonly decimal: string }[] =>
  readings.map((decimal) => ({ decimal: shift(decimal, power) }));

interface Span {
  readonly at: number;
  /** The index of the unit's word where that follows the number. */
  readonly last: number;
  readonly counted: Base & Pick<Allowance, 'soft'>;
  readonly readings: readonly string[];
}

/** Reads a span of time, with the half that may follow its unit. */
function spanFact(passage: ItemizedPassage, { at, last, counted, readings }: Span, unit: string): Fact {
  if (last <= at || !isHalved(passage, last)) {
    const isos = readings.map((figure) => durationOf(figure, unit));
    const weeks = unit === 'day' ? weeksOf(passage, counted) : undefined;
    return { kind: 'duration', ...counted, readings: [...isos, ...(weeks ?? [])].map((iso) => ({ iso })) };
  }
  const { soft: _soft, ...halved } = counted;
  return {
    kind: 'duration',
    ...halved,
    // With a half behind its unit hardly any word is another.
    certainty: Math.max(halved.certainty, 0.75),
    ...spanOf(passage.text, counted.start, passage.items[last + 1]?.end ?? counted.end),
    readings: readings.map((figure) => ({ iso: durationOf(String(Number(figure) + 0.5), unit) })),
  };
}

/** Quinze jours are two weeks, and acht Tage a week, where the day that a span begins on is counted as well. */
const weeksOf = ({ lexicon }: ItemizedPassage, { text }: Pick<Base, 'text'>): readonly string[] | undefined =>
  lexicon.daysOfWeeks.get(fold(text));

/** 3m people are three million, 3m deep is a length: the letter right after the figure, and a word. */
const isMagnitudeLetter = (text: string, end: number): boolean => /^m \p{Ll}/u.test(text.slice(end, end + 3));

/** Shares that have names of their own: 3 ‰ are 0.3 %, 三成 is 30 %, 25 basis points a quarter of a percentage point. */
const shares: Readonly<Record<string, { readonly kind: 'percent' | 'percentage-points'; readonly power: number }>> = {
  permille: { kind: 'percent', power: -1 },
  tenth: { kind: 'percent', power: 1 },
  'basis-point': { kind: 'percentage-points', power: -2 },
};

/** Reads a share that has a name of its own, with what may follow it. */
function shareFact(
  passage: ItemizedPassage,
  { last, counted, readings }: Omit<Span, 'at'>,
  unit: string,
): Fact | undefined {
  if (unit === 'discount') return { kind: 'percent', ...counted, readings: readings.flatMap(reduced) };
  const share = shares[unit];
  if (!share) return undefined;
  const part = last < 0 ? undefined : partBehind(passage, last, unit);
  if (!part) return { kind: share.kind, ...counted, readings: shifted(readings, share.power) };
  const whole = readings.map((reading) => plainDecimal(Number(reading) + part.value));
  const span = spanOf(passage.text, counted.start, part.end);
  return { kind: share.kind, ...counted, ...span, readings: shifted(whole, share.power) };
}

/** The part of a share that follows it, as a half or, of tenths, as tenths of these: 三成半, 三成八, 3割5分. */
function partBehind(
  passage: ItemizedPassage,
  last: number,
  unit: string,
): { readonly value: number; readonly end: number } | undefined {
  const { text, items } = passage;
  const [next, sign] = [items[last + 1], items[last + 2]];
  if (next && isHalved(passage, last)) return { value: 0.5, end: next.end };
  if (unit !== 'tenth' || next?.type !== 'number' || !areInRow(text, items[last], next)) return undefined;
  const [digit = ''] = next.readings;
  if (!/^[1-9]$/.test(digit)) return undefined;
  // The sign of a tenth of a tenth is that of a minute.
  const isSigned = areInRow(text, next, sign) && meaningBeside(passage, last + 1, 1, 'unit')?.unit === 'minute';
  return { value: Number(digit) / 10, end: (isSigned ? sign?.end : undefined) ?? next.end };
}

/** 8折 is 80 % of the price and 20 % off, 75折 75 %; 2割引 is 20 % off. */
function reduced(tenths: string): readonly { readonly decimal: string }[] {
  const percent = Number(tenths) > 10 ? Number(tenths) : Number(shift(tenths, 1));
  return [percent, 100 - percent].map((each) => ({ decimal: plainDecimal(each) }));
}

/** Two decades are two, or twenty years. */
const decadesFact = (base: Base & Pick<Allowance, 'soft'>, readings: readonly string[]): Fact => ({
  kind: 'cardinal',
  ...base,
  readings: [...readings, ...readings.map((decimal) => shift(decimal, 1))].map((decimal) => ({ decimal })),
});

/** 85 miles per hour: a length, where what makes a speed of it follows its unit. */
function speedOf({ text, items, lexicon }: ItemizedPassage, last: number, unit: Unit): Unit {
  const speed = speeds[unit.unit];
  const word = items[last];
  if (speed === undefined || word === undefined || figureWordAfter(text, word.end, lexicon.perHour) < 0) return unit;
  return { ...unit, unit: speed };
}

/** Tells whether a unit is one of space or mass that translators convert. */
export const isConvertible = (unit: string): boolean =>
  convertible.has(unit.replace(/^(?:square|cubic|nautical)-/, ''));

const convertible: ReadonlySet<string> = new Set([
  ...['kilometer', 'meter', 'centimeter', 'mile', 'yard', 'foot', 'inch'],
  ...['kilogram', 'tonne', 'pound', 'ounce', 'stone'],
  ...['hectare', 'acre', 'liter', 'gallon', 'pint'],
]);

/** Kilomita 40 za mraba: a length, where what makes an area of it follows its figure. */
function areaOf({ text, lexicon }: ItemizedPassage, end: number, unit: Unit): Unit {
  const area = areas[unit.unit];
  return area === undefined || figureWordAfter(text, end, lexicon.squareAfter) < 0 ? unit : { ...unit, unit: area };
}

/** Rain of 45 litres per square metre is 45 mm deep; the square metre stands behind its litres or before them. */
function depthOf({ text, items }: ItemizedPassage, at: number, unit: Unit): Unit {
  if (unit.unit !== 'liter') return unit;
  const isSquare = (place: number): boolean => {
    const [first, second] = place < at ? [items[place], items[at]] : [items[place - 1], items[place]];
    return (
      meaningOf(items[place], 'unit')?.unit === 'square-meter' &&
      /^[^\p{N}\p{P}]{0,12}$|^\s?\/\s?$/u.test(text.slice(first?.end, second?.start))
    );
  };
  const isBare = isSquare(at - 1) && (items[at - 2]?.type !== 'number' || isWholeNumber(items[at - 2], 1, 1));
  return isBare || isSquare(at + 2) ? { ...unit, unit: 'millimeter' } : unit;
}

const areas: Readonly<Record<string, string>> = {
  kilometer: 'square-kilometer',
  meter: 'square-meter',
  mile: 'square-mile',
  foot: 'square-foot',
};

const speeds: Readonly<Record<string, string>> = { kilometer: 'kilometer-per-hour', mile: 'mile-per-hour' };

/** Tells whether a half of a unit follows its word: two hours and a half, 3時間半. */
export const isHalved = ({ text, items }: Pick<ItemizedPassage, 'text' | 'items'>, unit: number): boolean =>
  means(items[unit + 1], 'halfAfter') && areInRow(text, items[unit], items[unit + 1]);

/** Finds the unit that counts a number, and the index of its word where that follows the number, or −1. */
function unitOf(passage: ItemizedPassage, at: number): { readonly unit: Unit | undefined; readonly last: number } {
  const near = meaningBeside(passage, at, 1, 'unit');
  if (near && !joinsNext(passage, at) && !isOfNext(passage, at, near)) return { unit: near, last: at + 1 };
  const counted = meaningBeside(passage, at, 1, 'counters') && meaningBeside(passage, at + 1, 1, 'unit');
  const first = firstOf(passage, at);
  if (first) return { unit: first, last: at + 2 };
  const linked = linkedUnit(passage, at);
  if (linked) return { unit: linked, last: at + 1 };
  // 两个小时: a measure word between the number and a span of time.
  if (counted && isSpanOfTime(counted.unit)) return { unit: counted, last: at + 2 };
  return { unit: unitBefore(passage, at) ?? sharedUnit(passage, at), last: -1 };
}

/** Les onze premiers mois, i primi mesi: the word for first between a number and the span of time that it counts. */
function firstOf(passage: ItemizedPassage, at: number): Unit | undefined {
  const first = asNumber(passage.items[at + 1]);
  if (!first?.spelled || !first.ordinal || first.readings[0] !== '1') return undefined;
  const unit = areClose(passage.text, passage.items[at], first) ? meaningBeside(passage, at + 1, 1, 'unit') : undefined;
  return unit && isSpanOfTime(unit.unit) ? unit : undefined;
}

/** De 1450 a 1200: the sign of the year stands between two figures, and is the word for to. */
const joinsNext = ({ items }: ItemizedPassage, at: number): boolean =>
  means(items[at + 1], 'range') && items[at + 2]?.type === 'number';

/** Watu 30 mwaka 2024: where units stand before their figures, one that has a figure behind it is of that. */
const isOfNext = ({ text, items }: ItemizedPassage, at: number, { before }: Unit): boolean =>
  before === true && items[at + 2]?.type === 'number' && areClose(text, items[at + 1], items[at + 2]);

function unitBefore(passage: ItemizedPassage, at: number): Unit | undefined {
  if (!meaningBeside(passage, at, -1, 'unit')) return undefined;
  const meanings = passage.items[at - 1]?.entries.map(({ meaning }) => meaning) ?? [];
  return meanings.filter((meaning) => meaning.type === 'unit').find(({ before }) => before);
}

/** The unit that the first figure of a coordination shares with the second: 2 and 4 inches. */
function sharedUnit(passage: ItemizedPassage, at: number): Unit | undefined {
  const { text, items } = passage;
  const [item, word] = [items[at], items[at + 1]];
  const index = word?.type === 'number' ? at + 1 : at + 2;
  const next = items[index];
  if (!item || next?.type !== 'number' || next.start - item.end > 8) return undefined;
  const joined = index === at + 1 ? dashAlone.test(text.slice(item.end, next.start)) : means(word, 'range', 'and');
  const shared = joined ? meaningBeside(passage, index, 1, 'unit') : undefined;
  // 1988 до 2004 року are two years, not 1988 of them.
  if (shared?.unit === 'year' && isYearLike(item) && isYearLike(next)) return undefined;
  return shared && isYearOfAmount(passage, at, (each) => isUnit(each, shared.unit)) ? undefined : shared;
}

/** 1,9 milhão de quilómetros, 2 milioni di tonnellate: after a magnitude a short word may be between. */
function linkedUnit({ text, items }: ItemizedPassage, at: number): Unit | undefined {
  const [item, other] = [asNumber(items[at]), items[at + 1]];
  if (!item || !other || !means(item.tokens.at(-1), 'multiplier')) return undefined;
  return isLink(text.slice(item.end, other.start)) ? meaningOf(other, 'unit') : undefined;
}

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
  // 4小时48分
  (isUnit(items[at + 1], unit) || (unit === 'minute' && means(items[at + 1], 'minuteAfter'))) &&
  areClose(text, items[at], items[at + 1]);

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

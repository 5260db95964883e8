import type { Fact } from '../../model/fact.ts';
import { affixAfter } from '../words/beside-figure.ts';
import { shift } from '../tokens/decimal.ts';
import { durationOf, isSpanOfTime, joinDurations } from '../dates/durations.ts';
import { digitAt } from '../tokens/digits.ts';
import { isLetter } from '../words/fold.ts';
import { dashes, isClose } from '../words/spacing.ts';
import { meaningOf } from '../numbers/number-items.ts';
import type { Item, NumberItem } from '../numbers/number-items.ts';
import type { Meaning } from '../words/word-senses.ts';
import { compoundMeasure, moneyAfter, moneyBefore, moneyWithin, neighbour } from '../numbers/adjacent.ts';
import type { Context } from '../numbers/adjacent.ts';

const dash = new RegExp(`^\\s*[${dashes}]\\s*$`);

type Unit = Extract<Meaning, { readonly type: 'unit' }>;

/** What every fact of an amount has. */
export type Base = Pick<Fact, 'text' | 'start' | 'end' | 'certainty' | 'approximate'>;

/** An amount of money, of time or of another unit: $5 million, 36 hours, 5 km. */
export function measureFact(
  context: Context,
  at: number,
  item: NumberItem,
  base: Base,
  readings: readonly string[],
): Fact | undefined {
  const currency = moneyAfter(context, at) ?? moneyWithin(item) ?? moneyBefore(context, at);
  const soft = item.spelled && (item.bare || Number(item.readings[0]) <= 1) ? { soft: true as const } : {};
  if (currency) {
    const exponent = signedMagnitude(context.text, item.end);
    const end = exponent > 0 ? item.end + 1 : base.end;
    return {
      kind: 'currency',
      ...base,
      ...(exponent > 0 && { text: context.text.slice(base.start, end), end }),
      readings: readings.map((decimal) => ({ decimal: shift(decimal, exponent), currency: currency.currency })),
      ...soft,
    };
  }
  const { unit: plain, last } = unitOf(context, at);
  const unit = plain && speedOf(context, last, plain);
  if (!unit || item.ordinal) return undefined;
  // What is counted shows a word to be a number.
  const sure = item.spelled && !item.weak && base.certainty < 0.75 ? { certainty: 0.75 } : {};
  if (unit.unit === 'decade') {
    const tens = readings.map((decimal) => ({ decimal: shift(decimal, 1) }));
    return {
      kind: 'cardinal',
      ...base,
      readings: [...readings.map((decimal) => ({ decimal })), ...tens],
      ...soft,
      ...sure,
    };
  }
  if (!isSpanOfTime(unit.unit))
    return {
      kind: 'quantity',
      ...base,
      readings: readings.map((decimal) => ({ decimal, unit: unit.unit })),
      ...soft,
      ...sure,
    };
  const half = last > at && isHalved(context, last);
  const figures = half ? readings.map((reading) => String(Number(reading) + 0.5)) : readings;
  const end = half ? (context.items[last + 1]?.end ?? base.end) : base.end;
  return {
    kind: 'duration',
    ...base,
    ...(half && { text: context.text.slice(base.start, end), end }),
    readings: figures.map((figure) => ({ iso: durationOf(figure, unit.unit) })),
    ...(half ? {} : soft),
    ...sure,
  };
}

/** $5m, £20k: the power of ten of the letter right after an amount of money, which elsewhere is a unit's. */
function signedMagnitude(text: string, end: number): number {
  const exponent = magnitudeSigns[text.charAt(end).toLowerCase()] ?? 0;
  return exponent > 0 && !isLetter(text.charCodeAt(end + 1)) && digitAt(text, end + 1) < 0 ? exponent : 0;
}

const magnitudeSigns: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9 };

/** 85 miles per hour: a length, where what makes a speed of it stands after its unit. */
function speedOf({ text, items, lexicon }: Context, last: number, unit: Unit): Unit {
  const speed = speeds[unit.unit];
  const word = items[last];
  if (speed === undefined || word === undefined || affixAfter(text, word.end, lexicon.perHour) < 0) return unit;
  return { ...unit, unit: speed };
}

const speeds: Readonly<Record<string, string>> = { kilometer: 'kilometer-per-hour', mile: 'mile-per-hour' };

/** Two hours and a half, 3時間半: whether a half of the unit stands after its word. */
export function isHalved({ text, items }: Context, unit: number): boolean {
  const [word, half] = [items[unit], items[unit + 1]];
  return (
    word !== undefined &&
    half?.type === 'word' &&
    meaningOf(half.token, 'halfAfter') !== undefined &&
    isClose(text, word.end, half.start)
  );
}

/** The unit that counts a number, and the index of its word where that stands after it. */
function unitOf(context: Context, at: number): { readonly unit: Unit | undefined; readonly last: number } {
  const near = neighbour(context, at, 1, 'unit');
  if (near) return { unit: near, last: at + 1 };
  const counted = neighbour(context, at, 1, 'counters') && neighbour(context, at + 1, 1, 'unit');
  // 两个小时: a measure word between the number and a span of time.
  if (counted && isSpanOfTime(counted.unit)) return { unit: counted, last: at + 2 };
  return { unit: unitBefore(context, at) ?? rangeUnit(context, at), last: -1 };
}

function unitBefore(context: Context, at: number): Unit | undefined {
  const word = context.items[at - 1];
  if (!neighbour(context, at, -1, 'unit') || word?.type !== 'word') return undefined;
  return word.token.entries
    .map(({ meaning }) => meaning)
    .find((meaning) => meaning.type === 'unit' && meaning.before) as Unit | undefined;
}

/** The unit that the first figure of a coordination shares with the second: 2 and 4 inches. */
function rangeUnit(context: Context, at: number): Unit | undefined {
  const { text, items } = context;
  const [item, word] = [items[at], items[at + 1]];
  const index = word?.type === 'number' ? at + 1 : at + 2;
  const next = items[index];
  if (!item || next?.type !== 'number' || next.start - item.end > 8) return undefined;
  const joined =
    word?.type === 'word'
      ? (meaningOf(word.token, 'range') ?? meaningOf(word.token, 'and'))
      : dash.test(text.slice(item.end, next.start));
  return joined ? neighbour(context, index, 1, 'unit') : undefined;
}

/** A measure in two units: 6-foot-6 as a height in the smaller one, 1 hour 30 minutes as a span of time. */
export function compoundFact(context: Context, at: number, base: Base): Fact | undefined {
  const compound = compoundMeasure(context, at);
  const larger = context.items[at];
  if (!compound || larger?.type !== 'number') return undefined;
  const { smaller, unit, factor, of } = compound;
  const span = { ...base, text: context.text.slice(base.start, smaller.end), end: smaller.end };
  const [high = '', low = ''] = [larger.readings[0], smaller.readings[0]];
  if (!isSpanOfTime(unit))
    return {
      kind: 'quantity',
      ...span,
      readings: [{ decimal: String(Number(high) * factor + Number(low)), unit }],
    };
  const [first, second] = [durationOf(high, of), durationOf(low, unit)];
  const part = (item: Item, iso: string): Fact => ({
    kind: 'duration',
    text: context.text.slice(item.start, item.end),
    start: item.start,
    end: item.end,
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

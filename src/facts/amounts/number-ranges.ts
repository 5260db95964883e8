import type { Fact, RangeReading } from '../../model/fact.ts';
import { defined } from '../../model/defined.ts';
import { durationOf, figureOf, unitOf } from '../dates/durations.ts';

/** Two neighbouring facts that may bound a range. */
export interface Bounds {
  readonly from: Fact;
  readonly to: Fact;
}

type Cardinal = Extract<Fact, { readonly readings: readonly { readonly decimal: string }[] }>;

/** Reads a range of two numbers or amounts of one kind: 5–10 %, 2–3 million. */
export function numberRange({ from, to }: Bounds, span: Pick<Fact, 'text' | 'start' | 'end'>): Fact | undefined {
  const bounds = alike(from, to);
  if (bounds === undefined) return undefined;
  const [a, b] = bounds;
  const top = figureIn(b.readings[0]);
  // 2–3 million are two million rather than two.
  const bottoms = a.readings
    .map(figureIn)
    .toSorted((x, y) => distance(Number(x), Number(top)) - distance(Number(y), Number(top)));
  // A score is no range, and neither are the years of 1990–95.
  if (a.kind === 'cardinal' && !(Number(bottoms[0]) < Number(top))) return undefined;
  return {
    kind: 'number-range',
    ...span,
    readings: bottoms.map((bottom) => ({ from: bottom, to: top, ...countedBy(b) })),
    parts: [a, b],
    certainty: Math.min(from.certainty, to.certainty),
    ...(from.approximate && { approximate: true }),
    ...(from.soft && to.soft && { soft: true }),
    ...(from.coordinated && { coordinated: true }),
  };
}

const distance = (a: number, b: number): number => (a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : Infinity);

/** Gives the figure of a reading, which for a duration is that of its one component. */
export function figureIn(reading: Fact['readings'][number] | undefined): string {
  if (reading && 'decimal' in reading) return reading.decimal;
  return reading && 'iso' in reading ? figureOf(reading.iso) : '';
}

function countedBy(fact: Fact): Omit<RangeReading, 'from' | 'to'> {
  switch (fact.kind) {
    case 'percent':
    case 'percentage-points':
      return { share: fact.kind };
    case 'quantity':
      return { unit: fact.readings[0]?.unit ?? '' };
    case 'currency':
      return { currency: fact.readings[0]?.currency ?? '' };
    case 'duration':
      return { unit: unitOf(fact.readings[0]?.iso ?? '') };
    default:
      return {};
  }
}

/** Gives both bounds the kind of the one that says what it counts, or undefined where they are of two kinds. */
function alike(from: Fact, to: Fact): readonly [Fact, Fact] | undefined {
  if (from.kind === 'date' || to.kind === 'date') return undefined;
  if (from.kind === 'cardinal') return [countedLike(from, to), to];
  if (to.kind === 'cardinal') return from.kind === 'currency' ? [from, countedLike(to, from)] : undefined;
  const [a, b] = [countedBy(from), countedBy(to)];
  return a.unit === b.unit && a.currency === b.currency && a.share === b.share ? [from, to] : undefined;
}

function countedLike({ readings, ...cardinal }: Cardinal, other: Fact): Fact {
  const { kind } = other;
  const { unit, currency } = countedBy(other);
  if (kind === 'duration')
    return { ...cardinal, kind, readings: readings.map(({ decimal }) => ({ iso: durationOf(decimal, unit ?? '') })) };
  return { ...cardinal, kind, readings: readings.map(({ decimal }) => defined({ decimal, unit, currency })) } as Fact;
}

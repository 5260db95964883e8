import type { Fact } from '../../model/fact.ts';
import { unitOf } from '../dates/durations.ts';
import { isoDateParts } from '../dates/iso-date.ts';
import { figureIn } from './number-ranges.ts';
import type { Bounds } from './number-ranges.ts';

/** Reads a range of dates: 28 March to 2 April; 4–6 November; November 4–6; January–March 2010. */
export function dateRange(
  text: string,
  { from, to }: Bounds,
  span: Pick<Fact, 'text' | 'start' | 'end'>,
): Fact | undefined {
  const bounds = datesOf(text, from, to);
  if (bounds === undefined) return undefined;
  const [[year = '', month = '', day = ''], [lastYear = '', lastMonth = '', lastDay = '']] = [
    partsOf(bounds[0]),
    partsOf(bounds[1]),
  ];
  if ((day === '') !== (lastDay === '')) return undefined;
  const start = isoOf(year || lastYear, month || lastMonth, day);
  const end = isoOf(lastYear || year, lastMonth || month, lastDay);
  return {
    kind: 'date-range',
    ...span,
    readings: [{ iso: `${start}/${end}` }],
    parts: bounds,
    certainty: Math.min(from.certainty, to.certainty),
  };
}

function partsOf({ readings: [reading] }: Fact): readonly string[] {
  return isoDateParts(reading && 'iso' in reading ? reading.iso : '');
}

const isoOf = (year: string, month: string, day: string): string =>
  `${year || '-'}-${month}${day === '' ? '' : `-${day}`}`;

/** Gives both bounds as dates, of which one may be written as its day alone. */
function datesOf(text: string, from: Fact, to: Fact): readonly [Fact, Fact] | undefined {
  if (from.kind === 'date' && to.kind === 'date') return from.soft || to.soft ? undefined : [from, to];
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === 0 || first >= last) return undefined;
  // 4–6 November
  if (from.kind === 'cardinal' && to.kind === 'date')
    return /^\p{Nd}/u.test(text.charAt(to.start)) ? [asDay(from, first), to] : undefined;
  // November 4–6
  if (from.kind !== 'date' || (to.kind !== 'cardinal' && to.kind !== 'duration')) return undefined;
  return /\p{Nd}\P{L}*$/u.test(from.text) ? [from, asDay(to, last)] : undefined;
}

/** Gives the day of the month that a fact may state, or 0. */
function dayOf(fact: Fact): number {
  const [reading] = fact.readings;
  if (fact.kind === 'date') return Number(partsOf(fact)[2] ?? 0);
  if (fact.kind === 'duration' && unitOf(fact.readings[0]?.iso ?? '') !== 'day') return 0;
  const value = Number(figureIn(reading));
  return /^\p{Nd}{1,2}$/u.test(fact.text) && value <= 31 ? value : 0;
}

function asDay({ text, start, end, certainty }: Fact, day: number): Fact {
  return { kind: 'date', text, start, end, readings: [{ iso: `---${String(day).padStart(2, '0')}` }], certainty };
}

import { figureOf, unitOf } from '../../facts/dates/iso-8601.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import type { Fact, FactKind } from '../../model/fact.ts';

/** What stands behind the figure in the value of a kind of number. */
const suffixes: Readonly<Partial<Record<FactKind, string>>> = { percent: ' %', 'percentage-points': ' pp' };

/** Gives the likeliest value of a fact, canonically: `1200000000`, `5 kilometer`, `2010-11-06`, `5/9`. */
export function valueOf(fact: Fact): string {
  const [reading] = fact.readings;
  const suffix = suffixes[fact.kind] ?? '';
  if (reading === undefined) return suffix;
  if ('from' in reading) return `${reading.from}/${reading.to}`;
  if ('unit' in reading) return `${reading.decimal} ${reading.unit}`;
  if ('currency' in reading) return `${reading.decimal} ${reading.currency}`;
  if ('decimal' in reading) return reading.decimal + suffix;
  if ('weekday' in reading) return String(reading.weekday);
  if ('value' in reading) return reading.value;
  // A duration of several components has no better name than its own.
  return fact.kind === 'duration' && !fact.parts ? measureOf(reading.iso) : reading.iso;
}

const measureOf = (iso: string): string => `${figureOf(iso)} ${unitOf(iso)}`;

/** A weekday (1 is Monday) as its locale writes it: in full, the first of its forms. */
export function weekdayName(locale: string, weekday: string): string | undefined {
  const forms = vocabulary(locale).data.dates?.weekdays[Number(weekday) - 1];
  return forms?.split('|')[0];
}

import type { Fact, FactKind } from '../../model/fact.ts';
import { normalize } from '../tokens/decimal.ts';
import { figureOf } from '../dates/durations.ts';
import { isoDateParts } from '../dates/iso-date.ts';
import { splitZone } from '../dates/zones.ts';

/** What a fact is compared by: a date's day, month and year apart, since translators move and drop them apart. */
export interface Part {
  readonly fact: Fact;
  readonly segment: number;
  readonly type: 'number' | 'month' | 'weekday' | 'time' | 'phone' | 'text';
  readonly role: FactKind | 'day' | 'month';
  /** The values it may have, as strings that are equal where the values are. */
  readonly values: readonly string[];
  readonly soft: boolean;
  readonly certainty: number;
}

export function partsOf(fact: Fact, segment: number): Part[] {
  const part = (type: Part['type'], values: readonly string[], more: Partial<Part> = {}): Part => ({
    fact,
    segment,
    type,
    role: fact.kind,
    values,
    soft: fact.soft === true,
    certainty: fact.certainty,
    ...more,
  });
  if (fact.parts) return fact.parts.flatMap((each) => partsOf(each, segment));
  switch (fact.kind) {
    case 'cardinal':
      return [
        part(
          'number',
          fact.readings.map(({ decimal }) => decimal),
          isYearLike(fact) ? { role: 'year' } : {},
        ),
      ];
    case 'ordinal':
    case 'percent':
    case 'percentage-points':
    case 'quantity':
    case 'currency':
      return [
        part(
          'number',
          fact.readings.map(({ decimal }) => decimal),
        ),
      ];
    case 'fraction':
      return fractionParts(fact.readings[0]?.decimal ?? '', part);
    case 'number-range':
      return fact.readings.slice(0, 1).flatMap(({ from, to }) => [part('number', [from]), part('number', [to])]);
    case 'date':
    case 'date-range':
      return dateParts(
        fact.readings.map(({ iso }) => iso),
        part,
      );
    case 'year':
      return [
        part(
          'number',
          fact.readings.map(({ iso }) => normalize(iso)),
        ),
      ];
    case 'decade':
      return [
        part(
          'number',
          fact.readings.flatMap(({ iso }) => [`${iso}0`, `${iso.slice(-1)}0`, ...centuryOf(iso)]),
        ),
      ];
    case 'century':
      return [
        part(
          'number',
          fact.readings.map(({ iso }) => String(Number(iso) + 1)),
        ),
      ];
    case 'duration':
      return [
        part(
          'number',
          fact.readings.map(({ iso }) => figureOf(iso)),
        ),
      ];
    case 'time':
      return [
        part(
          'time',
          fact.readings.map(({ iso }) => splitZone(iso)[0]),
        ),
      ];
    case 'weekday':
      return [
        part(
          'weekday',
          fact.readings.map(({ weekday }) => String(weekday)),
        ),
      ];
    case 'phone':
      return [
        part(
          'phone',
          fact.readings.map(({ value }) => value),
        ),
      ];
    default:
      return [
        part(
          'text',
          fact.readings.map(({ value }) => value),
        ),
      ];
  }
}

/** The bounds of ranges and the parts of durations in their stead. */
export const spread = (facts: readonly Fact[]): readonly Fact[] => facts.flatMap((fact) => fact.parts ?? fact);

/** The 2000s are the 21st century to those who name centuries by their years: 2000-luku. */
const centuryOf = (decade: string): readonly string[] =>
  decade.endsWith('0') ? [String(Number(decade.slice(0, -1)) + 1)] : [];

/** Four digits that may be a year, whether or not the other side says so. */
const isYearLike = ({ text }: Fact): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

type Maker = (type: Part['type'], values: readonly string[], more?: Partial<Part>) => Part;

/** 3/4 is a three and a four, as `three in four` is; halves alone are too common to insist on. */
function fractionParts(fraction: string, part: Maker): Part[] {
  const [numerator = '1', denominator] = fraction.split('/');
  if (!denominator) return [part('number', [normalize(numerator)])];
  const parts = [part('number', [denominator])];
  if (numerator !== '1') parts.unshift(part('number', [numerator]));
  return parts;
}

function dateParts(isos: readonly string[], part: Maker): Part[] {
  const dates = isos.map(isoDateParts);
  const valuesAt = (place: number): string[] => [
    ...new Set(dates.map((date) => date[place] ?? '').filter((value) => value !== '')),
  ];
  const [years, months, days] = [valuesAt(0), valuesAt(1), valuesAt(2)];
  const parts: Part[] = [];
  // Where it may be no day at all it is matched, never missed.
  const unsure = dates.some((date) => (date[2] ?? '') === '');
  if (months.length > 0) parts.push(part('month', months.map(normalize), { role: 'month' }));
  if (days.length > 0) parts.push(part('number', days.map(normalize), { role: 'day', ...(unsure && { soft: true }) }));
  if (years.length > 0) parts.push(part('number', years.map(normalize), { role: 'year' }));
  return parts;
}

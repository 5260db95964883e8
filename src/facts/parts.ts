import type { Fact, FactKind } from '../model/fact.ts';
import { normalize } from './decimal.ts';

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
  switch (fact.kind) {
    case 'cardinal':
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
          fact.readings.flatMap(({ iso }) => [`${iso}0`, `${iso.slice(-1)}0`]),
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
          fact.readings.map(({ iso }) => iso),
        ),
      ];
    case 'time':
      return [
        part(
          'time',
          fact.readings.map(({ iso }) => iso),
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
  const [year = '', month = '', day = ''] = split(isos[0] ?? '');
  const parts: Part[] = [];
  const years = new Set(isos.map((iso) => split(iso)[0] ?? '').filter((each) => each !== ''));
  if (month) parts.push(part('month', [String(Number(month))], { role: 'month' }));
  if (day) parts.push(part('number', [String(Number(day))], { role: 'day' }));
  if (year) parts.push(part('number', [...years].map(normalize), { role: 'year' }));
  return parts;
}

/** Year, month and day of `2010-11-06`, `--11-06` or `2010-11`. */
export function split(iso: string): readonly string[] {
  return iso.startsWith('--') ? ['', ...iso.slice(2).split('-')] : iso.split('-');
}

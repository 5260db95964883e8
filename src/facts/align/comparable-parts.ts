import type { Fact, FactKind } from '../../model/fact.ts';
import { normalize } from '../tokens/decimal.ts';
import { digitRun } from '../tokens/digits.ts';
import { figureOf, isoDateParts } from '../dates/iso-8601.ts';
import { splitZone } from '../dates/zones.ts';

/** What a fact is compared by: a date's day, month and year apart, since translators move and drop them apart. */
export interface Part {
  readonly fact: Fact;
  readonly segment: number;
  readonly type: 'number' | 'month' | 'weekday' | 'time' | 'phone' | 'text';
  readonly role: FactKind | 'day' | 'month' | 'numerator';
  /** The values it may have, as strings that are equal where the values are. */
  readonly values: readonly string[];
  readonly soft: boolean;
  readonly certainty: number;
  /** Its unit or currency stands with the next value, and may be left off: the nine of *from 9 to 6 billion euros*. */
  readonly hasMeasureOfNext?: boolean;
  /** The month and day at the edge of a date that it may be called by: the end of August is 08-31. */
  readonly edge?: string;
  /** It has its counterpart, or needs none: a mark on each of many is faster than a set of them. */
  isDone: boolean;
}

/** Gives the parts of the facts of one side, segment by segment. */
export function partsOfAll(segments: readonly (readonly Fact[])[]): Part[] {
  const parts: Part[] = [];
  for (const [segment, facts] of segments.entries())
    for (const fact of facts) for (const part of partsOf(fact, segment)) parts.push(part);
  return parts;
}

/** Gives the parts of a fact, of the segment with an index. */
function partsOf(fact: Fact, segment: number): Part[] {
  if (fact.sense === 'direction') return [directionPart(fact, segment)];
  if (fact.parts) {
    const isRange = fact.kind === 'number-range';
    return fact.parts.flatMap((each, at) => {
      const parts = partsOf(each, segment);
      return isRange && at === 0 ? parts.map((part) => ({ ...part, hasMeasureOfNext: true })) : parts;
    });
  }
  const part: Maker = (type, values, more = {}) => ({
    fact,
    segment,
    type,
    role: fact.kind,
    values,
    soft: fact.soft === true,
    certainty: fact.certainty,
    isDone: false,
    ...more,
  });
  switch (fact.kind) {
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
      return [part('number', yearValues(fact), { role: 'year' })];
    default:
      return [part(types[fact.kind] ?? 'number', valuesOf(fact), isYearLike(fact) ? { role: 'year' } : {})];
  }
}

/** A direction is equal to none but the same one: its bearing is no number of anything. */
const directionPart = (fact: Fact, segment: number): Part => ({
  fact,
  segment,
  type: 'number',
  role: fact.kind,
  values: valuesOf(fact).map((bearing) => `${bearing}°`),
  soft: true,
  certainty: fact.certainty,
  isDone: false,
});

/** The types of the parts that are no numbers. */
const types: Readonly<Partial<Record<FactKind, Part['type']>>> = {
  time: 'time',
  weekday: 'weekday',
  phone: 'phone',
  url: 'text',
  email: 'text',
  handle: 'text',
  'document-symbol': 'text',
};

function valuesOf({ kind, readings }: Fact): readonly string[] {
  const all: readonly Fact['readings'][number][] = readings;
  const [first] = all;
  if (all.length === 1 && first !== undefined && 'decimal' in first) return [first.decimal];
  return all.flatMap((reading) => {
    if ('decimal' in reading) return reading.decimal;
    if ('value' in reading) return reading.value;
    if ('weekday' in reading) return String(reading.weekday);
    return 'iso' in reading ? (isoValues[kind]?.(reading.iso) ?? []) : [];
  });
}

/**
 * The values of a year, of another calendar also as it is written: the source may say 1404, and that it is a Persian year.
 * A figure that is like a year of ours is none of these: พ.ศ. 2025 is no 2025.
 */
function yearValues(fact: Fact): readonly string[] {
  const values = valuesOf(fact);
  const year = digitRun(fact.text, fact.text.search(/\p{Nd}/u))?.digits ?? '';
  const isLikeOurs = Number(year) >= 1750 && Number(year) <= 2150;
  return year.length !== 4 || isLikeOurs || values.includes(year) ? values : [...values, year];
}

/** The values of an ISO reading by the kind of its fact. */
const isoValues: Readonly<Partial<Record<FactKind, (iso: string) => string | readonly string[]>>> = {
  year: normalize,
  // 199 may be said as 1990 and as 90; the 2000s are the 21st century to those who name centuries by their years: 2000-luku.
  decade: (iso) => [
    `${iso}0`,
    `${iso.slice(-1)}0`,
    ...(iso.endsWith('0') ? [String(Number(iso.slice(0, -1)) + 1)] : []),
  ],
  century: (iso) => String(Number(iso) + 1),
  duration: figureOf,
  // A span of time that the same words may state is compared apart.
  time: (iso) => (iso.startsWith('P') ? [] : splitZone(iso)[0]),
};

/** Tells whether a fact is written in words. */
export const isSpelled = (fact: Fact): boolean => fact.certainty < 1 && !/\p{Nd}/u.test(fact.text);

/** Gives the bounds of ranges and the parts of durations instead of those. */
export const spread = (facts: readonly Fact[]): readonly Fact[] =>
  facts.some(({ parts }) => parts !== undefined) ? facts.flatMap((fact) => fact.parts ?? fact) : facts;

/** Four digits that may be a year, whether or not the other side says so. */
const isYearLike = ({ kind, text }: Fact): boolean => kind === 'cardinal' && /^(?:1[5-9]|20)\d\d$/.test(text);

type Maker = (type: Part['type'], values: readonly string[], more?: Partial<Part>) => Part;

/** 3/4 is a three and a four, as `three in four` is; halves alone are too common to insist on. */
function fractionParts(fraction: string, part: Maker): Part[] {
  const [numerator = '1', denominator] = fraction.split('/');
  if (!denominator) return [part('number', [normalize(numerator)])];
  // Many languages say a third without its one.
  const one = { role: 'numerator', soft: true } as const;
  return [part('number', [numerator], numerator === '1' ? one : { role: 'numerator' }), part('number', [denominator])];
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

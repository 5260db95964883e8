import { affixAfter, affixBefore } from '../words/beside-figure.ts';
import { yearsIn } from './calendars.ts';
import type { NumberItem } from '../numbers/number-items.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { neighbour } from '../numbers/adjacent.ts';
import type { Context } from '../numbers/adjacent.ts';

/** A bare year in a calendar of the language's own may be either. */
export function yearsOf(item: NumberItem, lexicon: Lexicon): number[] {
  const year = Number(item.readings[0]);
  const converted = lexicon.yearOffsets.map((offset) => year + offset).filter((each) => each >= 1750 && each <= 2150);
  return year > 2150 ? [...converted, year] : [year, ...converted];
}

/** The Gregorian years that a number states as a year, or none: 1446 AH, พ.ศ. 2553, 民國99年, 2015年. */
export function yearsAt(context: Context, at: number, item: NumberItem): readonly number[] {
  const { text, lexicon } = context;
  const value = Number(item.readings[0]);
  if (item.readings.length > 1 || !Number.isInteger(value) || value <= 0) return [];
  const era = neighbour(context, at, -1, 'era') ?? neighbour(context, at, 1, 'era');
  if (era) return [value + era.offset].filter((year) => year > 0 && year < 3000);
  if (value < 100 || value > 6500 || item.ordinal) return [];
  const calendar = eraOf(text, item, lexicon);
  if (calendar !== undefined) return yearsIn(calendar, value);
  if (item.plain.length !== 4) return [];
  const years = lexicon.yearOffsets.length > 0 ? yearsOf(item, lexicon) : [];
  if (years.length > 1) return years;
  const named = neighbour(context, at, 1, 'yearAfter') ?? neighbour(context, at, -1, 'yearBefore');
  return named && value >= 1000 && value < 3000 ? [value] : [];
}

/** The calendar whose era's name stands beside a number: 1446 هـ, AH 1446. */
export function eraOf(text: string, { start, end }: NumberItem, { calendarEras }: Lexicon): string | undefined {
  return calendarEras.find(
    ([, names]) => affixAfter(text, end, names) >= 0 || affixBefore(text, start, names) >= 0,
  )?.[0];
}

import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { meaningBeside, meaningNear } from '../numbers/number-items.ts';
import type { ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { yearsIn } from './calendars.ts';

/** Gives the Gregorian years that a year without an era may be, of the Gregorian calendar or one of the language's own. */
export function yearsOf(item: NumberItem, lexicon: Lexicon): number[] {
  const year = Number(item.readings[0]);
  const converted = lexicon.yearOffsets.map((offset) => year + offset).filter((each) => each >= 1750 && each <= 2150);
  return year > 2150 ? [...converted, year] : [year, ...converted];
}

/** Gives the Gregorian years that a number states as a year, or none: 1446 AH, พ.ศ. 2553, 民國99年, 2015年. */
export function yearsAt(passage: ItemizedPassage, at: number, item: NumberItem): readonly number[] {
  const value = Number(item.readings[0]);
  if (item.readings.length > 1 || !Number.isInteger(value) || value <= 0) return [];
  const era = meaningNear(passage, at, 'era');
  if (era) return [value + era.offset].filter((year) => year > 0 && year < 3000);
  if (value < 100 || value > 6500 || item.ordinal) return [];
  const calendar = calendarOf(passage, item);
  return calendar === undefined ? markedYears(passage, at, item) : yearsIn(calendar, value);
}

/** 2015年, or four digits where the language has a calendar of its own besides the Gregorian. */
function markedYears(passage: ItemizedPassage, at: number, item: NumberItem): readonly number[] {
  if (item.plain.length !== 4) return [];
  const value = Number(item.readings[0]);
  const years = passage.lexicon.yearOffsets.length > 0 ? yearsOf(item, passage.lexicon) : [];
  if (years.length > 1) return years;
  const marked = meaningBeside(passage, at, 1, 'yearAfter') ?? meaningBeside(passage, at, -1, 'yearBefore');
  return marked && value >= 1000 && value < 3000 ? [value] : [];
}

/** The calendar whose era's name is beside a number: 1446 هـ, AH 1446. */
const calendarOf = ({ text, lexicon }: ItemizedPassage, { start, end }: NumberItem): string | undefined =>
  lexicon.calendarEras.find(
    ([, names]) => figureWordAfter(text, end, names) >= 0 || figureWordBefore(text, start, names) >= 0,
  )?.[0];

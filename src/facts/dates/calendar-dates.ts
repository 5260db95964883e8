import type { Lexicon } from '../words/lexicon.ts';
import { convert, yearNow } from './calendars.ts';
import { isoDate } from './iso-date.ts';

/** What a word may name: a month of the Gregorian calendar, or of another one that is named. */
export interface NamedMonth {
  readonly month: number;
  readonly calendar?: string;
}

/**
 * Gives the Gregorian dates and parts of dates that a month may state, with a day and years or without, the likeliest
 * first. Without a year a month of another calendar is told only where that calendar is of every day, and of the sun: it
 * is then one of two Gregorian months, and a day a day more or less. There are none where the month is no evidence.
 */
export function isoReadings(
  names: readonly NamedMonth[],
  day: number | undefined,
  years: readonly number[],
  lexicon: Lexicon,
): string[] {
  const isos = names.flatMap(({ month, calendar }) =>
    calendar === undefined ? gregorian(month, day, years) : converted({ month, calendar }, day, years, lexicon),
  );
  return [...new Set(isos)];
}

function gregorian(month: number, day: number | undefined, years: readonly number[]): string[] {
  return years.length === 0 ? [isoDate(undefined, month, day)] : years.map((year) => isoDate(year, month, day));
}

function converted(
  { month, calendar }: Required<NamedMonth>,
  day: number | undefined,
  years: readonly number[],
  { everydayCalendar, nominalMonths }: Lexicon,
): string[] {
  // In its own calendar the year is as written, the least of what it may be.
  const own = years.length > 0 ? Math.min(...years) : undefined;
  const at = (year: number, date: number): string => convert(calendar, year, month, date) ?? '';
  if (own === undefined && calendar !== everydayCalendar) return [];
  const middle = Number(at(own ?? yearNow(calendar), 15).slice(5, 7));
  const nominal = nominalMonths && calendar === everydayCalendar ? gregorian(middle, day, years.slice(0, 1)) : [];
  if (own !== undefined) {
    const isos =
      day === undefined ? [at(own, 15).slice(0, 7), at(own, 1).slice(0, 7), at(own, 29).slice(0, 7)] : [at(own, day)];
    return [...isos, ...nominal].filter((iso) => iso !== '');
  }
  const dates = day === undefined ? [15, 1, 29] : [day];
  const now = yearNow(calendar);
  const isos = dates.flatMap((date) => [0, 1, 2, 3].map((more) => at(now + more, date)));
  return [...isos.map((iso) => `-${iso.slice(4, day === undefined ? 7 : 10)}`), ...nominal];
}

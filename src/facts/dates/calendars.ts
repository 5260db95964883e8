import type { Calendar } from '@internationalized/date';
import { lazyLibrary } from '../../model/package-data.ts';

/** Loaded at the first date in another calendar: most texts have none. */
const dates = lazyLibrary('@internationalized/date', () => import('@internationalized/date'));

/** Calendars other than the Gregorian; a day off is usual in the Islamic one, whose months begin by sighting. */
const calendars: Readonly<Record<string, () => Calendar>> = {
  persian: () => new (dates().PersianCalendar)(),
  islamic: () => new (dates().IslamicCivilCalendar)(),
  ethiopic: () => new (dates().EthiopicCalendar)(),
  hebrew: () => new (dates().HebrewCalendar)(),
};

/**
 * Gives the ISO date of a full date in a calendar other than the Gregorian, or undefined where the calendar is unknown.
 * Hebrew months are counted from Tishri with both Adars, of which a common year has the second.
 */
export function convert(calendar: string, year: number, month: number, day: number): string | undefined {
  const known = calendars[calendar]?.();
  if (!known || year < 1) return undefined;
  const missing = calendar === 'hebrew' && month > 6 && !isHebrewLeapYear(year) ? 1 : 0;
  const { CalendarDate, GregorianCalendar, toCalendar } = dates();
  const first = toCalendar(new CalendarDate(known, year, month - missing, 1), new GregorianCalendar());
  // Counted from the first, since months that begin by sighting may be longer than reckoned.
  return first.add({ days: day - 1 }).toString();
}

/** Seven of nineteen years have thirteen months. */
const isHebrewLeapYear = (year: number): boolean => (7 * year + 1) % 19 < 7;

/** Gives the Gregorian years that a year of a calendar falls into, the one that has more of it first. */
export function yearsIn(calendar: string, year: number): readonly number[] {
  const offsets = spans[calendar];
  if (offsets) return offsets.map((offset) => year + offset).filter((each) => each > 0);
  const days = [convert(calendar, year, 6, 1), convert(calendar, year, 1, 1), convert(calendar, year, 12, 29)];
  return [...new Set(days.map((day) => Number(day?.slice(0, 4) ?? year)))];
}

/** Gives a year of our days in a calendar. */
export const yearNow = (calendar: string): number => 2020 - (spans[calendar]?.at(-1) ?? 0);

/** What to add to a year; two where it begins within one of the Gregorian calendar. */
const spans: Readonly<Record<string, readonly number[]>> = {
  gregorian: [0],
  buddhist: [-543],
  persian: [621, 622],
  ethiopic: [8, 7],
  hebrew: [-3760, -3761],
};

/** Gives the ISO weekday, Monday 1 to Sunday 7, of an ISO date. */
export function weekdayOf(iso: string): number | undefined {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? undefined : day === 0 ? 7 : day;
}

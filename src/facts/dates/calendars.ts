/** Dates of other calendars as ISO 8601 (Gregorian) ones. */

/** The Gregorian date of a Persian one (Solar Hijri, the 33-year cycle of leap years), for years 1178 to 1633. */
function fromPersian(year: number, month: number, day: number): string {
  const monthDays = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  return fromJulianDay(1948319 + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + monthDays + day);
}

/** The Gregorian date of an Islamic one (tabular, civil epoch); a day off is usual, since months begin by sighting. */
function fromIslamic(year: number, month: number, day: number): string {
  return fromJulianDay(
    day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 1948439,
  );
}

function fromEthiopic(year: number, month: number, day: number): string {
  return fromJulianDay(1723855 + 365 * year + Math.floor(year / 4) + 30 * (month - 1) + day);
}

/**
 * The Gregorian date of a Hebrew one; months are counted from Tishri with both Adars, of which a common year has the
 * second.
 */
function fromHebrew(year: number, month: number, day: number): string {
  const start = hebrewNewYear(year);
  const length = hebrewNewYear(year + 1) - start;
  const leap = length > 380;
  const extra = length % 10;
  const lengths = [30, extra === 5 ? 30 : 29, extra === 3 ? 29 : 30, 29, 30, leap ? 30 : 0, 29, 30, 29, 30, 29, 30, 29];
  const passed = lengths.slice(0, !leap && month === 6 ? 6 : month - 1).reduce((sum, days) => sum + days, 0);
  return fromJulianDay(start + passed + day - 1);
}

/** The Julian day of 1 Tishri: the molad and its four postponements. */
function hebrewNewYear(year: number): number {
  const delay = (y: number): number => {
    const months = Math.floor((235 * y - 234) / 19);
    const parts = 12_084 + 13_753 * months;
    const day = months * 29 + Math.floor(parts / 25_920);
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
  };
  const [last, now, next] = [delay(year - 1), delay(year), delay(year + 1)];
  const shift = next - now === 356 ? 2 : now - last === 382 ? 1 : 0;
  return 347_998 + now + shift;
}

/** Day 0 of the count begins at noon on 1 January 4713 BCE. */
function fromJulianDay(julian: number): string {
  const date = new Date((julian - 2440588) * 86_400_000);
  return Number.isFinite(date.getTime()) ? date.toISOString().slice(0, 10) : '';
}

const conversions: Readonly<Record<string, (year: number, month: number, day: number) => string>> = {
  persian: fromPersian,
  islamic: fromIslamic,
  ethiopic: fromEthiopic,
  hebrew: fromHebrew,
};

/** The ISO date of a full date in a calendar other than the Gregorian, or undefined where the calendar is unknown. */
export function convert(calendar: string, year: number, month: number, day: number): string | undefined {
  return conversions[calendar]?.(year, month, day) || undefined;
}

/** The Gregorian years that a year of a calendar falls into, the one that has more of it first. */
export function yearsIn(calendar: string, year: number): readonly number[] {
  const offsets = spans[calendar];
  if (offsets) return offsets.map((offset) => year + offset).filter((each) => each > 0);
  const days = [convert(calendar, year, 6, 1), convert(calendar, year, 1, 1), convert(calendar, year, 12, 29)];
  return [...new Set(days.map((day) => Number(day?.slice(0, 4) ?? year)))];
}

/** A year of our days in a calendar. */
export const yearNow = (calendar: string): number => 2020 - (spans[calendar]?.at(-1) ?? 0);

/** What to add to a year; two where it begins within one of the Gregorian calendar. */
const spans: Readonly<Record<string, readonly number[]>> = {
  gregorian: [0],
  buddhist: [-543],
  persian: [621, 622],
  ethiopic: [8, 7],
  hebrew: [-3760, -3761],
};

/** ISO weekday, Monday 1 to Sunday 7, of an ISO date. */
export function weekdayOf(iso: string): number | undefined {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? undefined : day === 0 ? 7 : day;
}

/** Dates of other calendars as ISO 8601 (Gregorian) ones. */

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export function isoDate(year: number | undefined, month: number, day: number | undefined): string {
  const days = day === undefined ? '' : `-${pad(day)}`;
  return `${year === undefined ? '-' : pad(year, 4)}-${pad(month)}${days}`;
}

/** The Gregorian date of a Persian one (Solar Hijri, arithmetic of the 2820-year cycle), for years 1200 to 1600. */
function fromPersian(year: number, month: number, day: number): string {
  const epochBase = year - 474;
  const epochYear = 474 + (((epochBase % 2820) + 2820) % 2820);
  const monthDays = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  const julian =
    day +
    monthDays +
    Math.floor((epochYear * 682 - 110) / 2816) +
    (epochYear - 1) * 365 +
    Math.floor(epochBase / 2820) * 1029983 +
    1948320;
  return fromJulianDay(julian);
}

/** The Gregorian date of an Islamic one (tabular, civil epoch); a day off is usual, since months begin by sighting. */
function fromIslamic(year: number, month: number, day: number): string {
  return fromJulianDay(
    day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 1948439,
  );
}

function fromEthiopic(year: number, month: number, day: number): string {
  return fromJulianDay(1724219 + 365 * year + Math.floor(year / 4) + 30 * (month - 1) + day);
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
};

/** The ISO date of a full date in a calendar other than the Gregorian, or undefined where the calendar is unknown. */
export function convert(calendar: string, year: number, month: number, day: number): string | undefined {
  return conversions[calendar]?.(year, month, day) || undefined;
}

/** ISO weekday, Monday 1 to Sunday 7, of an ISO date. */
export function weekdayOf(iso: string): number | undefined {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? undefined : day === 0 ? 7 : day;
}

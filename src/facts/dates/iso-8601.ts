const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Writes a date or a part of one as ISO 8601 does: `2010-11-06`, `2010-11`, `--11-06`, `--11`. */
export function isoDate(year: number | undefined, month: number, day: number | undefined): string {
  const days = day === undefined ? '' : `-${pad(day)}`;
  return `${year === undefined ? '-' : pad(year, 4)}-${pad(month)}${days}`;
}

/** Reads the year, the month and the day of `2010-11-06`, `--11-06` or `2010-11`, each empty where it is left out. */
export function isoDateParts(iso: string): readonly string[] {
  return iso.startsWith('--') ? ['', ...iso.slice(2).split('-')] : iso.split('-');
}

/** A common year, for dates without one. */
const anyYear = '2001';

/** The date so many days after another, or before it: `2025-04-20`, `--04-20`. */
export function daysAfter(iso: string, days: number): string {
  const [year, rest] = [iso.slice(0, -6), iso.slice(-6)];
  const date = new Date(`${year === '-' ? anyYear : year}${rest}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  const after = date.toISOString().slice(0, 10);
  return year === '-' ? `-${after.slice(4)}` : after;
}

/** The designators of durations, by CLDR’s id of the unit: what is before the figure and what is after it. */
const designators: Readonly<Record<string, readonly [string, string]>> = {
  second: ['T', 'S'],
  minute: ['T', 'M'],
  hour: ['T', 'H'],
  day: ['', 'D'],
  week: ['', 'W'],
  month: ['', 'M'],
  year: ['', 'Y'],
};

/** Tells whether a unit of CLDR's measures time. */
export const isSpanOfTime = (unit: string): boolean => designators[unit] !== undefined;

/** Writes a duration of one component: 1.5 hours as `PT1.5H`. */
export function durationOf(decimal: string, unit: string): string {
  const [time = '', designator = ''] = designators[unit] ?? [];
  return `P${time}${decimal}${designator}`;
}

/** Gives the figure of a duration of one component. */
export const figureOf = (iso: string): string => /\d+(?:\.\d+)?/.exec(iso)?.[0] ?? '';

/** Gives the unit of a duration of one component, by CLDR's id. */
export function unitOf(iso: string): string {
  const letters = iso.replace(/[P\d.]/g, '');
  return Object.keys(designators).find((unit) => designators[unit]?.join('') === letters) ?? '';
}

/** Joins two durations into one: `PT1H` and `PT30M` into `PT1H30M`. */
export const joinDurations = (larger: string, smaller: string): string =>
  larger + (larger.includes('T') ? smaller.replace(/^PT?/, '') : smaller.slice(1));

const seconds: Readonly<Record<string, number>> = { TS: 1, TM: 60, TH: 3600, D: 86_400, W: 604_800 };
const months: Readonly<Record<string, number>> = { M: 1, Y: 12 };

/** Gives the length in months and seconds, which have no common measure. */
function lengthOf(iso: string): readonly [number, number] {
  let [long, short] = [0, 0];
  const [date = '', time = ''] = iso.slice(1).split('T');
  for (const [part, prefix] of [
    [date, ''],
    [time, 'T'],
  ] as const)
    for (const [, figure = '', letter = ''] of part.matchAll(/(\d+(?:\.\d+)?)([A-Z])/g)) {
      const unit = prefix + letter;
      long += Number(figure) * (months[unit] ?? 0);
      short += Number(figure) * (seconds[unit] ?? 0);
    }
  return [long, short];
}

const secondsOfMonth = 2_629_746;
/** A month is of four weeks or of 30 days to those who write. */
const tolerance = 0.09;

/** Tells whether two durations are equally long: 48 hours and two days; 30 days and a month. */
export function isSameSpan(a: string, b: string): boolean {
  const [[longA, shortA], [longB, shortB]] = [lengthOf(a), lengthOf(b)];
  if (longA === longB && Math.abs(shortA - shortB) < 1) return true;
  if ((longA === 0) === (longB === 0)) return false;
  const [x, y] = [longA * secondsOfMonth + shortA, longB * secondsOfMonth + shortB];
  return Math.abs(x - y) <= tolerance * Math.max(x, y);
}

import { recognize } from '../../facts/recognize.ts';
import type { Fact } from '../../model/fact.ts';
import type { EmbargoLine } from '../../model/release.ts';

/** When an embargo ends, as far as a line tells. */
export type EmbargoMoment = Pick<EmbargoLine, 'until' | 'latest'>;

/**
 * Reads the end of an embargo from a line. Tries the locales in turn, since a release may carry an embargo line of another
 * language. What is stated twice or can be read in two ways gives no `until`.
 */
export function embargoMoment(line: string, locales: readonly string[]): EmbargoMoment {
  const readings = locales.map((locale) => recognize(line, locale));
  const facts = readings.find((each) => wholeDates(each).length > 0) ?? [];
  const dates = wholeDates(facts);
  if (dates.length === 0) return {};
  const latest = latestOf(dates);
  const until = contradicts(facts, dates) ? undefined : exactInstant(facts, dates);
  if (contradicts(facts, dates)) return {};
  return until === undefined ? { latest } : { until, latest: until };
}

/** Whether a line has a date or a time of day in one of the locales. */
export function statesMoment(
  line: string,
  locales: readonly string[],
): { readonly date: boolean; readonly time: boolean } {
  const facts = locales.flatMap((locale) => recognize(line, locale));
  return {
    date:
      facts.some(({ kind }) => kind === 'date' || kind === 'date-range') ||
      /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)/u.test(line),
    time:
      facts.some(({ kind }) => kind === 'time') || /(?<![\d.,])(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d|[.,]\d)/u.test(line),
  };
}

/** Two readings of one date are less than this apart, in milliseconds: 50 years. */
const longestDoubt = 50 * 365.25 * 86_400_000;

function wholeDates(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) =>
    fact.kind === 'date' ? fact.readings.map(({ iso }) => iso).filter((iso) => /^\d{4}-\d\d-\d\d$/.test(iso)) : [],
  );
}

/** The end of the last date in the zone where it ends last, UTC-12. */
function latestOf(dates: readonly string[]): string {
  const days = dates.map((date) => Date.parse(`${date}T00:00:00Z`));
  // A year of another era, read as one of the Gregorian calendar, would be centuries ahead.
  const last = Math.max(...days.filter((day) => day - Math.min(...days) < longestDoubt));
  return new Date(last + 36 * 3_600_000).toISOString().replace('.000Z', 'Z');
}

/** A weekday beside a single date that is another day of the week: one of the two is wrong. */
function contradicts(facts: readonly Fact[], dates: readonly string[]): boolean {
  const [date] = dates;
  if (dates.length !== 1 || date === undefined) return false;
  const day = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return facts.some((fact) => fact.kind === 'weekday' && fact.readings.every(({ weekday }) => weekday !== day));
}

function exactInstant(facts: readonly Fact[], dates: readonly string[]): string | undefined {
  const [date] = dates;
  const [time, second] = facts.filter(({ kind }) => kind === 'time');
  const others = facts.filter(({ kind }) => kind !== 'time' && kind !== 'date' && kind !== 'weekday');
  if (dates.length !== 1 || time?.kind !== 'time' || second !== undefined || others.length > 0) return undefined;
  const isos = time.readings.map(({ iso }) => iso);
  const offsets = new Set(isos.map((iso) => /(?:Z|[+-]\d\d:\d\d)$/.exec(iso)?.[0]));
  const zone = [...offsets][0];
  const clock = /^T(\d\d:\d\d)/.exec(isos[0] ?? '')?.[1];
  if (offsets.size !== 1 || zone === undefined || clock === undefined) return undefined;
  // `7:00` without a.m. or p.m. may be the evening; `07:00` and `10:00` are hours of twenty-four.
  if (isos.length > 1 && !/^\d\d/u.test(time.text)) return undefined;
  return `${date}T${clock}:00${zone}`;
}

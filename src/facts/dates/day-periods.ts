import type { Time } from './hour-and-minute.ts';

/** The hour of the day that an hour of twelve is in a named part of the day. */
const named: Readonly<Record<string, (hour: number) => number>> = {
  am: (hour) => hour,
  pm: (hour) => hour + 12,
  noon: (hour) => (hour > 6 ? hour : hour + 12),
  midnight: (hour) => hour,
};

/**
 * Gives the hours of the day that may be meant, the likeliest first.
 *
 * @param period - the part of the day: `am`, `pm`, `noon`, `midnight`, the hours `from-before`, or `18+` where hours are
 *   counted from eighteen
 */
export function hoursOf({ hour, padded }: Time, period: string | undefined, fromDawn: boolean): readonly number[] {
  const half = hour % 12;
  if (period?.endsWith('+')) return [hour + Number(period.slice(0, -1))];
  if (fromDawn && hour <= 12) return [half + 6, half + 18, half, half + 12];
  if (hour > 12 || (padded && !period) || (hour === 0 && period !== 'pm')) return [hour];
  if (!period) return [hour, hour >= 12 ? half : half + 12];
  const inPeriod = named[period];
  return inPeriod ? [inPeriod(half)] : hoursWithin(period, [half, half + 12]);
}

/** Keeps the hours that are in a period, all of them where none is; the period may go past midnight. */
function hoursWithin(period: string, hours: readonly number[]): readonly number[] {
  const [from = 0, before = 24] = period.split('-').map(Number);
  const fitting = hours.filter((h) => (from < before ? h >= from && h < before : h >= from || h < before));
  return fitting.length > 0 ? fitting : hours;
}

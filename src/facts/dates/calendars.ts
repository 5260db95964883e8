import type { Calendar } from '@internationalized/date';
import { lazyLibrary } from '../../model/package-data.ts';
import { meaningNear } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage } from '../numbers/number-items.ts';
import { meaningOf, means } from '../tokens/token.ts';
import { areClose, dashAlone } from '../words/spacing.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { isoDate } from './iso-8601.ts';

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
const yearNow = (calendar: string): number => 2020 - (spans[calendar]?.at(-1) ?? 0);

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

/** How far back the year may be that another one shares its era with, in UTF-16 code units and in items. */
const reachOfEra = { characters: 24, items: 8 };

/** Gives the offset of the era that a year shares with the one before it: 民國104年至108年, 令和元年から4年. */
export function offsetOfFormer(passage: ItemizedPassage, at: number): number | undefined {
  const { items, lexicon } = passage;
  if (!isShortYear(passage, at)) return undefined;
  // 109年5月3日至110年: where such years have three figures, the one that ends a time is one.
  const isThree = items[at]?.type === 'number' && items[at].plain.length === 3;
  if (isThree && means(items[at - 1], 'range') && lexicon.threeDigitYears !== undefined) return lexicon.threeDigitYears;
  return offsetBefore(passage, at);
}

/** A figure with its mark of a year; 令和2年から3年間 is a span from then on. */
function isShortYear({ text, items }: ItemizedPassage, at: number): boolean {
  const [item, mark] = [items[at], items[at + 1]];
  if (item?.type !== 'number' || item.plain.length > 3 || !means(mark, 'yearAfter')) return false;
  return areClose(text, item, mark) && !/^[間间]/u.test(text.slice(mark?.end));
}

function offsetBefore(passage: ItemizedPassage, at: number): number | undefined {
  const { text, items } = passage;
  const start = items[at]?.start ?? 0;
  let isJoined = false;
  for (let index = at - 1; index >= Math.max(0, at - reachOfEra.items); index -= 1) {
    const other = items[index];
    if (other === undefined || start - other.end > reachOfEra.characters) return undefined;
    isJoined ||= means(other, 'range', 'and') || dashAlone.test(text.slice(other.end, items[index + 1]?.start));
    const offset = offsetAt(passage, other, index);
    if (offset !== undefined) return isJoined ? offset : undefined;
  }
  return undefined;
}

function offsetAt(passage: ItemizedPassage, item: Item, at: number): number | undefined {
  if (item.type === 'number') return meaningNear(passage, at, 'era')?.offset;
  const first = meaningOf(item, 'first-year');
  return first && first.year - 1;
}

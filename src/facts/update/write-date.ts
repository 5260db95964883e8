import { memoize } from '../../model/memoize.ts';

/** The parts of a day that a text may show, by how CLDR writes them. */
const styles: readonly Intl.DateTimeFormatOptions[] = [
  ...(['long', 'short'] as const).flatMap((month) => [
    { day: 'numeric', month, year: 'numeric' } as const,
    { day: 'numeric', month } as const,
    { month, year: 'numeric' } as const,
    { month } as const,
    { weekday: 'long', day: 'numeric', month, year: 'numeric' } as const,
  ]),
  { day: 'numeric', month: 'numeric', year: 'numeric' },
  { day: '2-digit', month: '2-digit', year: 'numeric' },
  { weekday: 'long' },
  { weekday: 'short' },
];

const formatters = memoize(
  (locale: string) => styles.map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })),
  {
    most: 50,
  },
);

/** Gives another day, or month, in the form in which CLDR writes the one that a text states. */
export function writeDate(text: string, before: string, now: string, locale: string): readonly string[] {
  const [was, is] = [dayOf(before), dayOf(now)];
  if (was === undefined || is === undefined) return [];
  const shown = plain(text);
  return formatters(locale).flatMap((format) => (plain(format.format(was)) === shown ? [format.format(is)] : []));
}

/** Gives the first day that a date, or a part of one, can be. */
function dayOf(iso: string): Date | undefined {
  const [, year = '', month = '01', day = '01'] = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (year === '') return undefined;
  const date = new Date(`${year === '-' ? '2024' : year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}

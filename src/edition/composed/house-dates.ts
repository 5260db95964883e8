import { datePiecesOf, type DateField } from '../../model/date-pattern.ts';
import { defined } from '../../model/defined.ts';
import { memoize } from '../../model/memoize.ts';

const pieces = memoize(datePiecesOf, { most: 100 });

/** How many locales’ formatters are kept. */
const mostFormatters = 100;

const inFull = memoize(
  (tag: string) =>
    new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  { most: mostFormatters },
);

const abbreviated = memoize(
  (tag: string) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  { most: mostFormatters },
);

const pairs = memoize((tag: string) => new Intl.NumberFormat(tag, { minimumIntegerDigits: 2, useGrouping: false }), {
  most: mostFormatters,
});

const counts = memoize((tag: string) => new Intl.NumberFormat(tag, { useGrouping: false }), { most: mostFormatters });

/**
 * Writes a date by the newsroom's own pattern, and with its own names of months where it has some. `tag` says calendar and
 * digits; undefined where the pattern is none.
 */
export function writeDate(
  date: Date,
  tag: string,
  pattern: string,
  monthNames: readonly string[] | undefined,
): string | undefined {
  const write = fieldWriter(date, tag, monthNames);
  return pieces(pattern)
    ?.map((piece) => ('text' in piece ? piece.text : write(piece.field)))
    .join('');
}

function fieldWriter(date: Date, tag: string, monthNames: readonly string[] | undefined): (field: DateField) => string {
  const { day, month } = numbersOf(date, tag);
  const number = (format: Intl.NumberFormat, value: number | undefined, otherwise: string): string =>
    value === undefined ? otherwise : format.format(value);
  const name = (): string => monthOf(date, tag, 'long');
  const fields: Readonly<Record<DateField, () => string>> = {
    EEEE: () => partOf(inFull(tag), date, ['weekday']),
    d: () => number(counts(tag), day, partOf(inFull(tag), date, ['day'])),
    dd: () => number(pairs(tag), day, partOf(inFull(tag), date, ['day'])),
    M: () => number(counts(tag), month, name()),
    MM: () => number(pairs(tag), month, name()),
    MMM: () => monthOf(date, tag, 'short'),
    MMMM: () => (month === undefined ? undefined : monthNames?.[month - 1]) ?? name(),
    y: () => partOf(inFull(tag), date, ['year', 'relatedYear']),
  };
  return (field) => fields[field]();
}

/** The name of the month as it stands in a date; where that is a number, as in Japanese, as it stands alone: 3月, 三月. */
function monthOf(date: Date, tag: string, width: 'long' | 'short'): string {
  const name = partOf(width === 'long' ? inFull(tag) : abbreviated(tag), date, ['month']);
  return /^\p{Nd}+$/u.test(name) ? alone([tag, width]).format(date) : name;
}

function partOf(format: Intl.DateTimeFormat, date: Date, types: readonly string[]): string {
  return format.formatToParts(date).find(({ type }) => types.includes(type))?.value ?? '';
}

/** Puts the newsroom's own name of the month in place of CLDR's, where a text has it. */
export function withMonthNames(
  text: string,
  date: Date,
  tag: string,
  monthNames: readonly string[] | undefined,
): string {
  if (monthNames === undefined) return text;
  const { month = 0 } = numbersOf(date, tag);
  const own = monthNames[month - 1];
  const usual = partOf(inFull(tag), date, ['month']);
  // In Welsh, Tuesday begins with March, and stands before it.
  const at = text.lastIndexOf(usual);
  if (own === undefined || usual === '' || at === -1 || /^\p{N}+$/u.test(usual)) return text;
  return text.slice(0, at) + own + text.slice(at + usual.length);
}

/** The day and the month of a date in the calendar that a tag says, where they have numbers: Hebrew months have none. */
function numbersOf(date: Date, tag: string): { readonly day?: number; readonly month?: number } {
  const parts = numeric(new Intl.Locale(tag).calendar ?? 'gregory').formatToParts(date);
  const number = (type: string): number | undefined => {
    const value = parts.find((part) => part.type === type)?.value ?? '';
    return /^\d+$/.test(value) ? Number(value) : undefined;
  };
  return defined({ day: number('day'), month: number('month') });
}

const alone = memoize(
  ([tag, width]: readonly [string, 'long' | 'short']) =>
    new Intl.DateTimeFormat(tag, { month: width, timeZone: 'UTC' }),
  { keyOf: (wanted) => wanted.join(' '), most: mostFormatters },
);

const numeric = memoize(
  (calendar: string) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }),
  { most: mostFormatters },
);

import { datePiecesOf, type DateField } from '../../model/date-pattern.ts';
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
  const part = (format: Intl.DateTimeFormat, types: readonly string[]): string =>
    format.formatToParts(date).find(({ type }) => types.includes(type))?.value ?? '';
  const { day, month } = numbersOf(date, tag);
  const fields: Readonly<Record<DateField, () => string>> = {
    EEEE: () => part(inFull(tag), ['weekday']),
    d: () => counts(tag).format(day),
    dd: () => pairs(tag).format(day),
    M: () => counts(tag).format(month),
    MM: () => pairs(tag).format(month),
    MMM: () => part(abbreviated(tag), ['month']),
    MMMM: () => monthNames?.[month - 1] ?? part(inFull(tag), ['month']),
    y: () => part(inFull(tag), ['year', 'relatedYear']),
  };
  return (field) => fields[field]();
}

/** Puts the newsroom's own name of the month in place of CLDR's, where a text has it. */
export function withMonthNames(
  text: string,
  date: Date,
  tag: string,
  monthNames: readonly string[] | undefined,
): string {
  if (monthNames === undefined) return text;
  const own = monthNames[numbersOf(date, tag).month - 1];
  const usual = inFull(tag)
    .formatToParts(date)
    .find(({ type }) => type === 'month')?.value;
  return own === undefined || usual === undefined || /^\p{N}+$/u.test(usual) ? text : text.replace(usual, () => own);
}

/** The day and the month of a date in the calendar that a tag says. */
function numbersOf(date: Date, tag: string): { readonly day: number; readonly month: number } {
  const parts = numeric(new Intl.Locale(tag).calendar ?? 'gregory').formatToParts(date);
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { day: number('day'), month: number('month') };
}

const numeric = memoize(
  (calendar: string) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }),
  { most: mostFormatters },
);

import { direction } from '../../locale/cldr/direction.ts';
import { textValueFor, type TextValue } from '../../locale/tags/text-value.ts';
import { dateStyles } from '../../model/date-pattern.ts';
import { defined } from '../../model/defined.ts';
import type { LocaleSettings } from '../../model/edition.ts';
import { DragomanError } from '../../model/error.ts';
import type { FormattedYear } from './define-edition.ts';
import { writeDate, withMonthNames } from './house-dates.ts';
import { memoize } from '../../model/memoize.ts';
import { headOf, type ArgumentHead } from '../../model/message.ts';
import type { NamedValue } from '../../model/release.ts';

/** A value as a locale writes it; a date has its ISO 8601 form too. */
export interface FormattedValue {
  readonly text: string;
  readonly datetime?: string;
}

/** Formats a placeholder, given as ICU source such as `{issued, date, long}`, with the release's named values. */
export type FormatValue = (icu: string, values: Readonly<Record<string, NamedValue>>) => FormattedValue;

/** Reads the ICU source of a placeholder; undefined where it is none, or of a name that has no value. */
export function placeholderOf(
  icu: string,
  values: Readonly<Record<string, NamedValue>>,
): { readonly head: ArgumentHead; readonly value: NamedValue } | undefined {
  const head = headOf(icu);
  const value = head !== undefined && Object.hasOwn(values, head.name) ? values[head.name] : undefined;
  return head === undefined || value === undefined ? undefined : { head, value };
}

/** What the library reports though nothing is wrong: every message is a default one, and `Intl` may lack a language. */
const harmless = new Set<string>(['MISSING_TRANSLATION', 'MISSING_DATA']);

/** More fraction digits than any figure has: a style never rounds what the release states. */
const everyDigit = { maximumFractionDigits: 20 };

const formats = {
  number: { exact: everyDigit, percent: { style: 'percent', ...everyDigit }, integer: { maximumFractionDigits: 0 } },
} as const;

/**
 * Loads `@formatjs/intl` and gives the formatter of one locale, with the calendar and digits of its settings. A date
 * without a time is the same day everywhere; a time is shown as of its own offset.
 */
export async function valueFormatter(locale: string, settings: LocaleSettings): Promise<FormatValue> {
  const { createIntl } = await import('@formatjs/intl');
  const tag = pinnedLocale(locale, settings);
  // What is formatted comes as the default message, and that in the default locale and formats.
  const intl = createIntl({
    locale: tag,
    defaultLocale: tag,
    timeZone: 'UTC',
    formats,
    defaultFormats: formats,
    onError: (error) => {
      if (!harmless.has(error.code)) throw error;
    },
  });
  const write = ({ icu, head, value }: Placeholder): FormattedValue => {
    const text =
      value.kind === 'text'
        ? textValueFor(value, locale)
        : formatted(head, value, ({ type, style }, argument) => {
            const own = type === 'date' && argument instanceof Date && houseDate(argument, tag, style, settings);
            if (typeof own === 'string') return own;
            const message = messageOf(type, style);
            try {
              const said = intl.formatMessage({ id: message, defaultMessage: message }, { value: argument });
              return argument instanceof Date ? houseMonths(said, argument, tag, settings) : said;
            } catch {
              throw new DragomanError('value-style', { placeholder: icu, locale });
            }
          });
    return { text, ...(value.kind === 'date' ? { datetime: value.iso } : {}) };
  };
  const written = memoize(write, { keyOf: ({ icu, value }) => `${icu}\n${JSON.stringify(value)}`, most: mostValues });
  return (icu, values) => {
    const placeholder = placeholderOf(icu, values);
    if (placeholder === undefined) throw new DragomanError('value-missing', { placeholder: icu });
    return written({ icu, ...placeholder });
  };
}

/** Releases of one newsroom state the same values again and again. */
const mostValues = 1000;

interface Placeholder {
  readonly icu: string;
  readonly head: ArgumentHead;
  readonly value: NamedValue;
}

/** Formats an ISO 8601 calendar date in full, as a locale writes it. */
export function formatDate(iso: string, locale: string, settings: LocaleSettings): string {
  const tag = pinnedLocale(locale, settings);
  const date = wallClock(iso);
  return houseDate(date, tag, 'long', settings) ?? houseMonths(longDates(tag).format(date), date, tag, settings);
}

/** Writes a date as the newsroom wants it in one of ICU's styles; undefined where it wants nothing of its own. */
function houseDate(
  date: Date,
  tag: string,
  style: string | undefined,
  { dateFormats, monthNames }: LocaleSettings,
): string | undefined {
  const named = dateStyles.find((each) => each === (style ?? 'medium'));
  const pattern = named && dateFormats?.[named];
  return pattern === undefined ? undefined : writeDate(date, tag, pattern, monthNames);
}

function houseMonths(text: string, date: Date, tag: string, { monthNames }: LocaleSettings): string {
  return withMonthNames(text, date, tag, monthNames);
}

/**
 * Formats an RFC 3339 instant with its zone, `UTC+8`: in the time zone of the locale's readers where the settings name it, else
 * in the one in which it was stated.
 */
export function formatInstant(iso: string, locale: string, settings: LocaleSettings): string {
  const instant = Date.parse(iso);
  const ahead = settings.timeZone === undefined ? statedOffset(iso) : offsetIn(settings.timeZone, instant);
  const tag = pinnedLocale(locale, settings);
  const shown = new Date(instant + ahead * 60_000);
  const clock = withMonthNames(longInstants(tag).format(shown), shown, tag, settings.monthNames);
  const zone = zoneName(ahead);
  return `${clock} (${direction(locale) === 'rtl' ? `\u2066${zone}\u2069` : zone})`;
}

const longInstants = memoize(
  (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
  { most: 100 },
);

/** How far a zone is ahead of UTC at an instant, in minutes. */
function offsetIn(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  return statedOffset(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '');
}

/** Reads `+08:00` at the end of a text, in minutes; nothing there is UTC. */
function statedOffset(text: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})$/u.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function zoneName(ahead: number): string {
  if (ahead === 0) return 'UTC';
  const minutes = Math.abs(ahead) % 60;
  const hours = Math.floor(Math.abs(ahead) / 60);
  return `UTC${ahead < 0 ? '\u2212' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/** How many locales’ formatters are kept: making one takes far longer than writing a date with it. */
const mostFormatters = 100;

const longDates = memoize((tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }), {
  most: mostFormatters,
});

const years = memoize((tag: string) => new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' }), {
  most: mostFormatters,
});

const counts = memoize((tag: string) => new Intl.NumberFormat(tag, { useGrouping: false }), { most: mostFormatters });

/** Writes a whole number in a locale’s digits, without signs between them. */
export function formatCount(value: number, locale: string, settings: LocaleSettings): string {
  return counts(pinnedLocale(locale, settings)).format(value);
}

/** The digits of a locale’s numbers, as CLDR names them: `latn`, `arab`. */
export function digitsOf(locale: string, settings: LocaleSettings): string {
  return counts(pinnedLocale(locale, settings)).resolvedOptions().numberingSystem;
}

/** Formats the year of an ISO 8601 calendar date in the locale’s calendar; also in Latin digits alone. */
export function formatYear(iso: string, locale: string, settings: LocaleSettings): FormattedYear {
  const latin = pinnedLocale('en', { ...defined({ calendar: settings.calendar }), numberingSystem: 'latn' });
  const digits = /\d+/u.exec(years(latin).format(wallClock(iso)))?.[0] ?? iso.slice(0, 4);
  return { text: years(pinnedLocale(locale, settings)).format(wallClock(iso)), digits };
}

/** The locale with its calendar and digits said, since their defaults change with the runtime. */
function pinnedLocale(locale: string, { calendar = 'gregory', numberingSystem }: LocaleSettings): string {
  return pinned([locale, calendar, ...(numberingSystem === undefined ? [] : [numberingSystem])]);
}

const pinned = memoize(
  ([locale = '', calendar = '', numberingSystem]: readonly string[]) =>
    new Intl.Locale(locale, { calendar, ...defined({ numberingSystem }) }).toString(),
  { keyOf: (wanted) => wanted.join(' '), most: mostFormatters },
);

/** How a value is formatted: ICU's type, and the style where one is named. */
interface Formatting {
  readonly type: string;
  readonly style?: string | undefined;
}

function formatted(
  { type, style }: ArgumentHead,
  value: Exclude<NamedValue, TextValue>,
  format: (as: Formatting, argument: string | number | Date) => string,
): string {
  if (value.kind === 'date') {
    const argument = wallClock(value.iso);
    if (type !== undefined) return format({ type, style }, argument);
    const date = format({ type: 'date', style: 'long' }, argument);
    return value.iso.includes('T') ? `${date} ${format({ type: 'time', style: 'short' }, argument)}` : date;
  }
  const bare = type === undefined && value.kind === 'percentage' ? 'percent' : 'exact';
  // A decimal string keeps every digit of figures that a double can't hold.
  return format({ type: 'number', style: style ?? bare }, value.number);
}

function messageOf(type: string, style: string | undefined): string {
  return style === undefined ? `{value, ${type}}` : `{value, ${type}, ${style}}`;
}

/** The instant at which UTC clocks show what the value says. */
function wallClock(iso: string): Date {
  const [date = '', time = '00:00'] = iso.split('T');
  return new Date(`${date}T${/^\d{2}:\d{2}(?::\d{2})?/u.exec(time)?.[0] ?? '00:00'}Z`);
}

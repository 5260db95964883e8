import { mayHaveDate } from '../../../facts/dates/may-have-date.ts';
import { recognize } from '../../../facts/recognize.ts';
import type { Fact } from '../../../model/fact.ts';
import { memoize } from '../../../model/memoize.ts';
import type { Span } from '../../source/define-format.ts';

/** A date in a short text. */
export interface FoundDate extends Span {
  /** ISO 8601 calendar date, where day, month and year are certain. */
  readonly iso?: string;
  /** It is one of several days, as an event's dates are. */
  readonly isRange: boolean;
  /** Where days of the week and times of day stand, and the same day in another calendar. */
  readonly beside: readonly Span[];
}

/** How much of a text is searched, in UTF-16 code units. */
const reach = 200;

/** What no date is without. */
export const figure: RegExp = /[\p{Nd}{〇零一二三四五六七八九十]/u;

/**
 * Finds the first date in a text's beginning that has a day, in the locale's language or in English, or a placeholder
 * for one.
 */
export function dateIn(text: string, locale: string, names: ReadonlySet<string>): FoundDate | undefined {
  const head = text.slice(0, reach);
  // Facts take long.
  if (!figure.test(head)) return undefined;
  const placeholder = placeholderDate(head, names);
  if (placeholder !== undefined) return placeholder;
  const dates = [...new Set([locale, 'en'])].flatMap((language) => statedDate({ text: head, language }) ?? []);
  return dates.toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** Remembers so many texts: datelines of one newsroom are alike, and the beginning of a paragraph is read for several signs. */
const statedDate = memoize(
  ({ text, language }: { readonly text: string; readonly language: string }) =>
    mayHaveDate(text, language) ? firstDate(recognize(text, language)) : undefined,
  { keyOf: ({ text, language }) => `${language} ${text}`, most: 2000 },
);

function placeholderDate(text: string, names: ReadonlySet<string>): FoundDate | undefined {
  const match = names.size === 0 ? null : /\{\s*([^\s{},]{1,80})\s*,\s*date\b[^{}]{0,80}\}/u.exec(text);
  if (match === null || !names.has(match[1] ?? '')) return undefined;
  return { start: match.index, end: match.index + match[0].length, isRange: false, beside: [] };
}

function firstDate(facts: readonly Fact[]): FoundDate | undefined {
  const fact = facts.find((each) => each.certainty > 0.7 && daysOf(each).length > 0);
  if (fact === undefined) return undefined;
  const beside = facts.filter((each) => each.kind === 'weekday' || each.kind === 'time' || isSameDay(fact, each));
  const found = { start: fact.start, end: fact.end, isRange: fact.kind === 'date-range', beside };
  const isos = daysOf(fact).filter(isOfOurTime);
  const gregorian = facts
    .filter((each) => isSameDay(fact, each))
    .flatMap((each) => daysOf(each).filter((day) => isWritten(day, each)))[0];
  const iso = gregorian ?? (isos.length > 1 ? likeliest(isos, fact, facts) : isos[0]);
  return iso === undefined ? found : { ...found, iso };
}

/** Calendars that go by the moon are a day or two apart from country to country. */
const apart = 2 * 86_400_000;

/** Whether a date is another's in a second calendar: the same day or next to it, and of another year. */
function isSameDay(one: Fact, other: Fact): boolean {
  if (one === other || yearOf(one) === yearOf(other)) return false;
  const days = daysOf(one).map((iso) => Date.parse(iso));
  return daysOf(other).some((iso) => days.some((day) => Math.abs(day - Date.parse(iso)) <= apart));
}

/** Whether a day's year is in the text as it is, so that it is one of the Gregorian calendar. */
function isWritten(iso: string, { text }: Fact): boolean {
  return digitsOf(text).includes(iso.slice(0, 4));
}

/** A text with the digits that a day has, whichever its own are: `۲۰۳۳` is 2033. */
function digitsOf(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) % 16));
}

function yearOf({ text }: Fact): string | undefined {
  return /\p{Nd}{4}/u.exec(text)?.[0];
}

/**
 * Of several readings the one that falls on the day of the week beside it; else the likeliest, where a month is named: in
 * figures alone, which is the day and which the month is not told.
 */
function likeliest(isos: readonly string[], { text }: Fact, facts: readonly Fact[]): string | undefined {
  const days = facts.flatMap((fact): number[] =>
    fact.kind === 'weekday' ? fact.readings.map(({ weekday }) => weekday) : [],
  );
  const fitting = isos.filter((iso) => days.includes(new Date(`${iso}T00:00:00Z`).getUTCDay() || 7));
  if (fitting.length === 1) return fitting[0];
  return /\p{L}/u.test(text) ? isos[0] : undefined;
}

/** Whether a whole date can be a release's: 2564 is a year of the Buddhist era, not one far ahead. */
function isOfOurTime(iso: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(iso) && iso >= '1900' && iso < '2200';
}

/** Gives the readings of a date, or of a range of dates, that have a day and a month: `2021-05-03`, `--05-03`. */
function daysOf(fact: Fact): readonly string[] {
  if (fact.kind !== 'date' && fact.kind !== 'date-range') return [];
  return fact.readings.map(({ iso }) => iso).filter((iso) => /(?:\d{4}|-)-\d\d-\d\d/.test(iso));
}

import { recognize } from '../../facts/recognize.ts';
import type { Fact } from '../../model/fact.ts';

/** A date in a short text. */
export interface FoundDate {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** ISO 8601 calendar date, where day, month and year are certain. */
  readonly iso?: string;
}

/** How much of a text is searched, in UTF-16 code units. */
const reach = 200;

/**
 * Finds the first date in a text's beginning that has a day, in the locale's language or in English, or a placeholder
 * for one.
 */
export function dateIn(text: string, locale: string, names: ReadonlySet<string>): FoundDate | undefined {
  const head = text.slice(0, reach);
  // Facts take long, and no date is without a figure.
  if (!/[\p{Nd}{〇零一二三四五六七八九十]/u.test(head)) return undefined;
  const placeholder = placeholderDate(head, names);
  if (placeholder !== undefined) return placeholder;
  const dates = [...new Set([locale, 'en'])].flatMap((each) => firstDate(recognize(head, each)) ?? []);
  return dates.toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
}

function placeholderDate(text: string, names: ReadonlySet<string>): FoundDate | undefined {
  const match = /\{\s*([^\s{},]{1,80})\s*,\s*date\b[^{}]{0,80}\}/u.exec(text);
  if (match === null || !names.has(match[1] ?? '')) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

function firstDate(facts: readonly Fact[]): FoundDate | undefined {
  const fact = facts.find((each) => each.certainty > 0.7 && daysOf(each).length > 0);
  if (fact === undefined) return undefined;
  const { start, end } = fact;
  const [iso, ...others] = daysOf(fact).filter(isOfOurTime);
  return iso === undefined || others.length > 0 ? { start, end } : { start, end, iso };
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

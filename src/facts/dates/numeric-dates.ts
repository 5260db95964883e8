import type { Fact } from '../../model/fact.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { figureWordAfter } from '../words/beside-figure.ts';
import { afterMarks, areClose, spanOf } from '../words/spacing.ts';
import { digitRun } from '../tokens/digits.ts';
import type { DigitRun } from '../tokens/digits.ts';
import { means } from '../tokens/token.ts';
import { asNumber } from '../numbers/number-items.ts';
import type { NumberItem } from '../numbers/number-items.ts';
import type { DatePassage } from './date-passage.ts';
import { convert } from './calendars.ts';
import { isoDate } from './iso-8601.ts';

/** Reads a date in figures: 06.11.2010, 2010-11-06, 6/11/2010: in the locale's order, or the other where that is none. */
export function numericDate(passage: DatePassage, at: number): Fact | undefined {
  const { text, items, lexicon, used } = passage;
  const item = asNumber(items[at]);
  if (!item || used.has(item)) return undefined;
  const isOne = item.tokens.length === 1;
  const figures = isOne ? figuresAt(text, item.start, lexicon) : undefined;
  if (!figures)
    return (
      dayBesideWeekday(passage, at) ??
      (isOne
        ? (dottedDay(passage, at, item) ?? slashedDay(passage, at, item) ?? spacedDate(passage, at, item))
        : undefined)
    );
  const isos = isosOf(figures, lexicon);
  if (isos.length === 0) return undefined;
  if (!cover(passage, at, figures.end)) return undefined;
  return {
    kind: 'date',
    ...spanOf(text, item.start, figures.end),
    readings: isos.map((iso) => ({ iso })),
    certainty: 1,
  };
}

/** Marks the items from one on as those of a date; not where its last figure is none, as that of a telephone number. */
function cover({ items, used }: DatePassage, at: number, end: number): boolean {
  let after = at;
  while ((items[after]?.start ?? Infinity) < end) after++;
  if ((items[after - 1]?.end ?? 0) < end) return false;
  for (const item of items.slice(at, after)) used.add(item);
  return true;
}

/** Two figures with a slash that are no fraction, no ratio and no 24/7. */
const slashed = /^(?!24\/7)(\p{Nd}{1,2})\/(\p{Nd}{1,2})(?![\p{L}\p{N}/%:-])/u;

/** 22/04 and 11/20: a day and a month where one of them can only be that, or has a nought before it. */
function slashedDay(passage: DatePassage, at: number, item: NumberItem): Fact | undefined {
  const { text, lexicon } = passage;
  if (item.plain === '' || text.charAt(item.end) !== '/' || /[\p{L}\p{N}/.:-]/u.test(text.charAt(item.start - 1)))
    return undefined;
  const [written, first = '', second = ''] = slashed.exec(text.slice(item.start, item.start + 7)) ?? [];
  if (written === undefined) return undefined;
  const isos = sureDaysOf([first, second], lexicon);
  if (isos.length === 0) return undefined;
  const end = item.start + written.length;
  if (!cover(passage, at, end)) return undefined;
  return {
    kind: 'date',
    ...spanOf(text, item.start, end),
    readings: [...new Set(isos)].map((iso) => ({ iso })),
    certainty: 0.7,
  };
}

/** Two figures with a slash or a point. */
const ofWeekday = /^(\p{Nd}{1,2})([/.])(\p{Nd}{1,2})(?![\p{L}\p{N}/%:-]|[.,]\p{N})/u;

/** Friday 5/12, vrijdag 7.6, शुक्रवार 5/6: beside a weekday they are a day and a month, whatever else they may be. */
function dayBesideWeekday(passage: DatePassage, at: number): Fact | undefined {
  const { text, items, lexicon } = passage;
  const start = items[at]?.start ?? 0;
  const [written = '', first = '', sign, second = ''] = ofWeekday.exec(text.slice(start, start + 8)) ?? [];
  const end = start + written.length;
  const last = [at, at + 1].find((index) => items[index]?.end === end);
  if (last === undefined || !isBesideWeekday(passage, at, last)) return undefined;
  if (sign === '.' && !mayBePoint(second, lexicon)) return undefined;
  // On Friday 3/4 of them left, on Friday 7.6 km of it were open.
  if (figureWordAfter(text, end, lexicon.wholeBefore) >= 0 || isMeasured(passage, last)) return undefined;
  const isos = daysOf([first, second], lexicon);
  if (isos.length === 0 || !cover(passage, at, end)) return undefined;
  return {
    kind: 'date',
    ...spanOf(text, start, end),
    readings: [...new Set(isos)].map((iso) => ({ iso })),
    certainty: 0.9,
  };
}

/** Friday 7.30 is a time, and where a point is decimal 7.6 is a number. */
const mayBePoint = (month: string, { separators }: Lexicon): boolean =>
  separators.decimal !== '.' && month.length === 1;

const isMeasured = ({ text, items }: DatePassage, last: number): boolean =>
  means(items[last + 1], 'unit', 'multiplier', 'percentAfter', 'currency') &&
  areClose(text, items[last], items[last + 1]);

/** Tells whether a weekday is before the first of some items, with a short word or none between, or right after the last. */
function isBesideWeekday({ text, items }: DatePassage, first: number, last: number): boolean {
  const [before, start, end, after] = [items[first - 1], items[first]?.start, items[last]?.end, items[last + 1]];
  if (means(before, 'weekday') && /^[\s.,]{1,3}(?:\p{L}{1,3}\s)?$/u.test(text.slice(before?.end, start))) return true;
  return means(after, 'weekday') && /^\s?[(（]?$/.test(text.slice(end, after?.start));
}

/** The days of two figures where they are no fraction and no ratio. */
function sureDaysOf(runs: readonly string[], lexicon: Lexicon): readonly string[] {
  const figures = runs.map((run) => digitRun(run, 0)?.digits ?? '');
  const [a = 0, b = 0] = figures.map(Number);
  return !figures.some((figure) => figure.startsWith('0')) && a > 12 === b > 12 ? [] : daysOf(runs, lexicon);
}

/** The days of two figures in the locale's order, then in the other. */
function daysOf(runs: readonly string[], { dateOrder }: Lexicon): readonly string[] {
  const [a = 0, b = 0] = runs.map((run) => Number(digitRun(run, 0)?.digits));
  const orders = dateOrder === 'dmy' ? [[b, a] as const, [a, b] as const] : [[a, b] as const, [b, a] as const];
  return orders
    .filter(([month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    .map(([month, day]) => isoDate(undefined, month, day));
}

/** A day and a month with a point after each, which a space may part; 1.3.x is a version. */
const dotted = /^(\p{Nd}{1,2})\.( ?)(\p{Nd}{1,2})\.(?![\p{L}\p{N}*])/u;

/** 28.3. where days and months are written so; apart, am 28. 3., where a clause may begin or a short word is before it. */
function dottedDay(passage: DatePassage, at: number, { start }: NumberItem): Fact | undefined {
  const { text, lexicon } = passage;
  if (!lexicon.dottedDates || /[\p{L}_]/u.test(text.charAt(start - 1))) return undefined;
  const [written, first = '', space, second = ''] = dotted.exec(text.slice(start, start + 8)) ?? [];
  if (written === undefined) return undefined;
  const [day, month] = [Number(first), Number(second)];
  if (!day || !month || day > 31 || month > 12) return undefined;
  if (space !== '' && (start === 0 || !mayStandBefore(text, start))) return undefined;
  if (!cover(passage, at, start + written.length - 1)) return undefined;
  return {
    kind: 'date',
    ...spanOf(text, start, start + written.length),
    readings: [{ iso: isoDate(undefined, month, day) }],
    certainty: 0.7,
  };
}

/** A day, a month with a nought and a year with a space between, or all three with the same short word: 9 de 8 de 1971. */
const spaced =
  /^(\p{Nd}{1,2})(?: (0\p{Nd}) |( \p{L}{2,3} )(\p{Nd}{1,2})\3)((?:19|20)\p{Nd}\p{Nd})(?![\p{L}\p{N}%]|[.,]?\p{N})/u;

function spacedDate(passage: DatePassage, at: number, { start }: NumberItem): Fact | undefined {
  const { text, lexicon } = passage;
  if (lexicon.dateOrder !== 'dmy' || /[\p{L}\p{N}+(/.,-]$|\p{N}\s$/u.test(text.slice(Math.max(0, start - 2), start)))
    return undefined;
  const [written, day, month, , other, year] = spaced.exec(text.slice(start, start + 20)) ?? [];
  const [d, m] = [Number(day), Number(month ?? other)];
  if (written === undefined || d < 1 || d > 31 || m < 1 || m > 12) return undefined;
  if (!cover(passage, at, start + written.length)) return undefined;
  return {
    kind: 'date',
    ...spanOf(text, start, start + written.length),
    readings: [{ iso: isoDate(Number(year), m, d) }],
    certainty: 0.7,
  };
}

/** Three figures with one separator between them. */
interface Figures {
  readonly numbers: readonly [number, number, number];
  readonly separator: string;
  readonly end: number;
}

function isosOf({ numbers: [a, b, c], separator }: Figures, lexicon: Lexicon): readonly string[] {
  const orders: (readonly [year: number, month: number, day: number])[] = [];
  if (a > 999) orders.push([a, b, c]);
  else if (a > 99) orders.push([a + (lexicon.threeDigitYears ?? 0), b, c]);
  else {
    if (lexicon.dateOrder === 'mdy') orders.push([c, a, b]);
    orders.push([c, b, a]);
    if (separator === '/') orders.push([c, a, b]);
  }
  const possible = orders.filter(([, month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  const isos = (isOneOrder(separator, lexicon) ? possible.slice(0, 1) : possible).flatMap(([year, month, day]) =>
    datesOf([year, month, day], lexicon),
  );
  return [...new Set(isos)];
}

/** Where the year is first, a date that ends with it is of another locale, in whatever order; a point is no American's. */
const isOneOrder = (separator: string, { dateOrder, dateOrderVaries }: Lexicon): boolean =>
  dateOrder === 'mdy' ? separator === '/' && !dateOrderVaries : dateOrder === 'dmy';

/** A date in the calendar that people count their days in, ۱۴۱۱/۰۲/۱۴, where its year is none of ours; else in our own. */
function datesOf([year, month, day]: Figures['numbers'], lexicon: Lexicon): readonly string[] {
  const written = yearsOf(year, lexicon).map((each) => isoDate(each, month, day));
  const { everydayCalendar: calendar } = lexicon;
  if (calendar === undefined || year < 1200 || year >= 1750) return written;
  const converted = convert(calendar, year, month, day);
  return converted === undefined ? written : [converted, ...written];
}

/** The Gregorian years that a figure may be; two digits are of the last hundred years or the next fifty. */
function yearsOf(year: number, { yearOffsets }: Lexicon): readonly number[] {
  if (year < 100) return [year + (year > 50 ? 1900 : 2000)];
  const converted = yearOffsets.map((offset) => year + offset).filter((each) => each >= 1750 && each <= 2150);
  return year > 2150 ? [...converted, year] : [year];
}

function figuresAt(text: string, start: number, lexicon: Lexicon): Figures | undefined {
  const first = digitRun(text, start);
  if (!first || first.digits.length > 4) return undefined;
  const separator = text.charAt(afterMarks(text, first.end));
  if (!'./-'.includes(separator) || separator === '') return undefined;
  const second = nextRun(text, first, separator);
  const third = second && nextRun(text, second, separator);
  if (!third) return undefined;
  const runs = [first, second, third];
  if (!areOfDate(runs, separator, lexicon) && !isShortDate(text, runs, lexicon)) return undefined;
  if (text.charAt(third.end) === separator && separator !== '.') return undefined;
  return { numbers: [Number(first.digits), Number(second.digits), Number(third.digits)], separator, end: third.end };
}

/** The digits after a separator. Arabic writes bidi marks between the parts. */
function nextRun(text: string, { end }: DigitRun, separator: string): DigitRun | undefined {
  const at = afterMarks(text, end);
  if (text.charAt(at) !== separator) return undefined;
  return digitRun(text, afterMarks(text, at + (separator === '.' && text.charAt(at + 1) === ' ' ? 2 : 1)));
}

/** What may be before a short date: the start of a clause, or a short word in lower case: am, от, den. */
const beforeShort = /(?:^|[(:;,–—-]\s?|(?:^|[\s(])\p{Ll}{1,4}\s)$/u;
const longestBefore = 8;

const mayStandBefore = (text: string, start: number): boolean =>
  beforeShort.test(text.slice(Math.max(0, start - longestBefore), start));

/** 4.5.10, where a point parts days and months and no decimals: a version or a section has its name before it. */
function isShortDate(text: string, [first, second, third]: readonly DigitRun[], lexicon: Lexicon): boolean {
  if (!first || !second || !third || lexicon.dateOrder !== 'dmy' || lexicon.separators.decimal === '.') return false;
  if (first.digits.length > 2 || second.digits.length > 2 || third.digits.length !== 2) return false;
  const between = text.slice(first.end, third.end);
  if (
    !/^\. ?\p{Nd}{1,2}\. ?\p{Nd}{2}$/u.test(between) ||
    /^[./\p{L}%-]?[\p{L}\p{N}%]/u.test(text.slice(third.end, third.end + 2))
  )
    return false;
  const start = first.end - first.digits.length;
  return mayStandBefore(text, start);
}

/** Forms of dates by the lengths of their figures: 2010-11-06, 6.11.2010, 06/11/10. */
function areOfDate(runs: readonly DigitRun[], separator: string, { threeDigitYears }: Lexicon): boolean {
  const lengths = runs.map(({ digits }) => digits.length).join('');
  if (threeDigitYears !== undefined && /^3[12][12]$/.test(lengths)) return runs[0]?.digits.startsWith('1') === true;
  if (separator === '-') return /^4[12][12]$|^[12][12]4$/.test(lengths);
  return /^4[12][12]$|^[12][12]4$|^2[12]2$/.test(lengths);
}

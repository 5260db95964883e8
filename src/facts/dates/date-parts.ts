import { isWholeNumber, meaningBeside, meaningNear } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { isHangul } from '../numbers/number-parts.ts';
import { isUncertain, isUnit, meaningOf, means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import { isUnspaced } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { areClose, isAdjoining } from '../words/spacing.ts';
import { offsetOfFormer, yearsIn } from './calendars.ts';
import type { NamedMonth } from './calendars.ts';
import type { DatePassage, Place } from './date-passage.ts';

/** A month and the items that name it. */
export interface Month extends Place {
  /** All that its name may be; a name of two calendars is of either. */
  readonly names: readonly NamedMonth[];
  readonly uncertain: boolean;
  /** Letters go on after its name, which may then be another word: Marta. */
  readonly inflected: boolean;
}

/** Reads a month that is named once or by two names: تشرين الثاني/نوفمبر, Novemba (November). */
export function monthAt(passage: ItemizedPassage, at: number): Month | undefined {
  const { text, items } = passage;
  const month = oneMonthAt(passage, at);
  const twin = month && oneMonthAt(passage, month.last + 1);
  if (!twin || !twin.names.some((name) => month.names.some((other) => isSameMonth(name, other)))) return month;
  const [end, start] = [items[month.last]?.end ?? 0, items[twin.first]?.start ?? 0];
  if (start - end > 4 || !/^\s*[/(（]\s*$/.test(text.slice(end, start))) return month;
  return { ...month, last: twin.last, uncertain: month.uncertain && twin.uncertain };
}

const isSameMonth = (a: NamedMonth, b: NamedMonth): boolean => a.month === b.month && a.calendar === b.calendar;

const oneMonthAt = (passage: ItemizedPassage, at: number): Month | undefined =>
  namedMonth(passage, at) ?? numberedMonth(passage, at);

/** November, and the name behind the word for a month: เดือนพฤศจิกายน, ខែវិច្ឆិកា */
function namedMonth({ text, items }: ItemizedPassage, at: number): Month | undefined {
  const hasWord = meaningOf(items[at], 'monthBefore') !== undefined && areClose(text, items[at], items[at + 1]);
  const last = hasWord ? at + 1 : at;
  const item = items[last];
  if (item?.type !== 'token' || !means(item, 'month')) return undefined;
  return {
    names: item.entries.map(({ meaning }) => meaning).filter((meaning) => meaning.type === 'month'),
    first: at,
    last,
    uncertain: isUncertain(item, 'month'),
    inflected: item.inflected,
  };
}

/** 3月, tháng 3 */
function numberedMonth({ text, items }: ItemizedPassage, at: number): Month | undefined {
  const [item, next] = [items[at], items[at + 1]];
  const number = meaningOf(item, 'monthBefore') ? next : meaningOf(next, 'monthAfter') ? item : undefined;
  if (!isMonthNumber(number) || !areClose(text, item, next)) return undefined;
  return {
    names: [{ month: Number(number.readings[0]) }],
    first: at,
    last: at + 1,
    uncertain: false,
    inflected: false,
  };
}

const isMonthNumber = (item: Item | undefined): item is NumberItem => isWholeNumber(item, 1, 12) && item.plain !== '0';

/** The day of a date. */
export interface Day extends Place {
  readonly number: NumberItem;
  /** Its mark follows it: 日 of 20日. */
  readonly marked: boolean;
}

/** Finds the day of a month; where a number is on both sides, the one that the locale's order puts there. */
export function dayBeside(passage: DatePassage, month: Place): Day | undefined {
  const [before, after] = [dayBefore(passage, month.first), dayAfter(passage, month.last)];
  if (!before || !after) return before ?? after;
  const { text, items, used, lexicon } = passage;
  if (used.has(before.number) || after.marked) return after;
  const { dateOrder } = lexicon;
  const isAfter = areClose(text, items[month.last], after.number);
  if (dateOrder === 'ymd' && isAfter) return after;
  // The 9th of May for 2 nights.
  return dateOrder !== 'mdy' || !isAfter || areClose(text, before.number, items[month.first]) ? before : after;
}

/** Tells whether an item may be the day of a month. */
export const isDay = (item: Item | undefined): item is NumberItem =>
  isWholeNumber(item, 1, 31) && (item.spelled ? !item.uncertain || item.ordinal : item.plain.length <= 2);

function dayBefore({ text, items }: DatePassage, month: number): Day | undefined {
  const [last, next] = [items[month - 1], items[month]];
  const first = means(last, 'dayAfter') || isDayOf(text, items[month - 2], last) ? month - 2 : month - 1;
  const number = items[first];
  if (!isDay(number) || !last || !next || !isDateGap(text, last.end, next.start)) return undefined;
  // El segundo set: an ordinal in words is beside a name, not beside what is short for one.
  if (number.spelled && next.type === 'token' && isUncertain(next, 'month') && isShort(next)) return undefined;
  return { first, last: first, number, marked: false };
}

/** The 15th day of June, le 7e jour de mai: a word for day behind an ordinal. */
const isDayOf = (text: string, number: Item | undefined, word: Item | undefined): boolean =>
  number?.type === 'number' &&
  isUnit(word, 'day') &&
  /^(?:\p{L}{1,2}|[.ºª])?\s$/u.test(text.slice(number.end, word?.start)) &&
  (number.ordinal || !/^\s/.test(text.slice(number.end, word?.start)));

const isShort = ({ entries }: Token): boolean =>
  entries.every(({ meaning, short }) => meaning.type !== 'month' || short === true);

function dayAfter({ text, items }: DatePassage, month: number): Day | undefined {
  const [last, next] = [items[month], items[month + 1]];
  const first = means(next, 'dayBefore') ? month + 2 : month + 1;
  const number = items[first];
  if (!isDay(number) || !last || !next || !isDateGap(text, last.end, next.start)) return undefined;
  if (text.slice(last.end, next.start).includes(',')) return undefined;
  const mark = areClose(text, number, items[first + 1]) ? items[first + 1] : undefined;
  const marked = means(mark, 'dayAfter');
  // 9월에 입대하여 1년: what counts something else is no day.
  if (!marked && (means(mark, 'monthAfter', 'unit', 'percentAfter') || isOne(number))) return undefined;
  return { first, last: marked ? first + 1 : first, number, marked };
}

/** The November one is another. */
const isOne = ({ spelled, ordinal, readings }: NumberItem): boolean => spelled && !ordinal && readings[0] === '1';

/** The year of a date, and the Gregorian years that it may be. */
interface Year extends Place {
  readonly years: readonly number[];
}

/** Finds the year after a month and its day, else the one before them. */
export const yearBeside = (passage: ItemizedPassage, parts: readonly Place[]): Year | undefined =>
  yearAfter(passage, Math.max(...parts.map(({ last }) => last))) ??
  yearBefore(passage, Math.min(...parts.map(({ first }) => first)));

const isYearNumber = (item: Item | undefined): item is NumberItem =>
  isWholeNumber(item, 1000, 6500) && (item.plain.length === 4 || item.spelled);

function yearAfter({ text, items, lexicon }: ItemizedPassage, last: number): Year | undefined {
  let index = last + 1;
  while (index < last + 4 && means(items[index], 'yearBefore', 'dayAfter', 'era')) index++;
  if (!isDateGap(text, items[last]?.end ?? 0, items[last + 1]?.start ?? 0)) return undefined;
  const item = items[index];
  const era = meaningOf(items[index - 1], 'era');
  const short = twoDigitYear(text, items, last);
  if (short) return short;
  return (era && yearOfEra(item, index, 2999, era.offset)) ?? plainYear(item, index, lexicon);
}

/** 12-Mar-98, 4 de março de 98: two digits that are no day, joined to the month as the month is to its day. */
function twoDigitYear(text: string, items: readonly Item[], last: number): Year | undefined {
  const [day, month, year] = [items[last - 1], items[last], items[last + 1]];
  if (!isDay(day) || !month || year?.type !== 'number' || !/^\d\d$/.test(year.plain)) return undefined;
  const joint = text.slice(month.end, year.start);
  if (joint.trim() === '' || joint !== text.slice(day.end, month.start)) return undefined;
  const value = Number(year.plain);
  const isSure =
    /^[-/]$/.test(joint) || (value > 31 && /^(?:[.,;:!?)]|\s*$)/u.test(text.slice(year.end, year.end + 3)));
  return isSure ? { first: last + 1, last: last + 1, years: [value + (value > 50 ? 1900 : 2000)] } : undefined;
}

function yearBefore(passage: ItemizedPassage, next: number): Year | undefined {
  const { text, items, lexicon } = passage;
  const [mark, month] = [items[next - 1], items[next]];
  if (!mark || !month) return undefined;
  const named = meaningOf(mark, 'first-year');
  if (named && isAdjoining(text, mark.end, month.start))
    return { first: next - 1, last: next - 1, years: [named.year] };
  if (!isDateGap(text, mark.end, month.start)) return undefined;
  const index = means(mark, 'yearAfter') || isUnit(mark, 'year') ? next - 2 : next - 1;
  return (
    yearOfEraBefore(passage, index) ??
    plainYear(items[index], index, lexicon) ??
    (index === next - 2 ? shortYear(items[index], index, lexicon) : undefined)
  );
}

/** 122年8月15日: the era is left out. */
function shortYear(
  item: Item | undefined,
  index: number,
  { threeDigitYears }: ItemizedPassage['lexicon'],
): Year | undefined {
  if (threeDigitYears === undefined || !isWholeNumber(item, 100, 199) || item.plain.length !== 3) return undefined;
  return { first: index, last: index, years: [Number(item.readings[0]) + threeDigitYears] };
}

/** 民國99年: the era is written as one with its year. */
function yearOfEraBefore(passage: ItemizedPassage, index: number): Year | undefined {
  const { text, items } = passage;
  const [before, item] = [items[index - 1], items[index]];
  const era = meaningOf(before, 'era');
  if (!before || !item || !era || !isAdjoining(text, before.end, item.start)) {
    const offset = offsetOfFormer(passage, index);
    return offset === undefined ? undefined : yearOfEra(item, index, 999, offset);
  }
  const year = yearOfEra(item, index, 999, era.offset);
  return year && { ...year, first: index - 1 };
}

function yearOfEra(item: Item | undefined, index: number, most: number, offset: number): Year | undefined {
  if (!isWholeNumber(item, 1, most)) return undefined;
  return { first: index, last: index, years: [Number(item.readings[0]) + offset] };
}

function plainYear(item: Item | undefined, index: number, lexicon: ItemizedPassage['lexicon']): Year | undefined {
  return isYearNumber(item) ? { first: index, last: index, years: yearsOf(item, lexicon) } : undefined;
}

/** Tells whether the parts of a date may be apart by a gap: punctuation and one short word such as `de` or `of`. */
function isDateGap(text: string, from: number, to: number): boolean {
  if (to < from || to - from > 9) return false;
  for (let at = from; at < to; at++) if (isUnspaced(text.charCodeAt(at)) || isHangul(text.charAt(at))) return false;
  return /^[\s.,،፣၊/'’ºª°()»”“"\u200e\u200f-]*(?:\p{L}{1,4}[\s.'’()-]*){0,2}$/u.test(text.slice(from, to));
}

/** Gives the Gregorian years that a year without an era may be, of the Gregorian calendar or one of the language's own. */
export function yearsOf(item: NumberItem, lexicon: Lexicon): number[] {
  const year = Number(item.readings[0]);
  const converted = lexicon.yearOffsets.map((offset) => year + offset).filter((each) => each >= 1750 && each <= 2150);
  return year > 2150 ? [...converted, year] : [year, ...converted];
}

/** Gives the Gregorian years that a number states as a year, or none: 1446 AH, พ.ศ. 2553, 民國99年, 2015年. */
export function yearsAt(passage: ItemizedPassage, at: number, item: NumberItem): readonly number[] {
  const value = Number(item.readings[0]);
  if (item.readings.length > 1 || !Number.isInteger(value) || value <= 0) return [];
  const offset = meaningNear(passage, at, 'era')?.offset ?? offsetOfFormer(passage, at);
  if (offset !== undefined) return [value + offset].filter((year) => year > 0 && year < 3000);
  if (value < 100 || value > 6500 || item.ordinal) return [];
  const calendar = calendarOf(passage, item);
  return calendar === undefined ? markedYears(passage, at, item) : yearsIn(calendar, value);
}

/** 2015年, or four digits where the language has a calendar of its own besides the Gregorian. */
function markedYears(passage: ItemizedPassage, at: number, item: NumberItem): readonly number[] {
  if (item.plain.length !== 4) return [];
  const value = Number(item.readings[0]);
  const years = passage.lexicon.yearOffsets.length > 0 ? yearsOf(item, passage.lexicon) : [];
  if (years.length > 1) return years;
  const marked = meaningBeside(passage, at, 1, 'yearAfter') ?? meaningBeside(passage, at, -1, 'yearBefore');
  return marked && value >= 1000 && value < 3000 ? [value] : [];
}

/** The calendar whose era's name is beside a number: 1446 هـ, AH 1446. */
const calendarOf = ({ text, lexicon }: ItemizedPassage, { start, end }: NumberItem): string | undefined =>
  lexicon.calendarEras.find(
    ([, names]) => figureWordAfter(text, end, names) >= 0 || figureWordBefore(text, start, names) >= 0,
  )?.[0];

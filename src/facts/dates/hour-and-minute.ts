import { defined } from '../../model/defined.ts';
import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import { areClose } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import { zonesAfter, zonesBeside, zonesBesideDate } from './zones.ts';
import { areInRow, asNumber, isWholeNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';

/** The minutes after an hour, and the index of the last item of the time. */
interface Minutes {
  readonly minute: number;
  readonly last: number;
  /** The index of the first item, where that is not the hour's. */
  readonly first?: number;
  /** The hour is one of twelve. */
  readonly ofTwelve?: boolean;
  /** Written as only a time is: 7:30. */
  readonly certain: boolean;
  /** The same words may state so long a span: 3 giờ 20 phút. ISO 8601. */
  readonly span?: string;
}

/** An hour and its minutes as written, of twelve or of 24. */
export interface Time extends Minutes {
  readonly hour: number;
  /** 07:30 and 0.30 are of the 24-hour clock. */
  readonly padded: boolean;
}

/** Reads the hour that a number may be, and its minutes. */
export function timeAt(passage: ItemizedPassage, at: number, number: NumberItem): Time | undefined {
  const figures = fourFigures(passage, at, number);
  if (figures) return figures;
  if (isPastAnyHour(number)) return undefined;
  const decimal =
    pastHour(passage, at, number) ??
    dottedTime(passage, at, number) ??
    halfToHour(passage, at, number) ??
    quarterTime(passage, at, number);
  if (decimal) return decimal;
  const hour = Number(number.readings[0]);
  if (!Number.isInteger(hour) || hour > 24 || number.plain.length > 2) return undefined;
  const padded = number.plain.startsWith('0');
  for (const read of minutePatterns) {
    const minutes = read(passage, at, number);
    if (minutes) return { hour, padded, ...minutes };
  }
  return { hour, padded, minute: 0, last: at, certain: false };
}

/** 0500 GMT, 1430 Beijing time, 0530 hours: four figures that a zone follows, or hours where the first is a nought. */
function fourFigures(passage: ItemizedPassage, at: number, { plain, end }: NumberItem): Time | undefined {
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(plain)) return undefined;
  const { text, items } = passage;
  const isMarked = plain.startsWith('0') && isUnit(items[at + 1], 'hour') && areClose(text, items[at], items[at + 1]);
  const zones = isMarked ? [] : zonesAfter(text, end);
  if (!isMarked && zones.length === 0 && zonesBeside(passage, { first: at + 1, last: at }).length === 0)
    return undefined;
  return { hour: Number(plain.slice(0, 2)), minute: Number(plain.slice(2)), last: at, certain: true, padded: true };
}

/** Half past six, Viertel vor neun, siete menos cuarto: an hour with what shifts it, which counts nothing. */
function pastHour(passage: ItemizedPassage, at: number, number: NumberItem): Time | undefined {
  const { text, items, lexicon } = passage;
  const hour = Number(number.readings[0]);
  const mark = items[at + 1];
  const isMarked = means(mark, 'hourAfter');
  if (!isHourOfTwelve(hour, number) || countsHours(passage, number, mark)) return undefined;
  const end = isMarked && areClose(text, number, mark) ? (mark?.end ?? 0) : number.end;
  for (const { minutes, before, words } of lexicon.pastHour) {
    const edge = before ? figureWordBefore(text, number.start, words) : figureWordAfter(text, end, words);
    if (edge < 0) continue;
    const place = before ? { first: firstFrom(items, at, edge), last: at } : { last: lastTo(items, at, edge) };
    // Lúc 6 giờ rưỡi, and mất 6 giờ rưỡi: at half past six, and six hours and a half.
    const span = isUnit(mark, 'hour') && minutes > 0 ? `PT${hour}H${minutes}M` : undefined;
    return defined({ ...shifted(hour, minutes), ...place, ofTwelve: true, certain: true, padded: false, span });
  }
  return undefined;
}

/** Uma hora e meia is a span of time, às sete e meia none. */
function countsHours({ text, lexicon }: ItemizedPassage, { start }: NumberItem, mark: Item | undefined): boolean {
  if (!means(mark, ...counting)) return false;
  if (!means(mark, 'hourAfter')) return true;
  return lexicon.clockBefore.length > 0 && figureWordBefore(text, start, lexicon.clockBefore) < 0;
}

const isHourOfTwelve = (hour: number, { plain }: NumberItem): boolean =>
  Number.isInteger(hour) && hour >= 1 && hour <= 12 && plain.length <= 2;

const shifted = (hour: number, minutes: number): Pick<Time, 'hour' | 'minute'> => ({
  hour: minutes < 0 ? hour - 1 || 12 : hour,
  minute: (minutes + 60) % 60,
});

/** The index of the first item that is not before an edge, from an item back. */
function firstFrom(items: readonly Item[], at: number, edge: number): number {
  let first = at;
  while ((items[first - 1]?.end ?? 0) > edge) first--;
  return first;
}

/** The index of the last item before an edge, from an item on. */
function lastTo(items: readonly Item[], at: number, edge: number): number {
  let last = at;
  while ((items[last + 1]?.start ?? edge) < edge) last++;
  return last;
}

/** What is counted by a number is no hour. */
const counting = ['unit', 'counters', 'percentAfter', 'currency', 'multiplier'] as const;

/** Most figures are no hour, and told so at once. */
const isPastAnyHour = ({ readings, tokens }: NumberItem): boolean =>
  Number(readings[0]) > 24 && !tokens[0]?.numeral?.separators;

/** Klokken 14.30: an hour and minutes with a point, which may be a decimal number where no zone is beside it. */
function dottedTime(passage: ItemizedPassage, at: number, { tokens, end }: NumberItem): Time | undefined {
  const numeral = tokens.length === 1 ? tokens[0]?.numeral : undefined;
  const [, hour = '', minute] =
    (numeral?.separators === '.' && /^(\d{1,2}):([0-5]\d)$/.exec(numeral.runs.join(':'))) || [];
  if (minute === undefined || Number(hour) > 24) return undefined;
  const place = { first: at, last: at };
  const zones = [zonesAfter(passage.text, end), zonesBeside(passage, place), zonesBesideDate(passage, place)];
  const certain = zones.some(({ length }) => length > 0);
  return { hour: Number(hour), minute: Number(minute), last: at, certain, padded: hour.startsWith('0') };
}

/** Halb sechs, в половине шестого: the half of the hour before, where it counts nothing. */
function halfToHour({ items }: ItemizedPassage, at: number, { readings, tokens }: NumberItem): Time | undefined {
  const hour = Number(readings[0]);
  if (meaningOf(tokens[0], 'offset')?.value !== -0.5 || hour > 12 || Number.isInteger(hour)) return undefined;
  if (means(items[at + 1], ...counting)) return undefined;
  return { hour: Math.floor(hour) || 12, minute: 30, last: at, ofTwelve: true, certain: true, padded: false };
}

/** Saa tatu na nusu, साढ़े नौ बजे: half past the hour as the hour and a half. */
function quarterTime(passage: ItemizedPassage, at: number, number: NumberItem): Time | undefined {
  const { readings, tokens } = number;
  const hour = Number(readings[0]);
  if (hour >= 13 || Number.isInteger(hour) || !Number.isInteger(hour * 4)) return undefined;
  // Five and a half may be hours that something takes; with a word for the hour and a part of the day it is half past.
  const { text, items, lexicon } = passage;
  const isTold =
    (means(items[at - 1], 'hourBefore') && means(items[at + 1], 'day-period')) ||
    (number.spelled &&
      figureWordBefore(text, number.start, lexicon.clockBefore) >= 0 &&
      !means(items[at + 1], ...counting));
  const mayCount = tokens.some((token) => token.numeral?.separators || means(token, 'halfAfter'));
  if (mayCount && !isTold) return undefined;
  return { hour: Math.floor(hour), minute: (hour % 1) * 60, last: at, certain: mayCount && isTold, padded: false };
}

type MinutePattern = (passage: ItemizedPassage, at: number, hour: NumberItem) => Minutes | undefined;

/** How minutes are written after a whole hour; the first that matches counts. */
const minutePatterns: readonly MinutePattern[] = [
  // The office opens at 7:30. Le bureau ouvre à 7h30.
  minutesAfterSign,
  // ម៉ោង 10 និង 15 នាទី
  minutesAfterAnd,
  // 午後5時半に開く
  halfAfterHour,
  // 15時30分に開く。 Mở cửa lúc 15 giờ 30.
  minutesAfterHour,
  // alas-onse kuwarenta'y singko ng gabi
  minutesInWords,
];

/** The colon, and the marks of Ethiopic and Burmese writing that look like one. */
const colons: ReadonlySet<string> = new Set([':', '：', '፡', '፦', '\u1038']);

function minutesAfterSign({ text, items }: ItemizedPassage, at: number, hour: NumberItem): Minutes | undefined {
  const minute = asNumber(items[at + 1]);
  if (!minute || !/^[0-5]\d$/.test(minute.plain)) return undefined;
  const sign = text.slice(hour.end, minute.start);
  const found = { minute: Number(minute.plain), last: at + 1, certain: true };
  if (/^[hH]$/.test(sign)) return { ...found, span: spanOfHours(hour, minute) };
  // Some write the minutes apart: 7: 55.
  if (!colons.has(sign) && !(sign === ': ' && means(items[at - 1], 'hourBefore'))) return undefined;
  const seconds = asNumber(items[at + 2]);
  return seconds && text.slice(minute.end, seconds.start) === ':' ? { ...found, last: at + 2 } : found;
}

/** Where a word before the hour shows it to be one. */
function minutesAfterAnd({ text, items }: ItemizedPassage, at: number): Minutes | undefined {
  const [hour, and, minute, unit] = items.slice(at, at + 4);
  if (!means(and, 'and') || !isMinuteWord(unit) || !means(items[at - 1], 'hourBefore')) return undefined;
  if (!isMinute(minute) || !areInRow(text, hour, and, minute, unit)) return undefined;
  return { minute: Number(minute.readings[0]), last: at + 3, certain: true };
}

/**
 * Two number words before a part of the day are a time, where a word for the hour is before them or the second is no hour:
 * las siete y veinte de la tarde, and entre las siete y las ocho.
 */
function minutesInWords({ text, items }: ItemizedPassage, at: number, { spelled }: NumberItem): Minutes | undefined {
  const [hour, next] = [items[at], items[at + 1]];
  if (!spelled || !areClose(text, hour, next)) return undefined;
  const last = means(next, 'and', 'connectors') ? at + 2 : at + 1;
  const minute = asNumber(items[last]);
  if (!minute?.spelled || !isMinute(minute) || !areClose(text, items[last - 1], minute)) return undefined;
  if (!means(items[at - 1], 'hourBefore') && Number(minute.readings[0]) <= 12) return undefined;
  return means(items[last + 1], 'day-period') ? { minute: Number(minute.readings[0]), last, certain: true } : undefined;
}

/** 5 heures et demie may be a span of time; 5時半 is none. */
function halfAfterHour({ text, items }: ItemizedPassage, at: number): Minutes | undefined {
  const [hour, mark, half] = items.slice(at, at + 3);
  if (!means(mark, 'hourAfter') || !means(half, 'halfAfter') || !areInRow(text, hour, mark, half)) return undefined;
  const certain = !means(mark, 'unit') || means(items[at - 1], 'hourBefore');
  return { minute: 30, last: at + 2, certain };
}

function minutesAfterHour({ text, items }: ItemizedPassage, at: number): Minutes | undefined {
  const [hour, mark, minute, unit] = items.slice(at, at + 4);
  if (!mark || !means(mark, 'hourAfter') || !isMinute(minute) || !areInRow(text, hour, mark, minute)) return undefined;
  const found = { minute: Number(minute.readings[0]), certain: true };
  const span = spanOfHours(asNumber(hour), minute);
  if (isMinuteWord(unit) && areClose(text, minute, unit)) {
    const isSpan = isUnit(mark, 'hour') || isInitial(text, mark);
    return defined({ ...found, last: at + 3, span: isSpan ? span : undefined });
  }
  const isAlone =
    /^\d\d$/.test(minute.plain) &&
    (mark.end - mark.start === 1 || countsNothing(text, minute, unit) || zonesAfter(text, minute.end).length > 0);
  return isAlone ? defined({ ...found, last: at + 2, span: isInitial(text, mark) ? span : undefined }) : undefined;
}

/** Tells whether an hour is marked with its initial only, as times and spans of time are: 2 h 10, 2 u 10. */
const isInitial = (text: string, { start, end }: Item): boolean => /^\p{sc=Latin}$/u.test(text.slice(start, end));

const spanOfHours = (hour: NumberItem | undefined, minute: NumberItem): string =>
  `PT${hour?.readings[0] ?? ''}H${minute.readings[0] ?? ''}M`;

/** 15 giờ 30: nothing that the minutes could count follows them. */
const countsNothing = (text: string, { end }: NumberItem, next: Item | undefined): boolean =>
  means(next, 'dayBefore', 'day-period') || !/^[\s\u00a0]?[\p{L}%°$€£]/u.test(text.slice(end, end + 2));

const isMinute = (item: Item | undefined): item is NumberItem => isWholeNumber(item, -Infinity, 59);

/** Tells whether a word stands after minutes. */
export const isMinuteWord = (item: Item | undefined): boolean => means(item, 'minuteAfter') || isUnit(item, 'minute');

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
export function hoursOf(
  { hour, padded }: Time,
  period: string | undefined,
  { hoursFromDawn: fromDawn, is24Hour }: { readonly hoursFromDawn: boolean; readonly is24Hour: boolean },
): readonly number[] {
  const half = hour % 12;
  if (period?.endsWith('+')) return [hour + Number(period.slice(0, -1))];
  if (fromDawn && hour <= 12) return hoursNear(period, [half + 6, half + 18, half, half + 12]);
  if (hour > 12 || (padded && !period) || (hour === 0 && period !== 'pm')) return [hour];
  if (!period) return is24Hour ? [hour] : [hour, hour >= 12 ? half : half + 12];
  const inPeriod = named[period];
  return inPeriod ? [inPeriod(half)] : hoursWithin(period, [half, half + 12]);
}

/** How many hours before and after a part of the day its name is used, where hours are counted from dawn or from midnight. */
const leeway = 2;

/** The hours from and before which a part of the day is said to be. */
const spans: Readonly<Record<string, string>> = { am: '0-12', pm: '12-24', noon: '11-14', midnight: '23-1' };

/** Keeps the hours that are in a part of the day or near it: saa tatu usiku is at night, counted from dawn or not. */
function hoursNear(period: string | undefined, hours: readonly number[]): readonly number[] {
  if (period === undefined) return hours;
  const [from = 0, before = 24] = (spans[period] ?? period).split('-').map(Number);
  const isHalf = period === 'am' || period === 'pm';
  const [first, last] = isHalf ? [from, before] : [(from + 24 - leeway) % 24, (before + leeway) % 24];
  return hoursWithin(
    `${first}-${last}`,
    hours.map((hour) => hour % 24),
  );
}

/** Keeps the hours that are in a period, all of them where none is; the period may go past midnight. */
function hoursWithin(period: string, hours: readonly number[]): readonly number[] {
  const [from = 0, before = 24] = period.split('-').map(Number);
  const fitting = hours.filter((h) => (from < before ? h >= from && h < before : h >= from || h < before));
  return fitting.length > 0 ? fitting : hours;
}

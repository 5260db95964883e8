import type { Fact, IsoReading } from '../../model/fact.ts';
import type { Reading } from './read-dates.ts';
import { affixBefore } from '../words/beside-figure.ts';
import { isUnspaced } from '../words/fold.ts';
import { isClose } from '../words/spacing.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { meaningOf } from '../numbers/number-items.ts';
import type { Item, NumberItem, WordItem } from '../numbers/number-items.ts';
import { zonesAfter } from './zones.ts';

/** Times of day: 7:30, 3 p.m., 下午3时, pukul 14.00, saa tisa alasiri. */
export function readTimes(text: string, items: readonly Item[], lexicon: Lexicon): Reading {
  const used = new Set<Item>();
  const facts: Fact[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item || used.has(item)) continue;
    const found = clockAt(text, items, at, lexicon, used);
    if (!found) continue;
    const parts = items.slice(found.first, found.last + 1);
    if (parts.some((part) => used.has(part))) continue;
    for (const part of parts) used.add(part);
    const [start, end] = [parts[0]?.start ?? item.start, parts.at(-1)?.end ?? item.end];
    facts.push({
      kind: 'time',
      text: text.slice(start, end),
      start,
      end,
      readings: isosOf(found.minutes, zonesAfter(text, end)),
      certainty: 0.9,
    });
  }
  return { facts, used };
}

/** Every time in every zone that it may be of. */
function isosOf(times: readonly number[], zones: readonly string[]): readonly IsoReading[] {
  const isos = times.map(isoTime);
  return (zones.length === 0 ? isos : isos.flatMap((iso) => zones.map((zone) => iso + zone))).map((iso) => ({ iso }));
}

interface Clock {
  readonly first: number;
  readonly last: number;
  /** Minutes after midnight that may be meant. */
  readonly minutes: readonly number[];
}

const isoTime = (minutes: number): string =>
  `T${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function clockAt(
  text: string,
  items: readonly Item[],
  at: number,
  lexicon: Lexicon,
  used: ReadonlySet<Item>,
): Clock | undefined {
  const number = items[at];
  if (number?.type !== 'number' || (number.ordinal && !number.spelled)) return undefined;
  const read = hourAndMinute(text, items, at, number);
  if (!read) return undefined;
  let { first, last } = { first: at, last: read.last };
  let period: string | undefined;
  let marked = read.certain;
  for (let step = 0; step < 3; step++) {
    const left = items[first - 1];
    if (left?.type !== 'word' || used.has(left) || !isClose(text, left.end, items[first]?.start ?? 0)) break;
    const name = meaningOf(left.token, 'day-period')?.period;
    if (name && !period) period = name;
    else if (meaningOf(left.token, 'hourBefore')) marked = true;
    else break;
    first--;
  }
  for (let step = 0; step < 3; step++) {
    const right = items[last + 1];
    if (right?.type !== 'word' || !isClose(text, items[last]?.end ?? 0, right.start, ',')) break;
    const name = meaningOf(right.token, 'day-period')?.period;
    if (
      name &&
      !period &&
      (marked || meaningOf(right.token, 'unit') === undefined) &&
      !(right.token.entries[0]?.length === 1 && text.charAt(right.end) === '.' && name !== 'am' && name !== 'pm')
    )
      period = name;
    else if (meaningOf(right.token, 'hourAfter')) marked = true;
    else break;
    // โมงเช้า begins with the word for hour.
    marked ||= startsWithHour(text, right.start, lexicon);
    last++;
  }
  if (!marked && !period) return undefined;
  if (!read.certain && !period && first === at && isSpan(text, number, items[at + 1], lexicon)) return undefined;
  // មួយថ្ងៃ is one day rather than one in the daytime: in scripts without spaces a period follows an hour with its mark.
  if (number.spelled && !marked && first === at && isUnspaced(text.charCodeAt(number.start))) return undefined;
  if (!read.certain && !period && number.spelled && number.words < 2 && first === at) return undefined;
  return { first, last, minutes: candidates(read.hour, read.minute, period, read.padded, lexicon) };
}

/** 5 heures is five hours unless à or its like stands before it. */
function isSpan(text: string, number: NumberItem, mark: Item | undefined, { clockBefore }: Lexicon): boolean {
  if (clockBefore.length === 0 || mark?.type !== 'word' || mark.end - mark.start < 3) return false;
  return meaningOf(mark.token, 'unit')?.unit === 'hour' && affixBefore(text, number.start, clockBefore) < 0;
}

const startsWithHour = (text: string, at: number, { trie }: Lexicon): boolean =>
  trie.matches(text, at).some(({ values }) => values.some(({ meaning }) => meaning.type === 'hourAfter'));

interface HourMinute {
  readonly hour: number;
  readonly minute: number;
  readonly last: number;
  /** Written as only a time is: 7:30. */
  readonly certain: boolean;
  /** 07:30 and 0.30 are of the 24-hour clock. */
  readonly padded: boolean;
}

function hourAndMinute(text: string, items: readonly Item[], at: number, number: NumberItem): HourMinute | undefined {
  const numeral = number.tokens.length === 1 ? number.tokens[0]?.numeral : undefined;
  const next = items[at + 1];
  if (
    numeral?.separators === '.' &&
    /^\d{1,2}$/.test(numeral.runs[0] ?? '') &&
    /^[0-5]\d$/.test(numeral.runs[1] ?? '') &&
    Number(numeral.runs[0]) < 25
  )
    return {
      hour: Number(numeral.runs[0]),
      minute: Number(numeral.runs[1]),
      last: at,
      certain: false,
      padded: numeral.runs[0]?.startsWith('0') === true,
    };
  const hour = Number(number.readings[0]);
  // Half past nine as nine and a half: साढ़े नौ बजे.
  const halved = number.tokens.some((token) => meaningOf(token, 'halfAfter'));
  if (isQuarter(hour) && !halved && number.tokens.every((token) => !token.numeral?.separators))
    return { hour: Math.floor(hour), minute: (hour % 1) * 60, last: at, certain: false, padded: false };
  if (!Number.isInteger(hour) || hour > 24 || number.plain.length > 2) return undefined;
  const padded = number.plain.startsWith('0');
  if (next?.type === 'number' && /^[0-5]\d$/.test(next.plain)) {
    const between = text.slice(number.end, next.start);
    // Some write the minutes apart: 7: 55.
    if (colons.has(between) || (between === ': ' && isMarked(items[at - 1]))) {
      const seconds = items[at + 2];
      const hasSeconds = seconds?.type === 'number' && text.slice(next.end, seconds.start) === ':';
      return { hour, minute: Number(next.plain), last: hasSeconds ? at + 2 : at + 1, certain: true, padded };
    }
    if (/^[hH]$/.test(between)) return { hour, minute: Number(next.plain), last: at + 1, certain: true, padded };
  }
  const mark = items[at + 1];
  const minute = items[at + 2];
  const closing = items[at + 3];
  const apart = minuteAfterAnd(text, items, at);
  if (apart !== undefined) return { hour, minute: apart, last: at + 3, certain: true, padded };
  // 午後5時半, but 5 heures et demie may be a span of time.
  if (
    mark?.type === 'word' &&
    minute?.type === 'word' &&
    meaningOf(mark.token, 'hourAfter') &&
    meaningOf(minute.token, 'halfAfter') &&
    isClose(text, number.end, mark.start) &&
    isClose(text, mark.end, minute.start)
  ) {
    const certain = meaningOf(mark.token, 'unit') === undefined || isMarked(items[at - 1]);
    return { hour, minute: 30, last: at + 2, certain, padded };
  }
  if (
    mark?.type === 'word' &&
    meaningOf(mark.token, 'hourAfter') &&
    isClose(text, number.end, mark.start) &&
    minute?.type === 'number'
  ) {
    const value = Number(minute.readings[0]);
    const ends = closing?.type === 'word' && isMinute(closing) && isClose(text, minute.end, closing.start);
    if (
      Number.isInteger(value) &&
      value < 60 &&
      isClose(text, mark.end, minute.start) &&
      (ends || (/^\d\d$/.test(minute.plain) && (mark.end - mark.start === 1 || standsAlone(text, items, at + 2))))
    )
      return { hour, minute: value, last: ends ? at + 3 : at + 2, certain: true, padded };
  }
  return { hour, minute: 0, last: at, certain: false, padded };
}

/** ម៉ោង 10 និង 15 នាទី: the minutes with their word after `and`, where a word before the hour shows it to be one. */
function minuteAfterAnd(text: string, items: readonly Item[], at: number): number | undefined {
  const [hour, and, minute, unit] = items.slice(at, at + 4);
  if (hour === undefined || and?.type !== 'word' || minute?.type !== 'number' || unit?.type !== 'word')
    return undefined;
  if (!meaningOf(and.token, 'and') || !isMinute(unit) || !isMarked(items[at - 1])) return undefined;
  const joined = isClose(text, hour.end, and.start) && isClose(text, and.end, minute.start);
  const value = Number(minute.readings[0]);
  return joined && isClose(text, minute.end, unit.start) && Number.isInteger(value) && value < 60 ? value : undefined;
}

/** Of Ethiopic and Burmese writing the marks that look like one. */
const colons: ReadonlySet<string> = new Set([':', '：', '፡', '፦', '\u1038']);

/** 15 giờ 30: nothing that the minutes could count follows them. */
function standsAlone(text: string, items: readonly Item[], at: number): boolean {
  const [minute, next] = [items[at], items[at + 1]];
  const dated = next?.type === 'word' && meaningOf(next.token, 'dayBefore') !== undefined;
  return dated || !/^[\s\u00a0]?[\p{L}%°$€£]/u.test(text.slice(minute?.end ?? 0, (minute?.end ?? 0) + 2));
}

const isMarked = (item: Item | undefined): boolean =>
  item?.type === 'word' && meaningOf(item.token, 'hourBefore') !== undefined;

const isQuarter = (hour: number): boolean => hour < 13 && !Number.isInteger(hour) && Number.isInteger(hour * 4);

const isMinute = (word: WordItem): boolean =>
  meaningOf(word.token, 'minuteAfter') !== undefined || meaningOf(word.token, 'unit')?.unit === 'minute';

function candidates(
  hour: number,
  minute: number,
  period: string | undefined,
  padded: boolean,
  lexicon: Lexicon,
): number[] {
  const at = (h: number): number => (h % 24) * 60 + minute;
  const half = hour % 12;
  if (period?.endsWith('+')) return [at(hour + Number(period.slice(0, -1)))];
  if (lexicon.hoursFromDawn && hour <= 12) return [half + 6, half + 18, half, half + 12].map(at);
  if (hour > 12 || (padded && !period) || (hour === 0 && period !== 'pm')) return [at(hour)];
  if (!period) return [at(hour), at(half + (hour >= 12 ? 0 : 12))];
  if (period === 'am') return [at(half)];
  if (period === 'pm') return [at(half + 12)];
  if (period === 'noon') return [at(half > 6 ? half : half + 12)];
  if (period === 'midnight') return [at(half)];
  const [from = 0, before = 24] = period.split('-').map(Number);
  const inside = (h: number): boolean => (from < before ? h >= from && h < before : h >= from || h < before);
  const fitting = [half, half + 12].filter(inside);
  return (fitting.length > 0 ? fitting : [half, half + 12]).map(at);
}

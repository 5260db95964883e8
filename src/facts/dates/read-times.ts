import type { Fact, IsoReading } from '../../model/fact.ts';
import { figureWordBefore } from '../words/beside-figure.ts';
import { isUnspaced } from '../words/fold.ts';
import { areClose, spanOf } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import type { DatePassage, Found, Place } from './date-passage.ts';
import { hoursOf, isMinuteWord, timeAt } from './hour-and-minute.ts';
import type { Time } from './hour-and-minute.ts';
import { endOfZone, zonesAfter, zonesBesideDate, zonesBeside } from './zones.ts';

/** Reads times of day: 7:30, 3 p.m., 下午3时, pukul 14.00, saa tisa alasiri. */
export function readTimes({ text, lexicon, items, types }: ItemizedPassage): Found {
  const used = new Set<Item>();
  const passage: DatePassage = { text, lexicon, items, types, used };
  const facts: Fact[] = [];
  items.forEach((item, at) => {
    const clock = item.type === 'number' && !used.has(item) ? clockAt(passage, at, item) : undefined;
    if (!clock) return;
    const parts = items.slice(clock.first, clock.last + 1);
    if (parts.some((part) => used.has(part))) return;
    for (const part of parts) used.add(part);
    const [start, end] = [parts[0]?.start ?? item.start, parts.at(-1)?.end ?? item.end];
    const named = zonesAfter(text, end);
    if (named.length > 0) takeZone(passage, clock.last, end);
    const beside = named.length > 0 ? named : zonesBeside(passage, clock);
    const zones = beside.length > 0 ? beside : zonesBesideDate(passage, clock);
    // A zone makes a time of day of it: 10h30 GMT.
    const span = clock.span === undefined || zones.length > 0 ? [] : [{ iso: clock.span }];
    const readings = [...isosOf(clock.minutes, zones), ...span];
    facts.push({ kind: 'time', ...spanOf(text, start, end), readings, certainty: 0.9 });
  });
  return { facts, used };
}

/** Takes the figures of a zone with its time: the 8 of GMT+8 counts nothing. */
function takeZone({ text, items, used }: DatePassage, last: number, end: number): void {
  const zone = endOfZone(text, end);
  for (let at = last + 1; (items[at]?.end ?? Infinity) <= zone; at++) {
    const item = items[at];
    if (item) used.add(item);
  }
}

/** Gives every time in every zone that it may be of. */
function isosOf(times: readonly number[], zones: readonly string[]): readonly IsoReading[] {
  const isos = times.map(isoTime);
  return (zones.length === 0 ? isos : isos.flatMap((iso) => zones.map((zone) => iso + zone))).map((iso) => ({ iso }));
}

const isoTime = (minutes: number): string =>
  `T${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

interface Clock extends Place {
  /** Minutes after midnight that may be meant. */
  readonly minutes: readonly number[];
  /** So long a span of time may be meant instead: ISO 8601. */
  readonly span?: string | undefined;
}

/** What the words around a figure say of the time. */
interface Marks extends Place {
  /** The part of the day, such as `pm` or `6-12`. */
  readonly period?: string;
  /** The figure is an hour for certain. */
  readonly marked: boolean;
}

function clockAt(passage: DatePassage, at: number, number: NumberItem): Clock | undefined {
  if (number.ordinal && !number.spelled) return undefined;
  const time = timeAt(passage, at, number);
  if (!time) return undefined;
  let marks: Marks = marksOf(time, at);
  for (let step = 0; step < 3; step++) marks = markedBefore(passage, marks) ?? marks;
  for (let step = 0; step < 3; step++) marks = markedAfter(passage, marks) ?? marks;
  if (!marks.marked && marks.period === undefined) return undefined;
  if (marks.first === at && isAmount(passage, at, number, { ...time, ...marks })) return undefined;
  // A figure is of the locale's own clock; an hour in words is as often of twelve.
  const is24Hour = passage.lexicon.is24Hour && !isOfTwelve(number, time);
  const hours = hoursOf(time, marks.period, { hoursFromDawn: passage.lexicon.hoursFromDawn, is24Hour });
  const isPlain = marks.first === at && marks.last === time.last;
  return {
    ...marks,
    minutes: hours.map((hour) => (hour % 24) * 60 + time.minute),
    span: isPlain ? spanToo(passage, number, time) : undefined,
  };
}

const marksOf = ({ first, last, certain }: Time, at: number): Marks => ({ first: first ?? at, last, marked: certain });

const isOfTwelve = ({ spelled }: NumberItem, { ofTwelve }: Time): boolean => spelled || ofTwelve === true;

/** The span of time that a time may be: not à 7h30, but le trajet dure 7h30. */
const spanToo = ({ text, lexicon }: DatePassage, { start }: NumberItem, { span }: Time): string | undefined =>
  figureWordBefore(text, start, lexicon.clockBefore) < 0 ? span : undefined;

/** Adds the word before a time: 下午 of 下午3时, pukul of pukul 14. */
function markedBefore({ text, items, used }: DatePassage, marks: Marks): Marks | undefined {
  const word = items[marks.first - 1];
  if (!word || used.has(word) || !areClose(text, word, items[marks.first])) return undefined;
  const first = marks.first - 1;
  const period = meaningOf(word, 'day-period')?.period;
  if (period && !marks.period) return { ...marks, first, period };
  return means(word, 'hourBefore') && !isCounted({ text, items }, marks)
    ? { ...marks, first, marked: true }
    : undefined;
}

/** The word before a figure counts hours and the figure minutes: 3 jam 20 minit. */
function isCounted({ text, items }: Pick<DatePassage, 'text' | 'items'>, { first, last }: Marks): boolean {
  const [number, word, unit] = [items[first - 2], items[first - 1], items[last + 1]];
  if (number?.type !== 'number' || !isMinuteWord(unit) || !areClose(text, number, word)) return false;
  // A word that stands after hours of the day too says nothing here.
  return isUnit(word, 'hour') && !means(word, 'hourAfter');
}

/** Adds the word after a time: Uhr of 14 Uhr, p.m. of 3 p.m. */
function markedAfter({ text, items, lexicon }: DatePassage, marks: Marks): Marks | undefined {
  const word = items[marks.last + 1];
  if (word?.type !== 'token' || !areClose(text, items[marks.last], word, ',')) return undefined;
  const period = marks.period ? undefined : periodOf(text, word, marks.marked);
  if (!period && !means(word, 'hourAfter')) return undefined;
  // โมงเช้า begins with the word for hour.
  const marked = marks.marked || !period || startsWithHour(text, word, lexicon);
  return { ...marks, last: marks.last + 1, marked, ...(period && { period }) };
}

/** The part of the day that a word after an hour tells; one that is a unit too does so only after a certain hour. */
function periodOf(text: string, word: Token, marked: boolean): string | undefined {
  const period = meaningOf(word, 'day-period')?.period;
  if (!period || (!marked && means(word, 'unit'))) return undefined;
  const isInitial = word.entries[0]?.length === 1 && text.charAt(word.end) === '.';
  return isInitial && period !== 'am' && period !== 'pm' ? undefined : period;
}

const startsWithHour = (text: string, { start }: Item, { trie }: DatePassage['lexicon']): boolean =>
  trie.matches(text, start).some(({ values }) => values.some(({ meaning }) => meaning.type === 'hourAfter'));

/** Tells whether a figure with no word before it counts hours, days or something else rather than telling the time. */
function isAmount(passage: DatePassage, at: number, number: NumberItem, read: Time & Marks): boolean {
  const { certain, period, marked } = read;
  if (!certain && !period && isSpan(passage, at, number)) return true;
  // មួយថ្ងៃ is one day rather than one in the daytime: in scripts without spaces a period follows an hour with its mark.
  if (number.spelled && !marked && isUnspaced(passage.text.charCodeAt(number.start))) return true;
  return !certain && !period && number.spelled && number.words < 2;
}

/** 5 heures is five hours unless à or its like comes before it. */
function isSpan({ text, items, lexicon }: DatePassage, at: number, number: NumberItem): boolean {
  const mark = items[at + 1];
  if (lexicon.clockBefore.length === 0 || !mark || mark.end - mark.start < 3) return false;
  return isUnit(mark, 'hour') && figureWordBefore(text, number.start, lexicon.clockBefore) < 0;
}

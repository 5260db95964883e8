import { areClose } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import type { Item, ItemizedPassage } from '../numbers/number-items.ts';
import type { Place } from './date-passage.ts';

/** Time zones as press releases write them after a time, with their offsets from UTC; those of several have several. */
const offsets: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    UTC: 'Z',
    GMT: 'Z',
    WET: 'Z',
    BST: '+01:00',
    CET: '+01:00',
    WAT: '+01:00',
    MEZ: '+01:00',
    MESZ: '+02:00',
    TU: 'Z',
    TUC: 'Z',
    CEST: '+02:00',
    EET: '+02:00',
    CAT: '+02:00',
    SAST: '+02:00',
    EEST: '+03:00',
    MSK: '+03:00',
    EAT: '+03:00',
    IST: '+05:30 +02:00 +01:00',
    PKT: '+05:00',
    ICT: '+07:00',
    WIB: '+07:00',
    WITA: '+08:00',
    SGT: '+08:00',
    HKT: '+08:00',
    MYT: '+08:00',
    WIT: '+09:00',
    JST: '+09:00',
    KST: '+09:00',
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
    BRT: '-03:00',
    ET: '-05:00 -04:00',
    EST: '-05:00',
    EDT: '-04:00',
    CT: '-06:00 -05:00',
    CST: '-06:00 +08:00',
    CDT: '-05:00',
    MT: '-07:00 -06:00',
    MST: '-07:00',
    MDT: '-06:00',
    PT: '-08:00 -07:00',
    PST: '-08:00',
    PDT: '-07:00',
  }).map(([name, list]) => [name, list.split(' ')]),
);

const name =
  /^[\s\u00a0]?\(?([A-Z]{2,4})(?:[\s\u00a0]?([+\-\u2212])[\s\u00a0]?(\d{1,2})(?::?(\d\d))?)?(?![\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}])/u;

/** Gives the offsets that the zone right after a place may have, as ISO 8601 writes them; none where no zone is there. */
export function zonesAfter(text: string, end: number): readonly string[] {
  // Most times are followed by none: spare them the expression.
  if (!/^[\s(\u00a0]{0,2}[A-Z]/.test(text.slice(end, end + 3))) return [];
  const [, zone = '', sign, hours = '', minutes = '00'] = name.exec(text.slice(end, end + longest)) ?? [];
  const known = offsets.get(zone);
  if (known === undefined || sign === undefined) return known ?? [];
  return known.includes('Z') ? [`${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`] : [];
}

const longest = 16;

/** What a zone's name may go on with: its distance from UTC in brackets, BST (GMT+0100), or as digits, GMT+8. */
const distance = /^(?:[\s\u00a0]?\((?:UTC|GMT)[\s\u00a0]?[+\-\u2212][\s\u00a0]?\d{1,2}(?::?\d\d)?\))/u;

/** Gives where the name of a zone right after a place ends, with its distance from UTC; that place where no zone is there. */
export function endOfZone(text: string, end: number): number {
  if (zonesAfter(text, end).length === 0) return end;
  const last = end + (name.exec(text.slice(end, end + longest))?.[0].length ?? 0);
  return last + (distance.exec(text.slice(last, last + longest))?.[0].length ?? 0);
}

/** Splits a time of day from its zone: `T19:30` and `+08:00` of `T19:30+08:00`. */
export function splitZone(iso: string): readonly [string, string] {
  return [iso.slice(0, 6), iso.slice(6)];
}

/** Gives minutes of the day in UTC, or undefined where the zone is unknown. */
function instantOf(iso: string): number | undefined {
  const minutes = minutesOf(iso);
  return minutes === undefined ? undefined : ((minutes % day) + day) % day;
}

/** Gives minutes in UTC since the day began where the time is told, or undefined where the zone is unknown. */
function minutesOf(iso: string): number | undefined {
  const [time, zone] = splitZone(iso);
  if (zone === '') return undefined;
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return Number(time.slice(1, 3)) * 60 + Number(time.slice(4)) - offset;
}

const day = 1440;

/**
 * Gives how many days later the date of the second of two times is where both are one instant: 8 p.m. in New York is 10 a.m.
 * of the next day in Tokyo. Zero where that is not known.
 */
export function dayShift(a: readonly string[], b: readonly string[]): number {
  for (const from of a)
    for (const to of b) {
      const [x, y] = [minutesOf(from), minutesOf(to)];
      if (x !== undefined && y !== undefined && (x - y) % day === 0) return (x - y) / day;
    }
  return 0;
}

/** Tells whether two times are one instant; undefined where the zone of one of them is not known. */
export function isSameInstant(a: readonly string[], b: readonly string[]): boolean | undefined {
  const [x, y] = [a, b].map((isos) => isos.map(instantOf).filter((instant) => instant !== undefined));
  if (!x?.length || !y?.length) return undefined;
  return x.some((instant) => y.includes(instant));
}

/** What may be between a time and the name of its zone: a comma, a bracket, a word or two such as `um`, `uur` or の, a day. */
const gap =
  /^[\s\u00a0,，()（）]{0,3}(?:(?:\p{L}{1,4}[.\s\u00a0]{1,2}){0,2}|[\p{Script=Han}\p{Script=Hiragana}]{1,5}|[\p{Script=Thai}\p{Script=Lao}]{1,5})[(（]?$/u;
const longestGap = 12;
/** How many items a time is looked away from: a part of the day may be between. */
const farthest = 2;

/**
 * Gives the offsets of the zone that is named beside a time, that after it first: 19:30, heure de Paris; 日本時間午後7時.
 * Those of a zone with summer time are two.
 */
export function zonesBeside({ text, items }: ItemizedPassage, { first, last }: Place): readonly string[] {
  for (const at of [last + 1, last + 2, first - 1, first - farthest]) {
    const zone = meaningOf(items[at], 'zone');
    const [before, after] = at > last ? [items[last], items[at]] : [items[at], items[first]];
    if (!zone || !before || !after || after.start - before.end > longestGap) continue;
    if (at > last && isBeforeTime(text, items, at)) continue;
    if (gap.test(text.slice(before.end, after.start))) return zone.offsets.split(' ');
  }
  return [];
}

/** How many items a date between a zone and a time has at most. */
const longestDate = 9;

/**
 * Gives those of a zone that is told beside the day that a time is of, before it or after: 日本時間3月5日（土）午前10時,
 * по московскому времени в субботу в 18:00, 19 giờ thứ Bảy, giờ Việt Nam.
 */
export function zonesBesideDate(passage: ItemizedPassage, { first, last }: Place): readonly string[] {
  const before = zonesPastDate(passage, first, -1);
  return before.length > 0 ? before : zonesPastDate(passage, last, 1);
}

function zonesPastDate({ text, items }: ItemizedPassage, from: number, step: 1 | -1): readonly string[] {
  for (let at = from; Math.abs(at - from) < longestDate; at += step) {
    const [near, next] = [items[at], items[at + step]];
    if (!near || !next) return [];
    const [left, right] = step < 0 ? [next, near] : [near, next];
    if (right.start - left.end > longestGap || !gap.test(text.slice(left.end, right.start))) return [];
    const zone = meaningOf(next, 'zone');
    if (zone) return at === from || (step > 0 && isBeforeTime(text, items, at + step)) ? [] : zone.offsets.split(' ');
    if (!isOfDate(items, at + step)) return [];
  }
  return [];
}

/** Tells whether what stands at a place is of a date: a figure is where a month, a day or a year is beside it. */
function isOfDate(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.type !== 'number') return means(item, ...ofDate, 'weekday', 'day-period') || isUnit(item, 'day');
  return item.plain.length === 4 || means(items[at - 1], ...ofDate) || means(items[at + 1], ...ofDate);
}

const ofDate = ['month', 'monthBefore', 'monthAfter', 'dayBefore', 'dayAfter', 'yearAfter'] as const;

/** 日本時間19時、モスクワ時間13時: a zone right before a time is that one's. */
const isBeforeTime = (text: string, items: readonly Item[], at: number): boolean =>
  areClose(text, items[at], items[at + 1]) && isOfTime(items[at + 1]);

const isOfTime = (item: Item | undefined): boolean =>
  item !== undefined && (item.type === 'number' || means(item, 'day-period', 'hourBefore'));

import { defined } from '../../model/defined.ts';
import type { Fact, RangeReading } from '../../model/fact.ts';
import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import { dashAlone, spanOf } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import type { Item, ItemizedPassage } from '../numbers/number-items.ts';
import { longestReachOfYear } from './compound-numbers.ts';
import { daysAfter, durationOf, figureOf, isoDateParts, unitOf } from '../dates/iso-8601.ts';
import { digitRun } from '../tokens/digits.ts';

/** The bounds of a range together with what counts them: 5 percent to about 10 percent. */
const longestGap = 40;

/**
 * Joins two neighbours that bound a range into one fact: 5–10 %, from 5 to 10, 介于5和10之间, 4–6 November. The facts come
 * in the order of their places.
 */
export function joinRanges(passage: ItemizedPassage, facts: readonly Fact[]): Fact[] {
  const { items } = passage;
  const joined: Fact[] = [];
  let next = 0;
  for (const to of facts) {
    const from = joined.at(-1);
    while (next < items.length && (items[next]?.start ?? 0) < (from?.end ?? 0)) next++;
    const range =
      from && mayBound(from) && mayBound(to) && to.start - from.end <= longestGap && !isYearOf(joined.at(-2), from, to)
        ? rangeOf(passage, { from, to }, wordsBetween(items, next, to.start))
        : undefined;
    if (range) joined[joined.length - 1] = range;
    else joined.push(to);
  }
  return joined;
}

/** From 62 million tonnes in 2001 to 85 million: a year right behind an amount of what the next one is of, and no bound. */
const isYearOf = (amount: Fact | undefined, year: Fact, next: Fact): boolean =>
  amount !== undefined &&
  year.kind === 'cardinal' &&
  amount.kind === next.kind &&
  next.kind !== 'cardinal' &&
  year.start - amount.end <= longestReachOfYear &&
  /^(?:1[5-9]|20)\d\d$/.test(year.text);

function wordsBetween(items: readonly Item[], first: number, end: number): readonly Token[] | undefined {
  const words: Token[] = [];
  for (let at = first; at < items.length; at++) {
    const item = items[at];
    if (!item || item.end > end) break;
    if (item.type === 'number' || words.length > 5) return undefined;
    words.push(item);
  }
  return words;
}

function rangeOf(passage: ItemizedPassage, bounds: Bounds, words: readonly Token[] | undefined): Fact | undefined {
  const { text } = passage;
  const joint = words && jointOf(text, bounds, words);
  if (joint === undefined || (joint === 'and' && !isBetween(passage, bounds))) return undefined;
  const span = spanOf(text, bounds.from.start, bounds.to.end);
  return numberRange(bounds, span) ?? dateRange(text, bounds, span);
}

const boundKinds: ReadonlySet<Fact['kind']> = new Set([
  'cardinal',
  'ordinal',
  'quantity',
  'currency',
  'percent',
  'percentage-points',
  'duration',
  'date',
]);
/** Dozens and hundreds bound nothing. */
const mayBound = (fact: Fact): boolean =>
  boundKinds.has(fact.kind) && (fact.parts === undefined || fact.kind === 'date') && !(fact.soft && fact.approximate);

/** Finds what joins two facts, if nothing else is between them than what counts them. */
function jointOf(text: string, { from, to }: Bounds, words: readonly Token[]): 'range' | 'and' | undefined {
  let joint: 'range' | 'and' | undefined;
  let rest = '';
  let { end } = from;
  for (const word of words) {
    rest += text.slice(end, word.start);
    end = word.end;
    if (joint === undefined && means(word, 'and')) joint = 'and';
    else if (joint === undefined && means(word, 'range')) joint = 'range';
    else if (!means(word, ...countingWords)) return undefined;
  }
  rest += text.slice(end, to.start);
  // 4. bis 6. November, the 4th to 6th.
  if (to.kind === 'date') rest = rest.replace(/^(?:[.°º]?\p{L}{1,3}(?=[\s-])|[.°º]{1,2})/u, '');
  // From the 1st to the 4th of April.
  if (to.kind === 'date' && joint !== undefined) rest = rest.replace(/(?<=\s)\p{L}{1,3}\s$/u, '');
  if (joint === undefined) return dashAlone.test(rest) ? 'range' : undefined;
  return /^[\s\p{Cf}]*$/u.test(rest) ? joint : undefined;
}

/** What may be between the bounds of a range. */
const countingWords = [
  'unit',
  'currency',
  'percentAfter',
  'percentBefore',
  'pointsAfter',
  'counters',
  'dayAfter',
  'dayBefore',
  'yearAfter',
  'approximate',
] as const;

/** How far from the figure a word for between may be: the unit comes first. */
const longestUnit = 14;

function isBetween({ text, lexicon: { between } }: ItemizedPassage, { from, to }: Bounds): boolean {
  if (figureWordBefore(text, from.start, between) >= 0) return true;
  for (let at = to.end; at <= Math.min(text.length, to.end + longestUnit); at++)
    if ((at === to.end || /\s/.test(text.charAt(at))) && figureWordAfter(text, at, between) >= 0) return true;
  return false;
}

/** Two neighbouring facts that may bound a range. */
interface Bounds {
  readonly from: Fact;
  readonly to: Fact;
}

type Cardinal = Extract<Fact, { readonly readings: readonly { readonly decimal: string }[] }>;

/** Reads a range of two numbers or amounts of one kind: 5–10 %, 2–3 million. */
function numberRange({ from, to }: Bounds, span: Pick<Fact, 'text' | 'start' | 'end'>): Fact | undefined {
  const bounds = alike(from, to);
  if (bounds === undefined) return undefined;
  const [a, b] = bounds;
  const top = figureIn(b.readings[0]);
  // 2–3 million are two million rather than two.
  const bottoms = a.readings
    .map(figureIn)
    .toSorted((x, y) => distance(Number(x), Number(top)) - distance(Number(y), Number(top)));
  // From 12 percent in 2015 to 8 percent.
  if (/^(?:1[5-9]|20)\d\d$/.test(from.text) && to.kind !== 'cardinal' && Number(from.text) > Number(top))
    return undefined;
  // A score is no range, and neither are the years of 1990–95.
  if (a.kind === 'cardinal' && !(Number(bottoms[0]) < Number(top))) return undefined;
  return {
    kind: 'number-range',
    ...span,
    readings: bottoms.map((bottom) => ({ from: bottom, to: top, ...countedBy(b) })),
    parts: [a, b],
    certainty: Math.min(from.certainty, to.certainty),
    ...(from.approximate && { approximate: true }),
    ...(from.soft && to.soft && { soft: true }),
    ...(from.coordinated && { coordinated: true }),
  };
}

const distance = (a: number, b: number): number => (a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : Infinity);

/** Gives the figure of a reading, which for a duration is that of its one component. */
function figureIn(reading: Fact['readings'][number] | undefined): string {
  if (reading && 'decimal' in reading) return reading.decimal;
  return reading && 'iso' in reading ? figureOf(reading.iso) : '';
}

function countedBy(fact: Fact): Omit<RangeReading, 'from' | 'to'> {
  switch (fact.kind) {
    case 'percent':
    case 'percentage-points':
      return { share: fact.kind };
    case 'quantity':
      return { unit: fact.readings[0]?.unit ?? '' };
    case 'currency':
      return { currency: fact.readings[0]?.currency ?? '' };
    case 'duration':
      return { unit: unitOf(fact.readings[0]?.iso ?? '') };
    default:
      return {};
  }
}

/** Gives both bounds the kind of the one that says what it counts, or undefined where they are of two kinds. */
function alike(from: Fact, to: Fact): readonly [Fact, Fact] | undefined {
  if ([from, to].some(({ kind }) => kind === 'date' || kind === 'ordinal')) return undefined;
  if (from.kind === 'cardinal') return [countedLike(from, to), to];
  if (to.kind === 'cardinal') return from.kind === 'currency' ? [from, countedLike(to, from)] : undefined;
  const [a, b] = [countedBy(from), countedBy(to)];
  return a.unit === b.unit && a.currency === b.currency && a.share === b.share ? [from, to] : undefined;
}

function countedLike({ readings, ...cardinal }: Cardinal, other: Fact): Fact {
  const { kind } = other;
  const { unit, currency } = countedBy(other);
  if (kind === 'duration')
    return { ...cardinal, kind, readings: readings.map(({ decimal }) => ({ iso: durationOf(decimal, unit ?? '') })) };
  return { ...cardinal, kind, readings: readings.map(({ decimal }) => defined({ decimal, unit, currency })) } as Fact;
}

/** Reads a range of dates: 28 March to 2 April; 4–6 November; November 4–6; January–March 2010. */
function dateRange(text: string, { from, to }: Bounds, span: Pick<Fact, 'text' | 'start' | 'end'>): Fact | undefined {
  const bounds = datesOf(text, from, to);
  if (bounds === undefined) return undefined;
  const [[year = '', month = '', day = ''], [lastYear = '', lastMonth = '', lastDay = '']] = [
    partsOf(bounds[0]),
    partsOf(bounds[1]),
  ];
  if ((day === '') !== (lastDay === '')) return undefined;
  const start = isoOf(year || lastYear, month || lastMonth, day);
  const end = isoOf(lastYear || year, lastMonth || month, lastDay);
  return {
    kind: 'date-range',
    ...span,
    readings: [{ iso: `${start}/${end}` }],
    parts: bounds,
    certainty: Math.min(from.certainty, to.certainty),
  };
}

function partsOf({ readings: [reading] }: Fact): readonly string[] {
  return isoDateParts(reading && 'iso' in reading ? reading.iso : '');
}

const isoOf = (year: string, month: string, day: string): string =>
  `${year || '-'}-${month}${day === '' ? '' : `-${day}`}`;

/** What the day before a date may look like: 1, 1st, 1°. */
const beforeDate: ReadonlySet<Fact['kind']> = new Set(['cardinal', 'ordinal', 'quantity']);

/** Gives both bounds as dates, of which one may be written as its day alone. */
function datesOf(text: string, from: Fact, to: Fact): readonly [Fact, Fact] | undefined {
  if (from.kind === 'date' && to.kind === 'date') return from.soft || to.soft ? undefined : [from, to];
  if (beforeDate.has(from.kind) && to.kind === 'date') {
    const bound = /^\p{Nd}/u.test(text.charAt(to.start)) ? dayBefore(from, to) : undefined;
    return bound && [bound, to];
  }
  const isDay = to.kind === 'cardinal' || to.kind === 'duration';
  return from.kind === 'date' && isDay ? dateAndDay(text, from, to) : undefined;
}

/** November 4–6 */
function dateAndDay(text: string, from: Fact, to: Fact): readonly [Fact, Fact] | undefined {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === 0 || first >= last) return undefined;
  return /\p{Nd}\P{L}*$/u.test(from.text) || hasMarkOf(text, from, to) ? [from, asDay(to, last)] : undefined;
}

/** 5月4日至6日: what stands behind the day of the first stands behind the second. */
function hasMarkOf(text: string, { text: date }: Fact, { end }: Fact): boolean {
  const mark = /\p{Nd}(\s?[\p{sc=Han}\p{sc=Hangul}])$/u.exec(date)?.[1];
  return mark !== undefined && text.startsWith(mark, end);
}

/** Gives the day of the month that a fact may state, or 0. */
function dayOf(fact: Fact): number {
  const [reading] = fact.readings;
  if (fact.kind === 'date') return Number(partsOf(fact)[2] ?? 0);
  if (fact.kind === 'duration' && unitOf(fact.readings[0]?.iso ?? '') !== 'day') return 0;
  if (fact.kind === 'quantity' && fact.readings[0]?.unit !== 'degree') return 0;
  const value = Number(figureIn(reading));
  return /^\p{Nd}{1,2}$/u.test(fact.text) && value <= 31 ? value : 0;
}

/**
 * Gives the first day of a range of which only the last is a whole date: 4–6 November, du 1er au 3 juin, dal 1° al 3 giugno.
 * In a month of another calendar it is as many days before the last as the written days are apart: 1 to 31 Farvardin.
 */
function dayBefore(from: Fact, to: Fact): Fact | undefined {
  const [first, last] = [dayOf(from), dayOf(to)];
  const written = Number(digitRun(to.text, 0)?.digits);
  const isConverted = written <= longestMonth && written !== last;
  if (first === 0 || first >= (isConverted ? written : last)) return undefined;
  const [reading] = to.readings;
  const iso = reading && 'iso' in reading && isConverted ? reading.iso : '';
  if (!/^(?:\d{4}|-)-\d\d-\d\d$/.test(iso)) return asDay(from, first);
  const { text, start, end, certainty } = from;
  const bound = withoutShared(daysAfter(iso, first - written), iso);
  return { kind: 'date', text, start, end, readings: [{ iso: bound }], certainty };
}

/** In days, in any calendar. */
const longestMonth = 32;

/** A date without the year, or the year and month, that it has in common with a later one: `--09-26`, `---05`. */
function withoutShared(iso: string, later: string): string {
  if (iso.slice(0, -2) === later.slice(0, -2)) return `---${iso.slice(-2)}`;
  return iso.slice(0, -6) === later.slice(0, -6) ? `-${iso.slice(-6)}` : iso;
}

function asDay({ text, start, end, certainty }: Fact, day: number): Fact {
  return { kind: 'date', text, start, end, readings: [{ iso: `---${String(day).padStart(2, '0')}` }], certainty };
}

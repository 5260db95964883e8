import type { Fact, RangeReading } from '../../model/fact.ts';
import { affixAfter, affixBefore } from '../words/beside-figure.ts';
import { isoDateParts } from '../dates/iso-date.ts';
import { durationOf, figureOf, unitOf } from '../dates/durations.ts';
import { dashes } from '../words/spacing.ts';
import { meaningOf } from '../numbers/number-items.ts';
import type { Item, WordItem } from '../numbers/number-items.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** The bounds of a range together with what counts them: 5 percent to about 10 percent. */
const longestGap = 40;

/**
 * Joins two neighbours that bound a range into one fact: 5–10 %, from 5 to 10, 介于5和10之间, 4–6 November. The facts come
 * in the order of their places.
 */
export function joinRanges(text: string, facts: readonly Fact[], items: readonly Item[], lexicon: Lexicon): Fact[] {
  const joined: Fact[] = [];
  let next = 0;
  for (const fact of facts) {
    const last = joined.at(-1);
    while (next < items.length && (items[next]?.start ?? 0) < (last?.end ?? 0)) next++;
    const range =
      last && last.parts === undefined && fact.start - last.end <= longestGap
        ? rangeOf(text, last, fact, wordsBetween(items, next, fact.start), lexicon)
        : undefined;
    if (range) joined[joined.length - 1] = range;
    else joined.push(fact);
  }
  return joined;
}

function wordsBetween(items: readonly Item[], first: number, end: number): readonly WordItem[] | undefined {
  const words: WordItem[] = [];
  for (let at = first; at < items.length; at++) {
    const item = items[at];
    if (!item || item.end > end) break;
    if (item.type === 'number' || words.length > 5) return undefined;
    words.push(item);
  }
  return words;
}

function rangeOf(
  text: string,
  from: Fact,
  to: Fact,
  words: readonly WordItem[] | undefined,
  lexicon: Lexicon,
): Fact | undefined {
  if (words === undefined || !mayBound(from) || !mayBound(to)) return undefined;
  const joint = jointOf(text, from, to, words);
  if (joint === undefined) return undefined;
  if (joint === 'and' && !isBetween(text, from, to, lexicon)) return undefined;
  const span = { text: text.slice(from.start, to.end), start: from.start, end: to.end };
  return numberRange(from, to, span) ?? dateRange(text, from, to, span);
}

const boundKinds: ReadonlySet<Fact['kind']> = new Set([
  'cardinal',
  'quantity',
  'currency',
  'percent',
  'percentage-points',
  'duration',
  'date',
]);
/** Dozens and hundreds bound nothing. */
const mayBound = (fact: Fact): boolean =>
  boundKinds.has(fact.kind) && fact.parts === undefined && !(fact.soft && fact.approximate);

const dash = new RegExp(`^\\s*[${dashes}]\\s*$`);

/** What joins two facts, if nothing else stands between them than what counts them. */
function jointOf(text: string, from: Fact, to: Fact, words: readonly WordItem[]): 'range' | 'and' | undefined {
  let joint: 'range' | 'and' | undefined;
  let rest = '';
  let end = from.end;
  for (const word of words) {
    rest += text.slice(end, word.start);
    end = word.end;
    const and = meaningOf(word.token, 'and') !== undefined;
    const range = meaningOf(word.token, 'range') !== undefined;
    if ((and || range) && joint === undefined) joint = and ? 'and' : 'range';
    else if (!isDress(word)) return undefined;
  }
  rest += text.slice(end, to.start);
  // 4. bis 6. November, the 4th to 6th.
  if (to.kind === 'date') rest = rest.replace(/^(?:\.|\p{L}{1,3}(?=[\s-]))/u, '');
  if (joint === undefined) return dash.test(rest) ? 'range' : undefined;
  return /^[\s\p{Cf}]*$/u.test(rest) ? joint : undefined;
}

const dresses = [
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
const isDress = ({ token }: WordItem): boolean => dresses.some((type) => meaningOf(token, type) !== undefined);

/** How far from the figure what says between may stand: its unit comes first. */
const longestUnit = 14;

function isBetween(text: string, from: Fact, to: Fact, { between }: Lexicon): boolean {
  if (affixBefore(text, from.start, between) >= 0) return true;
  for (let at = to.end; at <= Math.min(text.length, to.end + longestUnit); at++)
    if ((at === to.end || /\s/.test(text.charAt(at))) && affixAfter(text, at, between) >= 0) return true;
  return false;
}

type Span = Pick<Fact, 'text' | 'start' | 'end'>;
type Amount = Extract<Fact, { readonly readings: readonly { readonly decimal: string }[] }>;

function numberRange(from: Fact, to: Fact, span: Span): Fact | undefined {
  const bounds = alike(from, to);
  if (bounds === undefined) return undefined;
  const [a, b] = bounds;
  const top = Number(figure(b));
  // 2–3 million are two million rather than two.
  const bottoms = a.readings
    .map((reading) => ('decimal' in reading ? reading.decimal : 'iso' in reading ? figureOf(reading.iso) : ''))
    .toSorted((x, y) => distance(Number(x), top) - distance(Number(y), top));
  const [first = ''] = bottoms;
  // A score is no range, and neither are the years of 1990–95.
  if (a.kind === 'cardinal' && !(Number(first) < top)) return undefined;
  const readings = bottoms.map((bottom) => ({ from: bottom, to: figure(b), ...countedBy(b) }));
  return {
    kind: 'number-range',
    ...span,
    readings,
    parts: [a, b],
    certainty: Math.min(from.certainty, to.certainty),
    ...(from.approximate && { approximate: true }),
    ...(from.soft && to.soft && { soft: true }),
    ...(from.coordinated && { coordinated: true }),
  };
}

const distance = (a: number, b: number): number => (a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : Infinity);

function figure(fact: Fact): string {
  const [reading] = fact.readings;
  if (reading && 'decimal' in reading) return reading.decimal;
  return reading && 'iso' in reading ? figureOf(reading.iso) : '';
}

function countedBy(fact: Fact): Omit<RangeReading, 'from' | 'to'> {
  if (fact.kind === 'percent' || fact.kind === 'percentage-points') return { share: fact.kind };
  if (fact.kind === 'quantity') return { unit: fact.readings[0]?.unit ?? '' };
  if (fact.kind === 'currency') return { currency: fact.readings[0]?.currency ?? '' };
  return fact.kind === 'duration' ? { unit: unitOf(fact.readings[0]?.iso ?? '') } : {};
}

/** Both bounds of one kind: the bare one of them is of the other's. */
function alike(from: Fact, to: Fact): readonly [Fact, Fact] | undefined {
  if (from.kind === 'date' || to.kind === 'date') return undefined;
  if (from.kind === 'cardinal') return [like(from, to), to];
  if (to.kind === 'cardinal') return from.kind === 'currency' ? [from, like(to, from)] : undefined;
  const [a, b] = [countedBy(from), countedBy(to)];
  return a.unit === b.unit && a.currency === b.currency && a.share === b.share ? [from, to] : undefined;
}

function like(bare: Amount, { kind, ...other }: Fact): Fact {
  const { readings, ...rest } = bare;
  const counted = countedBy({ kind, ...other } as Fact);
  if (kind === 'duration')
    return {
      ...rest,
      kind,
      readings: readings.map(({ decimal }) => ({ iso: durationOf(decimal, counted.unit ?? '') })),
    };
  const { unit, currency } = counted;
  const measure = { ...(unit !== undefined && { unit }), ...(currency !== undefined && { currency }) };
  return { ...rest, kind, readings: readings.map(({ decimal }) => ({ decimal, ...measure })) } as Fact;
}

/** 28 March to 2 April; 4–6 November; November 4–6; January–March 2010. */
function dateRange(text: string, from: Fact, to: Fact, span: Span): Fact | undefined {
  const bounds = datesOf(text, from, to);
  if (bounds === undefined) return undefined;
  const [a, b] = bounds.map(({ readings: [reading] }) => isoDateParts(reading && 'iso' in reading ? reading.iso : ''));
  const [, month = '', day = ''] = a ?? [];
  const [year = '', lastMonth = '', lastDay = ''] = b ?? [];
  if ((day === '') !== (lastDay === '')) return undefined;
  const [start, end] = [
    isoOf(a?.[0] || year, month || lastMonth, day),
    isoOf(year || (a?.[0] ?? ''), lastMonth || month, lastDay),
  ];
  return {
    kind: 'date-range',
    ...span,
    readings: [{ iso: `${start}/${end}` }],
    parts: bounds,
    certainty: Math.min(from.certainty, to.certainty),
  };
}

const isoOf = (year: string, month: string, day: string): string =>
  `${year || '-'}-${month}${day === '' ? '' : `-${day}`}`;

function datesOf(text: string, from: Fact, to: Fact): readonly [Fact, Fact] | undefined {
  if (from.kind === 'date' && to.kind === 'date') return from.soft || to.soft ? undefined : [from, to];
  if (from.kind === 'cardinal' && to.kind === 'date') {
    const day = dayOf(from);
    return day > 0 && day < dayOf(to) && /^\p{Nd}/u.test(text.charAt(to.start)) ? [asDay(from, day), to] : undefined;
  }
  if (from.kind !== 'date' || (to.kind !== 'cardinal' && to.kind !== 'duration')) return undefined;
  const day = dayOf(to);
  return day > dayOf(from) && dayOf(from) > 0 && /\p{Nd}\P{L}*$/u.test(from.text) ? [from, asDay(to, day)] : undefined;
}

function dayOf(fact: Fact): number {
  const [reading] = fact.readings;
  if (fact.kind === 'date') return Number(isoDateParts(reading && 'iso' in reading ? reading.iso : '')[2] ?? 0);
  if (fact.kind === 'duration' && unitOf(fact.readings[0]?.iso ?? '') !== 'day') return 0;
  const value = Number(figure(fact));
  return /^\p{Nd}{1,2}$/u.test(fact.text) && value <= 31 ? value : 0;
}

function asDay({ text, start, end, certainty }: Fact, day: number): Fact {
  return { kind: 'date', text, start, end, readings: [{ iso: `---${String(day).padStart(2, '0')}` }], certainty };
}

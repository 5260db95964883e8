import type { Fact } from '../../model/fact.ts';
import { memoize } from '../../model/memoize.ts';
import { lexicon } from '../words/lexicon.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Part } from './comparable-parts.ts';

/** How far before a date, and behind it, its edge is said, in UTF-16 code units. */
const reach = { before: 24, after: 14 };
/** How many facts of a segment are looked at. */
const most = 100;

/** What finds the words for the end and the start of a month or a year beside its name. */
interface EdgeWords {
  readonly end: Beside;
  readonly start: Beside;
  /** What names the end of a half of a year or of a year by itself: Jahresende. */
  readonly named: readonly (readonly [RegExp, monthAndDay: string])[];
}

/** A text and its locale. */
interface Said {
  readonly text: string;
  readonly locale: string;
}

interface Beside {
  readonly before: RegExp;
  readonly after: RegExp;
}

/**
 * Gives the days, and the months of years and their parts, that the edges of dates may be called by: the end of August is 31
 * August, the end of the third quarter the end of September. Nothing that has no counterpart among them is told.
 */
export function edgeParts(facts: readonly Fact[], others: readonly Fact[], said: Said, segment: number): Part[] {
  // Most texts have no date that an edge may be.
  const dates = others.filter(({ kind }) => kind === 'date' || kind === 'date-range');
  if (dates.length === 0) return [];
  const { text, locale } = said;
  const parts = facts.slice(0, most).flatMap((fact) => {
    const months = monthsOf(fact);
    if (months === undefined) return [];
    const monthAndDay = edgeOf(months, text, fact, edgeWords(locale));
    return monthAndDay === undefined ? [] : edge(fact, monthAndDay, segment, fact.kind !== 'date');
  });
  const mayBeNamed = dates.some(
    ({ text: date, readings }) => date !== '' && /-(?:06|12)\b/.test(JSON.stringify(readings)),
  );
  return mayBeNamed ? [...parts, ...namedEdges(said, segment)] : parts;
}

/** Gives the ends of years and of their first halves that are named by themselves. */
function namedEdges({ text, locale }: Said, segment: number): Part[] {
  return edgeWords(locale).named.flatMap(([named, monthAndDay]) => {
    const found = named.exec(text);
    if (found === null) return [];
    const [start, end] = [found.index, found.index + found[0].length];
    const readings = [{ iso: `--${monthAndDay}` }];
    return edge({ kind: 'date', text: found[0], start, end, certainty: 0.3, readings }, monthAndDay, segment, true);
  });
}

/** Tells whether two parts, of which one is the edge of a date, are one: the same day of the same month, or the month alone. */
export function isSameEdge(s: Part, t: Part): boolean {
  if (s.role !== t.role) return false;
  const [edged, other] = s.edge === undefined ? [t, s] : [s, t];
  if (other.edge !== undefined) return other.edge === edged.edge;
  const [month = ''] = edged.edge?.split('-') ?? [];
  const readings: readonly { readonly iso?: string }[] = other.fact.kind === 'date' ? other.fact.readings : [];
  return readings.some(
    ({ iso = '' }) =>
      iso.endsWith(`-${edged.edge}`) ||
      (s.role === 'month' && /^(?:-|\d{4})-\d\d$/.test(iso) && iso.endsWith(`-${month}`)),
  );
}

function edge(fact: Fact, monthAndDay: string, segment: number, hasMonth: boolean): Part[] {
  const [month = '', day = ''] = monthAndDay.split('-');
  const of = { fact, segment, soft: true, certainty: 0.3, isDone: false, edge: monthAndDay } as const;
  const days: Part = { ...of, type: 'number', role: 'day', values: [String(Number(day))] };
  return hasMonth ? [{ ...of, type: 'month', role: 'month', values: [String(Number(month))] }, days] : [days];
}

const lengths = { quarter: 3, half: 6 } as const;

/** The first or the last day of what a fact states, as month and day; undefined where no word for its edge is beside it. */
function edgeOf(
  [first, last]: readonly [first: number, last: number],
  text: string,
  fact: Fact,
  words: EdgeWords,
): string | undefined {
  if (isBeside(text, fact, words.end)) return lastDay(last, fact);
  return isBeside(text, fact, words.start) ? `${pad(first)}-01` : undefined;
}

/** The first and the last month of what a fact states without a day. */
function monthsOf({ kind, sense, text, readings }: Fact): readonly [first: number, last: number] | undefined {
  const [reading] = readings as readonly { readonly iso?: string; readonly decimal?: string }[];
  const [, month] = (kind === 'date' && /^(?:-|\d{4})-(\d\d)$/.exec(reading?.iso ?? '')) || [];
  if (month !== undefined) return [Number(month), Number(month)];
  if (kind === 'year' || (kind === 'cardinal' && /^(?:19|20)\d\d$/.test(text))) return [1, 12];
  if (sense !== 'quarter' && sense !== 'half') return undefined;
  const last = Number(reading?.decimal) * lengths[sense];
  return last >= 1 && last <= 12 ? [last - lengths[sense] + 1, last] : undefined;
}

/** February ends as the year that is stated with it has it; without one, on the 28th. */
function lastDay(month: number, { readings }: Fact): string {
  const [reading] = readings as readonly { readonly iso?: string }[];
  const [year = '2023'] = /^\d{4}(?=-)/.exec(reading?.iso ?? '') ?? [];
  return `${pad(month)}-${String(new Date(Number(year), month, 0).getDate())}`;
}

const pad = (month: number): string => String(month).padStart(2, '0');

const isBeside = (text: string, { start, end }: Fact, { before, after }: Beside): boolean =>
  before.test(text.slice(Math.max(0, start - reach.before), start)) || after.test(text.slice(end, end + reach.after));

const edgeWords = memoize(
  (locale: string): EdgeWords => {
    const { periodEnd, periodStart, halfYearEnd, yearEnd } = lexicon(locale);
    return {
      end: beside(periodEnd),
      start: beside(periodStart),
      named: [
        ...wordsOf(halfYearEnd).map((word): readonly [RegExp, string] => [word, '06-30']),
        ...wordsOf(yearEnd).map((word): readonly [RegExp, string] => [word, '12-31']),
      ],
    };
  },
  { most: 200 },
);

/** At most two short words stand between: Ende des dritten Quartals, a finales del mes de. Endings follow the words behind. */
function beside(words: Lexicon['periodEnd']): Beside {
  if (words.length === 0) return { before: /(?!)/, after: /(?!)/ };
  const any = words.map(escaped).join('|');
  return {
    before: new RegExp(`(?<!\\p{L})(?:${any})[\\s-]?(?:[\\p{L}\\p{M}]{1,5}[\\s'’]){0,2}$`, 'iu'),
    after: new RegExp(`^(?:['’]?[\\p{L}\\p{M}]{0,4}[\\s-]){0,2}(?:${any})`, 'iu'),
  };
}

const wordsOf = (words: Lexicon['periodEnd']): RegExp[] =>
  words.length === 0 ? [] : [new RegExp(`(?<!\\p{L})(?:${words.map(escaped).join('|')})`, 'iu')];

const escaped = (word: string): string => word.replaceAll(/[.*+?^$()|[\]\\{}]/g, '\\$&');

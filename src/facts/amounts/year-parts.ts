import type { Fact } from '../../model/fact.ts';
import { romanValue } from '../tokens/numeral.ts';
import { means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import { durationOf } from '../dates/iso-8601.ts';
import { areClose, spanOf } from '../words/spacing.ts';
import { asNumber, isWholeNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage } from '../numbers/number-items.ts';
import type { Base } from './fact-base.ts';

/** The words for parts of a year, what such a part is, and how many a year has. */
const parts = [
  { type: 'quarters', sense: 'quarter', most: 4 },
  { type: 'halfYears', sense: 'half', most: 2 },
] as const;

/** What a number is of a year, and where it and its word stand. */
interface YearPart {
  readonly sense: 'quarter' | 'half';
  readonly start: number;
  readonly end: number;
}

/** Tells of which part of a year a number is: second quarter, Q2, 第2四半期, erstes Halbjahr. */
export function yearPartAt({ text, items }: ItemizedPassage, at: number): YearPart | undefined {
  const item = items[at];
  for (const { type, sense, most } of parts) {
    if (!isWholeNumber(item, 1, most)) continue;
    const [before, after] = [items[at - 1], items[at + 1]];
    if (means(after, type) && isRankOf(text, item, after)) return { sense, start: item.start, end: after?.end ?? 0 };
    if (means(before, type) && isClose(text, before, item)) return { sense, start: before?.start ?? 0, end: item.end };
  }
  return undefined;
}

/** Three quarters are no third one: a figure before its word is an ordinal, or the word is one with it. */
const isRankOf = (text: string, item: Item, word: Item | undefined): boolean =>
  isClose(text, item, word) &&
  (item.type !== 'number' ||
    item.ordinal ||
    word?.start === item.end ||
    !/^\s$/u.test(text.slice(item.end, word?.start)));

/** A letter is of a figure only without a space: Q2. */
const isClose = (text: string, first: Item | undefined, second: Item | undefined): boolean =>
  /^\p{sc=Latin}$/u.test(text.slice(first?.start, first?.end))
    ? first?.end === second?.start
    : areClose(text, first, second, first?.type === 'number' ? '.ºª' : '') || areLinked(text, first, second);

/** An ordinal in words may have an ending, an article or a link of its own: በመጀመሪያው ሩብ, ברבעון הראשון, robo ya kwanza. */
function areLinked(text: string, first: Item | undefined, second: Item | undefined): boolean {
  const isAfter = second?.type === 'number';
  const rank = asNumber(isAfter ? second : first);
  if (!rank?.ordinal || !rank.spelled) return false;
  const joint = isAfter ? /^\p{L}{0,3}[\s\u00a0](?:\p{L}{1,2}[\s\u00a0])?\p{L}?$/u : /^\p{L}{0,3}[\s\u00a0]$/u;
  return joint.test(text.slice(first?.end, second?.start));
}

const longestNumeral = 8;

/** Reads the part of a year that a Roman numeral before or behind its word counts: II kwartał, semester I. */
export function romanYearPart({ text }: ItemizedPassage, token: Token): Fact | undefined {
  const part = parts.find(({ type }) => means(token, type));
  const { start, end } = token;
  const before = /(?<![\p{L}\p{N}])(I{1,3}|IV)[.-]?[\s\u00a0]$/u.exec(
    text.slice(Math.max(0, start - longestNumeral), start),
  );
  const after = before ? null : /^[\s\u00a0](I{1,3}|IV)(?![\p{L}\p{N}])/u.exec(text.slice(end, end + longestNumeral));
  const value = romanValue(before?.[1] ?? after?.[1] ?? '');
  if (!part || value === 0 || value > part.most) return undefined;
  return {
    kind: 'ordinal',
    ...spanOf(text, start - (before?.[0].length ?? 0), end + (after?.[0].length ?? 0)),
    readings: [{ decimal: String(value) }],
    soft: true,
    sense: part.sense,
    certainty: 0.7,
  };
}

/** The first months of a year as tables of results call them, before the year or as one with its last figures. */
const label = /^(3|6|9|12)[MМ](?=[ \u00a0\u202f/'’]?(?:19|20)\d\d(?!\d)|['’]?\d\d(?![\d.,]))/u;
const longestLabel = 10;

/** Reads the months of a year so far: 9M 2026, 6M25, 9М 2025; after a sign or code of a currency they are millions. */
export function monthsFact({ text }: ItemizedPassage, { base }: { readonly base: Base }): Fact | undefined {
  const { start } = base;
  const [, months] = label.exec(text.slice(start, start + longestLabel)) ?? [];
  if (months === undefined || /(?:\p{Sc}|\b[A-Z]{3})[ \u00a0]?$/u.test(text.slice(Math.max(0, start - 5), start)))
    return undefined;
  return {
    kind: 'duration',
    ...base,
    ...spanOf(text, start, start + months.length + 1),
    readings: [{ iso: durationOf(months, 'month') }],
  };
}

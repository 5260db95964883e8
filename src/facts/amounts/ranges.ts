import type { Fact } from '../../model/fact.ts';
import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import { dashAlone, spanOf } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import type { Item, ItemizedPassage } from '../numbers/number-items.ts';
import { dateRange } from './date-ranges.ts';
import { numberRange } from './number-ranges.ts';
import type { Bounds } from './number-ranges.ts';

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
      from && mayBound(from) && mayBound(to) && to.start - from.end <= longestGap
        ? rangeOf(passage, { from, to }, wordsBetween(items, next, to.start))
        : undefined;
    if (range) joined[joined.length - 1] = range;
    else joined.push(to);
  }
  return joined;
}

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
  if (to.kind === 'date') rest = rest.replace(/^(?:\.|\p{L}{1,3}(?=[\s-]))/u, '');
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

import type { ExactPairs } from './exact.ts';
import { pairExact } from './exact.ts';
import { gapsOf, type Gap } from './gaps.ts';
import type { TodaysText } from './match.ts';

/** Tells whether a block is a figure and little else, as cells of tables are: `1,020`, `+7.8 %`, `62,800円`, `–`. */
export function isFigure({ text }: TodaysText): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (letters === 0 && text !== '') || letters < (text.match(/\p{N}/gu)?.length ?? 0);
}

/**
 * Gives the texts by which equal blocks are found. A figure of a table is the one that stands behind the same words at the same place: the
 * same number in another row of a table is another fact.
 */
export function textsInPlace(texts: readonly TodaysText[]): readonly string[] {
  let words = '';
  let since = 0;
  return texts.map((each) => {
    if (each.role === 'table-cell' && isFigure(each)) return `${each.text}\n${words}\n${++since}`;
    words = each.text;
    since = 0;
    return each.text;
  });
}

/** Pairs of an old figure and today’s in its place. */
export type FigurePair = readonly [old: number, today: number];

/**
 * Pairs figures by where they stand, where nothing equal was found: a corrected figure has nothing in common with the one
 * before. Those that turn out to be equal are added to `exact`.
 */
export function pairFigures(
  old: readonly TodaysText[],
  today: readonly TodaysText[],
  exact: ExactPairs,
): readonly FigurePair[] {
  const isAlike = (one: number, other: number): boolean => {
    return old[one]!.role === today[other]!.role && isFigure(old[one]!) && isFigure(today[other]!);
  };
  const found: FigurePair[] = [];
  const settle = (one: number, other: number): void => {
    if (old[one]!.text === today[other]!.text) take(exact, one, other, 1);
    else found.push([one, other]);
  };
  for (const gap of [...gapsOf(exact)]) {
    const isRow = gap.old.length === gap.today.length && gap.old.every((one, at) => isAlike(one, gap.today[at]!));
    if (isRow) for (const [at, one] of gap.old.entries()) settle(one, gap.today[at]!);
    else pairEqual(old, today, gap, exact);
  }
  const settled = new Set(found.map(([, other]) => other));
  for (const gap of [...gapsOf(exact)]) {
    if (gap.today.some((at) => settled.has(at))) continue;
    for (const [one, other] of besidePairs(gap, exact, isAlike)) settle(one, other);
  }
  pairElsewhere(old, today, exact, found);
  return found;
}

function take({ oldOf, todayOf, inPlace }: ExactPairs, old: number, today: number, stays: number): void {
  oldOf[today] = old;
  todayOf[old] = today;
  inPlace[today] = stays;
}

/** Pairs equal figures within a gap: a column or a label changed, and they stayed. */
function pairEqual(old: readonly TodaysText[], today: readonly TodaysText[], gap: Gap, exact: ExactPairs): void {
  const numbers = new Map<string, number>();
  const numbered = (texts: readonly TodaysText[], places: readonly number[]): Int32Array =>
    Int32Array.from(places, (at) => {
      const { text } = texts[at]!;
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    });
  const { oldOf, inPlace } = pairExact(numbered(old, gap.old), numbered(today, gap.today));
  for (const [at, one] of oldOf.entries()) {
    if (one !== -1 && inPlace[at] === 1) take(exact, gap.old[one]!, gap.today[at]!, 1);
  }
}

/** Pairs the figures that follow a block which stayed, one after the other, then those that stand before one. */
function besidePairs(
  { old, today }: Gap,
  { oldOf, inPlace }: ExactPairs,
  isAlike: (old: number, today: number) => boolean,
): readonly FigurePair[] {
  const stays = (one: number, other: number): boolean => inPlace[other] === 1 && oldOf[other] === one;
  const pairs: FigurePair[] = [];
  const count = Math.min(old.length, today.length);
  const walk = (step: 1 | -1): void => {
    let last: FigurePair | undefined;
    for (let at = 0; pairs.length < count; at++) {
      const [one, other] = step === 1 ? [old[at]!, today[at]!] : [old.at(-1 - at)!, today.at(-1 - at)!];
      const isNext = last !== undefined && last[0] === one - step && last[1] === other - step;
      if (!(isNext || stays(one - step, other - step)) || !isAlike(one, other)) return;
      last = [one, other];
      pairs.push(last);
    }
  };
  walk(1);
  walk(-1);
  return pairs;
}

/** Pairs equal figures that are left, in their order, as moved. */
function pairElsewhere(
  old: readonly TodaysText[],
  today: readonly TodaysText[],
  exact: ExactPairs,
  found: readonly FigurePair[],
): void {
  const taken = { old: new Set(found.map(([one]) => one)), today: new Set(found.map(([, other]) => other)) };
  const waiting = new Map<string, number[]>();
  for (const [at, { text }] of old.entries()) {
    if (exact.todayOf[at] !== -1 || taken.old.has(at)) continue;
    const list = waiting.get(text);
    if (list === undefined) waiting.set(text, [at]);
    else list.push(at);
  }
  for (const list of waiting.values()) list.reverse();
  for (const [at, { text }] of today.entries()) {
    const one = exact.oldOf[at] === -1 && !taken.today.has(at) ? waiting.get(text)?.pop() : undefined;
    if (one !== undefined) take(exact, one, at, 0);
  }
}

import type { Fact } from '../../model/fact.ts';
import { dashes } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import { asNumber } from '../numbers/number-items.ts';
import type { ItemizedPassage } from '../numbers/number-items.ts';
import { compoundMeasure } from './measures.ts';
import { compoundMoney } from './money.ts';
import { coordinatedCenturies } from './decades-and-centuries.ts';
import {
  denominatorAfter,
  denominatorBeside,
  magnitudeAfter,
  magnitudeOfShare,
  numeratorAfter,
} from './compound-numbers.ts';
import { numberFact } from './number-facts.ts';
import { wordFact } from './word-facts.ts';
import { yearPartAt } from './year-parts.ts';

/** Reads everything that is neither a date nor a time: amounts, shares, years, decades, weekdays, plain numbers. */
export function readAmounts(passage: ItemizedPassage): Fact[] {
  const facts: Fact[] = [];
  let last = -1;
  let end = 0;
  passage.items.forEach((item, at) => {
    if (item.start < end || isPartOfAnother(passage, at) || isOfYearPart(passage, at)) return;
    const fact = item.type === 'number' ? numberFact(passage, at, item) : wordFact(passage, at, item);
    if (!fact) return;
    const coordinated = last >= 0 && isCoordinated(passage, last, at);
    // A draw of 2–2 is one of two goals.
    const draw = coordinated && isDraw(passage, last, at);
    for (const other of coordinatedCenturies(passage.text, fact)) if (other.start >= end) facts.push(other);
    facts.push(coordinated ? { ...fact, coordinated, ...(draw && { soft: true }) } : fact);
    end = fact.end;
    last = item.type === 'number' ? at : -1;
  });
  return facts;
}

/** Tells whether a number is part of the amount that begins a few items before it. */
function isPartOfAnother(passage: ItemizedPassage, at: number): boolean {
  const item = asNumber(passage.items[at]);
  if (item === undefined) return false;
  return wholes.some(
    ({ by, find, back }) => passage.types.has(by) && back.some((steps) => find(passage, at - steps) === item),
  );
}

/** Tells whether a word makes the number behind it a part of a year: الربع الأول. */
const isOfYearPart = (passage: ItemizedPassage, at: number): boolean =>
  means(passage.items[at], 'quarters', 'halfYears') && yearPartAt(passage, at + 1)?.start === passage.items[at]?.start;

/** What finds the last number of an amount, the word by which, and how many items before it the amount may begin. */
const wholes = [
  // 四分之一
  { by: 'fractionOf', find: numeratorAfter, back: [2] },
  // one in four
  { by: 'fractionIn', find: denominatorAfter, back: [2] },
  // واحد من مائة
  { by: 'number', find: denominatorBeside, back: [1] },
  // 6 feet and 4 inches
  { by: 'unit', find: (passage: ItemizedPassage, at: number) => compoundMeasure(passage, at)?.smaller, back: [2, 3] },
  // 5 dollars and 30 cents
  { by: 'currency', find: (passage: ItemizedPassage, at: number) => compoundMoney(passage, at)?.smaller, back: [2, 3] },
  // hundreds of millions
  { by: 'indefinite', find: magnitudeAfter, back: [1, 2] },
  // half a million
  { by: 'fraction', find: magnitudeOfShare, back: [1] },
] as const;

const dash = new RegExp(`[${dashes}]`);

/** Tells whether `and`, a hyphen or a range word is between two figures, and no punctuation. */
function isCoordinated({ text, items }: ItemizedPassage, from: number, to: number): boolean {
  const [start, end] = [items[from]?.end ?? 0, items[to]?.start ?? 0];
  if (end - start > 40 || /[.,;:!?()。，、；]/.test(text.slice(start, end))) return false;
  if (end - start <= 3 && dash.test(text.slice(start, end))) return true;
  // Between `to` and its figure at most one word more: to about 30.
  return items
    .slice(from + 1, to)
    .some(
      (item) =>
        means(item, 'and', 'range') && /^[^\p{L}]{0,4}(?:\p{L}{1,12}[^\p{L}]{1,4})?$/u.test(text.slice(item.end, end)),
    );
}

function isDraw({ text, items }: ItemizedPassage, first: number, second: number): boolean {
  const [a, b] = [asNumber(items[first]), asNumber(items[second])];
  if (!a || !b || !/^\d$/.test(a.plain) || a.plain !== b.plain) return false;
  return /^[-\u2010-\u2015:]$/.test(text.slice(a.end, b.start));
}

import type { Fact } from '../../model/fact.ts';
import { spanOf } from '../words/spacing.ts';
import type { Meaning } from '../words/word-senses.ts';
import { shift } from '../tokens/decimal.ts';
import { means } from '../tokens/token.ts';
import { meaningBeside } from '../numbers/number-items.ts';
import type { ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { centuryOf } from '../dates/centuries.ts';
import { yearsAt } from '../dates/years.ts';
import { baseOf } from './base.ts';
import { allowanceOf } from './certainty.ts';
import { compoundFact } from './compound-measures.ts';
import { decadeFact } from './decades.ts';
import { isOrdinalFigure, nameOf } from './figure-marks.ts';
import { denominatorAfter, numeratorAfter } from './fractions.ts';
import { measureFact } from './measures.ts';
import type { Amount } from './measures.ts';
import { sharedMagnitude } from './shared-magnitude.ts';

type Reader = (passage: ItemizedPassage, amount: Amount) => Fact | undefined;

/** What a number may be; the first that matches counts. */
const readers: readonly Reader[] = [
  // 四分之一
  (passage, amount) => fractionFact(passage, amount, numeratorAfter(passage, amount.at), 'numerator'),
  // the 1990s
  decadeFact,
  // 3 percentage points
  (passage, amount) => shareFact(passage, amount, 'percentage-points', ['pointsAfter', 'pointsBefore']),
  // 5 percent, % 5
  (passage, amount) => shareFact(passage, amount, 'percent', ['percentAfter', 'percentBefore']),
  // the 20th century
  centuryFact,
  // one in four
  (passage, amount) => fractionFact(passage, amount, denominatorAfter(passage, amount.at), 'denominator'),
  // 6 feet 4 inches
  (passage, { at, base }) => compoundFact(passage, at, base),
  // 2015年
  yearFact,
  // $5 million, 36 hours, 5 km
  measureFact,
];

/** Reads the fact that a number states. */
export function numberFact(passage: ItemizedPassage, at: number, item: NumberItem): Fact {
  const shared = sharedMagnitude(passage, at, item);
  const raised = shared === 0 ? [] : item.readings.map((reading) => shift(reading, shared));
  const amount: Amount = { at, item, base: baseOf(passage, at), readings: [...item.readings, ...raised] };
  for (const read of readers) {
    const fact = read(passage, amount);
    if (fact) return fact;
  }
  return plainFact(passage, amount);
}

const decimalsOf = ({ readings }: Amount): readonly { readonly decimal: string }[] =>
  readings.map((decimal) => ({ decimal }));

function fractionFact(
  { text }: ItemizedPassage,
  { item, base }: Amount,
  other: NumberItem | undefined,
  is: 'numerator' | 'denominator',
): Fact | undefined {
  if (!other) return undefined;
  const [numerator, denominator] = is === 'numerator' ? [other, item] : [item, other];
  return {
    kind: 'fraction',
    ...base,
    ...spanOf(text, item.start, other.end),
    readings: [{ decimal: `${numerator.readings[0]}/${denominator.readings[0]}` }],
  };
}

function shareFact(
  passage: ItemizedPassage,
  amount: Amount,
  kind: 'percent' | 'percentage-points',
  [after, before]: readonly [Meaning['type'], Meaning['type']],
): Fact | undefined {
  const marked = meaningBeside(passage, amount.at, 1, after) ?? meaningBeside(passage, amount.at, -1, before);
  return marked && { kind, ...amount.base, readings: decimalsOf(amount) };
}

function centuryFact(passage: ItemizedPassage, { at, base, readings }: Amount): Fact | undefined {
  if (!countsCentury(passage, at)) return undefined;
  const decadeFollows =
    passage.items[at + 2]?.type === 'number' && meaningBeside(passage, at + 2, 1, 'decadeAfter') !== undefined;
  return { kind: 'century', ...base, readings: readings.map(centuryOf), ...(decadeFollows && { soft: true }) };
}

/** 20th century, 20世纪, thế kỷ 20; what makes an ordinal may come after the digits. */
function countsCentury(passage: ItemizedPassage, at: number): boolean {
  const { text, items } = passage;
  const [item, next] = [items[at], items[at + 1]];
  if (meaningBeside(passage, at, 1, 'centuryAfter') ?? meaningBeside(passage, at, -1, 'centuryBefore')) return true;
  if (item?.type !== 'number' || item.spelled || !next || !means(next, 'centuryAfter')) return false;
  return /^[-.º°ª]?\p{L}{0,4}[. \u00a0]{0,2}$/u.test(text.slice(item.end, next.start));
}

function yearFact(passage: ItemizedPassage, { at, item, base }: Amount): Fact | undefined {
  const years = yearsAt(passage, at, item);
  if (years.length === 0) return undefined;
  return { kind: 'year', ...base, readings: years.map((year) => ({ iso: String(year) })) };
}

function plainFact(passage: ItemizedPassage, amount: Amount): Fact {
  const { at, item, base } = amount;
  const ordinal = item.ordinal || isOrdinalFigure(passage, item);
  const name = ordinal ? undefined : nameOf(passage.text, item);
  return {
    kind: ordinal ? 'ordinal' : 'cardinal',
    ...base,
    readings: decimalsOf(amount),
    ...(name !== undefined && { name }),
    ...allowanceOf(passage, at, item),
  };
}

import { defined } from '../../model/defined.ts';
import type { Fact } from '../../model/fact.ts';
import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import { isSpace } from '../words/fold.ts';
import { spanOf } from '../words/spacing.ts';
import type { Meaning } from '../words/word-senses.ts';
import { shift } from '../tokens/decimal.ts';
import { means } from '../tokens/token.ts';
import { meaningBeside, mentions } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { yearsAt } from '../dates/date-parts.ts';
import {
  denominatorAfter,
  denominatorBeside,
  isYearLike,
  isYearOfAmount,
  numeratorAfter,
  sharedMagnitude,
} from './compound-numbers.ts';
import { centuryFact, decadeFact, hundredsFact } from './decades-and-centuries.ts';
import { allowanceOf, baseOf, isNegative, negated, withSign } from './fact-base.ts';
import type { Amount } from './fact-base.ts';
import { compoundFact, measureFact } from './measures.ts';
import { compoundMoneyFact } from './money.ts';
import { monthsFact, yearPartAt } from './year-parts.ts';

interface Reader {
  /** The types of words without which there is nothing to read; unset where there is something without a word. */
  readonly by?: readonly Meaning['type'][];
  read(passage: ItemizedPassage, amount: Amount): Fact | undefined;
}

const points = ['pointsAfter', 'pointsBefore'] as const;
const barePoints = ['barePointsAfter', 'pointsBefore'] as const;
const percent = ['percentAfter', 'percentBefore'] as const;

/** What a number may be; the first that matches counts. */
const readers: readonly Reader[] = [
  // 9M 2026
  { read: monthsFact },
  // 四分之一
  {
    by: ['fractionOf'],
    read: (passage, amount) => fractionFact(passage, amount, numeratorAfter(passage, amount.at), 'numerator'),
  },
  // the 1990s
  { by: ['decadeAfter', 'decadeBefore'], read: decadeFact },
  // 3 percentage points
  { by: points, read: (passage, amount) => shareFact(passage, amount, 'percentage-points', points) },
  // nine points, to 54 per cent
  {
    by: ['barePointsAfter'],
    read: (passage, amount) =>
      mentions(passage, percent) ? shareFact(passage, amount, 'percentage-points', barePoints) : undefined,
  },
  // 5 percent, % 5
  { by: percent, read: (passage, amount) => shareFact(passage, amount, 'percent', percent) },
  // the 20th century
  { by: ['centuryAfter', 'centuryBefore'], read: centuryFact },
  // dell’800
  { read: hundredsFact },
  // one in four
  {
    by: ['fractionIn'],
    read: (passage, amount) => fractionFact(passage, amount, denominatorAfter(passage, amount.at), 'denominator'),
  },
  // واحد من مائة
  { read: (passage, amount) => fractionFact(passage, amount, denominatorBeside(passage, amount.at), 'denominator') },
  // quý 1 năm 2025
  {
    by: ['quarters', 'halfYears'],
    read: (passage, amount) =>
      (yearPartAt(passage, amount.at)?.start ?? Infinity) < amount.item.start ? plainFact(passage, amount) : undefined,
  },
  // 6 feet 4 inches
  { by: ['unit'], read: (passage, { at, base }) => compoundFact(passage, at, base) },
  // 5 dollars and 30 cents
  { by: ['currency'], read: (passage, { at, base }) => compoundMoneyFact(passage, at, base) },
  // 2015年
  { read: yearFact },
  // $5 million, 36 hours, 5 km
  { by: ['currency', 'unit'], read: measureFact },
];

/** Reads the fact that a number states. */
export function numberFact(passage: ItemizedPassage, at: number, item: NumberItem): Fact {
  const { power, isSure } = sharedMagnitude(passage, at, item);
  const shifted = power === 0 ? [] : item.readings.map((reading) => shift(reading, power));
  const readings = isSure ? [...shifted, ...item.readings] : [...item.readings, ...shifted];
  const amount: Amount = { at, item, base: baseOf(passage, at), readings };
  for (const { by, read } of readers) {
    const fact = by === undefined || mentions(passage, by) ? read(passage, amount) : undefined;
    if (fact) return isNegative(passage, at, fact) ? negated(fact) : withSign(passage, at, fact);
  }
  return withSign(passage, at, plainFact(passage, amount));
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
  const share = is === 'numerator' ? percentOf(numerator, denominator) : undefined;
  if (share !== undefined)
    return { kind: 'percent', ...base, ...spanOf(text, item.start, other.end), readings: [{ decimal: share }] };
  return {
    kind: 'fraction',
    ...base,
    ...spanOf(text, item.start, other.end),
    readings: [{ decimal: `${numerator.readings[0]}/${denominator.readings[0]}` }],
  };
}

/** 百分の2.2 is 2.2 per cent, and 千分之2.4 are 0.24: nobody counts parts of a fraction in tenths. */
function percentOf({ readings: [above = ''] }: NumberItem, { readings: [below] }: NumberItem): string | undefined {
  if (!above.includes('.')) return undefined;
  return below === '100' ? above : below === '1000' ? shift(above, -1) : undefined;
}

function shareFact(
  passage: ItemizedPassage,
  amount: Amount,
  kind: 'percent' | 'percentage-points',
  [after, before]: readonly [Meaning['type'], Meaning['type']],
): Fact | undefined {
  const marked =
    meaningBeside(passage, amount.at, 1, after) ??
    meaningBeside(passage, amount.at, -1, before) ??
    markOfCoordination(passage, amount.at, after);
  return marked && { kind, ...amount.base, readings: decimalsOf(amount) };
}

/** The mark that the figures of a coordination share: 10, 20 and 30 per cent. */
function markOfCoordination(passage: ItemizedPassage, at: number, after: Meaning['type']): Meaning | undefined {
  const { text, items } = passage;
  let last = items[at];
  // Most figures have nothing so near behind them.
  if (last === undefined || (items[at + 1]?.start ?? Infinity) - last.end > 6) return undefined;
  if (isYearOfAmount(passage, at, (item) => means(item, after, 'percentBefore'))) return undefined;
  let isJoined = false;
  for (const [index, other] of items.slice(at + 1, at + 6).entries()) {
    if (other.start - last.end > 6) return undefined;
    if (other.type !== 'number') {
      if (!means(other, 'and', 'range')) return undefined;
      isJoined = true;
      continue;
    }
    if (!isJoined && !isListed(text, last, other)) return undefined;
    const mark = meaningBeside(passage, at + 1 + index, 1, after);
    if (mark) return mark;
    [last, isJoined] = [other, false];
  }
  return undefined;
}

/** A comma stands between two of a list, and behind a year that a sentence begins with: in 2013, 75 per cent. */
function isListed(text: string, item: Item, other: Item): boolean {
  if (isYearLike(item) && !isYearLike(other)) return false;
  return /^\s?[,،、–-]\s?$/u.test(text.slice(item.end, other.start));
}

function yearFact(passage: ItemizedPassage, { at, item, base }: Amount): Fact | undefined {
  const years = yearsAt(passage, at, item);
  if (years.length === 0) return undefined;
  return { kind: 'year', ...base, readings: years.map((year) => ({ iso: String(year) })) };
}

function plainFact(passage: ItemizedPassage, amount: Amount): Fact {
  const { at, item, base } = amount;
  if (item.fraction !== undefined) {
    const readings = [item.fraction, ...item.readings.slice(1)].map((decimal) => ({ decimal }));
    return { kind: 'fraction', ...base, readings };
  }
  const ordinal = item.ordinal || isOrdinalFigure(passage, item);
  const part = yearPartAt(passage, at);
  const name = ordinal ? undefined : nameOf(passage.text, item);
  return {
    kind: ordinal ? 'ordinal' : 'cardinal',
    ...base,
    readings: decimalsOf(amount),
    ...defined({ name }),
    ...(isFactor(passage, at) && { sense: 'factor' }),
    ...(part && { sense: part.sense, ...spanOf(passage.text, part.start, part.end) }),
    ...allowanceOf(passage, at, item),
  };
}

/** Three times as many, 3倍. */
const isFactor = (passage: ItemizedPassage, at: number): boolean =>
  (meaningBeside(passage, at, 1, 'timesAfter') ?? meaningBeside(passage, at, -1, 'timesBefore')) !== undefined;

/** Gives the letters on either side of a figure that is part of a name: WW1, BBC1, G7, T-34, B2B. */
function nameOf(text: string, { start, end, plain }: NumberItem): string | undefined {
  if (!/^\d{1,2}$/.test(plain)) return undefined;
  const [before] =
    /\p{Script=Latin}+$|(?<!\p{L})\p{Lu}{1,8}(?=-$)/u.exec(text.slice(Math.max(0, start - 10), start)) ?? [];
  return before ?? /^\p{Script=Latin}+/u.exec(text.slice(end, end + 8))?.[0];
}

/** Tells whether a figure has the mark of an ordinal: 28th, 28-й, 第28. */
function isOrdinalFigure({ text, lexicon }: ItemizedPassage, { start, end, spelled }: NumberItem): boolean {
  // Platz zwei, hạng ba: a rank, however it is said.
  if (spelled) return figureWordBefore(text, start, lexicon.rankBefore) >= 0;
  const after = isSpace(text.charCodeAt(end)) ? -1 : figureWordAfter(text, end, lexicon.ordinalAfter);
  return (
    after >= 0 || (!isSpace(text.charCodeAt(start - 1)) && figureWordBefore(text, start, lexicon.ordinalBefore) >= 0)
  );
}

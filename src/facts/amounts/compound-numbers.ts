import type { Fact } from '../../model/fact.ts';
import { figureWordAfter, figureWordBefore } from '../words/beside-figure.ts';
import { fold } from '../words/fold.ts';
import { dashAlone, isClose, spanOf } from '../words/spacing.ts';
import { fromNumber, normalize } from '../tokens/decimal.ts';
import { meaningOf, means } from '../tokens/token.ts';
import { areInRow, asNumber } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import type { Base } from './fact-base.ts';

/** Finds the numerator after a denominator: 四分之一. */
export function numeratorAfter({ text, items }: ItemizedPassage, at: number): NumberItem | undefined {
  const [denominator, of, numerator] = [items[at], items[at + 1], asNumber(items[at + 2])];
  if (denominator?.type !== 'number' || !means(of, 'fractionOf')) return undefined;
  return areInRow(text, denominator, of, numerator) ? numerator : undefined;
}

/** Finds the denominator after a numerator: one in four. */
export function denominatorAfter({ text, items }: ItemizedPassage, at: number): NumberItem | undefined {
  const [numerator, word, denominator] = [asNumber(items[at]), items[at + 1], asNumber(items[at + 2])];
  if (!numerator || !denominator || !means(word, 'fractionIn') || !isShare(numerator, denominator)) return undefined;
  if (isCounting(items[at + 3])) return undefined;
  return areInRow(text, numerator, word, denominator) ? denominator : undefined;
}

/** Finds it where a word between them is looked for beside figures only: واحد من مائة, तीन का इक्कीसवां. */
export function denominatorBeside({ text, items, lexicon }: ItemizedPassage, at: number): NumberItem | undefined {
  const [numerator, denominator] = [asNumber(items[at]), asNumber(items[at + 1])];
  if (!numerator || !denominator || numerator.ordinal || isCounting(items[at + 2])) return undefined;
  // बीस का पांचवां भाग: the fifth part of twenty.
  const isPartOf = denominator.ordinal && denominator.spelled && numerator.spelled;
  if (!isPartOf && !isShare(numerator, denominator)) return undefined;
  const words = denominator.ordinal ? lexicon.ordinalShare : lexicon.fractionBetween;
  const end = figureWordAfter(text, numerator.end, words);
  return end > 0 && isClose(text, end, denominator.start) ? denominator : undefined;
}

/** 3 in 20 years */
const isCounting = (item: Item | undefined): boolean => means(item, 'unit', 'currency', 'percentAfter');

/** What people say shares of: up to a hundred, round numbers, and whatever is in words; of others, as of years, there are many. */
function isShare({ readings: [above], spelled, ordinal }: NumberItem, whole: NumberItem): boolean {
  const [part, below] = [Number(above), Number(whole.readings[0])];
  if (ordinal || !(part >= 1 && part < below) || !Number.isInteger(part)) return false;
  // One in millions is one in many.
  if (whole.magnitudeOnly) return part === 1 && spelled;
  const isInWords = whole.spelled && (spelled || whole.words > 1);
  return (part < 10 && below <= 100) || /^[1-9]0{2,}$/.test(String(below)) || isInWords;
}

/** Finds the magnitude of which a share is told: half a million, une demi-million, a quarter of a million. */
export function magnitudeOfShare({ text, items }: ItemizedPassage, at: number): NumberItem | undefined {
  const [share, magnitude] = [items[at], asNumber(items[at + 1])];
  if (!share || !magnitude?.magnitudeOnly || !means(share, 'fraction', 'halfBefore')) return undefined;
  if (Number(magnitude.readings[0]) < 1000) return undefined;
  return /^[\s-]?(?:\p{L}{1,2}['’ ]){0,2}$/u.test(text.slice(share.end, magnitude.start)) ? magnitude : undefined;
}

/** Gives a share such as `1/4` of a magnitude as a plain decimal. */
export function shareOf({ readings }: NumberItem, share: string): string {
  const [numerator = '1', denominator = '1'] = share.split('/');
  return fromNumber((Number(readings[0]) * Number(numerator)) / Number(denominator));
}

/** Finds the magnitude that an indefinite number counts: hundreds of millions, ratusan juta, 数十万. */
export function magnitudeAfter({ text, items }: ItemizedPassage, at: number): NumberItem | undefined {
  const [indefinite, next] = [items[at], items[at + 1]];
  if (!indefinite || !means(indefinite, 'indefinite')) return undefined;
  const magnitude = asNumber(next?.type === 'token' ? items[at + 2] : next);
  if (!magnitude?.magnitudeOnly) return undefined;
  // What may be between is a preposition or an article: of, de, d’, di.
  return /^ ?(?:\p{L}{1,3}['’ ])?$/u.test(text.slice(indefinite.end, magnitude.start)) ? magnitude : undefined;
}

/** Reads an indefinite number, with the magnitude that it counts: dozens of, hundreds of millions. */
export function indefiniteFact(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const values = (passage.items[at]?.entries ?? []).flatMap(({ meaning }) =>
    meaning.type === 'indefinite' ? meaning.value : [],
  );
  if (values.length === 0) return undefined;
  const magnitude = magnitudeAfter(passage, at);
  const power = Number(magnitude?.readings[0] ?? 1);
  return {
    kind: 'cardinal',
    ...base,
    ...spanOf(passage.text, base.start, magnitude?.end ?? base.end),
    readings: values.map((value) => ({ decimal: normalize(String(value * power)) })),
    soft: true,
    approximate: true,
    certainty: 0.7,
  };
}

/** The power of ten that a number has from the next one; without it, 0. */
interface SharedMagnitude {
  readonly power: number;
  /** It hardly is the number without it. */
  readonly isSure: boolean;
}

const none: SharedMagnitude = { power: 0, isSure: false };

/** Finds the power of ten that a number has from the next: the two of 2–3 million, the six of *six other million*, the
 * nine of *from 9 to 6 billion* and of *by 9 to 6 billion*. */
export function sharedMagnitude(passage: ItemizedPassage, at: number, item: NumberItem): SharedMagnitude {
  const { text, items, lexicon } = passage;
  const index = items[at + 1]?.type === 'number' ? at + 1 : at + 2;
  const next = items[index];
  if (next?.type !== 'number') return none;
  const power = powerOf(next);
  const between = text.slice(item.end, next.start);
  const isChanged = lexicon.changedTo.includes(fold(between.trim()));
  const isSure = isChanged && figureWordBefore(text, item.start, lexicon.changedFrom) >= 0;
  if (power < 1000 || !isCoefficient(item, next, isSure ? power : Infinity)) return none;
  const isRange = dashAlone.test(between) || items.slice(at + 1, index).some((word) => means(word, 'range', 'and'));
  const isApart = next.magnitudeOnly && /^ \p{L}{2,12} $/u.test(between);
  if (!(isRange && between.length < 12) && !isApart && !isChanged) return none;
  return { power: Math.round(Math.log10(power)), isSure };
}

const powerOf = ({ tokens }: NumberItem): number => meaningOf(tokens.at(-1), 'multiplier')?.power ?? 1;

/** 9 of 9 auf 6 Milliarden, 9.000 of 9.000 a 6.000 millones: both are as large. */
function isCoefficient({ readings, plain }: NumberItem, next: NumberItem, power: number): boolean {
  const isLarge = Number(next.readings[0]) / power >= 1000 && !/^(?:1[5-9]|20)\d\d$/.test(plain);
  return Number(readings[0]) < (isLarge ? 1e6 : 1000);
}

/** How far before a year the amount of it may end: 62 % of all in the year 2001. */
export const longestReachOfYear = 30;

/**
 * Tells whether a number is the year of an amount before it that has its own mark, rather than one that shares that of the
 * next: 62 % in 2001 and 85 %.
 */
export function isYearOfAmount(
  { text, items }: ItemizedPassage,
  at: number,
  isMark: (item: Item | undefined) => boolean,
): boolean {
  const year = asNumber(items[at]);
  if (!year || !isYearLike(year)) return false;
  const before = items.slice(Math.max(0, at - 5), at).toReversed();
  const number = before.findIndex(({ type }) => type === 'number');
  const amount = before[number];
  if (!amount || year.start - amount.end > longestReachOfYear) return false;
  const isMarked = before.slice(0, number + 2).some((item, index) => index !== number && isMark(item));
  return isMarked && !/[,;:.،؛、，；：。]/u.test(text.slice(amount.end, year.start));
}

/** Four figures that are likelier a year than an amount. */
export const isYearLike = (item: Item | undefined): boolean => /^(?:1[5-9]|20)\d\d$/.test(asNumber(item)?.plain ?? '');

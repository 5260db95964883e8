import type { Fact } from '../../model/fact.ts';
import { asNumber, meaningBeside } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';
import { normalize } from '../tokens/decimal.ts';
import { meaningOf, means } from '../tokens/token.ts';
import { figureWordBefore } from '../words/beside-figure.ts';
import { fold, isSpace, isUnspaced } from '../words/fold.ts';
import { areClose } from '../words/spacing.ts';
import type { Mark } from '../words/word-senses.ts';

/** What every fact of an amount has. */
export type Base = Pick<Fact, 'text' | 'start' | 'end' | 'certainty' | 'approximate'>;

/** Gives what a fact has that is read from an item: its span, how certain it is, and whether it is approximate. */
export function baseOf({ text, items }: ItemizedPassage, at: number): Base {
  const [previous, item] = [items[at - 1], items[at]];
  const [start, end] = [item?.start ?? 0, item?.end ?? 0];
  const certainty = item?.type === 'number' ? certaintyOf(text, item) : 0.9;
  const base: Base = { text: text.slice(start, end), start, end, certainty };
  const isAbout = (means(previous, 'approximate') && areClose(text, previous, item)) || isSome(item);
  return isAbout ? { ...base, approximate: true } : base;
}

/** 二十几万, 550多万: some more are within the number. */
const isSome = (item: Item | undefined): boolean =>
  asNumber(item)?.tokens.some((token) => means(token, 'infixes')) === true;

/** Tells how certain it is that a number is one: digits are, words the more so the more there are. */
function certaintyOf(text: string, item: NumberItem): number {
  if (!item.spelled) return 1;
  if (item.uncertain || item.magnitudeOnly) return 0.3;
  if (item.words > 1) return 0.8;
  if (item.ordinal) return 0.6;
  if (!isUnspaced(text.charCodeAt(item.start))) return 0.7;
  const [before, next] = [text.charCodeAt(item.start - 1), text.charCodeAt(item.end)];
  return (isUnspaced(before) || isUnspaced(next)) && item.end - item.start < 3 ? 0.4 : 0.6;
}

/** What tells a fact of a plain number to be matched where the other side has it, but never missed. */
export interface Allowance {
  readonly soft?: true;
  readonly approximate?: true;
  readonly certainty?: number;
}

const soft: Allowance = { soft: true };
const vague: Allowance = { soft: true, approximate: true };

/** Gives what a plain number is allowed: one, first, millions may be left out. */
export function allowanceOf(passage: ItemizedPassage, at: number, item: NumberItem): Allowance {
  const { text, lexicon } = passage;
  if (!item.spelled) return isNumberOne(text, item) || isByword(text, item) ? soft : {};
  if (item.magnitudeOnly) return vague;
  if (Number(item.readings[0]) <= 1) return soft;
  const written = text.slice(item.start, item.end);
  // 이 나라 is this country.
  if (isSpace(text.charCodeAt(item.end)) && lexicon.attached.has(written)) return soft;
  if (isOneOfTwo(passage, at, item)) return vague;
  if (meaningBeside(passage, at, 1, 'counters')) return { certainty: 0.75 };
  // Two syllables of Korean are as often a word: 구조, 조세.
  return item.uncertain || /^[가-힣]{1,2}$/.test(written) ? soft : {};
}

/** No. 1, #1 */
const isNumberOne = (text: string, { plain, start }: NumberItem): boolean =>
  plain === '1' && /(?:\bno|nr|nº|n°|#|№|number)\.?\s?$/i.test(text.slice(Math.max(0, start - 8), start));

/** 24/7 is said as round the clock, 9/11 as the attacks of September. */
function isByword(text: string, { plain, start, end }: NumberItem): boolean {
  const pair = /^(?:24|7|9|11)$/.test(plain) ? text.slice(Math.max(0, start - 3), end + 3) : '';
  return /(?<![\d/])(?:24\/7|9\/11)(?![\d/])/.test(pair);
}

/** 两三, ពីរបី, one or two: two digits in a row are some few. */
function isOneOfTwo({ text, items }: ItemizedPassage, at: number, item: NumberItem): boolean {
  const value = Number(item.readings[0]);
  const follows = (first: NumberItem | undefined, second: NumberItem | undefined): boolean =>
    first?.spelled === true &&
    second?.spelled === true &&
    Number(second.readings[0]) - Number(first.readings[0]) === 1 &&
    areClose(text, first, second);
  return value <= 9 && (follows(asNumber(items[at - 1]), item) || follows(item, asNumber(items[at + 1])));
}

/** A number that may be an amount. */
export interface Amount {
  readonly at: number;
  readonly item: NumberItem;
  readonly base: Base;
  /** Plain decimals, the likeliest first. */
  readonly readings: readonly string[];
}
/** One hour, an hour, hours: what a language may leave out. */
export const smallAllowance = ({ spelled, magnitudeOnly, readings }: NumberItem): Allowance =>
  spelled && (magnitudeOnly || Number(readings[0]) <= 1) ? { soft: true } : {};

/** Tells whether what is between a magnitude and what it counts is a short word: millions de dollars. */
export const isLink = (between: string): boolean => /^[ \u00a0](?:\p{L}{1,3}[ \u00a0]|\p{L}['’])$/u.test(between);

/** Amounts that may be less than nothing: a balance, a growth, a temperature. */
const signed: ReadonlySet<Fact['kind']> = new Set(['currency', 'percent', 'percentage-points']);

/** Tells whether an amount is less than nothing: −3.2 billion euros, minus 12 degrees, 零下5度, 5 °C bajo cero, 5 Grad Frost. */
export function isNegative(passage: ItemizedPassage, at: number, fact: Fact): boolean {
  const isDegree = isOfDegrees(fact);
  if (!isDegree && !signed.has(fact.kind)) return false;
  if (hasSign(passage, at, fact)) return true;
  if (!isDegree || hasPlus(passage, fact)) return false;
  return hasFrost(passage, at, belowZero) || hasFrostBehind(passage, at);
}

/** An explicit plus says more than the frost that thaws at it: bei plus 4 Grad taute der Frost. */
const hasPlus = ({ text, lexicon }: ItemizedPassage, { start }: Fact): boolean =>
  text.charAt(start) === '+' ||
  /\+ ?$/.test(text.slice(Math.max(0, start - 2), start)) ||
  figureWordBefore(text, start, lexicon.positiveBefore) >= 0;

/**
 * 20 градусов мороза: of frost itself only the form that follows degrees, with nothing between, is their sign. At 5 degrees
 * frost may be over, and 6 degrees may be without any.
 */
function hasFrostBehind({ text, items, types }: ItemizedPassage, at: number): boolean {
  if (!types.has('frostAfter')) return false;
  for (let other = at + 1; other <= at + 3 && areClose(text, items[other - 1], items[other]); other++) {
    if (means(items[other], 'frostAfter')) return true;
    if (!means(items[other], 'unit')) return false;
  }
  return false;
}

/** How many letters may be between degrees and what says right behind them that they are below zero. */
const frostGap = 24;
/** How far from degrees frost may be named that is theirs: мороз ночью достигал 20 градусов. */
const frostReach = 50;

/** Where frost is looked for: so many items before and behind an amount, in its clause, and so many letters from it. */
interface FrostRange {
  readonly from: number;
  readonly to: number;
  readonly gap: number;
  /** What tells of it. */
  readonly words: readonly Mark[];
}

const belowZero: FrostRange = { from: 0, to: 3, gap: frostGap, words: ['negativeAfter'] };
const anyFrost: FrostRange = { from: 6, to: 6, gap: frostReach, words: ['negativeAfter', 'frostAfter', 'frost'] };

function hasFrost(
  { text, items, types, lexicon }: ItemizedPassage,
  at: number,
  { from, to, gap, words }: FrostRange,
): boolean {
  const item = items[at];
  if (!item || !words.some((each) => types.has(each))) return false;
  const isOf = (start: number, end: number, isBefore: boolean): boolean => {
    const between = text.slice(start, end);
    if (between.length > gap || /[,;!?،؛。、，；]|\.\s|\p{Nd}/u.test(between)) return false;
    // Ударил мороз: 30 градусов.
    if (!isBefore && /[:：]/.test(between)) return false;
    return !fold(between)
      .split(' ')
      .some((each) => lexicon.and.includes(each));
  };
  for (let other = Math.max(0, at - from); other <= at + to; other++) {
    const word = items[other];
    if (!word || other === at || !words.some((each) => means(word, each))) continue;
    if (other < at ? isOf(word.end, item.start, true) : isOf(item.end, word.start, false)) return true;
  }
  return false;
}

/** Tells whether a sign or a word for less than nothing is before an amount; the sign may be before the currency’s: −€3 billion. */
function hasSign({ text, items }: ItemizedPassage, at: number, { start }: Fact): boolean {
  if (hasDash(text, start) && /(?:^|[\s(])[-−–－][$€£¥]?$/.test(text.slice(Math.max(0, start - 4), start))) return true;
  const [word, item] = [items[at - 1], items[at]];
  return means(word, 'negativeBefore') && areClose(text, word, item);
}

/** Most amounts have no dash right before them. */
const hasDash = (text: string, start: number): boolean =>
  start > 0 && ('-−–－'.includes(text.charAt(start - 1)) || (start > 1 && '-−–－'.includes(text.charAt(start - 2))));

/** Adds to a plain number or a measure what it is with the sign before it, which may be a dash too: −5, minus one, 负3米. */
export function withSign(passage: ItemizedPassage, at: number, fact: Fact): Fact {
  if (!('readings' in fact) || !mayHaveSign.has(fact.kind)) return fact;
  const mayBeNegative =
    hasSign(passage, at, fact) ||
    hasLooseSign(passage.text, fact) ||
    mayBeFrost(passage, at, fact) ||
    isBoundOfNegative(passage, at, fact);
  if (!mayBeNegative) return fact;
  const negative = fact.readings.map((reading) =>
    'decimal' in reading ? { ...reading, decimal: normalize(`-${reading.decimal}`) } : reading,
  );
  return { ...fact, readings: [...fact.readings, ...negative] } as Fact;
}

/** Minus 18–22 degrees, 零下18至22度: one sign may be for both ends of a range, or for the first alone. */
function isBoundOfNegative(passage: ItemizedPassage, at: number, fact: Fact): boolean {
  const first = boundBefore(passage, at);
  const bound = asNumber(passage.items[first]);
  return bound !== undefined && !hasPlus(passage, fact) && isNegative(passage, first, { ...fact, start: bound.start });
}

/** Finds the first bound of the range that may end with an item, a dash or a word between; its unit may be told twice. */
function boundBefore({ text, items }: ItemizedPassage, at: number): number {
  const [item, before] = [items[at], items[at - 1]];
  const isWord = means(before, 'range');
  if (!isWord && !/^ ?[-–—−~〜～] ?$/.test(text.slice(before?.end, item?.start))) return -1;
  const last = isWord ? at - 2 : at - 1;
  return meaningOf(items[last], 'unit') === undefined ? last : last - 1;
}

/** Frost of 20 degrees, and 20 degrees beside frost that is another’s: either may be meant. */
const mayBeFrost = (passage: ItemizedPassage, at: number, fact: Fact): boolean =>
  isOfDegrees(fact) && !hasPlus(passage, fact) && hasFrost(passage, at, anyFrost);

const mayHaveSign: ReadonlySet<Fact['kind']> = new Set(['cardinal', 'fraction', 'percent', 'quantity']);

/** A sign apart at the start of a text or before degrees, or right after a word of a script without spaces. */
function hasLooseSign(text: string, fact: Fact): boolean {
  const { start } = fact;
  if (/[-−－]/.test(text.charAt(start - 1))) return isUnspaced(text.charCodeAt(start - 2));
  if (!hasDash(text, start) || !/^[-−–－] $/.test(text.slice(start - 2, start))) return false;
  return start === 2 || (isOfDegrees(fact) && /\p{L} [-−]$/u.test(text.slice(Math.max(0, start - 4), start - 1)));
}

const isOfDegrees = (fact: Fact): boolean => fact.kind === 'quantity' && degrees.has(fact.readings[0]?.unit ?? '');

const degrees: ReadonlySet<string> = new Set(['celsius', 'fahrenheit', 'degree']);

/** Gives an amount with its sign. */
export function negated(fact: Fact): Fact {
  if (!('readings' in fact)) return fact;
  const readings = fact.readings.map((reading) =>
    'decimal' in reading && !reading.decimal.startsWith('-') ? { ...reading, decimal: `-${reading.decimal}` } : reading,
  );
  return { ...fact, readings } as Fact;
}

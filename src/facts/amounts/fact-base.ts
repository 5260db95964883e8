import type { Fact } from '../../model/fact.ts';
import { isSpace, isUnspaced } from '../words/fold.ts';
import { areClose } from '../words/spacing.ts';
import { means } from '../tokens/token.ts';
import { asNumber, meaningBeside } from '../numbers/number-items.ts';
import type { Item, ItemizedPassage, NumberItem } from '../numbers/number-items.ts';

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

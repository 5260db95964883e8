import { affixAfter } from '../words/beside-figure.ts';
import type { Affixes } from '../words/beside-figure.ts';
import { fromNumber } from '../tokens/decimal.ts';
import { isClose } from '../words/spacing.ts';
import { meaningOf } from './number-items.ts';
import type { Token } from '../tokens/tokenize.ts';

/** A term of a number: two hundred of two hundred and five. */
export interface Part {
  readings: readonly string[];
  /** The lowest power of ten it is a multiple of: only less can be added. */
  place: number;
  digits: boolean;
}

/** All readings of a single part; of several parts the likeliest sum. */
export function sum(parts: readonly Part[]): readonly string[] {
  const [only] = parts;
  if (parts.length === 1 && only) return only.readings;
  return [fromNumber(parts.reduce((total, part) => total + Number(part.readings[0]), 0))];
}

export function placeOf(value: number, vigesimal: boolean): number {
  if (vigesimal && (value === 60 || value === 80)) return 20;
  if (value === 0) return 1;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

/** 两万三 is 23,000, which 两万零三 is not: the power that a last digit leaves unsaid. */
export function elidedPower(tokens: readonly Token[], at: number, last: Part | undefined, value: number): number {
  const [said, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  // 百零 is a magnitude with its nought.
  if (!said || !token || said.end - said.start > 1 || !last || last.digits || last.place < 100 || value > 9) return 1;
  const goesOn = next && next.start <= token.end + 1 && (next.numeral ?? meaningOf(next, 'multiplier'));
  return goesOn ? 1 : last.place / 10;
}

/** 이 백신: in Korean no space stands between a digit and its magnitude. */
export function isApartInHangul(text: string, end: number, start: number, last: Part | undefined): boolean {
  if (last === undefined || start <= end || Number(last.readings[0]) > 9) return false;
  return /[가-힣]/.test(text.charAt(end - 1)) && /[가-힣]/.test(text.charAt(start));
}

/** (12) million: Burmese puts figures in brackets. */
export const isBracketed = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '(' && text.charAt(end) === ')';

/** 37$ billion: a currency sign between a number and its magnitude. */
export function isSignBetween(text: string, end: number, token: Token, next: Token): boolean {
  const sign = meaningOf(token, 'currency') ?? meaningOf(token, 'infixes');
  if (!sign || !meaningOf(next, 'multiplier') || token.end - token.start > 3) return false;
  return isClose(text, end, token.start) && isClose(text, token.end, next.start);
}

/** What is added to a unit by the tens that stand after what is counted, and where they stand. */
export interface SplitTens {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Pedwar mis ar ddeg, sé mhúinteoir déag: the noun, of one word or two, stands within the number. */
export function tensOfUnit(
  text: string,
  tokens: readonly Token[],
  next: number,
  end: number,
  tens: readonly (readonly [value: number, spellings: Affixes])[],
): SplitTens | undefined {
  let at = end;
  for (let words = 0; words < 2; words++) {
    at += /^ \p{L}[\p{L}'’-]*/u.exec(text.slice(at, at + 30))?.[0].length ?? 0;
    // Chwech o'r un ar ddeg is six of the eleven.
    const inside = tokens.slice(next, next + 3).filter(({ start }) => start < at);
    if (at === end || inside.some((token) => token.numeral ?? meaningOf(token, 'number'))) return undefined;
    for (const [value, spellings] of tens) {
      const last = affixAfter(text, at, spellings);
      if (last > 0) return { value, start: at, end: last };
    }
  }
  return undefined;
}

/** Ijeri euro 1.2, bilioni za dola 1.2: the currency between a magnitude and its figure. */
export function isPrice(text: string, magnitude: Token, currency: Token, figure: Token): boolean {
  if (!meaningOf(currency, 'currency') || !isClose(text, currency.end, figure.start)) return false;
  return /^ (?:\p{L}{1,3} )?$/u.test(text.slice(magnitude.end, currency.start));
}

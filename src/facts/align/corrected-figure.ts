import type { Fact } from '../../model/fact.ts';
import { normalize, shift } from '../tokens/decimal.ts';

/**
 * What a target's figure should read to have the expected value: the same words, digits and separators, another number
 * (`12亿` for `1.2亿`). Only where the target is one plain number in digits with at most a magnitude after it.
 */
export function fixOf(target: Fact, expected: string): string | undefined {
  const found =
    'decimal' in (target.readings[0] ?? {})
      ? (target.readings as readonly { readonly decimal: string }[])[0]?.decimal
      : undefined;
  const [, digits = '', rest = ''] = /^(\p{Nd}+(?:[.,٫٬]\p{Nd}+)?)(\P{Nd}*)$/u.exec(target.text) ?? [];
  if (found === undefined || digits === '' || target.readings.length !== 1) return undefined;
  const ascii = toAscii(digits);
  const exponent = exponentBetween(normalize(ascii.text), found);
  if (exponent === undefined) return undefined;
  const number = shift(expected, -exponent);
  const [whole = '', fraction = ''] = number.split('.');
  if (whole.length > 3 || fraction.length > 2 || (fraction !== '' && ascii.separator === '' && exponent === 0))
    return undefined;
  const separator = ascii.separator || (ascii.zero === 0x30 ? '' : '٫');
  if (fraction !== '' && separator === '') return undefined;
  const text = fraction === '' ? whole : `${whole}${separator}${fraction}`;
  return fromAscii(text, ascii.zero) + rest;
}

/**
 * What a target's date should read to have the expected day, month or year: the same words, one figure in it another
 * (`11月4日` for `11月5日`). Only where that figure stands once in the date and can be no other part of it; a month that is
 * a name, or a year of another calendar, is no figure of that value.
 */
export function dateFixOf(target: Fact, found: string, expected: string): string | undefined {
  if (target.kind !== 'date' || target.readings.length !== 1) return undefined;
  const parts = (target.readings[0]?.iso ?? '').split('-').filter((part) => Number(part) === Number(found));
  const figures = [...target.text.matchAll(/\p{Nd}+/gu)].map(({ 0: digits, index }) => ({ digits, index }));
  const [figure, other] = figures.filter(({ digits }) => Number(toAscii(digits).text) === Number(found));
  if (parts.length !== 1 || figure === undefined || other !== undefined) return undefined;
  const { digits, index } = figure;
  const length = toAscii(digits).text.length;
  const isPadded = toAscii(digits).text.startsWith('0');
  const text = fromAscii(isPadded ? expected.padStart(length, '0') : expected, toAscii(digits).zero);
  return target.text.slice(0, index) + text + target.text.slice(index + digits.length);
}

/** The digits as ASCII with a point, the script's zero and the separator as written. */
function toAscii(digits: string): { readonly text: string; readonly zero: number; readonly separator: string } {
  const separator = /[.,٫٬]/.exec(digits)?.[0] ?? '';
  const zero = zeroOf(digits.codePointAt(0) ?? 0x30);
  let text = '';
  for (const char of digits) text += /\p{Nd}/u.test(char) ? String((char.codePointAt(0) ?? 0) - zero) : '.';
  return { text, zero, separator };
}

/** Decimal digits of a script stand in a row: its zero is found by stepping down from any of them. */
function zeroOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}

const fromAscii = (text: string, zero: number): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** The power of ten that makes one number the other, from 0 to 12. */
function exponentBetween(number: string, value: string): number | undefined {
  for (let exponent = 0; exponent <= 12; exponent++) if (shift(number, exponent) === value) return exponent;
  return undefined;
}

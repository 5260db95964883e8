import type { Fact, FactKind } from '../../model/fact.ts';
import { figureOf as figureOfSpan } from '../dates/iso-8601.ts';
import { normalize, shift } from '../tokens/decimal.ts';
import type { Separators } from '../words/separators.ts';
import type { Agreement, Disagreement } from './alignment.ts';

/** A number in digits with the words after it. */
interface WrittenNumber {
  /** The digits as ASCII with a point. */
  readonly ascii: string;
  /** Code point of the script's zero. */
  readonly zero: number;
  /** The decimal separator as written, or none. */
  readonly separator: string;
  readonly rest: string;
}

/**
 * Gives what a target's figure should read to have the expected value: the same words, digits and separators, another
 * number (`12亿` for `1.2亿`). Only where the target is one plain number in digits with at most a magnitude after it.
 */
export function correctedFigure(target: Fact, expected: string): string | undefined {
  const [reading, other] = target.readings;
  const number = numberIn(target.text);
  const value = target.kind === 'duration' ? figureOfSpan(target.readings[0]?.iso ?? '') : decimalOf(reading);
  if (!number || isGrouped(number) || value === '' || other !== undefined) return undefined;
  const exponent = exponentBetween(normalize(number.ascii), value);
  return exponent === undefined ? undefined : rewrite(number, shift(expected, -exponent), exponent);
}

const decimalOf = (reading: Fact['readings'][number] | undefined): string =>
  reading && 'decimal' in reading ? reading.decimal : '';

function numberIn(text: string): WrittenNumber | undefined {
  const [, digits, rest = ''] = /^(\p{Nd}+(?:[.,٫٬]\p{Nd}+)?)(\P{Nd}*)$/u.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const { text: ascii, zero, separator } = toAscii(digits);
  return { ascii, zero, separator, rest };
}

/** 1.250 may be a thousand and more: what its separator would be in another number is not known. */
const isGrouped = ({ ascii }: WrittenNumber): boolean => /\.\d{3}$/.test(ascii);

/** Writes another number in the same way; undefined where groups or a separator would have to be guessed. */
function rewrite({ zero, separator, rest }: WrittenNumber, number: string, exponent: number): string | undefined {
  const [whole = '', fraction = ''] = number.split('.');
  if (whole.length > 3 || fraction.length > 2) return undefined;
  if (fraction === '') return fromAscii(whole, zero) + rest;
  if (separator === '' && (exponent === 0 || zero === 0x30)) return undefined;
  return fromAscii(`${whole}${separator || '٫'}${fraction}`, zero) + rest;
}

/**
 * Gives what a target's date should read to have the expected day, month or year: the same words, one figure in it another
 * (`11月4日` for `11月5日`). Only where that figure is in the date once and can be no other part of it; a month that is
 * a name, or a year of another calendar, is no figure of that value.
 */
export function correctedDate(target: Fact, found: string, expected: string): string | undefined {
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

/** Reads digits as ASCII with a point, with the script's zero and the separator as written. */
function toAscii(digits: string): { readonly text: string; readonly zero: number; readonly separator: string } {
  const separator = /[.,٫٬]/.exec(digits)?.[0] ?? '';
  const zero = zeroOf(digits.codePointAt(0) ?? 0x30);
  let text = '';
  for (const char of digits) text += /\p{Nd}/u.test(char) ? String((char.codePointAt(0) ?? 0) - zero) : '.';
  return { text, zero, separator };
}

/** Finds the zero of a script, whose decimal digits are in a row, by stepping down from any of them. */
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

/**
 * Finds figures that are right only to who reads them by the separators of another language: 3,500.75 pesos and 7,250 osób
 * to readers whose decimal separator is a comma, 12.345 for 12,345 to them too.
 */
export function foreignSeparators(
  agreements: readonly Agreement[],
  [there, here]: readonly [source: Separators, target: Separators],
): Disagreement[] {
  if (there.decimal === here.decimal || there.vary || here.vary) return [];
  return agreements
    .filter(({ source, target, how }) => how === 'equal' && numbers.has(target.kind) && isForeign(source, target, here))
    .map(({ source, target, sourceSegment, targetSegment }) => ({
      reason: 'separators',
      ...{ source, target, sourceSegment, targetSegment },
      expected: source.text,
      found: target.text,
      certainty: 0.6,
    }));
}

/** What has separators of a language: the points of 4.5.2010 and of an address are none. */
const numbers: ReadonlySet<FactKind> = new Set([
  'cardinal',
  'currency',
  'duration',
  'percent',
  'percentage-points',
  'quantity',
]);

function isForeign(source: Fact, target: Fact, { decimal }: Separators): boolean {
  const [figure = ''] = /\d+(?:[.,]\d+)+/.exec(target.text) ?? [];
  const [separator, another] = figure.replace(/\d/g, '');
  // 2,450.50 and 1,250,000: a separator before another one is of groups.
  if (another !== undefined) return separator === decimal;
  return isThousandfold(source, target) || (separator === decimal && /^[1-9].*000$/.test(figure));
}

/** 12,345 to one and 12.345 to the other: one of the figures is a thousand times the other to who knows its locale only. */
function isThousandfold(source: Fact, target: Fact): boolean {
  const hasGroups = isGroup.test(source.text);
  if (!hasGroups && !isGroup.test(target.text)) return false;
  // From 9 to 6 billion is de 9.000 a 6.000 millones: as its readers take it, the figure is one that the source may be.
  if (!hasGroups && decimalsOf(source).includes(figureOf(target))) return false;
  // Between 40,000 and 60,000 is od 40 do 60 tys.: the first has no separator that anyone could take for another.
  if (!isGroup.test(target.text) && decimalsOf(target).includes(figureOf(source))) return false;
  const [s, t] = [figureOf(source), figureOf(target)];
  return s > 0 && t > 0 && Math.abs(Math.log10(s / t)) > 2.999;
}

const isGroup = /\d[.,]\d{3}(?!\d)/;

const decimalsOf = ({ readings }: Fact): readonly number[] =>
  readings.flatMap((reading) => ('decimal' in reading ? Number(reading.decimal) : []));

const figureOf = ({ readings: [reading] }: Fact): number =>
  reading && 'decimal' in reading ? Number(reading.decimal) : 0;

import { normalize, shift } from '../tokens/decimal.ts';

/** A number in digits, as somebody wrote it. */
interface Figure {
  /** A plain decimal. */
  readonly decimal: string;
  readonly group: string;
  readonly separator: string;
  /** Code point of the script's zero. */
  readonly zero: number;
}

/** A figure in a text, in UTF-16 code units. */
export interface FigurePlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds the figures of a text, with the separators in them. */
export function figuresIn(text: string): readonly FigurePlace[] {
  return [...text.matchAll(/\p{Nd}+(?:[.,٫٬'’\u00a0\u202f\u2009 ]\p{Nd}+)*/gu)].map(({ 0: figure, index }) => ({
    start: index,
    end: index + figure.length,
    text: figure,
  }));
}

/** A number takes at most so many places behind its separator where it stands before a magnitude. */
const mostPlaces = 3;
/** 2.35 thousand, but not 2.003 thousand, which may be read as two million. */
const mostPlacesOfThousand = 2;

/** The least power of ten that the next magnitude is above one: a thousand for a thousand, ten thousand for 万. */
const nextMagnitude: readonly number[] = [3, 4];

/**
 * Writes another number as a figure is written: with its digits, its separators and the magnitude after it (`13` for
 * `12` in 12亿). Undefined where the figure is not that of `before`, or nobody would write the other number so.
 */
export function writeFigure(
  figure: string,
  { before, now, locale }: { readonly before: string; readonly now: string; readonly locale: string },
): string | undefined {
  for (const read of readingsOf(figure)) {
    const exponent = exponentBetween(read.decimal, before);
    if (exponent === undefined) continue;
    const decimal = shift(now, -exponent);
    if (!isUsual(decimal, exponent) || !isSamePlural(read.decimal, decimal, locale)) continue;
    const written = write(figure, read, decimal, locale);
    if (written !== undefined) return written;
  }
  return undefined;
}

/** Reads a figure in each way that its separators allow. */
function readingsOf(figure: string): readonly Figure[] {
  const zero = zeroOf(figure.codePointAt(0) ?? 0x30);
  const separators = [...figure].filter((char) => !/\p{Nd}/u.test(char));
  const ascii = [...figure].map((char) => (/\p{Nd}/u.test(char) ? String(char.codePointAt(0)! - zero) : '|')).join('');
  const last = separators.at(-1) ?? '';
  const whole = { decimal: normalize(ascii.replaceAll('|', '')), group: last, separator: '', zero };
  if (last === '' || /[\s'’]/u.test(last)) return [whole];
  const at = ascii.lastIndexOf('|');
  const decimal = normalize(`${ascii.slice(0, at).replaceAll('|', '')}.${ascii.slice(at + 1)}`);
  const withPlaces = { decimal, group: separators.length > 1 ? separators[0]! : '', separator: last, zero };
  // Groups are of two digits or three, before three at the end.
  return /^\d{1,3}(?:\|\d{2,3})*\|\d{3}$/.test(ascii) ? [whole, withPlaces] : [withPlaces];
}

/** Finds the zero of a script, whose decimal digits are in a row. */
function zeroOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}

/** The power of ten that makes a number the other, from 0 to 12. */
function exponentBetween(number: string, value: string): number | undefined {
  for (let exponent = 0; exponent <= 12; exponent++) if (shift(number, exponent) === value) return exponent;
  return undefined;
}

/** Before a magnitude nobody writes 0.9 or 12,000, nor many places. */
function isUsual(decimal: string, exponent: number): boolean {
  const [whole = '', places = ''] = decimal.replace('-', '').split('.');
  if (exponent === 0) return true;
  const room = nextMagnitude.find((power) => exponent % power === 0) ?? 3;
  const most = exponent === 3 ? mostPlacesOfThousand : mostPlaces;
  return whole !== '0' && whole.length <= room && places.length <= most;
}

/** Tells whether two numbers ask for the same form of the words after them (CLDR plural rules). */
function isSamePlural(one: string, other: string, locale: string): boolean {
  return categoryOf(one, locale) === categoryOf(other, locale);
}

function categoryOf(decimal: string, locale: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  const rules = new Intl.PluralRules(locale, { minimumFractionDigits: Math.min(places, 20) });
  return rules.select(Math.abs(Number(decimal)));
}

function write(figure: string, read: Figure, decimal: string, locale: string): string | undefined {
  for (const useGrouping of ['auto', true, false] as const) {
    const written = inDigits(read, decimal, locale, useGrouping);
    // A style that does not give what stands there is not the style of the text.
    if (inDigits(read, read.decimal, locale, useGrouping) === figure) return written;
  }
  const [whole = ''] = decimal.split('.');
  return whole.length <= 3 && read.group === '' ? inDigits(read, decimal, locale, false) : undefined;
}

function inDigits(
  { group, separator, zero }: Figure,
  decimal: string,
  locale: string,
  useGrouping: 'auto' | boolean,
): string {
  const places = Math.min(decimal.split('.')[1]?.length ?? 0, 20);
  const format = new Intl.NumberFormat(locale, { useGrouping, minimumFractionDigits: places, numberingSystem: 'latn' });
  let text = '';
  for (const { type, value } of format.formatToParts(decimal as `${number}`)) {
    if (type === 'group') text += group || value;
    else if (type === 'decimal') text += separator || value;
    else if (type === 'integer' || type === 'fraction') text += inScript(value, zero);
  }
  return text;
}

/** Writes ASCII digits with those of a script. */
export function inScript(digits: string, zero: number): string {
  return digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** Writes a small number as another is written: in its script, and with zeros before it where that one has them. */
export function writeCount(figure: string, value: number, fewestDigits = 1): string {
  const zero = zeroOf(figure.codePointAt(0) ?? 0x30);
  const isPadded = figure.length > 1 && figure.codePointAt(0) === zero;
  return inScript(String(value).padStart(isPadded ? figure.length : fewestDigits, '0'), zero);
}

/** Reads a figure without separators. */
export function countOf(figure: string): number {
  const zero = zeroOf(figure.codePointAt(0) ?? 0x30);
  return Number([...figure].map((char) => char.codePointAt(0)! - zero).join(''));
}

import { defined } from '../../model/defined.ts';
import { matchAt } from './text-code.ts';
import type { TextCode } from './text-code.ts';

/** An argument of C's `printf` and its many kin, by place or number: `%s`, `%1$s`, `%-5.2f`, `%lu`, `%@`. */
export interface Directive extends TextCode {
  /** The argument's number, where it is given. */
  readonly number?: number;
  /** What kind of value is printed: `s`, `d`, `ld`. */
  readonly conversion?: string;
}

const name = '[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N}_.-]{0,60}';
const width = '\\d{0,4}(?:\\.\\d{1,3})?';

/** Python's `%(name)s`, Ruby's `%<name>s` and `%{name}`, the `%#@name@` of a strings dictionary. */
const named = new RegExp(
  `%(?:\\((?<python>${name})\\)[-+#0 ]{0,3}${width}(?<pythonType>[diouxXeEfFgGcrsa])` +
    `|<(?<ruby>${name})>[-+#0 ]{0,3}${width}(?<rubyType>[dioubxXeEfgGaAcps])|\\{(?<template>${name})\\}|#@(?<dictionary>${name})@)`,
  'uy',
);

const length = '(?<length>hh|h|ll|l|q|L|j|z|t)?';
const numbered = new RegExp(
  `%(?<number>\\d{1,2})\\$[-+#0' ]{0,4}(?:\\d{1,4}|\\*)?(?:\\.(?:\\d{1,3}|\\*)?)?${length}(?<conversion>[diouxXeEfFgGaAcCsSp@])`,
  'uy',
);
const plain = new RegExp(
  `%(?<flags>[-+#0']{0,4})(?<width>\\d{1,4}|\\*)?(?<precision>\\.(?:\\d{1,3}|\\*)?)?${length}(?<conversion>[diouxXeEfFgGcsSp@])`,
  'uy',
);

/** What the named groups of a pattern match. */
type Groups = Readonly<Record<string, string | undefined>>;

const letters = /\p{Script=Latin}{1,3}/uy;
const escaped = /(?:%[0-9A-Fa-f]{2}){2}/y;

/** What begins with a percent sign and is no percentage. */
export function readPercent(text: string, start: number): Directive | undefined {
  if (text[start + 1] === '%') return { ...spanned(text, start, start + 2), key: '%%', weak: true };
  return readNamed(text, start) ?? readNumbered(text, start) ?? readPlain(text, start) ?? readQt(text, start);
}

function spanned(text: string, start: number, end: number): Pick<TextCode, 'family' | 'text' | 'start' | 'end'> {
  return { family: 'printf', text: text.slice(start, end), start, end };
}

function readNamed(text: string, start: number): Directive | undefined {
  const groups = matchAt(named, text, start)?.groups;
  if (groups === undefined) return undefined;
  const found = groups['python'] ?? groups['ruby'] ?? groups['template'] ?? groups['dictionary'];
  const { lastIndex: end } = named;
  return { ...spanned(text, start, end), key: text.slice(start, end), ...defined({ name: found }) };
}

function readNumbered(text: string, start: number): Directive | undefined {
  const groups = matchAt(numbered, text, start)?.groups;
  if (groups === undefined) return undefined;
  const conversion = conversionOf(groups);
  const number = Number(groups['number']);
  return { ...spanned(text, start, numbered.lastIndex), key: `%${number}$${conversion}`, number, conversion };
}

function readPlain(text: string, start: number): Directive | undefined {
  const groups = matchAt(plain, text, start)?.groups;
  if (groups === undefined || matchAt(escaped, text, start) || matchAt(escaped, text, Math.max(0, start - 3))) {
    return undefined;
  }
  const { lastIndex: end } = plain;
  const conversion = conversionOf(groups);
  const weak = mayBeProse(text, start, end, groups);
  return {
    ...spanned(text, start, end),
    key: `%${conversion}`,
    conversion,
    ...(weak ? ({ weak } as const) : {}),
  };
}

/** Letters of scripts that put no space between words, or between a word and what is added to it: %1张, %2의. */
const joined = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.source;
const noWord = `(?!(?!${joined})[\\p{L}\\p{N}%$]|[.,]\\d)`;

/** Qt's places and its count: `%1`, `%L1`, `%n`. */
const place = new RegExp(`%L?(?<place>[1-9]\\d?)${noWord}`, 'uy');
const places = new RegExp(`(?<![\\p{N}])%L?([1-9]\\d?)${noWord}`, 'gu');
const count = new RegExp(`%L?n(?!(?!${joined})[\\p{L}\\p{N}$])`, 'uy');

/** A lone `%1` is one per cent to Turkish readers: of places there are two at least, counted from one. */
function readQt(text: string, start: number): Directive | undefined {
  if (/\p{Nd}\s?$/u.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  if (matchAt(count, text, start)) return { ...spanned(text, start, count.lastIndex), key: '%n', name: 'n' };
  const number = matchAt(place, text, start)?.groups?.['place'];
  if (number === undefined) return undefined;
  const { lastIndex: end } = place;
  const found = new Set(Array.from(text.slice(0, mostPlaced).matchAll(places), ([, each]) => Number(each)));
  if (found.size < 2 || Math.max(...found) !== found.size) return undefined;
  return { ...spanned(text, start, end), key: `%${number}`, name: number };
}

/** Longer texts are no messages of a program. */
const mostPlaced = 2000;

/** `%i` is `%d`, and `%X` prints the same value as `%x`. */
function conversionOf(groups: Groups): string {
  const conversion = groups['conversion'] ?? '';
  return `${groups['length'] ?? ''}${conversion === 'i' ? 'd' : conversion === 'X' ? 'x' : conversion}`;
}

/**
 * A percent sign after a number, or before one as in Turkish, and letters that go on as a word: `100 %d'entre`, `%50si`,
 * `%survival`.
 */
function mayBeProse(text: string, start: number, end: number, groups: Groups): boolean {
  if (/\p{Nd}/u.test(text.charAt(start - 1))) return true;
  const conversion = groups['conversion'] ?? '';
  const isCommon = /[ds@]/.test(conversion);
  const word = matchAt(letters, text, end)?.[0] ?? '';
  const goesOn = word !== '' || /['’]/.test(text.charAt(end));
  if (/\s/.test(text.charAt(start - 1)) && /\p{Nd}/u.test(text.charAt(start - 2))) return goesOn || !isCommon;
  const bareWidth = onlyWidth(groups);
  // Turkish endings, as in `%5i`.
  if (bareWidth !== undefined) return goesOn || (/^[1-9]/.test(bareWidth) && /[iu]/.test(conversion));
  const isUsual = isCommon || (groups['length'] !== undefined && /[iux]/.test(conversion));
  return isUsual ? word.length > 2 : word !== '';
}

/** The width of a directive that has neither flags nor precision. */
function onlyWidth({ flags = '', width: digits, precision }: Groups): string | undefined {
  return flags === '' && precision === undefined ? digits : undefined;
}

import type { TextSpan } from '../../model/finding.ts';
import { spanOf } from '../contract/span.ts';
import type { TextCode } from './text-code.ts';

/** What translators, their keyboards and their tools make of the characters that codes are written with. */
const variants: Readonly<Record<string, string>> = {
  '{': '[{｛(（\\[［【〔]',
  '}': '[}｝)）\\]］】〕]',
  '{{': '[{｛(（\\[［【〔]{1,2}',
  '}}': '[}｝)）\\]］】〕]{1,2}',
  '(': '[(（]',
  ')': '[)）]',
  '%': '[%％٪]',
  $: '[$＄]',
  '<': '[<＜〈《‹«]',
  '>': '[>＞〉》›»]',
  '/': '[/／]',
  '&': '[&＆]',
  ';': '[;；]?',
  '#': '[#＃]',
  '\\': '[\\\\＼]',
};

/** The digit in the scripts that keyboards write it in. */
const zeros = ['0', '０', '٠', '۰', '०', '০', '๐'];

/** The letters that look or sound like a directive's, on a Cyrillic keyboard. */
const cyrillic: Readonly<Record<string, string>> = { s: 'ѕс', d: 'д', S: 'Ѕс' };

const longest = 60;
const space = '[\\s\\u200b]{0,2}';

/** The most places that are tried. */
const mostTries = 20;

/**
 * Where the text has the code in a form that no program reads: full-width, spaced, in the digits of another script, or
 * with one of its ends lost. `isFree` tells of a place that nothing else holds.
 */
export function looseForm(code: TextCode, text: string, isFree: (span: TextSpan) => boolean): TextSpan | undefined {
  if (code.text.length > longest) return undefined;
  for (const pattern of patternsOf(code)) {
    let tries = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (tries++ === mostTries) break;
      // Where the last sign is lost, the space behind it is the text's.
      const span = spanOf(text, index, index + found.trimEnd().length);
      if (found !== code.text && isFree(span)) return span;
    }
  }
  return undefined;
}

function patternsOf({ text, family, name = '' }: TextCode): readonly RegExp[] {
  const pieces = text.match(/[\p{L}\p{M}\p{N}_]+|\{\{|\}\}|\P{Z}/gu) ?? [];
  const isPrintf = family === 'printf';
  const loose = pieces.map((piece) => pieceOf(piece, isPrintf)).join(space);
  const starts = text.startsWith('%') ? '(?<!\\p{Nd}\\s?)' : '';
  const ends = /[\p{L}\p{N}]$/u.test(text) ? "(?!['’]?\\p{Script=Latin})" : '';
  const patterns = [new RegExp(`${starts}${loose}${ends}`, 'giu')];
  if (text.startsWith('&'))
    patterns.push(new RegExp(`(?<![\\p{L}\\p{N}&＆#])${escaped(text.slice(1, -1))}[;；]`, 'gu'));
  if (text.startsWith('{') && /\p{L}/u.test(name)) {
    const half = escaped(text.replace(/^\{+|\}+$/gu, ''));
    const letter = '[\\p{L}\\p{N}_{}.]';
    patterns.push(new RegExp(`[{｛]{1,2}${half}(?!${letter})[}｝]?|(?<!${letter})[{｛]?${half}[}｝]{1,2}`, 'gu'));
  }
  return patterns;
}

function pieceOf(piece: string, isPrintf: boolean): string {
  if (!/^[\p{L}\p{M}\p{N}_]/u.test(piece)) return variants[piece] ?? escaped(piece);
  return Array.from(piece, (character) => {
    if (/[0-9]/.test(character)) return `[${zeros.map((zero) => digitOf(zero, Number(character))).join('')}]`;
    const alike = isPrintf ? cyrillic[character] : undefined;
    return alike === undefined ? character : `[${character}${alike}]`;
  }).join('');
}

function digitOf(zero: string, digit: number): string {
  return String.fromCodePoint((zero.codePointAt(0) ?? 0) + digit);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

import { isUnspaced } from '../words/fold.ts';
import { isClose } from '../words/spacing.ts';
import { meaningOf, numberItem } from './number-items.ts';
import type { NumberItem } from './number-items.ts';
import type { Token } from '../tokens/tokenize.ts';

/** 二〇一〇: single digits in a row, as years and numbers of documents are written. */
export function positionalAt(
  text: string,
  tokens: readonly Token[],
  first: number,
): { readonly item: NumberItem; readonly next: number } | undefined {
  let digits = '';
  let at = first;
  for (; at < tokens.length && at - first < 20; at++) {
    const token = tokens[at];
    const value = meaningOf(token, 'number')?.value ?? -1;
    if (!token || value < 0 || value > 9 || !isUnspaced(text.charCodeAt(token.start))) break;
    if (token.end - token.start !== 1 || (digits && token.start !== tokens[at - 1]?.end)) break;
    digits += value;
  }
  const follower = tokens[at];
  if (meaningOf(follower, 'multiplier') && follower?.start === tokens[at - 1]?.end) return undefined;
  if (digits.length < 3) return undefined;
  const item = numberItem([String(Number(digits))], tokens.slice(first, at), {
    spelled: true,
    words: digits.length,
    plain: digits,
  });
  return { item, next: at };
}

/** The digits after a spelled decimal point, where one stands: 三点五, three point five. */
export function spelledFraction(
  text: string,
  tokens: readonly Token[],
  start: number,
): { readonly digits: string; readonly next: number } | undefined {
  const [before, point] = [tokens[start - 1], tokens[start]];
  if (!before || !point || !meaningOf(point, 'decimalWords') || !isClose(text, before.end, point.start))
    return undefined;
  let next = start + 1;
  let digits = '';
  for (; next < tokens.length && digits.length < 10; next++) {
    const token = tokens[next];
    const value = meaningOf(token, 'number')?.value ?? 10;
    if (!token || value > 9 || !isClose(text, tokens[next - 1]?.end ?? 0, token.start)) break;
    digits += value;
  }
  const after = tokens[next];
  if (digits === '') return undefined;
  // 三点五分 is a time.
  if (after && (meaningOf(after, 'minuteAfter') || (meaningOf(after, 'multiplier')?.power ?? 1e4) < 1e3))
    return undefined;
  return { digits, next };
}

/** A half that is added to the number before it, and whether a measure word stands between them: 一个半. */
export function halfAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly next: number; readonly counted: boolean } | undefined {
  const measure = meaningOf(tokens[at], 'counters') !== undefined && !meaningOf(tokens[at], 'unit');
  const counted = measure && tokens[at]?.start === end;
  const half = tokens[counted ? at + 1 : at];
  const from = counted ? (tokens[at]?.end ?? end) : end;
  if (!half || !meaningOf(half, 'halfAfter') || !isClose(text, from, half.start)) return undefined;
  return { next: counted ? at + 2 : at + 1, counted };
}

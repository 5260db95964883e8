import { figureWordAfter } from '../words/beside-figure.ts';
import { isUnspaced } from '../words/fold.ts';
import { areClose, isClose } from '../words/spacing.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { Token, TokenizedPassage } from '../tokens/token.ts';
import { numberItem } from './number-items.ts';
import type { NumberItem } from './number-items.ts';

/** Digits that are spelled one by one, and the index of the token after them. */
interface DigitRow {
  readonly digits: string;
  readonly next: number;
}

/** Reads single digits in a row, as years and numbers of documents are written: 二〇一〇. */
export function positionalAt(
  { text, tokens }: TokenizedPassage,
  first: number,
): { readonly item: NumberItem; readonly next: number } | undefined {
  const { digits, next } = digitsFrom(tokens, first, {
    most: 20,
    continues: (token, before) =>
      isUnspaced(text.charCodeAt(token.start)) &&
      token.end - token.start === 1 &&
      (before === undefined || token.start === before.end),
  });
  const follower = tokens[next];
  if (
    digits.length < (isDiscount(text, tokens, next) ? 2 : 3) ||
    (means(follower, 'multiplier') && follower?.start === tokens[next - 1]?.end)
  )
    return undefined;
  const item = numberItem([String(Number(digits))], tokens.slice(first, next), {
    spelled: true,
    words: digits.length,
    plain: digits,
  });
  return { item, next };
}

/** 七五折 */
const isDiscount = (text: string, tokens: readonly Token[], next: number): boolean =>
  meaningOf(tokens[next], 'unit')?.unit === 'discount' && areClose(text, tokens[next - 1], tokens[next]);

/** The digits after a spelled decimal point, and the power of ten of the magnitude behind them: two point two million. */
export interface SpelledFraction extends DigitRow {
  readonly exponent: number;
}

/** Reads the digits after a spelled decimal point, where there is one: 三点五, three point five. */
export function spelledFraction(
  { text, tokens, lexicon }: TokenizedPassage,
  start: number,
): SpelledFraction | undefined {
  const point = tokens[start];
  if (!point || !means(point, 'decimalWords') || !areClose(text, tokens[start - 1], point)) return undefined;
  // 三点一刻 is a time.
  if (lexicon.pastHour.some(({ before, words }) => !before && figureWordAfter(text, point.end, words) >= 0))
    return undefined;
  const row =
    figureAfter(text, tokens, start) ??
    digitsFrom(tokens, start + 1, {
      most: 10,
      continues: (token, before) => areClose(text, before ?? point, token),
    });
  const after = tokens[row.next];
  // 三点五分 is a time.
  if (row.digits === '' || means(after, 'minuteAfter')) return undefined;
  return withMagnitude(text, row, tokens);
}

function withMagnitude(text: string, row: DigitRow, tokens: readonly Token[]): SpelledFraction | undefined {
  const after = tokens[row.next];
  const power = meaningOf(after, 'multiplier')?.power ?? 1;
  if (power > 1 && power < 1e3) return undefined;
  const raised = power > 1 && areClose(text, tokens[row.next - 1], after);
  return raised ? { ...row, next: row.next + 1, exponent: Math.round(Math.log10(power)) } : { ...row, exponent: 0 };
}

/** The figure after a spelled point: 1 komma 25. */
function figureAfter(text: string, tokens: readonly Token[], start: number): DigitRow | undefined {
  const digits = tokens[start + 1]?.numeral?.plain ?? '';
  return digits !== '' && areClose(text, tokens[start], tokens[start + 1]) ? { digits, next: start + 2 } : undefined;
}

interface RowOptions {
  readonly most: number;
  /** Tells whether a token goes on with the row after the one before it, which the first has not. */
  readonly continues: (token: Token, before: Token | undefined) => boolean;
}

function digitsFrom(tokens: readonly Token[], first: number, { most, continues }: RowOptions): DigitRow {
  let digits = '';
  let next = first;
  for (; next < tokens.length && next - first < most; next++) {
    const token = tokens[next];
    const value = meaningOf(token, 'number')?.value ?? -1;
    if (!token || value < 0 || value > 9 || !continues(token, next > first ? tokens[next - 1] : undefined)) break;
    digits += value;
  }
  return { digits, next };
}

/** Finds a half that is added to the number before it, and whether a measure word is between them: 一个半. */
export function halfAt(
  { text, tokens }: TokenizedPassage,
  at: number,
  end: number,
): { readonly next: number; readonly counted: boolean } | undefined {
  const measure = means(tokens[at], 'counters') && !means(tokens[at], 'unit', 'hourAfter');
  const counted = measure && tokens[at]?.start === end;
  const half = tokens[counted ? at + 1 : at];
  const from = counted ? (tokens[at]?.end ?? end) : end;
  if (!half || !means(half, 'halfAfter') || !isClose(text, from, half.start)) return undefined;
  return { next: counted ? at + 2 : at + 1, counted };
}

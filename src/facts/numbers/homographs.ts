import { isClose } from '../words/spacing.ts';
import { meaningOf } from './number-items.ts';
import type { Token } from '../tokens/tokenize.ts';

/** Whether what is spelled like a number is another word here. */
export const isOtherWord = (text: string, tokens: readonly Token[], at: number): boolean =>
  isYearWord(text, tokens, at) ||
  isUnitWord(text, tokens, at) ||
  isBetweenFigures(text, tokens, at) ||
  isDayMark(tokens[at - 1], tokens[at]) ||
  isWeekdayName(text, tokens[at], tokens[at + 1]);

/** Vietnamese năm is five, and before four digits the word year; Burmese ခုနှစ် is seven, and after them year. */
function isYearWord(text: string, tokens: readonly Token[], at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (last?.numeral?.plain.length === 4 && meaningOf(token, 'yearAfter'))
    return isClose(text, last.end, token.start, ')');
  const before = meaningOf(token, 'yearBefore') ?? meaningOf(token, 'hourBefore') ?? meaningOf(token, 'decadeBefore');
  return before !== undefined && next?.numeral !== undefined && isClose(text, token.end, next.start);
}

/** After digits 일 is no one but days, and năm no five but years. */
function isUnitWord(text: string, tokens: readonly Token[], at: number): boolean {
  const [last, token] = [tokens[at - 1], tokens[at]];
  return Boolean(last?.numeral && token && meaningOf(token, 'unit') && isClose(text, last.end, token.start));
}

/** ১লা is the first of a month, although লা is short for a hundred thousand. */
const isDayMark = (figure: Token | undefined, token: Token | undefined): boolean =>
  figure?.numeral !== undefined && figure.end === token?.start && meaningOf(token, 'dayAfter') !== undefined;

/** صفر is nought, and between a day and a year the month of Safar; முதல் is first, and between two figures to. */
function isBetweenFigures(text: string, tokens: readonly Token[], at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !last?.numeral || !next?.numeral) return false;
  if (!meaningOf(token, 'month') && !meaningOf(token, 'range')) return false;
  return isClose(text, last.end, token.start) && isClose(text, token.end, next.start);
}

/** Thứ Bảy is Saturday, thứ bảy the seventh: the capital inside tells; and so does one within a sentence: την Πέμπτη. */
function isWeekdayName(text: string, token: Token | undefined, next: Token | undefined): boolean {
  if (!token || !meaningOf(token, 'weekday')) return false;
  if (!meaningOf(token, 'number') || /\p{Lu}/u.test(text.slice(token.start + 1, token.end))) return true;
  const named = token.entries.some(({ meaning, capital }) => capital && meaning.type === 'weekday');
  // Τρίτη 9 Νοεμβρίου.
  if (named && next?.numeral && isClose(text, token.end, next.start)) return true;
  return named && /[\p{Ll}\p{Nd}] $/u.test(text.slice(Math.max(0, token.start - 2), token.start));
}

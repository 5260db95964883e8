import { isClose } from './gaps.ts';
import { meaningOf } from './items.ts';
import type { Token } from './scan.ts';

/** Whether what is spelled like a number is another word here. */
export const isOtherWord = (text: string, tokens: readonly Token[], at: number): boolean =>
  isYearWord(text, tokens, at) || isWeekdayName(text, tokens[at]);

/** Vietnamese năm is five, and before four digits the word year; Burmese ခုနှစ် is seven, and after them year. */
function isYearWord(text: string, tokens: readonly Token[], at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (last?.numeral?.plain.length === 4 && meaningOf(token, 'yearAfter'))
    return isClose(text, last.end, token.start, ')');
  const before = meaningOf(token, 'yearBefore') ?? meaningOf(token, 'hourBefore') ?? meaningOf(token, 'decadeBefore');
  return before !== undefined && next?.numeral !== undefined && isClose(text, token.end, next.start);
}

/** Thứ Bảy is Saturday, thứ bảy the seventh: the capital inside tells. */
function isWeekdayName(text: string, token: Token | undefined): boolean {
  if (!token || !meaningOf(token, 'weekday')) return false;
  return /\p{Lu}/u.test(text.slice(token.start + 1, token.end)) || !meaningOf(token, 'number');
}

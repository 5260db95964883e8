import { areClose } from '../words/spacing.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { Token, TokenizedPassage } from '../tokens/token.ts';

/** Tells whether what is spelled like a number is another word here. */
export const isOtherWord = (passage: TokenizedPassage, at: number): boolean =>
  others.some((isOther) => isOther(passage, at));

const others: readonly ((passage: TokenizedPassage, at: number) => boolean)[] = [
  // năm 2010, 2010 ခုနှစ်
  isYearWord,
  // 15일, 5 năm
  isUnitWord,
  // 2 صفر 1446
  isBetweenFigures,
  // ১লা
  isDayMark,
  // Thứ Bảy, την Πέμπτη
  isWeekdayName,
  // dell’Ottocento
  isCenturyName,
  // one hundredth of a second
  isShare,
];

/** Vietnamese năm is five, and before four digits the word year; Burmese ခုနှစ် is seven, and after them year. */
function isYearWord({ text, tokens }: TokenizedPassage, at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (last?.numeral?.plain.length === 4 && means(token, 'yearAfter')) return areClose(text, last, token, ')');
  return (
    means(token, 'yearBefore', 'hourBefore', 'decadeBefore') &&
    next?.numeral !== undefined &&
    areClose(text, token, next)
  );
}

/** After digits 일 is no one but days, and năm no five but years. */
function isUnitWord({ text, tokens }: TokenizedPassage, at: number): boolean {
  const [last, token] = [tokens[at - 1], tokens[at]];
  return last?.numeral !== undefined && means(token, 'unit') && areClose(text, last, token);
}

/** ১লা is the first of a month, although লা is short for a hundred thousand. */
function isDayMark({ tokens }: TokenizedPassage, at: number): boolean {
  const [figure, token] = [tokens[at - 1], tokens[at]];
  return figure?.numeral !== undefined && figure.end === token?.start && means(token, 'dayAfter');
}

/** صفر is nought, and between a day and a year the month of Safar; முதல் is first, and between two figures to. */
function isBetweenFigures({ text, tokens }: TokenizedPassage, at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!last?.numeral || !next?.numeral || !means(token, 'month', 'range')) return false;
  return areClose(text, last, token) && areClose(text, token, next);
}

/** Thứ Bảy is Saturday, thứ bảy the seventh: the capital inside tells; and so does one within a sentence: την Πέμπτη. */
function isWeekdayName({ text, tokens }: TokenizedPassage, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !means(token, 'weekday')) return false;
  if (!meaningOf(token, 'number') || /\p{Lu}/u.test(text.slice(token.start + 1, token.end))) return true;
  if (!isCapitalName(token)) return false;
  // Τρίτη 9 Νοεμβρίου.
  if (next?.numeral && areClose(text, token, next)) return true;
  return /[\p{Ll}\p{Nd}] $/u.test(text.slice(Math.max(0, token.start - 2), token.start));
}

const isCapitalName = ({ entries }: Token): boolean =>
  entries.some(({ meaning, capital }) => capital && meaning.type === 'weekday');

/** One hundredth is a share, although it is spelled like an ordinal: a whole phrase is listed as one on purpose. */
function isShare({ text, tokens }: TokenizedPassage, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && means(token, 'fraction') && /[ -]/.test(text.slice(token.start, token.end));
}

/** Within a sentence Ottocento with a capital is the nineteenth century, and before what it counts eight hundred. */
function isCenturyName({ text, tokens }: TokenizedPassage, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !means(token, 'century') || (next && next.start === token.end)) return false;
  return /(?:\p{L}['’]|[\p{Ll},;] )$/u.test(text.slice(Math.max(0, token.start - 2), token.start));
}

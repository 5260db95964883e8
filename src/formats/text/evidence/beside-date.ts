import { isSpacedLetter } from '../../../locale/characters.ts';
import { withoutFollowing, withoutLeadIn } from './date-words.ts';
import type { FoundDate } from './dates.ts';
import type { Lexicon } from './lexicon.ts';
import { trimCommas } from './places.ts';

/** What stands before and behind a date, without what only leads to it or ends it. */
export function besideDate(text: string, date: FoundDate, lexicon: Lexicon): [before: string, after: string] {
  const before = withoutSpans(text.slice(0, date.start), date.beside, 0);
  const after = withoutSpans(text.slice(date.end), date.beside, date.end);
  return [
    withoutLeadIn(before, lexicon).replace(leadIn, ''),
    withoutFollowing(after.replace(/^\s*-/u, ''), lexicon).replace(yearWord, ''),
  ];
}

/** `Hà Tân, ngày`, `GENÈVE, le`: a small word behind the comma leads to the date. */
const leadIn = /[,，،]\s*\p{Ll}{1,6}$/u;
/** `2031 r.`, `2031 року`: a small word that says that the number is a year. */
export const yearWord: RegExp = /^(?!\p{sc=Geor})\p{Ll}{1,5}\.?$/u;

/** A text that begins at an offset without days of the week, times, and what surrounds them. */
export function withoutSpans(text: string, spans: FoundDate['beside'], offset: number): string {
  let rest = text;
  for (const { start, end } of spans.toReversed()) {
    if (start < offset || end > offset + text.length) continue;
    // `Szeged` begins as the short name of a day does.
    if (isSpacedLetter(text.charCodeAt(end - offset)) && isSpacedLetter(text.charCodeAt(end - offset - 1))) continue;
    rest = rest.slice(0, start - offset) + ' '.repeat(end - start) + rest.slice(end - offset);
  }
  return trimCommas(rest.replace(/[(（]\s*[)）]/gu, ' ').replace(/\s+/gu, ' '));
}

import { isIgnorable, isSpace } from './fold.ts';

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gives the span between two places together with its text. */
export const spanOf = (text: string, start: number, end: number): Span & { readonly text: string } => ({
  text: text.slice(start, end),
  start,
  end,
});

const hyphens = '-\u2010\u2011';

/** Tells whether at most six spaces, hyphens, ignorable marks and characters of `also` separate two places. */
export function isClose(text: string, from: number, to: number, also = ''): boolean {
  if (to - from > 6) return false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code) && !isIgnorable(code) && !hyphens.includes(text.charAt(at)) && !also.includes(text.charAt(at)))
      return false;
  }
  return true;
}

/** Tells whether two spans follow one another and are close; false where one of them does not exist. */
export const areClose = (text: string, first: Span | undefined, second: Span | undefined, also = ''): boolean =>
  first !== undefined && second !== undefined && isClose(text, first.end, second.start, also);

/** Dashes and tildes that join the bounds of a range, for a class of a regular expression. */
export const dashes = '-\\u2010-\\u2015\\u2212~\\u223c\\u301c\\uff5e\\uff0d\\u30fc';

/** Matches a dash between two bounds, with spaces around it or not. */
export const dashAlone: RegExp = new RegExp(`^\\s*[${dashes}]\\s*$`);

/** Passes over the ignorable marks at a place, at most four of them. */
export function afterMarks(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && isIgnorable(text.charCodeAt(at))) at++;
  return at;
}

/** Tells whether nothing visible separates two places. */
export function isAdjoining(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isIgnorable(text.charCodeAt(at)) || at - from > 4) return false;
  return true;
}

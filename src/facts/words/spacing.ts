import { isIgnorable, isSpace } from './fold.ts';

/** Whether nothing but spaces, hyphens and ignorable marks stands between two places: at most three of them. */
export function isClose(text: string, from: number, to: number, also = ''): boolean {
  if (to - from > 6) return false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code) && !isIgnorable(code) && !hyphens.includes(text.charAt(at)) && !also.includes(text.charAt(at)))
      return false;
  }
  return true;
}

/** Dashes and tildes that join the bounds of a range, for a class of a regular expression. */
export const dashes = '-\\u2010-\\u2015\\u2212~\\u223c\\u301c\\uff5e\\uff0d\\u30fc';

const hyphens = '-\u2010\u2011';

/** The place after the ignorable marks that stand at one, of which at most four are passed over. */
export function afterMarks(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && isIgnorable(text.charCodeAt(at))) at++;
  return at;
}

/** Whether nothing visible stands between two places. */
export function isAdjoining(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isIgnorable(text.charCodeAt(at)) || at - from > 4) return false;
  return true;
}

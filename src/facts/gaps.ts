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

const hyphens = '-\u2010\u2011';

/** Whether nothing visible stands between two places. */
export function isAdjoining(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isIgnorable(text.charCodeAt(at)) || at - from > 4) return false;
  return true;
}

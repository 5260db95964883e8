import { fold, isLetter, isSpace, isUnspaced } from './fold.ts';
import { afterMarks } from './spacing.ts';

/** Spellings that are looked for only beside a figure: too short or too common to be words of their own. */
export type Affixes = readonly string[];

/** Folded, the longest first. */
export const affixes = (lists: readonly (string | undefined)[]): Affixes =>
  lists
    .flatMap((list) => list?.split('|').map(fold) ?? [])
    .filter((spelling) => spelling !== '')
    .toSorted((a, b) => b.length - a.length);

const longestGap = 2;

/** Where the affix that stands right after a place ends, or −1. No letter may follow it. */
export function affixAfter(text: string, end: number, list: Affixes): number {
  if (list.length === 0) return -1;
  let start = end;
  while (start < end + longestGap && isSpace(text.charCodeAt(start))) start++;
  for (const affix of list) {
    const to = start + affix.length;
    if (fold(text.slice(start, to)) === affix && !goesOn(text, afterMarks(text, to))) return to;
  }
  return -1;
}

/** Where the affix that stands right before a place begins, or −1. No letter may precede it. */
export function affixBefore(text: string, start: number, list: Affixes): number {
  if (list.length === 0) return -1;
  let end = start;
  while (end > start - longestGap && isSpace(text.charCodeAt(end - 1))) end--;
  for (const affix of list) {
    const from = end - affix.length;
    if (from >= 0 && fold(text.slice(from, end)) === affix && !goesOn(text, from, -1)) return from;
  }
  return -1;
}

/** Whether a word of a script with spaces goes on over a border. */
function goesOn(text: string, border: number, step: 1 | -1 = 1): boolean {
  const outside = text.charCodeAt(step > 0 ? border : border - 1);
  const inside = text.charCodeAt(step > 0 ? border - 1 : border);
  return isLetter(outside) && isLetter(inside) && !isUnspaced(inside);
}

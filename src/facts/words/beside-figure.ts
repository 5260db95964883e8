import { fold, foldCode, isIgnorable, isLetter, isSpace, isUnspaced } from './fold.ts';
import { afterMarks } from './spacing.ts';

/** Folded spellings that are looked for only beside a figure, since they are too short or too common elsewhere. */
export type FigureWords = readonly string[];

/** Folds spellings and sorts them, the longest first. */
export const figureWords = (spellings: readonly string[]): FigureWords =>
  spellings
    .map(fold)
    .filter((spelling) => spelling !== '')
    .toSorted((a, b) => b.length - a.length);

const mostSpaces = 2;

/** Finds where the word right after a place ends, or gives −1. No letter may follow the word. */
export function figureWordAfter(text: string, end: number, words: FigureWords): number {
  if (words.length === 0) return -1;
  let start = end;
  while (start < end + mostSpaces && isSpace(text.charCodeAt(start))) start++;
  for (const word of words) {
    const to = start + word.length;
    if (isFoldedAt(text, start, word) && !continuesAfter(text, afterMarks(text, to))) return to;
  }
  return -1;
}

/** Finds where the word right before a place begins, or gives −1. No letter may precede the word. */
export function figureWordBefore(text: string, start: number, words: FigureWords): number {
  if (words.length === 0) return -1;
  let end = start;
  while (end > start - mostSpaces && isSpace(text.charCodeAt(end - 1))) end--;
  for (const word of words) {
    const from = end - word.length;
    if (from >= 0 && isFoldedAt(text, from, word) && !continuesBefore(text, from)) return from;
  }
  return -1;
}

/** Tells whether a folded spelling stands at a place, with no ignorable mark in it. */
function isFoldedAt(text: string, from: number, word: string): boolean {
  if (from + word.length > text.length) return false;
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(from + at);
    if (isIgnorable(code) || foldCode(code) !== word.charCodeAt(at)) return false;
  }
  return true;
}

const continuesAfter = (text: string, end: number): boolean =>
  isOneWord(text.charCodeAt(end), text.charCodeAt(end - 1));
const continuesBefore = (text: string, start: number): boolean =>
  isOneWord(text.charCodeAt(start - 1), text.charCodeAt(start));

/** Tells whether a letter outside a match belongs to the same word as the one inside, in a script with spaces. */
const isOneWord = (outside: number, inside: number): boolean =>
  isLetter(outside) && isLetter(inside) && !isUnspaced(inside);

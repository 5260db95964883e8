import { isUnspaced } from '../../../locale/scripts.ts';

/** What a rule wants to know of a text's form. Only its first and last characters are looked at, however long it is. */
export interface Measure {
  /** Words, counted up to 60; characters of scripts without spaces count as parts of a word. */
  readonly words: number;
  /** It ends as a sentence does. */
  readonly ends: 'sentence' | 'question' | 'colon' | 'open';
}

/** Where counting words stops. */
const manyWords = 60;

const closers = /[\s"'”’»›」』）)\]]+$/u;

export function measure(text: string): Measure {
  return { words: countWords(text), ends: endOf(text) };
}

/** How a text ends, closing quotation marks and brackets aside. */
export function endOf(text: string): Measure['ends'] {
  // `as follows:-`
  const last = text
    .slice(-8)
    .replace(closers, '')
    .replace(/(?<=[:：])\s?[-–—]+$/u, '')
    .slice(-1);
  if (/[.…。．۔।॥။]/u.test(last)) return 'sentence';
  if (/[!?！？؟]/u.test(last)) return 'question';
  return /[:：]/.test(last) ? 'colon' : 'open';
}

function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length && words < manyWords; at += 1) {
    const code = text.charCodeAt(at);
    const part = partOfWord(code);
    if (part < 1) {
      words += part;
      inWord = false;
    } else if (code <= 32 || code === 0xa0) inWord = false;
    else if (!inWord) {
      words += 1;
      inWord = true;
    }
  }
  return Math.min(words, manyWords);
}

/** How much of a word one character is: about two Han or kana characters, and four to five of Thai and its neighbours. */
function partOfWord(code: number): number {
  if (code < 0x0e00) return 1;
  const isWidePunctuation = (code >= 0x3000 && code < 0x3040) || code >= 0xff00;
  if (!isUnspaced(code) && !isWidePunctuation) return 1;
  return isWide(code) ? 0.5 : 0.22;
}

/** Columns that a line takes, counted up to `widest`. */
export function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end && width < widest; at += 1) width += isWide(text.charCodeAt(at)) ? 2 : 1;
  return width;
}

export const widest = 400;

function isWide(code: number): boolean {
  return (
    code >= 0x1100 &&
    (code < 0x1160 ||
      (code >= 0x2e80 && code < 0xd7a4) ||
      (code >= 0xf900 && code < 0xfb00) ||
      (code >= 0xff00 && code < 0xff61))
  );
}

import { characterTest } from '../../../locale/characters.ts';
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

export function measure(text: string): Measure {
  return { words: countWords(text), ends: endWithin(text, 0, text.length) };
}

/** How much of a text is looked at for how it ends. */
const ending = 8;

/** How a part of a text ends, closing quotation marks and brackets aside. */
export function endWithin(text: string, start: number, end: number): Measure['ends'] {
  const from = Math.max(start, end - ending);
  let at = skipBack(text, from, end, isCloser);
  // `as follows:-`
  let sign = skipBack(text, from, at, isDash);
  if (sign < at) {
    if (sign > from && isWhiteSpace(text.charCodeAt(sign - 1))) sign -= 1;
    if (sign > from && isColon(text.charCodeAt(sign - 1))) at = sign;
  }
  if (at === from) return 'open';
  const last = text.charCodeAt(at - 1);
  if (asks(last)) return 'question';
  if (endsSentence(last)) return 'sentence';
  return isColon(last) ? 'colon' : 'open';
}

const isCloser = characterTest((character) => /[\s"'”’»›」』）)\]]/u.test(character));
const isWhiteSpace = characterTest((character) => /\s/u.test(character));
const isDash = characterTest((character) => '-–—'.includes(character));
/** Ethiopic and Khmer have signs of their own that lead to what follows, and Armenian uses its half stop so. */
const isColon = characterTest((character) => ':：፦៖՝'.includes(character));
/** What Unicode says that sentences of any script end with, and what it counts among other signs. */
const endsSentence = characterTest((character) => /[\p{STerm}…．]/u.test(character));
const asks = characterTest((character) => /[!?！？؟፧՞՜]/u.test(character));

/** Where what passes a test begins before a place. */
function skipBack(text: string, from: number, end: number, passes: (code: number) => boolean): number {
  let at = end;
  while (at > from && passes(text.charCodeAt(at - 1))) at -= 1;
  return at;
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

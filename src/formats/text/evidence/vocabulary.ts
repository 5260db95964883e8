import { functionWords } from '../../../locale/orthography/function-words.ts';
import { isUnspaced } from '../../../locale/scripts.ts';
import type { Piece } from '../physical/pieces.ts';
import { isProse } from './shape.ts';

/** So many paragraphs are read for the words of a text, and so many characters of each. */
const paragraphs = 40;
const reach = 1500;
/** Shorter words say little. */
const shortest = 4;

/** Scripts that write articles and prepositions in one with the word: parts of the word are compared. */
const joinsPrefixes = /^[\p{sc=Arab}\p{sc=Hebr}]/u;

/** Letters that differ by where they stand in a word or by who writes: `מלפפון` and `מלפפונים`, `إدارة` and `اداره`. */
const variants: Readonly<Record<string, string>> = {
  ...{ ם: 'מ', ן: 'נ', ץ: 'צ', ף: 'פ', ך: 'כ' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' },
};

function evened(word: string): string {
  return word.replace(/[םןץףךأإآةىیک]/gu, (letter) => variants[letter] ?? letter);
}

/** The words of a text that say what it is about: of scripts without spaces, pairs of characters. */
export function significantWords(text: string, locale: string): readonly string[] {
  const small = functionWords(locale);
  const words: string[] = [];
  for (const [written] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+|\p{Nd}[\p{Nd}.,]*/gu)) {
    const word = joinsPrefixes.test(written) ? evened(written) : written;
    if (isUnspaced(word.charCodeAt(0))) {
      for (let at = 0; at + 1 < word.length; at += 1) words.push(word.slice(at, at + 2));
    } else if (joinsPrefixes.test(word)) {
      for (let at = 0; at + 4 <= word.length; at += 1) words.push(word.slice(at, at + 4));
    } else if (/^\p{Nd}/u.test(word)) {
      if (word.length > 1) words.push(word.replace(/[.,]+$/u, ''));
    } else if (word.length >= shortest && !small.has(word)) words.push(stem(word));
  }
  return words;
}

/** The beginning of a word, which its inflected forms share. */
function stem(word: string): string {
  return word.length > 6
    ? word.slice(0, Math.max(5, Math.ceil(word.length * 0.7)))
    : word.replace(/(?<=\p{L}{3})s$/u, '');
}

/** What the first paragraphs of running text say. */
export interface Body {
  readonly words: ReadonlySet<string>;
  /** In lower case; finds the parts of compounds. */
  readonly text: string;
}

export function bodyOf(pieces: readonly Piece[], locale: string): Body {
  const words = new Set<string>();
  const texts: string[] = [];
  let read = 0;
  for (const piece of pieces) {
    if (!isProse(piece)) continue;
    const text = piece.text.slice(0, reach);
    texts.push(text);
    for (const word of significantWords(text, locale)) words.add(word);
    read += 1;
    if (read === paragraphs) break;
  }
  return { words, text: texts.join('\n').toLowerCase() };
}

/** The share of a line's significant words that the text has too, `deep` as a part of other words also; undefined where it has too few. */
export function shareOfText(line: string, body: Body, locale: string, deep: boolean): number | undefined {
  const words = significantWords(line, locale);
  if (words.length < 2 || body.words.size < 8) return undefined;
  const known = words.filter((word) => body.words.has(word) || (deep && word.length >= 5 && body.text.includes(word)));
  return known.length / words.length;
}

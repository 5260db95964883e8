import { isUnspaced } from '../../locale/scripts.ts';

/** A text as the numbers of its tokens, and of what it is found by. */
export interface Tokens {
  /** The words, figures, marks and, of scripts without spaces, characters of the text, in order; equal tokens have one number. */
  readonly tokens: readonly number[];
  /** Words, and pairs of characters where words have no spaces: unsigned numbers of 32 bits, each once. */
  readonly grams: readonly number[];
}

const space = 1;
const word = 2;
const mark = 3;
const digit = 4;
const solid = 5;
const other = 6;
/** Joins letters to a word, and digits to a figure. */
const joiner = 7;

const kinds = new Uint8Array(0x1_0000);

const patterns: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [space, /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u],
  [mark, /\p{M}/u],
  [digit, /\p{Nd}/u],
  [word, /[\p{L}\p{N}]/u],
  [joiner, /['’.,-]/u],
];

function kindOf(code: number): number {
  const known = kinds[code];
  return known === undefined || known === 0 ? learn(code) : known;
}

function learn(code: number): number {
  const character = String.fromCodePoint(code);
  const plain = patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? other;
  const found = plain !== mark && isUnspaced(code) ? solid : plain;
  if (code < kinds.length) kinds[code] = found;
  return found;
}

/**
 * Cuts a text into tokens, whatever its language, in lower case: words with the marks inside them, figures, single marks,
 * and single characters of scripts without spaces, each with its combining marks. White space is none. Figures and marks
 * are not what a text is found by: of most sentences there are copies that differ in them alone.
 */
export function tokensOf(given: string): Tokens {
  const text = given.normalize('NFC').toLowerCase();
  const tokens: number[] = [];
  const grams = new Set<number>();
  let before = 0;
  for (let at = 0; at < text.length;) {
    const start = at;
    const code = text.codePointAt(at)!;
    const kind = kindOf(code);
    at += code > 0xffff ? 2 : 1;
    if (kind === space) {
      before = 0;
      continue;
    }
    if (kind === solid) at = afterMarks(text, at);
    else if (kind === word || kind === digit || kind === mark) at = afterWord(text, at);
    const token = hashOf(text, start, at);
    tokens.push(token);
    if (kind === word) grams.add(token);
    if (kind === solid) grams.add(before === 0 ? token : (Math.imul(before, 0x9e3779b1) ^ token) >>> 0);
    before = kind === solid ? token : 0;
  }
  return { tokens, grams: [...grams] };
}

function afterMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOf(text.charCodeAt(at)) === mark) at += 1;
  return at;
}

function afterWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const kind = kindOf(code);
    const goesOn = kind === word || kind === mark || kind === digit || (kind === joiner && isInside(text, at + 1));
    if (!goesOn) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function isInside(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  const kind = code === undefined ? other : kindOf(code);
  return kind === word || kind === digit;
}

function hashOf(text: string, from: number, to: number): number {
  let sum = 0x9e3779b9;
  for (let at = from; at < to; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x5bd1e995);
    sum ^= sum >>> 15;
  }
  sum = Math.imul(sum ^ (to - from), 0x27d4eb2f);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** Gives what a whole text is found by: the same text has the same number. */
export function wholeGram(text: string): number {
  return hashOf(`\u0003${text}`, 0, text.length + 1);
}

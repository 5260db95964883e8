import { isUnspaced } from '../locale/scripts.ts';

/** More words of one block than these add nothing to the judgement. */
const mostWords = 4096;

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

const classOf = classes();

/** Class of each UTF-16 code unit: 0 between words, 1 in a word, 2 a word by itself. Surrogates count as 2. */
function classes(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(255);
  for (let unit = 0xd800; unit < 0xe000; unit++) table[unit] = 2;
  return table;
}

function classAt(unit: number): number {
  const known = classOf[unit]!;
  if (known !== 255) return known;
  const character = String.fromCharCode(unit);
  const found = isUnspaced(unit) ? 2 : wordCharacter.test(character) ? 1 : 0;
  classOf[unit] = found;
  return found;
}

/** What each UTF-16 code unit is compared as: a small letter as its capital, so that a headline may be set in capitals. */
const foldOf = new Uint16Array(0x10000);

function foldAt(unit: number): number {
  const known = foldOf[unit]!;
  if (known !== 0) return known;
  const letter = String.fromCharCode(unit);
  const capital = letter.toUpperCase();
  // Dotted and dotless i are one letter here, and so are both forms of sigma; ß stays what it is.
  const folded = (capital.length === 1 ? capital : letter).toLowerCase().charCodeAt(0);
  foldOf[unit] = folded;
  return folded;
}

const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;

const buffer = new Int32Array(mostWords);

/**
 * What two texts are compared by: sorted hashes of their words, with repetitions, capital letters as small ones. A character of a script that is
 * written without spaces counts as a word together with the next.
 */
export function wordHashesOf(text: string): Int32Array {
  let count = 0;
  let hash = seed;
  let inWord = false;
  for (let at = 0; at < text.length && count < mostWords; at++) {
    const unit = text.charCodeAt(at);
    const kind = classAt(unit);
    if (kind === 1) {
      hash = Math.imul(hash ^ foldAt(unit), prime);
      inWord = true;
      continue;
    }
    if (inWord) {
      buffer[count++] = hash;
      hash = seed;
      inWord = false;
    }
    // What is behind the end of the buffer is lost.
    if (kind === 2) buffer[count++] = Math.imul(seed ^ unit, prime) ^ (text.charCodeAt(at + 1) << 1);
  }
  if (inWord) buffer[count++] = hash;
  return buffer.subarray(0, count).toSorted();
}

/**
 * Sorted pairs of neighbouring characters of a text: for texts of few words, where one changed letter would otherwise
 * change all there is.
 */
export function characterPairsOf(text: string): Int32Array {
  const count = Math.max(0, Math.min(text.length - 1, mostWords));
  const pairs = new Int32Array(count);
  for (let at = 0; at < count; at++) pairs[at] = (foldAt(text.charCodeAt(at)) << 16) | foldAt(text.charCodeAt(at + 1));
  return pairs.toSorted();
}

/** Computes Dice’s coefficient of two sorted lists: 1 for equal, 0 for nothing in common. */
export function dice(one: Int32Array, other: Int32Array): number {
  if (one.length + other.length === 0) return 1;
  return (2 * commonWords(one, other)) / (one.length + other.length);
}

/** Counts what two sorted lists have in common, repetitions too. */
export function commonWords(one: Int32Array, other: Int32Array): number {
  let common = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const difference = one[left]! - other[right]!;
    if (difference === 0) common++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return common;
}

/** Gives what a sorted list has beyond another, sorted. */
export function wordsBeyond(one: Int32Array, other: Int32Array): Int32Array {
  let right = 0;
  return one.filter((word) => {
    while (right < other.length && other[right]! < word) right++;
    if (other[right] !== word) return true;
    right++;
    return false;
  });
}

/**
 * Makes a test of characters, by code point, that remembers its answers: a look into a table takes a hundredth of the
 * time that a regular expression needs. Where it is asked of UTF-16 code units, a half of a surrogate pair is no letter;
 * what stands beyond the end of a text (NaN) never passes.
 */
export function characterTest(passes: (character: string) => boolean): (code: number) => boolean {
  const known = new Uint8Array(0x1_0000);
  const learn = (code: number): boolean => {
    if (Number.isNaN(code)) return false;
    if (code > 0xffff) return passes(String.fromCodePoint(code));
    const is = passes(String.fromCharCode(code));
    known[code] = is ? 2 : 1;
    return is;
  };
  return (code) => {
    const before = known[code];
    return before === 1 ? false : before === 2 || learn(code);
  };
}

/** What a code unit may be, each a bit of `kindsOf`. */
const letter = 1;
const mark = 2;
const upper = 4;
const lower = 8;
const digit = 16;
const spaced = 32;
const bordered = 64;
const known = 128;

const properties: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [letter, /\p{L}/u],
  [mark, /\p{M}/u],
  [upper, /\p{Lu}/u],
  // The letters of Georgian have capitals, but no word begins with one.
  [lower, /(?!\p{sc=Geor})\p{Ll}/u],
  [digit, /\p{Nd}/u],
  [spaced, /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Deva}\p{sc=Hebr}\p{sc=Hang}]/u],
  [bordered, /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}]/u],
];

const kinds = new Uint8Array(0x1_0000);

/** All that the tests below tell of a character, in one look into one table. */
function kindsOf(code: number): number {
  const found = kinds[code];
  return found === undefined || found === 0 ? learnKinds(code) : found;
}

function learnKinds(code: number): number {
  if (Number.isNaN(code)) return 0;
  const character = String.fromCodePoint(code);
  const found = properties.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), known);
  if (code < kinds.length) kinds[code] = found;
  return found;
}

/** A text without its accents and other marks. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * A text without the characters at its end that pass a test. A pattern such as `[\p{P}]+$` is tried from each place, which
 * takes long where many of them stand in a row.
 */
export function withoutEnd(text: string, passes: (code: number) => boolean): string {
  let end = text.length;
  while (end > 0) {
    const unit = text.charCodeAt(end - 1);
    const code = unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? text.codePointAt(end - 2)! : unit;
    if (!passes(code > 0xffff ? code : unit)) break;
    end -= code > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

/** Counts the code units that two texts have in common at their start. */
export function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

export const isLetter = (code: number): boolean => (kindsOf(code) & letter) !== 0;
export const isUpperCase = (code: number): boolean => (kindsOf(code) & upper) !== 0;
export const isLowerCase = (code: number): boolean => (kindsOf(code) & lower) !== 0;
export const isDigit = (code: number): boolean => (kindsOf(code) & digit) !== 0;
export const isLetterOrMark = (code: number): boolean => (kindsOf(code) & (letter | mark)) !== 0;
/** Letters of scripts that write a space or another border between words. */
export const isSpacedLetter = (code: number): boolean => (kindsOf(code) & spaced) !== 0;

/** Letters of scripts that write a border between words, where a phrase must begin and end at one. */
export const isBordered = (code: number): boolean => (kindsOf(code) & bordered) !== 0;

/** The same without Hangul, which writes endings and particles as one with the word before them. */
export const isUninflectedLetter = (code: number): boolean => isSpacedLetter(code) && !isHangul(code);

const isHangul = characterTest((character) => /\p{sc=Hang}/u.test(character));

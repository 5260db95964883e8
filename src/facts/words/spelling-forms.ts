import type { Meaning } from './word-senses.ts';

/** Scripts whose words are inflected by a few letters at their end. */
export const alphabetic: RegExp =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}.'’ ]+$/u;

/** A form of at most three letters, or a short head of a longer form of the same name. */
export function isAbbreviation(spelling: string, all: readonly string[]): boolean {
  const letters = spelling.replace(/\./g, '');
  if (letters !== spelling) return true;
  const head = all.some((other) => other.length > letters.length && other.startsWith(letters));
  if (
    head &&
    letters.length < 6 &&
    (!alphabetic.test(spelling) || all.some((other) => other.length > letters.length + 1 && other.startsWith(letters)))
  )
    return true;
  // In scripts without spaces a syllable of a name is a syllable of any word: လာ of တနင်္လာ.
  if (isSyllable(spelling) && all.some((other) => other.length > letters.length + 1 && other.includes(letters)))
    return true;
  const short = alphabetic.test(spelling) ? 3 : 1;
  return (
    [...letters].length <= short &&
    (short === 1 ||
      all.some(
        (other) =>
          (other.length > letters.length && other.startsWith(letters.slice(0, 2))) ||
          (other.length > letters.length + 2 && other.startsWith(letters.charAt(0))),
      ))
  );
}

const isSyllable = (spelling: string): boolean => spelling.length < 4 && /^[\u0e00-\u17ff]+$/.test(spelling);

/** Where an ending follows, the vowel killer of the last consonant goes: மில்லியன், மில்லியனை. */
export const viramas: string = '\u0bcd\u0c4d\u0ccd\u0d4d\u0dca';
/** Vowel signs of Indic scripts that are also typed as two: ఐ of ఇరవై. */
export const composedVowels: RegExp =
  /[\u09cb\u09cc\u0b48\u0b4b\u0b4c\u0bca-\u0bcc\u0c48\u0cc0\u0cc7\u0cc8\u0cca\u0ccb\u0d4a-\u0d4c\u0dda\u0ddc-\u0dde]/;
/** Without its vowels a word of three letters is short: جون begins other words. */
export const abjad: RegExp = /^\p{Script=Arabic}+$/u;

/** What follows a month in a compound is a word: Novemberwahlen. */
export const longestCompound = 16;

/** Of an ending in a script whose vowels are letters. */
export const longestEndingInLetters = 8;

/** In letters: those of a syllabary hold more, marks of vowels are letters too. */
export function longestEnding(spelling: string): number {
  if (/^\p{Script=Ethiopic}/u.test(spelling)) return 3;
  return alphabetic.test(spelling) ? longestEndingInLetters : 14;
}

/** Tells whether a spelling is a sign of a magnitude or a unit: k, km, m². */
export function isSign(spelling: string, { type }: Meaning): boolean {
  return (
    (type === 'multiplier' || type === 'unit') &&
    spelling.length <= 2 &&
    /^[\p{L}²³]+$/u.test(spelling) &&
    alphabetic.test(spelling.replace(/[²³]/g, ''))
  );
}

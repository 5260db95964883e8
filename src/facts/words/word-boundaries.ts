import { isUnspaced } from './fold.ts';

/**
 * Whether a word can begin and end at two places of a script without spaces. After a vowel that is written before its
 * consonant no word begins, and before a mark or a vowel sign none ends: สี่ is no four in เสี่ยง.
 */
export function isWholeInUnspaced(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isUnspaced(before) && leading.test(text.charAt(start - 1))) return false;
  // What a coeng or a stacker subjoins is within a word: ដប់ is no ten in គ្របដណ្ដប់.
  if (before === 0x17d2 || before === 0x1039) return false;
  return !(isUnspaced(text.charCodeAt(end - 1)) && trailing.test(text.charAt(end)));
}

/** Vowels of Thai, Lao, Tai Viet and New Tai Lue that stand before the consonant they follow. */
const leading = /\p{Logical_Order_Exception}/u;
/** Marks, and what Indic_Syllabic_Category has as Vowel_Dependent among the letters of Thai and Lao. */
const trailing = /[\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]/u;

import { isIgnorable, isSpace, isUnspaced } from './fold.ts';

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gives the span between two places together with its text. */
export const spanOf = (text: string, start: number, end: number): Span & { readonly text: string } => ({
  text: text.slice(start, end),
  start,
  end,
});

const hyphens = '-\u2010\u2011';

/** Tells whether at most six spaces, hyphens, ignorable marks and characters of `also` separate two places. */
export function isClose(text: string, from: number, to: number, also = ''): boolean {
  if (to - from > 6) return false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code) && !isIgnorable(code) && !hyphens.includes(text.charAt(at)) && !also.includes(text.charAt(at)))
      return false;
  }
  return true;
}

/** Tells whether two spans follow one another and are close; false where one of them does not exist. */
export const areClose = (text: string, first: Span | undefined, second: Span | undefined, also = ''): boolean =>
  first !== undefined && second !== undefined && isClose(text, first.end, second.start, also);

/** Dashes and tildes that join the bounds of a range, for a class of a regular expression. */
export const dashes = '-\\u2010-\\u2015\\u2212~\\u223c\\u301c\\uff5e\\uff0d\\u30fc';

/** Matches a dash between two bounds, with spaces around it or not. */
export const dashAlone: RegExp = new RegExp(`^\\s*[${dashes}]\\s*$`);

/** Passes over the ignorable marks at a place, at most four of them. */
export function afterMarks(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && isIgnorable(text.charCodeAt(at))) at++;
  return at;
}

/** Tells whether nothing visible separates two places. */
export function isAdjoining(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isIgnorable(text.charCodeAt(at)) || at - from > 4) return false;
  return true;
}

/**
 * Whether a word can begin and end at two places of a script without spaces. After a vowel that is written before its
 * consonant no word begins, and before a mark or a vowel sign none ends: สี่ is no four in เสี่ยง.
 */
export function isWholeInUnspaced(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isUnspaced(before) && leading.test(text.charAt(start - 1))) return false;
  // What a coeng or a stacker subjoins is within a word: ដប់ is no ten in គ្របដណ្ដប់.
  if (before === 0x17d2 || before === 0x1039) return false;
  if (!isUnspaced(text.charCodeAt(end - 1))) return true;
  return !trailing.test(text.charAt(end)) && !coda.test(text.slice(end, end + 3));
}

/** A Burmese consonant that ends a syllable, by its asat: သုံးဆ, threefold, is none in သုံးဆယ်, thirty. */
const coda = /^[\u1000-\u1021]\u1037?\u103a/;

/** Vowels of Thai, Lao, Tai Viet and New Tai Lue that stand before the consonant they follow. */
const leading = /\p{Logical_Order_Exception}/u;
/** Marks, and what Indic_Syllabic_Category has as Vowel_Dependent among the letters of Thai and Lao. */
const trailing = /[\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]/u;

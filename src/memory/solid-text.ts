/** A text without white space, in lower case, and where in the text each of its UTF-16 code units starts and ends. */
export interface SolidText {
  readonly solid: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Removes what does not count where words have no spaces between them: white space, soft hyphens, non-joiners. */
export function solidText(text: string): SolidText {
  let solid = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (/[\s\u200b\u200c\u00ad]/u.test(character)) continue;
    const lower = character.toLowerCase();
    solid += lower.length === 1 ? lower : character;
    starts.push(index);
    ends.push(index + 1);
  }
  return { solid, starts, ends };
}

/**
 * Tells whether the code units from `at` on, `length` of them, are a whole word where they are Latin letters: a word of
 * Latin letters is a word of its own among letters of other scripts.
 */
export function isWholeIfLatin({ solid, starts, ends }: SolidText, at: number, length: number): boolean {
  const last = at + length - 1;
  if (ends[at - 1] === starts[at] && areLatin(solid.charAt(at - 1), solid.charAt(at))) return false;
  return !(starts[last + 1] === ends[last] && areLatin(solid.charAt(last), solid.charAt(last + 1)));
}

function areLatin(before: string, after: string): boolean {
  return /^\p{sc=Latn}{2}$/u.test(before + after);
}

import { characterTest } from './characters.ts';

/**
 * The scripts that put no spaces between words (ISO 15924): those whose lines UAX #14 breaks between any two ideographs
 * (class ID, with kana and Bopomofo), by a dictionary (SA) or between syllables (AK, and Tibetan, whose tsheg parts
 * syllables and not words). Korean is not among them.
 */
const unspaced = [
  ['Hani', 'Hira', 'Kana', 'Bopo', 'Yiii'],
  ['Thai', 'Laoo', 'Khmr', 'Mymr', 'Lana', 'Tale', 'Talu', 'Tavt'],
  ['Bali', 'Java', 'Tibt'],
].flat();

/** Codes of ISO 15924 for what is written in several scripts, or in a part of one. */
const variants = ['Hans', 'Hant', 'Hanb', 'Jpan', 'Hrkt'];

/** Marks that Unicode counts to no script or to several, and that only kana have: ゛ ゜ ー. */
const kanaMarks = '\u3099-\u309c\u30fc\uff70\uff9e\uff9f';

/** Characters of scripts that put no spaces between words, to be put in a class of a regular expression with the u flag. */
export const unspacedCharacters: string = unspaced.map((script) => `\\p{sc=${script}}`).join('') + kanaMarks;

/**
 * A word of a script that parts words, with the marks inside it (`don’t`, `3.5`, `well-known`), as a source of a regular
 * expression with the u flag.
 */
export const spacedWord: string =
  `(?:(?![${unspacedCharacters}])[\\p{L}\\p{N}])` +
  `(?:(?![${unspacedCharacters}])[\\p{L}\\p{M}\\p{N}]|['’.,-](?=[\\p{L}\\p{N}])(?![${unspacedCharacters}]))*`;

const unspacedScripts: ReadonlySet<string> = new Set([...unspaced, ...variants]);

/** Whether a script, by its code in ISO 15924, puts no spaces between words. */
export function isUnspacedScript(script: string): boolean {
  return unspacedScripts.has(script);
}

/**
 * Whether a character belongs to a script whose sentences end without a sign: Thai and Lao, to which The Unicode
 * Standard (chapter 16) gives a space in place of a full stop.
 */
export const isUnstopped: (codePoint: number) => boolean = characterTest((character) =>
  /[\p{sc=Thai}\p{sc=Laoo}]/u.test(character),
);

const unspacedCharacter = new RegExp(`[${unspacedCharacters}]`, 'u');

/** Whether a character belongs to a script that puts no spaces between words. */
export const isUnspaced: (codePoint: number) => boolean = characterTest((character) =>
  unspacedCharacter.test(character),
);

/** Codes of ISO 15924 for several scripts, by those that Unicode gives their characters (UTS 39, augmented script sets). */
const parts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hanb: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Hrkt: ['Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Gives the scripts of Unicode in which a script of ISO 15924 is written, to be asked of characters. */
export function scriptsIn(script: string): readonly string[] {
  return parts[script] ?? [script];
}

import { characterTest, isLetterOrMark, isUpperCase, withoutMarks } from '../../locale/characters.ts';
import { consonants } from '../../locale/orthography/consonants.ts';
import { latinSounds } from '../../locale/orthography/latin-sounds.ts';
import { memoize } from '../../model/memoize.ts';

/** A word that may be of a name. */
export interface NameWord {
  readonly text: string;
  /** Without capitals, accents and a possessive. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** It begins with a capital, or is of katakana, which names are written in. */
  readonly isName: boolean;
}

/** The words of a text, of one script each. */
export const nameWords: (text: string) => readonly NameWord[] = memoize(wordsIn, { most: 4 });

function wordsIn(text: string): readonly NameWord[] {
  const words: NameWord[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfWord(text, start);
    if (end > start) words.push(nameWord(text.slice(start, end), start));
    start = Math.max(end, start + 1);
  }
  return words;
}

const nameWord = (text: string, start: number): NameWord => ({
  text,
  folded: foldName(text),
  start,
  end: start + text.length,
  isName: isName(text),
});

/** It begins with a capital, and is not all of capitals, or it is of katakana. */
function isName(word: string): boolean {
  const initial = word.codePointAt(0) ?? 0;
  if (isUpperCase(initial)) return /^\p{Lu}['’]?[\p{Ll}\p{M}\p{Lu}]*\p{Ll}/u.test(word);
  return startsKatakana(initial) && word.length > 1 && startsKatakana(word.codePointAt(1) ?? 0);
}

const isKatakana = characterTest((character) => /\p{sc=Katakana}/u.test(character));
/** The mark of a long vowel is of hiragana as well. */
const startsKatakana = (code: number): boolean => code === 0x30fc || isKatakana(code);
const isOfWord = (code: number): boolean => isLetterOrMark(code) && !isKatakana(code);

/** The end of the word that starts at a place, with the parts behind its apostrophes; the place itself where none does. */
function endOfWord(text: string, start: number): number {
  const katakana = endOfRun(text, start, startsKatakana);
  if (katakana > start) return katakana;
  let end = endOfRun(text, start, isOfWord);
  while (end > start && isApostrophe(text.charCodeAt(end))) {
    const next = endOfRun(text, end + 1, isLetterOrMark);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

function endOfRun(text: string, start: number, isOfRun: (code: number) => boolean): number {
  let end = start;
  for (;;) {
    const code = text.codePointAt(end);
    if (code === undefined || !isOfRun(code)) return end;
    end += code > 0xffff ? 2 : 1;
  }
}

/** A word without capitals, accents and a possessive or a case behind an apostrophe. */
export const foldName = (text: string): string => (/^[A-Za-z]+$/.test(text) ? text.toLowerCase() : foldLetters(text));

/** What is elided before a name: l’Utah, d’Ibrox, dell’Umbria. */
const elision = /^\p{L}{1,4}['’](?=\p{Lu}\p{L}{2})/u;

const foldLetters = memoize(
  (text: string): string =>
    withoutMarks(text.replace(elision, ''))
      .toLowerCase()
      .replace(/[^a-z]/g, (letter) => latinSounds().letters.get(letter) ?? letter)
      .replace(/['’]\p{L}{1,5}$/u, ''),
  { most: 10_000 },
);

/** How much of the longer word is written otherwise, from 0 to 1. */
export const distance = (a: string, b: string): number =>
  a === b ? 0 : (editRow(a, b, 1)[b.length] ?? 0) / Math.max(a.length, b.length, 1);

/** The fewest edits that make a part of `text` of a word. */
export function editsWithin(word: string, text: string): number {
  const row = editRow(word, text, 0);
  let least = row[0]!;
  for (let j = 1; j <= text.length; j++) if (row[j]! < least) least = row[j]!;
  return least;
}

/** What `editRow` gives, made once for all words of common lengths. */
const commonRow = new Uint32Array(1024);

/**
 * The fewest letters to put, take or change that make one word of each beginning of another, of which the start costs so
 * much a letter. The row is good until the next is asked for.
 */
function editRow(a: string, b: string, start: 0 | 1): Uint32Array {
  const { length } = b;
  const row = length < commonRow.length ? commonRow : new Uint32Array(length + 1);
  for (let j = 0; j <= length; j++) row[j] = j * start;
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    let diagonal = row[0]!;
    let last = i;
    row[0] = i;
    for (let j = 1; j <= length; j++) {
      const changed = diagonal + (code === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = row[j]!;
      last = Math.min(changed, diagonal + 1, last + 1);
      row[j] = last;
    }
  }
  return row;
}

/** The consonants of a word in Latin letters by how they sound: those of Prague and Praha are alike, as are Warsaw’s and Warschau’s. */
export const skeleton: (folded: string) => string = memoize(
  (folded: string): string =>
    latinSounds()
      .spellings.reduce((text, [written, sound]) => text.replace(written, sound), folded)
      .replace(/(.)\1+/g, '$1'),
  { most: 10_000 },
);

/** A word in Latin letters without those that some languages do not sound. */
export const withoutMute = (folded: string): string =>
  /^\p{sc=Latin}/u.test(folded) ? folded.replace(latinSounds().mute, '') : folded;

/** A word in Latin letters with other sounds that some of them may have, one at a time. */
export const otherReadings = (folded: string): readonly string[] =>
  latinSounds()
    .readings.map(([written, sound]) => folded.replace(written, sound))
    .filter((reading) => reading !== folded);

/** Whether a name in Latin letters may be one that Chinese or Japanese writes in its own characters: Osaka. */
export const mayBeInHan = (folded: string): boolean => latinSounds().ofEastAsia.test(folded);

/** The consonants of a word in any script as they are compared across scripts: P, T, K, S, M, N and L. */
export const coarseSkeleton: (folded: string) => string = memoize(
  (folded: string): string =>
    (/^\p{sc=Latin}/u.test(folded) ? skeleton(folded).toUpperCase().replaceAll('R', 'L') : soundsOf(folded))
      .replace(/[^PTKSMNL]/g, '')
      .replace(/(.)\1+/g, '$1')
      .replace(/S?(?:TS)+/g, 'S'),
  { most: 10_000 },
);

/** So many sounds may an ending of a case add. */
const mostOfCase = 2;

/** Whether two words of which one is in another script may spell one name, from its beginning to its end: Halvorsen, Халворсена. */
export const areSpelledAlike = (a: string, b: string): boolean =>
  heardAs(a).some((x) => heardAs(b).some((y) => (x.length <= y.length ? mayEnd(x, y) : mayEnd(y, x))));

/** The same by any way that the one in Latin letters may be heard. */
export const areHeardAlike = (a: string, b: string): boolean => {
  const [latin, other] = /^\p{sc=Latin}/u.test(a) ? [a, b] : [b, a];
  return [latin, ...otherReadings(latin)].some((reading) => areSpelledAlike(reading, other));
};

/** How the consonants of a word may be heard: an h as one or not at all, a j as s or as y. */
const heardAs = memoize(
  (folded: string): readonly string[] => {
    const other = folded.replace(/h(?=[aeiou])/g, 'k').replace(/j(?=[aeiou])/g, '');
    return other === folded || !/^\p{sc=Latin}/u.test(folded)
      ? [coarseSkeleton(folded)]
      : [...new Set([coarseSkeleton(folded), coarseSkeleton(other)])];
  },
  { most: 10_000 },
);

/** Whether the longer one is the shorter with an ending. The more of it is an ending, the less else may differ. */
function mayEnd(short: string, long: string): boolean {
  const more = long.length - short.length;
  if (short.length < 2 || more > mostOfCase) return false;
  if (distance(short, long) * long.length <= Math.floor(short.length / 3)) return true;
  const start = long.slice(0, short.length);
  return distance(short, start) * short.length <= Math.floor(short.length / 5);
}

const soundsOf = (word: string): string =>
  Array.from(word.normalize('NFD'), (letter) => consonants().get(letter) ?? '').join('');

/** A word of a name as languages with cases write it: Umestad in Umestadissa, Amina in Amině. */
export function isInflected(name: string, other: string): boolean {
  const stem = name.length > 3 ? name.replace(/[aeiouy]{1,2}$/, '') : name;
  return stem.length >= 3 && other.startsWith(stem) && other.length - stem.length <= 6;
}

/** Whether two words in Latin letters may spell one name: Warsaw, Warschau; Kiel, Kylio; but Hester and Esther are two. */
export function isOneName(a: string, b: string): boolean {
  if (a === b || isInflected(a, b) || isInflected(b, a)) return true;
  if (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a))) return true;
  if (a.length > 2 * b.length || b.length > 2 * a.length) return false;
  if (a.startsWith('h') !== b.startsWith('h') && /^[aeiou]/.test(a) !== /^[aeiou]/.test(b)) return false;
  return skeleton(a).length > 1 && skeleton(a) === skeleton(b) && distance(a, b) <= 0.8;
}

/** Whether a word may be what has become of another by translation: a wider circle than `isOneName`. */
export const areLike = (a: string, b: string): boolean =>
  a.slice(0, 3) === b.slice(0, 3) ||
  (a.length > 4 && b.length > 4 && a.slice(-4) === b.slice(-4)) ||
  isOneName(a, b) ||
  (Math.abs(a.length - b.length) <= 0.4 * Math.max(a.length, b.length) && distance(a, b) <= 0.4);

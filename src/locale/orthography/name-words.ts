import { memoize } from '../../model/memoize.ts';
import { withoutMarks } from '../characters.ts';
import { bodyForms } from './bodies.ts';
import { latinSounds } from './latin-sounds.ts';
import { rowNamed, rowOfLanguage } from './tables.ts';

interface Row {
  readonly words: readonly string[];
  readonly endings: readonly string[];
  readonly exonyms?: readonly string[];
  readonly capitals?: boolean;
  readonly given?: readonly string[];
}

const none: Row = { words: [], endings: [] };

/** Whether it is known of a language which words are translated within names. */
export function hasNameWords(locale: string): boolean {
  return rowOfLanguage<Row>('name-words', locale) !== undefined;
}

/**
 * Tells of a word in lower case and without accents whether a language gives it a capital although it is translated: titles, kinds of places and
 * bodies, and others that stand beside names or in their place.
 */
export const isNameWord: (locale: string) => (word: string) => boolean = memoize(
  (locale: string): ((word: string) => boolean) => {
    const isListed = testOf(rowOfLanguage<Row>('name-words', locale) ?? none);
    const ofBodies = wordsOfBodies(locale);
    return (word) => isListed(word) || ofBodies.has(word);
  },
  { most: 100 },
);

/** Shorter words of what bodies are called are small ones, and parts of names. */
const leastOfBody = 4;

/** What international bodies are called is translated word by word: Cruz Roja, Programa Mundial de Alimentos. */
const wordsOfBodies = (locale: string): ReadonlySet<string> =>
  new Set(
    [...bodyForms(locale).keys()]
      .filter((form) => form.includes(' '))
      .flatMap((form) => form.split(/[^\p{L}\p{M}]+/u))
      .filter(({ length }) => length >= leastOfBody)
      .map((word) => plain(word.toLowerCase())),
  );

/** So many letters may follow a stem: after a short one few, as else it begins many a surname, such as Morozov from море. */
const mostOfCase = { short: 3, long: 8 };
const shortStem = 5;

const testOf = memoize((row: Row): ((word: string) => boolean) => {
  const listed = row.words.map(plain);
  const words = new Set(listed.filter((word) => !word.endsWith('*')));
  const endings = row.endings.map(plain);
  const stems = new Set(listed.flatMap((word) => (word.endsWith('*') ? word.slice(0, -1) : [])));
  const lengths = [...new Set(Array.from(stems, (stem) => stem.length))];
  const hasStem = (word: string): boolean =>
    lengths.some(
      (length) =>
        word.length - length <= (length < shortStem ? mostOfCase.short : mostOfCase.long) &&
        stems.has(word.slice(0, length)),
    );
  return (word) => words.has(word) || hasStem(word) || endings.some((ending) => word.endsWith(ending));
});

/** Without accents, nor what no accent makes: ł, ø. */
const plain = (word: string): string =>
  withoutMarks(word).replace(/[^a-z]/g, (letter) => latinSounds().letters.get(letter) ?? letter);

const exonymsOf = memoize((row: Row): ReadonlySet<string> => new Set(row.exonyms));

/** Tells of a word in lower case whether it is of a place that many languages call by a name of their own: Cologne, Köln. */
export function isExonym(locale: string): (word: string) => boolean {
  const words = exonymsOf(rowOfLanguage<Row>('name-words', locale) ?? none);
  return (word) => words.has(word);
}

/** Whether a language gives a capital to so many words beside names that one alone may be any. */
export const givesCapitals = (locale: string): boolean => rowOfLanguage<Row>('name-words', locale)?.capitals === true;

/** Whether a word in lower case is a person’s first name, though it is like a word or the name of a country: Marina. */
export const isGivenName = (word: string): boolean =>
  rowNamed<Row>('name-words', 'und')?.given?.includes(word) === true;

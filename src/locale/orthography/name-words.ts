import { withoutMarks } from '../characters.ts';
import { rowOfLanguage } from './tables.ts';

interface Row {
  readonly words: readonly string[];
  readonly endings: readonly string[];
  readonly exonyms?: readonly string[];
}

const tests = new Map<Row, (word: string) => boolean>();
const none: Row = { words: [], endings: [] };

/** Whether it is known of a language which words are translated within names. */
export function hasNameWords(locale: string): boolean {
  return rowOfLanguage<Row>('name-words', locale) !== undefined;
}

/**
 * Tells of a word in lower case and without accents whether a language gives it a capital although it is translated: titles, kinds of places and
 * bodies, and others that stand beside names or in their place.
 */
export function isNameWord(locale: string): (word: string) => boolean {
  const row = rowOfLanguage<Row>('name-words', locale) ?? none;
  let test = tests.get(row);
  if (test === undefined) {
    const words = new Set(row.words.map(withoutMarks));
    const endings = row.endings.map(withoutMarks);
    tests.set(row, (test = (word) => words.has(word) || endings.some((ending) => word.endsWith(ending))));
  }
  return test;
}

/** Tells of a word in lower case whether it is of a place that many languages call by a name of their own: Cologne, Köln. */
export function isExonym(locale: string): (word: string) => boolean {
  const words = new Set(rowOfLanguage<Row>('name-words', locale)?.exonyms);
  return (word) => words.has(word);
}

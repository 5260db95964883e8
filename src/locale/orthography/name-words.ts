import { rowOfLanguage } from './tables.ts';

interface Row {
  readonly words: readonly string[];
  readonly endings: readonly string[];
}

const tests = new Map<Row, (word: string) => boolean>();
const none: Row = { words: [], endings: [] };

/**
 * Tells of a word in lower case whether a language gives it a capital although it is translated: titles, kinds of places and
 * bodies, and others that stand beside names or in their place.
 */
export function isNameWord(locale: string): (word: string) => boolean {
  const row = rowOfLanguage<Row>('name-words', locale) ?? none;
  let test = tests.get(row);
  if (test === undefined) {
    const words = new Set(row.words);
    tests.set(row, (test = (word) => words.has(word) || row.endings.some((ending) => word.endsWith(ending))));
  }
  return test;
}

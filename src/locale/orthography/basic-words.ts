import { rowOfLanguage } from './tables.ts';

interface Row {
  /** The words that a language uses most. */
  readonly words?: readonly string[];
  /** Which of English’s are spelled as words of this language. */
  readonly shared?: readonly string[];
  /** Other words of this language that English spells as it does: frost, storm. */
  readonly own?: readonly string[];
}

const sets = new Map<readonly string[], ReadonlySet<string>>();

/**
 * Tells whether a word, in lower case, is one of those that the source’s language uses most, and is spelled as none of the
 * target’s: said, in French. Only where both are listed.
 */
export function isBasicWordOfOther(word: string, sourceLocale: string, targetLocale: string): boolean {
  const words = rowOfLanguage<Row>('basic-words', sourceLocale)?.words;
  const shared = words && rowOfLanguage<Row>('basic-words', targetLocale)?.shared;
  return words !== undefined && shared !== undefined && setOf(words).has(word) && !setOf(shared).has(word);
}

/** Tells whether a word, in lower case, is spelled in English as it is in a language. */
export function isSpelledAsInEnglish(word: string, locale: string): boolean {
  const own = rowOfLanguage<Row>('basic-words', locale)?.own;
  return own !== undefined && setOf(own).has(word);
}

function setOf(words: readonly string[]): ReadonlySet<string> {
  let set = sets.get(words);
  if (set === undefined) sets.set(words, (set = new Set(words)));
  return set;
}

import { rowOfLanguage } from './tables.ts';

/** What a language that nobody has measured is taken to need. */
const unknown = 108;

/**
 * How many letters, vowel signs included, a language needs where English needs a hundred: what prose of the same content
 * takes, without spaces, punctuation and figures. By language, else by script.
 */
export function lettersForHundred(locale: string): number {
  return rowOfLanguage<{ readonly letters: number }>('text-length', locale)?.letters ?? unknown;
}

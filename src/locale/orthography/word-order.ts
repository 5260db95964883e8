import { rowOfLanguage } from './tables.ts';

interface WordOrder {
  /** Objects stand behind verbs, and what tells more of a noun behind the noun. */
  readonly headFirst?: boolean;
}

/** Tells whether a language puts heads first, so that a translation into another of the kind keeps the order of values. */
export function keepsOrder(locale: string): boolean {
  return rowOfLanguage<WordOrder>('word-order', locale)?.headFirst === true;
}

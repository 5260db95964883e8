import { tableRow } from './tables.ts';

/** A degree, a place or a time that has a contrary. */
export type Contrary =
  | 'highest'
  | 'lowest'
  | 'largest'
  | 'smallest'
  | 'oldest'
  | 'newest'
  | 'strongest'
  | 'weakest'
  | 'best'
  | 'worst'
  | 'richest'
  | 'poorest'
  | 'longest'
  | 'shortest'
  | 'slightly'
  | 'sharply'
  | 'nextDay'
  | 'dayBefore'
  | 'minimum'
  | 'maximum'
  | 'profit'
  | 'loss'
  | 'first'
  | 'last'
  | 'majority'
  | 'minority'
  | 'temporary'
  | 'permanent'
  | 'leftSide'
  | 'rightSide'
  | 'before'
  | 'after'
  | 'halfOf'
  | 'halfMore'
  | 'twiceAs';

/** A word that may mean the same, or something else. */
export type MayBeContrary = 'mayFirst' | 'mayLast' | 'mayBefore' | 'mayAfter' | 'mayHalf' | 'mayTwice';

type Row = { readonly [C in Contrary | MayBeContrary | 'other']: readonly string[] };

/**
 * The words of a language that have a contrary. `*` stands for letters of the same word; `other` are phrases that have such
 * a word and mean something else.
 */
export type ContraryWords = Readonly<Partial<Row>> & {
  /** Its superlatives are its comparatives: plus haut. */
  readonly comparative?: boolean;
};

/** Gives what is listed of a locale's language; empty where nothing is. */
export function contraryWords(locale: string): ContraryWords {
  return tableRow<Row, ContraryWords>('contraries', locale, (row) => row);
}

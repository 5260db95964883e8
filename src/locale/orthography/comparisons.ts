import { tableRow } from './tables.ts';

/** What the news compares with each other. */
export const counterparts = [
  ['women', 'men'],
  ['girls', 'boys'],
  ['north', 'south'],
  ['east', 'west'],
  ['upstream', 'downstream'],
  ['demand', 'supply'],
  ['prices', 'wages'],
  ['imports', 'exports'],
  ['revenue', 'spending'],
  ['rural', 'urban'],
  ['births', 'deaths'],
] as const;

/** One of those that are compared. */
export type Counterpart = (typeof counterparts)[number][number];

/**
 * The words of a language for what is compared, what stands before or behind what it is compared with (`than`), and what says
 * that the first of two is the lesser (`lesser`): slower, trailed. Such a sentence is rightly told from the other side.
 */
export type ComparisonWords = Readonly<Partial<Row>>;

type Row = { readonly [C in Counterpart | 'than' | 'lesser']: readonly string[] };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function comparisonWords(locale: string): ComparisonWords {
  return tableRow<Row, ComparisonWords>('comparisons', locale, (row) => row);
}

import { tableRow } from './tables.ts';

/** Words before or after a value that say how it is meant. */
export type ValueRelation =
  | 'atLeast'
  | 'atMost'
  | 'moreThan'
  | 'lessThan'
  | 'nearly'
  | 'before'
  | 'after'
  | 'beforeBy'
  | 'afterBy'
  | 'until'
  | 'since'
  | 'earlier'
  | 'later'
  | 'early'
  | 'late'
  | 'by'
  | 'to'
  | 'about'
  | 'changedFrom'
  | 'changedTo'
  | 'comparedWith';

/** Words that change what a sentence says of its values, wherever they stand. */
export type SentenceRelation =
  'rise' | 'fall' | 'less' | 'open' | 'close' | 'other' | 'not' | 'mayNegate' | 'lacks' | 'without' | 'with';

/**
 * The words of a language by what they say. `…` stands for the value, which else follows; `*` for letters of the same word.
 * `other` are phrases that have such a word and mean something else, `mayNegate` words that may say no without `not`, `lacks` words that do: unable, `without` and `with` what is turned round by each other; and `less`
 * words that say of a difference that it is one downwards: 4 % fewer.
 */
export type RelationWords = Readonly<Partial<Row>>;

/** What says of a number that it counts years of life from the first: who is 79 is in the 80th. */
type Counting = 'yearOfLife';

type Row = { readonly [R in ValueRelation | SentenceRelation | Counting]: readonly string[] };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function relationWords(locale: string): RelationWords {
  return tableRow<Row, RelationWords>('relations', locale, (row) => row);
}

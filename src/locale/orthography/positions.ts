import { tableRow } from './tables.ts';

/** Where something is from something else. */
export type Position = 'opposite' | 'beside' | 'behind' | 'inFront' | 'above' | 'below';

/** The words of a language for positions; `other` are phrases that have such a word and mean something else. */
export type PositionWords = Readonly<Partial<Row>>;

type Row = { readonly [P in Position | 'other']: readonly string[] };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function positionWords(locale: string): PositionWords {
  return tableRow<Row, PositionWords>('positions', locale, (row) => row);
}

import { tableRow } from './tables.ts';

/** Where something is from something else. */
export type Position = 'opposite' | 'beside' | 'behind' | 'inFront' | 'above' | 'below';

/**
 * The words of a language for positions. `other` are phrases that have such a word and mean something else, `unsure` are words
 * that are as often about something else: за is behind, and in favour of; before is a time.
 */
export type PositionWords = Readonly<Partial<Row>>;

type Row = { readonly [P in Position | 'other' | 'unsure']: readonly string[] };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function positionWords(locale: string): PositionWords {
  return tableRow<Row, PositionWords>('positions', locale, (row) => row);
}

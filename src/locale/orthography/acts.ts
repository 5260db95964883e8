import { tableRow } from './tables.ts';

/** An act of the news, or what somebody is, that has an opposite. */
export type Act =
  | 'approve'
  | 'reject'
  | 'win'
  | 'lose'
  | 'support'
  | 'oppose'
  | 'import'
  | 'export'
  | 'buy'
  | 'sell'
  | 'arrive'
  | 'leave'
  | 'arrest'
  | 'release'
  | 'ally'
  | 'enemy'
  | 'guilty'
  | 'innocent';

/**
 * The words of a language for acts that have an opposite. `*` stands for letters of the same word; `other` are phrases that
 * have such a word and mean something else.
 */
export type ActWords = Readonly<Partial<Row>>;

type Row = { readonly [A in Act | 'other']: readonly string[] };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function actWords(locale: string): ActWords {
  return tableRow<Row, ActWords>('acts', locale, (row) => row);
}

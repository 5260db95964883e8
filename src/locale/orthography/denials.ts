import { tableRow } from './tables.ts';

/** What is denied, fails or is prevented: with a no beside it, it is so after all. */
export type Denial = 'deny' | 'fail' | 'prevent';

/** The same together with its no: not ruled out. */
export type Undenied = 'notDeny' | 'notFail' | 'notPrevent';

/**
 * The words of a language for denying and their negations. `*` stands for letters of the same word, ` … ` for the words
 * between the two parts of one: schließt … aus.
 */
export type DenialWords = Readonly<Partial<Row>>;

type Row = { readonly [D in Denial | Undenied]: readonly string[] };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function denialWords(locale: string): DenialWords {
  return tableRow<Row, DenialWords>('denials', locale, (row) => row);
}

import { tableRow } from './tables.ts';

/** What is denied, fails or is prevented: with a no beside it, it is so after all. */
export type Denial = 'deny' | 'fail' | 'prevent';

/** The same together with its no: not ruled out. */
export type Undenied = 'notDeny' | 'notFail' | 'notPrevent';

/**
 * What says without a no what another says with one: kept and not changed, goes on and has not ended, only then and not
 * until then, stops and no longer.
 */
export type Restated = 'keep' | 'change' | 'goOn' | 'end' | 'until' | 'first' | 'noLonger' | 'cease';

/** What joins two clauses that stand against each other, and what takes out of all. */
type Contrast = 'but' | 'except';

/**
 * The words of a language for denying and their negations. `*` stands for letters of the same word, ` … ` for the words
 * between the two parts of one: schließt … aus.
 */
export type DenialWords = Readonly<Partial<Row>>;

type Row = { readonly [D in Denial | Undenied | Restated | Contrast]: readonly string[] };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function denialWords(locale: string): DenialWords {
  return tableRow<Row, DenialWords>('denials', locale, (row) => row);
}

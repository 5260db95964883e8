import { tableRow } from './tables.ts';

/** What one does to another, and what has it done to by another. */
export type Role = 'beat' | 'beatenBy' | 'succeed' | 'succeededBy' | 'accuse' | 'accusedBy' | 'buy' | 'boughtBy';

/**
 * The words of a language for what one does to another, by who is named first. `object` marks the one that it is done to, before
 * the name or, with `…`, behind it; with `cases` an ending may; beside words of `passive` the first of the two may be either.
 */
export type RoleWords = Readonly<Partial<Row>>;

type Row = { readonly [R in Role | 'object' | 'passive']: readonly string[] } & { readonly cases: boolean };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function roleWords(locale: string): RoleWords {
  return tableRow<Row, RoleWords>('roles', locale, (row) => row);
}

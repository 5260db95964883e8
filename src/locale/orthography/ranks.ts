import { tableRow } from './tables.ts';

/** What goes with a title and changes whose it is; `spokes` are those who speak for its holder. */
export type Rank = 'deputy' | 'former' | 'acting' | 'elect' | 'spokes';

type Row = { readonly [R in Rank | `may${Capitalize<Rank>}`]: readonly string[] };

/**
 * The words of a language for each: those that mean nothing else, and under `mayDeputy` and so on what else a translator may
 * say for it. `*` stands for letters of the same word.
 */
export type RankWords = Readonly<Partial<Row>>;

/** Gives what is listed of a locale's language; empty where nothing is. */
export function rankWords(locale: string): RankWords {
  return tableRow<Row, RankWords>('ranks', locale, (row) => row);
}

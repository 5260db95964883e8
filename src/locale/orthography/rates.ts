import { tableRow } from './tables.ts';

/** How long a span is of which each has an amount. */
export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * The words of a language that say of how long a span each amount is: per day, a year. `*` stands for letters of the same
 * word; `none` are phrases that have such a word and say no rate: a year ago.
 */
export type RateWords = Readonly<Partial<Row>>;

type Row = { readonly [P in Period | 'none']: readonly string[] };

/** Gives what is listed of a locale's language; empty where nothing is. */
export function rateWords(locale: string): RateWords {
  return tableRow<Row, RateWords>('rates', locale, (row) => row);
}

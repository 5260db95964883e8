import { tableRow } from './tables.ts';

interface Row {
  readonly before: readonly string[];
  readonly alsoBefore: readonly string[];
  readonly isFirst: boolean;
}

/** What says of a year or a century that it is before the year 1. */
export interface BeforeEra {
  readonly words: readonly string[];
  /** Its abbreviations precede the year: MÖ 480. */
  readonly isFirst: boolean;
}

/** Gives the words for it in a locale's language; none where nothing is listed. */
export function beforeEra(locale: string): BeforeEra {
  return tableRow<Row, BeforeEra>('eras', locale, ({ before = [], alsoBefore = [], isFirst = false }) => ({
    words: [...before, ...alsoBefore],
    isFirst,
  }));
}

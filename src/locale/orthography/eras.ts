import { tableRow } from './tables.ts';

interface Row {
  readonly before: readonly string[];
  readonly alsoBefore: readonly string[];
}

/** Gives what says of a year or a century, in a locale's language, that it is before the year 1; empty where nothing is listed. */
export function beforeEraWords(locale: string): readonly string[] {
  return tableRow<Row, readonly string[]>('eras', locale, ({ before = [], alsoBefore = [] }) => [
    ...before,
    ...alsoBefore,
  ]);
}

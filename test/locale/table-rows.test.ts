import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { orthographyTables } from '../../src/library/data.ts';
import { rowsOf } from '../../src/locale/orthography/table-rows.ts';

const textOf = (table: string): string =>
  readFileSync(new URL(`../../src/locale/orthography/${table}.json`, import.meta.url), 'utf8');

describe('rows of a table that are read one by one', () => {
  it.each(orthographyTables)('are those of the whole of %s', (table) => {
    const { rows } = JSON.parse(textOf(table)) as { readonly rows: Readonly<Record<string, object>> };
    const oneByOne = rowsOf(textOf(table));
    for (const [key, row] of Object.entries(rows)) expect(oneByOne.get(key), key).toEqual(row);
    expect(oneByOne.get('constructor')).toBeUndefined();
  });

  it('are found however the table is written', () => {
    const table = { about: '\n  "rows": {\n', rows: { en: { words: ['a', '\n    "de": '] }, fr: { words: [] } } };
    for (const text of [JSON.stringify(table), JSON.stringify(table, null, 2), JSON.stringify(table, null, '\t')]) {
      expect(rowsOf(text).get('en')).toEqual(table.rows.en);
      expect(rowsOf(text).get('fr')).toEqual(table.rows.fr);
      expect(rowsOf(text).get('de')).toBeUndefined();
    }
  });

  it('are the same object each time', () => {
    const rows = rowsOf(textOf('relations'));
    expect(rows.get('fr')).toBe(rows.get('fr'));
  });
});

import { parse } from 'csv-parse/sync';
import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/model/csv.ts';

describe('CSV', () => {
  it('is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '文', "'", ';') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const read = parse(writeCsv(rows), { bom: true, record_delimiter: '\r\n', relax_column_count: true });
        expect(read).toEqual(rows.map((row) => row.map((text) => (text.startsWith('\r') ? `'${text}` : text))));
      }),
    );
  });

  it.each(['=1+1', '@SUM(A1)', '+cmd', '-2+3', '\t=1', '=HYPERLINK("x")'])('makes text of the formula %j', (text) => {
    const [[cell]] = parse(writeCsv([[text]]), { bom: true }) as [[string]];
    expect(cell).toBe(`'${text}`);
  });

  it.each(['-3.2', '+15', '12', 'a=b'])('leaves %j as it is', (text) => {
    expect(writeCsv([[text]])).toBe(`\uFEFF${text}\r\n`);
  });
});

import { describe, expect, it } from 'vitest';
import { parseTerms } from '../../src/workspace/terms.ts';

const header = 'source,locale,target,status,note\n';

describe('parseTerms', () => {
  it('reads quoted cells, and a note only where there is one', () => {
    expect(
      parseTerms(`${header}"a ""b"", c",ms,d,preferred,\nUNICEF,ms,UNICEF,do-not-translate,name\n`, 't').terms,
    ).toEqual([
      { source: 'a "b", c', locale: 'ms', target: 'd', status: 'preferred' },
      { source: 'UNICEF', locale: 'ms', target: 'UNICEF', status: 'do-not-translate', note: 'name' },
    ]);
  });

  it('takes what is not to be translated for its own target, and cells that are left out for empty', () => {
    const csv = `${header}UNICEF,ms,,do-not-translate,\nWHO,ms,,do-not-translate\n世界银行,ms,Bank Dunia,preferred\n`;
    expect(parseTerms(csv, 't')).toEqual({
      terms: [
        { source: 'UNICEF', locale: 'ms', target: 'UNICEF', status: 'do-not-translate' },
        { source: 'WHO', locale: 'ms', target: 'WHO', status: 'do-not-translate' },
        { source: '世界银行', locale: 'ms', target: 'Bank Dunia', status: 'preferred' },
      ],
      faults: [],
    });
  });

  it.each([
    ['a,ms,b,liked,', 'terms-unknown-status'],
    ['a,ms,,preferred,', 'terms-incomplete'],
    [',ms,a,preferred,', 'terms-incomplete'],
    ['a,,,do-not-translate,', 'terms-incomplete'],
    ['a,ms', 'terms-incomplete'],
    ['"a"b,ms,c,preferred,', 'terms-not-csv'],
  ])('names the line of the fault in %j, and reads the others', (line, code) => {
    const { terms, faults } = parseTerms(`${header}one,ms,satu,preferred,\n${line}\ntwo,ms,dua,preferred,\n`, 't');
    expect(terms.map(({ target }) => target)).toEqual(['satu', 'dua']);
    expect(faults).toEqual([expect.objectContaining({ code, line: 3, file: 't' })]);
  });

  it('reads the terms before a quotation mark that is never closed', () => {
    const { terms, faults } = parseTerms(`${header}one,ms,satu,preferred,\n"a,ms,b,preferred,\n`, 't');
    expect(terms).toHaveLength(1);
    expect(faults).toEqual([expect.objectContaining({ code: 'terms-not-csv' })]);
  });

  it('refuses a file with another header', () => {
    expect(() => parseTerms('source;locale\n', 't')).toThrow(
      expect.objectContaining({ code: 'terms-header', line: 1 }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseTerms } from '../../src/workspace/terms.ts';

const header = 'source,locale,target,status,note\n';

describe('parseTerms', () => {
  it('reads quoted cells, and a note only where there is one', () => {
    expect(parseTerms(`${header}"a ""b"", c",ms,d,preferred,\nUNICEF,ms,UNICEF,do-not-translate,name\n`, 't')).toEqual([
      { source: 'a "b", c', locale: 'ms', target: 'd', status: 'preferred' },
      { source: 'UNICEF', locale: 'ms', target: 'UNICEF', status: 'do-not-translate', note: 'name' },
    ]);
  });

  it.each([
    ['source;locale\n', 'terms-header', 1],
    [`${header}a,ms,b,liked,\n`, 'terms-unknown-status', 2],
    [`${header}a,ms,b,preferred,\na,ms,,preferred,\n`, 'terms-incomplete', 3],
    [`${header}"a,ms,b,preferred,\n`, 'terms-not-csv', 2],
  ])('names the line of the fault in %j', (csv, code, line) => {
    expect(() => parseTerms(csv, 't')).toThrow(expect.objectContaining({ code, line }));
  });
});

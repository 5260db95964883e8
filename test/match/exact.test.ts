import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { pairExact } from '../../src/match/exact.ts';

const numbered = (texts: string): Int32Array => Int32Array.from(texts, (text) => text.charCodeAt(0) - 97);

/** For each text of today the place of the old one that it is, with a star where that moved. */
function paired(old: string, today: string): string {
  const { oldOf, inPlace } = pairExact(numbered(old), numbered(today));
  return [...oldOf].map((at, index) => (at === -1 ? '–' : `${at}${inPlace[index] === 1 ? '' : '*'}`)).join(' ');
}

describe('equal texts of yesterday and today', () => {
  it.each([
    ['aa', 'a', '0'],
    ['a', 'aa', '0 –'],
    ['aaa', 'aa', '0 1'],
    ['bac', 'bc', '0 2'],
    ['aba', 'a', '0'],
    ['aba', 'aa', '0 2'],
    ['ab', 'ba', '1* 0'],
    ['abc', 'cab', '2* 0 1'],
    ['abbc', 'abc', '0 1 3'],
    ['dab', 'dba', '0 2* 1'],
    ['aabaa', 'aaa', '0 1 4'],
    ['', 'a', '–'],
    ['a', '', ''],
    ['abcd', 'abcd', '0 1 2 3'],
    ['abcd', 'axcd', '0 – 2 3'],
    ['xaya', 'ayax', '1* 2* 3* 0'],
    ['abab', 'baba', '1* 0 3* 2'],
    ['aaxbb', 'bbxaa', '3* 4* 2 0* 1*'],
    ['axbxc', 'xaxbx', '– 0 1 2 3'],
    ['abcabc', 'abcxabc', '0 1 2 – 3 4 5'],
    ['aabb', 'abab', '0 2* 1 3'],
    ['pxqyq', 'qxqyp', '4* 1 2 3 0*'],
    ['mamnbn', 'nanmbm', '3* 1 5* 2 4 0*'],
    ['aabcc', 'ccbaa', '3* 4* 2 0* 1*'],
    ['abacad', 'acabad', '0 3* 2* 1 4 5'],
  ])('are paired, those in one order in place: %s → %s', (old, today, expected) => {
    expect(paired(old, today)).toBe(expected);
  });

  it('are paired each once, as many as there are on both sides, and those in place are in one order', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    const count = (text: string, of: string): number => text.split(of).length - 1;
    fc.assert(
      fc.property(texts, texts, (old, today) => {
        const { oldOf, todayOf, inPlace } = pairExact(numbered(old), numbered(today));
        for (const [at, from] of oldOf.entries())
          if (from !== -1) expect([old[from], todayOf[from]]).toEqual([today[at], at]);
        for (const [at, to] of todayOf.entries()) if (to !== -1) expect(oldOf[to]).toBe(at);
        for (const text of 'abcd') {
          const pairs = [...oldOf.keys()].filter((at) => oldOf[at] !== -1 && today[at] === text);
          expect(pairs).toHaveLength(Math.min(count(old, text), count(today, text)));
        }
        const stayed = [...oldOf].filter((_, at) => inPlace[at] === 1);
        expect(stayed).toEqual(stayed.toSorted((one, other) => one - other));
        expect(stayed).not.toContain(-1);
      }),
    );
  });
});

import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { characterPairsOf, dice, wordHashesOf } from '../../src/match/features.ts';
import { increasing } from '../../src/match/increasing.ts';

const alike = (one: string, other: string): number => dice(wordHashesOf(one), wordHashesOf(other));

describe('what texts are compared by', () => {
  it.each([
    ['the same words in another order', 'port and ferry', 'ferry, and (port)!', 1],
    ['marks and spaces alone', 'port — ferry', 'port.ferry', 1],
    ['a mark of accent, part of its word', 'cafe\u0301 bar', 'cafe bar', 0.5],
    ['figures, words too', 'pier 12', 'pier 13', 0.5],
    ['capitals', 'Τέλος τῆς straße, café', 'ΤΈΛΟΣ ΤΗ͂Σ STRAßE, CAFÉ', 0.75],
    ['capitals with and without a dot', 'İki ılık', 'IKI ILIK', 1],
    ['a word at the end', 'port', 'port ferry', 2 / 3],
    ['nothing in common', 'port', 'ferry', 0],
    ['no words', '', ' … ', 1],
    ['words against none', 'port', '…', 0],
    ['a word twice', 'port port', 'port', 2 / 3],
    ['two characters without spaces, in another order', '港口', '口港', 0],
    ['the last of them', '港口大', '港口小', 1 / 3],
    ['a word before them', 'port港', 'port港', 1],
    ['letters beyond the first plane', '𞤀𞤁', '𞤀𞤁', 1],
    ['other letters beyond the first plane', '𞤀', '𞤂', 0],
  ])('%s', (_what, one, other, expected) => {
    expect(alike(one, other)).toBeCloseTo(expected, 10);
  });

  it('are as many words as a text has, up to 4096', () => {
    const words = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
    for (const count of [1, 2, 4095, 4096, 4097])
      expect(wordHashesOf(words(count))).toHaveLength(Math.min(count, 4096));
    expect(wordHashesOf('港'.repeat(5000))).toHaveLength(4096);
    expect(wordHashesOf(`${words(4095)} x港`)).toHaveLength(4096);
  });

  it('are pairs of neighbouring characters of a short text', () => {
    for (const [text, count] of [
      ['', 0],
      ['a', 0],
      ['ab', 1],
      ['abc', 2],
      ['x'.repeat(5000), 4096],
    ] as const)
      expect(characterPairsOf(text)).toHaveLength(count);
    expect(dice(characterPairsOf('abc'), characterPairsOf('abd'))).toBe(0.5);
    expect(dice(characterPairsOf('ab'), characterPairsOf('ba'))).toBe(0);
  });
});

it('takes a longest run of what stays in order', () => {
  /** Every subsequence of a short list. */
  const longest = (values: readonly number[]): number => {
    const best: number[] = [];
    for (const [at, value] of values.entries()) {
      best[at] = 1 + Math.max(0, ...best.filter((_, before) => values[before]! < value));
    }
    return Math.max(0, ...best);
  };
  fc.assert(
    fc.property(fc.array(fc.nat(8), { maxLength: 12 }), (values) => {
      const chain = increasing(values);
      expect(chain).toHaveLength(longest(values));
      for (const [at, index] of chain.entries()) {
        if (at === 0) continue;
        expect(chain[at - 1]!).toBeLessThan(index);
        expect(values[chain[at - 1]!]!).toBeLessThan(values[index]!);
      }
    }),
  );
});

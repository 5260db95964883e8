import { describe, expect, it } from 'vitest';
import { GrowingNumbers, PairNumbers } from '../../src/memory/extraction/numbers.ts';

describe('numbers of pairs', () => {
  it('are given in the order in which pairs come, and are those of before for each that comes again', () => {
    const numbers = new PairNumbers();
    const known = new Map<string, number>();
    const [given, wanted]: [number[], number[]] = [[], []];
    // Of 90 × 300 pairs, so that the table grows, each comes more than once and in no order.
    for (let at = 0; at < 60_000; at++) {
      const [one, other] = [(at * 7919) % 90, (at * 104_729) % 300];
      const key = `${one} ${other}`;
      if (!known.has(key)) known.set(key, known.size);
      given.push(numbers.of(one, other));
      wanted.push(known.get(key)!);
    }
    expect(given).toEqual(wanted);
    expect(numbers.of(300, 90)).toBe(known.size);
  });
});

describe('a row of numbers that grows', () => {
  it('has what was put into it', () => {
    const row = new GrowingNumbers();
    const places = Array.from({ length: 5000 }, (_, at) => row.push(at * 3));
    row.set(4000, -1);
    expect([places.at(-1), row.length, row.get(3999), row.get(4000), row.whole().length]).toEqual([
      4999, 5000, 11_997, -1, 5000,
    ]);
  });
});

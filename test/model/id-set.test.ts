import { describe, expect, it } from 'vitest';
import { IdSet } from '../../src/model/id-set.ts';

describe('a set of ids', () => {
  it('knows what was added, however much it is', () => {
    const ids = new IdSet();
    const names = Array.from({ length: 200_000 }, (_, n) => `unit.${n % 7}.${n}`);
    expect(names.every((name) => ids.add(name))).toBe(true);
    expect(names.some((name) => ids.add(name))).toBe(false);
    expect(names.every((name) => ids.has(name))).toBe(true);
    expect(Array.from({ length: 200_000 }, (_, n) => `other ${n}`).some((name) => ids.has(name))).toBe(false);
  });

  it('tells ids apart that differ in their order, their length or one character only', () => {
    const ids = new IdSet();
    for (let n = 0; n < 40_000; n++) ids.add(String(n));
    const like = ['', ' ', '\0', '0\0', '00', '012', '39999 ', '93999x', '\u{10000}', '39999\u0301'];
    expect(like.filter((id) => ids.has(id))).toEqual([]);
  });
});

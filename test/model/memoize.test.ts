import { describe, expect, it } from 'vitest';
import { memoize } from '../../src/model/memoize.ts';

/** A function that counts what it is asked to make. */
function counted(most?: number) {
  const made: string[] = [];
  const ask = memoize((text: string) => made.push(text) && (text === '' ? undefined : text.length), {
    ...(most === undefined ? {} : { most }),
  });
  return { made, ask };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `name ${at}`);

describe('a function that remembers', () => {
  it.each([undefined, 1, 4, 8, 9, 100])('gives the same values, of which it keeps %s', (most) => {
    const { ask } = counted(most);
    for (let round = 0; round < 3; round++) {
      for (const name of ['', ...names(30)]) expect(ask(name)).toBe(name === '' ? undefined : name.length);
    }
  });

  it.each([1, 4, 8, 9, 100])('makes none of the last %d again', (most) => {
    const { made, ask } = counted(most);
    for (const name of names(500)) ask(name);
    const before = made.length;
    for (const name of names(500).slice(-most)) ask(name);
    expect(made.length).toBe(before);
  });

  it('makes nothing twice that is no text, though it is undefined', () => {
    const { made, ask } = counted(4);
    ask('');
    ask('');
    expect(made).toEqual(['']);
  });

  it('forgets what was asked for long ago', () => {
    const { made, ask } = counted(9);
    for (const name of names(100)) ask(name);
    ask('name 0');
    expect(made.length).toBe(101);
  });
});

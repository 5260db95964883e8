import { afterEach, describe, expect, it } from 'vitest';
import { alignUnit } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

const pieces: readonly (readonly [string, string])[] = [
  ['([', 'en'],
  ['([a', 'en'],
  ['(1(', 'en'],
  ['(a@', 'en'],
  ['+1 ', 'en'],
  ['1,234,', 'en'],
  ['1/2/', 'fa'],
  ['www.', 'en'],
  ['one hundred and ', 'en'],
  ['May/', 'en'],
  ['一二三四五六七八九十百千万亿', 'zh-Hans'],
  ['واحد وعشرون ', 'ar'],
  ['이십오만', 'ko'],
  ['ေ', 'my'],
  ['ေ၀႔', 'my'],
  ['เ', 'th'],
  ['साढ़े ', 'hi'],
  ['XX ', 'fr'],
  ['siècle ', 'fr'],
  ['5-', 'en'],
  ['between 5 and ', 'en'],
  ['5 hours and a half ', 'en'],
  ['א״', 'he'],
  ['ט״ו ב', 'he'],
  ['012 345 678+ ', 'ar'],
  ['7:30 EST ', 'en'],
];

const methods = ['charCodeAt', 'charAt', 'slice', 'codePointAt'] as const;
const originals = methods.map((method) => Object.getOwnPropertyDescriptor(String.prototype, method));
const restore = (): void =>
  // oxlint-disable-next-line no-extend-native -- put back what counts
  methods.forEach((method, i) => Object.defineProperty(String.prototype, method, originals[i] ?? {}));
afterEach(restore);

/** How often the work looks at a place of a text. */
function reads(work: () => void): number {
  let count = 0;
  methods.forEach((method, i) => {
    const original = originals[i]?.value as (...args: unknown[]) => unknown;
    // oxlint-disable-next-line no-extend-native -- work is counted where it looks at text
    Object.defineProperty(String.prototype, method, {
      configurable: true,
      writable: true,
      value(this: string, ...args: unknown[]) {
        count++;
        return original.apply(this, args);
      },
    });
  });
  work();
  restore();
  return count;
}

describe('work grows no faster than the text', () => {
  it.each(pieces)('%j in %s', (piece, locale) => {
    const once = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return reads(() => {
        const facts = recognize(text, locale);
        alignUnit([{ source: facts, target: facts }], { source: 'en', target: locale });
      });
    };
    // The first call builds the tables.
    once(100);
    const [small, large] = [once(10_000), once(40_000)];
    expect(large / small).toBeLessThan(4.8);
  });
});

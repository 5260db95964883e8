import { describe, expect, it } from 'vitest';
import { align } from '../../src/facts/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

const pieces = [
  '1',
  '1,234,',
  '123 ',
  '\ud800',
  '1١๑१',
  'one hundred and ',
  '一二三四五六七八九十百千万亿',
  'واحد وعشرون ',
  '(',
  '+1 ',
  '0-1',
  'http://a.b/',
  'a@',
  'million ',
  '이십오만',
  'ein',
  '\u064b',
  'May 5, ',
  '1.1.2010 ',
  '\u200b',
  'elfu ',
  '1/2/',
];
const locales = ['en', 'zh-Hans', 'ar', 'th', 'ko', 'de', 'sw', 'xx'];

describe('hostile text', () => {
  it.each(pieces)('%j over and over: no crash, spans in order and inside the text', (piece) => {
    const text = piece.repeat(Math.ceil(4000 / piece.length));
    for (const locale of locales) {
      const facts = recognize(text, locale);
      let last = 0;
      for (const fact of facts) {
        expect(fact.start).toBeGreaterThanOrEqual(last);
        expect(fact.end).toBeGreaterThan(fact.start);
        expect(fact.text).toBe(text.slice(fact.start, fact.end));
        last = fact.end;
      }
      expect(align(facts, facts, { source: locale, target: locale }).disagreements).toEqual([]);
    }
  });

  it('copes with what no locale is', () => {
    for (const locale of ['', '*', '__proto__', 'x'.repeat(10_000), 'en_US'])
      expect(recognize('12', locale)).toHaveLength(1);
  });
});

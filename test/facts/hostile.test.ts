import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
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
  '5-',
  '1 1/2 ',
  'between 5 and ',
  '½',
  'א״',
  '5 hours ',
  '7:30 EST ',
  '012 345 678+ ',
];
/** What facts are made of, to be met in any order. */
const words = [
  ' ',
  '-',
  '–',
  'between ',
  ' and ',
  ' to ',
  ' %',
  '$',
  ' million',
  ' hours',
  ' November ',
  ' and a half',
  '半',
  '个小时',
  '年',
  '月',
  '至',
  '令和元年',
  'ساعة',
  ' إلى ',
  'ה׳תשפ״ה',
  'ครึ่ง',
  'ทุ่ม',
  ' UTC+8',
  ' AH',
];
const locales = ['en', 'zh-Hans', 'ar', 'th', 'ko', 'de', 'sw', 'xx'];

describe('hostile text', () => {
  it.each(pieces)('%j over and over: no crash, spans in order and inside the text', (piece) => {
    const text = piece.repeat(Math.ceil(600 / piece.length));
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

  it('any mixture of them and of any characters: facts in order, each by its own place', () => {
    const bits = fc.oneof(
      fc.constantFrom(...pieces, ...words),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.integer({ min: 0, max: 99_999 }).map(String),
    );
    const texts = fc.array(bits, { maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom(...locales, 'he', 'fa', 'my', 'ja', 'am'), (text, locale) => {
        let last = 0;
        for (const fact of recognize(text, locale)) {
          expect(fact.start).toBeGreaterThanOrEqual(last);
          expect(fact.text).toBe(text.slice(fact.start, fact.end));
          expect(fact.readings.length).toBeGreaterThan(0);
          for (const part of fact.parts ?? []) expect(text.slice(part.start, part.end)).toBe(part.text);
          last = fact.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  it('copes with what no locale is', () => {
    for (const locale of ['', '*', '__proto__', 'x'.repeat(10_000), 'en_US'])
      expect(recognize('12', locale)).toHaveLength(1);
  });
});

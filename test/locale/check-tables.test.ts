import { describe, expect, it } from 'vitest';
import { functionWords } from '../../src/locale/orthography/function-words.ts';
import { inflectionOf } from '../../src/locale/orthography/inflection.ts';
import { sentenceTerminators } from '../../src/locale/orthography/sentence-terminators.ts';
import { lettersForHundred } from '../../src/locale/orthography/text-length.ts';

describe('tables for checks', () => {
  it('serve a language under any of its tags, and its script where it is not listed itself', () => {
    expect(lettersForHundred('zh-TW')).toBe(lettersForHundred('zh-Hant'));
    expect(lettersForHundred('ms-MY')).toBe(lettersForHundred('ms'));
    expect(lettersForHundred('kk')).toBe(lettersForHundred('uk'));
    expect(inflectionOf('ar-EG')).toEqual(inflectionOf('ar'));
    expect(inflectionOf('bg')).toEqual(inflectionOf('mk'));
    expect(sentenceTerminators('ur')).toEqual(sentenceTerminators('ar'));
    expect(functionWords('en-GB')).toEqual(functionWords('en'));
  });

  it('tell the scripts of one language apart', () => {
    expect(functionWords('sr').has('и')).toBe(true);
    expect(functionWords('sr-Latn').has('i')).toBe(true);
  });

  it('know nothing of what nobody listed, and do not fail', () => {
    for (const locale of ['x-none', 'qaa', 'toString', 'constructor']) {
      expect(functionWords(locale).size).toBe(0);
      expect(inflectionOf(locale)).toEqual({});
      expect(sentenceTerminators(locale)).toBeUndefined();
      expect(lettersForHundred(locale)).toBeGreaterThan(0);
    }
    expect(sentenceTerminators('th')).toBeUndefined();
  });

  it('have small words in lower case', () => {
    for (const locale of ['en', 'fr', 'ru', 'el', 'tr', 'vi', 'ms']) {
      const words = [...functionWords(locale)];
      expect(words.length).toBeGreaterThan(20);
      expect(words).toEqual(words.map((word) => word.toLowerCase()));
    }
  });
});

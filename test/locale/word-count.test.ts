import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { countCharacters, countWords } from '../../src/locale/word-count.ts';

describe('words and characters that are paid', () => {
  it.each([
    ['', 0, 0],
    ['…  – !', 0, 3],
    ['The clinic has 14 beds.', 5, 19],
    ['Don’t re-open at 3.5 °C, please', 6, 26],
    ['1,200 people (well-known)', 3, 23],
    ['14 Betten, Straßenbahn', 3, 20],
    ['诊所有14张床。', 6, 8],
    ['クリニックは月曜に', 9, 9],
    ['오늘 병원이 열린다.', 3, 9],
    ['สวัสดีชาวโลก', 3, 12],
    ['Klinik WHO di 北京', 5, 13],
    ['العيادة تفتح يوم الاثنين.', 4, 22],
    ['चिकित्सालय आज खुलेगा।', 3, 19],
    ['👍🏽 yes', 1, 5],
  ])('of %j: %i and %i', (text, words, characters) => {
    expect({ words: countWords(text), characters: countCharacters(text) }).toEqual({ words, characters });
  });

  it('are those of two texts together where a space parts them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const both = `${one} ${other}`;
        expect(countWords(both)).toBe(countWords(one) + countWords(other));
        expect(countCharacters(both)).toBe(countCharacters(one) + countCharacters(other));
      }),
    );
  });
});

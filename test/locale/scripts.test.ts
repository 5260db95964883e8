import { describe, expect, it } from 'vitest';
import { partsWords, scriptOf } from '../../src/check/contract/scripts.ts';
import { joinSpans } from '../../src/formats/source/spans.ts';
import { isUnspaced, isUnspacedScript } from '../../src/locale/scripts.ts';

const unspaced = [
  ['zh', '新聞'],
  ['ja', 'ニュース'],
  ['th', 'ข่าว'],
  ['lo', 'ຂ່າວ'],
  ['km', 'ព័ត៌មាន'],
  ['my', 'သတင်း'],
  ['bo', 'གསར་འགྱུར་'],
] as const;
const spaced = [
  ['ko', '뉴스'],
  ['hi', 'समाचार'],
  ['am', 'ዜና'],
  ['ru', 'новости'],
] as const;

describe('a script without spaces between words', () => {
  it.each(unspaced)('is that of %s', (locale, word) => {
    expect([...word].every((character) => isUnspaced(character.codePointAt(0) ?? 0))).toBe(true);
    expect(isUnspacedScript(scriptOf(locale))).toBe(true);
  });

  it.each(spaced)('is not that of %s', (locale, word) => {
    expect([...word].some((character) => isUnspaced(character.codePointAt(0) ?? 0))).toBe(false);
    expect(isUnspacedScript(scriptOf(locale))).toBe(false);
  });

  it('has ideographs beyond the basic plane', () => {
    expect(isUnspaced('𠮷'.codePointAt(0) ?? 0)).toBe(true);
    expect(isUnspaced('😀'.codePointAt(0) ?? 0)).toBe(false);
  });

  it.each(unspaced)('has its lines joined without a space, as its words are not parted: %s', (locale, word) => {
    const text = `${word}\n${word}`;
    const spans = [
      { start: 0, end: word.length },
      { start: word.length + 1, end: text.length },
    ];
    expect(joinSpans(text, spans)).toBe(word + word);
    expect(partsWords(scriptOf(locale))).toBe(false);
  });
});

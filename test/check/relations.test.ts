import { describe, expect, it } from 'vitest';
import { contradiction, poleWordsIn, riseAndFall } from '../../src/check/relations/count-poles.ts';

describe('words that say the opposite of each other', () => {
  const read = (text: string, locale = 'en') => poleWordsIn(text, locale, riseAndFall);
  /** The word of each side that contradicts, of two English texts. */
  const told = (source: string, target: string): readonly string[] => {
    const found = contradiction(read(source), read(target), riseAndFall);
    return found === undefined ? [] : [found.source, found.target].map(({ sense }) => sense);
  };

  it.each<[string, string, readonly string[]]>([
    ['Prices rose.', 'Prices fell.', ['rise', 'fall']],
    ['Prices fell.', 'Prices rose.', ['fall', 'rise']],
    ['Prices rose.', 'Prices rose.', []],
    ['Prices rose and wages fell.', 'Prices fell and wages rose.', []],
    ['Prices rose and wages fell.', 'Prices fell and wages fell.', ['rise', 'fall']],
    ['Prices rose and wages fell.', 'Prices fell.', []],
    ['Prices are the same.', 'Prices fell.', []],
    ['Prices are the same.', 'Prices are the same.', []],
    ['One rose, two rose, three rose.', 'One rose, two rose, three fell.', ['rise', 'fall']],
    ['One rose, two rose, three rose, four rose.', 'One rose, two rose, three rose, four fell.', []],
  ])('are told where as many stand on both sides: %s | %s', (source, target, expected) => {
    expect(told(source, target)).toEqual(expected);
  });

  it('are looked for in sentences, not in longer texts', () => {
    const sentence = 'Prices rose.';
    expect(read(sentence.padEnd(400))).toHaveLength(1);
    expect(read(sentence.padEnd(401))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { factsIn, segmentText } from '../../src/workflow/inspect.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a text that is looked into', () => {
  it('is cut into segments that are the text, and has its facts', () => {
    expect(segmentText(bytes('One day. Two days.'), 'en')).toEqual(['One day. ', 'Two days.']);
    expect(factsIn(bytes('It has 12 beds.'), 'en').map(({ text }) => text)).toEqual(['12']);
    expect(segmentText(bytes('\ufeffOne.'), 'en').join('')).toBe('\ufeffOne.');
  });

  it('is refused in a language that is none, and in another encoding', () => {
    for (const locale of ['', 'english language', 'en_US!']) {
      expect(() => segmentText(bytes('One.'), locale)).toThrow(expect.objectContaining({ code: 'locale-unknown' }));
      expect(() => factsIn(bytes('One.'), locale)).toThrow(expect.objectContaining({ code: 'locale-unknown' }));
    }
    const latin1 = Uint8Array.of(0x63, 0x61, 0x66, 0xe9);
    expect(() => segmentText(latin1, 'fr')).toThrow(expect.objectContaining({ code: 'input-not-utf-8' }));
    expect(() => factsIn(latin1, 'fr')).toThrow(expect.objectContaining({ code: 'input-not-utf-8' }));
  });
});

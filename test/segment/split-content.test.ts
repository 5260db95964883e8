import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/content.ts';
import type { Content, Inline } from '../../src/model/content.ts';
import { createSegmenter } from '../../src/segment/segment.ts';
import { splitContent } from '../../src/segment/split-content.ts';

const { cut } = createSegmenter();

/** `<b>` starts a span, `</b>` ends it, `{x}` is a placeholder. */
function parse(marked: string): Content {
  return marked.split(/(<b>|<\/b>|\{x\})/).flatMap((piece): Inline[] => {
    if (piece === '') return [];
    if (piece === '<b>') return [{ kind: 'sc', id: '1' }];
    if (piece === '</b>') return [{ kind: 'ec', startRef: '1' }];
    return [piece === '{x}' ? { kind: 'ph', id: '2' } : { kind: 'text', text: piece }];
  });
}

const names = { sc: '<b>', ec: '</b>', ph: '{x}', sm: '', em: '' };
const print = (content: Content): string =>
  content.map((inline) => (inline.kind === 'text' ? inline.text : names[inline.kind])).join('');

const split = (marked: string, handling?: { start: boolean; end: boolean; isolated: boolean }): string[] => {
  const content = parse(marked);
  return splitContent(content, cut(textOf(content), 'en'), handling).map(({ kind, source }) =>
    kind === 'segment' ? print(source) : `(${print(source)})`,
  );
};

describe('content with codes', () => {
  it('is split at sentences, the white space between them by itself', () => {
    expect(split(' One.  Two. ')).toEqual(['( )', 'One.', '(  )', 'Two.', '( )']);
    expect(split('')).toEqual([]);
    expect(split('  ')).toEqual(['(  )']);
    expect(split('{x}')).toEqual(['{x}']);
    expect(split('{x} ')).toEqual(['{x}', '( )']);
  });
  it('keeps a code with the text that formathandle names', () => {
    expect(split('<b>One.</b> Two.')).toEqual(['<b>One.</b>', '( )', 'Two.']);
    expect(split('One. <b>Two.</b>')).toEqual(['One.', '( )', '<b>Two.</b>']);
    expect(split('<b>One. </b>Two.')).toEqual(['<b>One. </b>', 'Two.']);
    expect(split('One.<b> Two.</b>')).toEqual(['One.', '<b> Two.</b>']);
    expect(split('One. {x} Two.')).toEqual(['One.', '( )', '{x} Two.']);
    expect(split('One. {x} Two.', { start: false, end: true, isolated: true })).toEqual(['One. {x}', '( )', 'Two.']);
  });
  it('is not split by a code inside a sentence', () => {
    expect(split('Mr. <b>J. Roe</b> spoke to {x} people. Fine.')).toEqual([
      'Mr. <b>J. Roe</b> spoke to {x} people.',
      '( )',
      'Fine.',
    ]);
    expect(split('<b>It ended. It</b> began.')).toEqual(['<b>It ended.', '( )', 'It</b> began.']);
  });
  it('is the content again when its parts are joined', () => {
    const marked = fc
      .array(fc.constantFrom('One.', ' ', 'two', '\n', '<b>', '</b>', '{x}', '!', 'A'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(marked, (text) => {
        const content = parse(text);
        const parts = splitContent(content, cut(textOf(content), 'en'));
        expect(print(parts.flatMap(({ source }) => source))).toBe(text);
      }),
    );
  });
});

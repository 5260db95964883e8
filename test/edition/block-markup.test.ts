import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { balanced, markupOf } from '../../src/edition/composed/block-markup.ts';
import type { EditionInline } from '../../src/model/edition.ts';
import type { BlockCode } from '../../src/model/release.ts';

const code = (kind: BlockCode['kind'], pair: number, more: Partial<BlockCode> = {}): BlockCode => ({
  at: 0,
  kind,
  pair,
  original: '*',
  equiv: '',
  disp: '',
  type: 'fmt',
  ...more,
});

/** Two spans and a line break: `A…a`, `B…b` and `-`. */
const codes = [code('sc', 1), code('ec', 1), code('sc', 2), code('ec', 2), code('ph', 3)];
const signs = 'AaBb-';
const places = { sc: 'start', ec: 'end', ph: 'alone' } as const;

const inlinesOf = (text: string): readonly EditionInline[] =>
  Array.from(text, (sign): EditionInline => {
    const at = signs.indexOf(sign);
    return at === -1
      ? { kind: 'text', text: sign }
      : { kind: 'code', text: '', code: at, place: places[codes[at]!.kind] };
  });
const shown = (content: readonly EditionInline[]): string =>
  content.map((inline) => (inline.kind === 'code' ? signs[inline.code] : inline.text)).join('');
const set = (text: string): string => shown(balanced(inlinesOf(text), codes));

describe('spans that a translator moved', () => {
  it.each([
    ['as they were', 'xAyaz', 'xAyaz'],
    ['one in the other', 'AxByb-za', 'AxByb-za'],
    ['an end before its start', 'aAx', 'Axa'],
    ['a start without an end', 'Ax-y', 'Ax-ya'],
    ['an end without a start', 'xa-y', 'x-y'],
    ['two starts without an end', 'AxBy', 'AxByba'],
    ['a start twice', 'AxAyaz', 'Axyaz'],
    ['an end twice', 'Axaya', 'Axay'],
    ['spans that cross', 'AxByazb', 'AxBybaBzb'],
    ['a span that ends with the one around it', 'AxByab', 'AxByba'],
    ['one that begins with it', 'ABxayb', 'ABxbaByb'],
    ['a span of nothing', 'xAay', 'xy'],
    ['a span of a line break', 'A-a', 'A-a'],
    ['a span twice', 'AxayAza', 'AxayAza'],
    ['no span', 'x-y', 'x-y'],
    ['nothing', '', ''],
  ])('%s: %s', (_what, text, expected) => {
    expect(set(text)).toBe(expected);
  });

  it('are balanced with all text in its order, whatever the order of their ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('x', 'y', ...signs), maxLength: 12 }), (text) => {
        const result = set(text);
        expect(result.replaceAll(/[AaBb]/gu, '')).toBe(text.replaceAll(/[AaBb]/gu, ''));
        const open: string[] = [];
        for (const sign of result) {
          if (sign === 'A' || sign === 'B') {
            expect(open).not.toContain(sign);
            open.push(sign);
          } else if (sign === 'a' || sign === 'b') expect(open.pop()).toBe(sign.toUpperCase());
        }
        expect(open).toEqual([]);
        expect(result).not.toMatch(/Aa|Bb/u);
        expect(set(result)).toBe(result);
      }),
    );
  });

  it('whose end the release has not are ended all the same', () => {
    const [start] = balanced(
      [
        { kind: 'code', text: '', code: 0, place: 'start' },
        { kind: 'text', text: 'x' },
      ],
      [code('sc', 7)],
    ).toReversed();
    expect(start).toMatchObject({ kind: 'code', place: 'end', code: 0 });
  });
});

describe('the markup of a block', () => {
  const link = code('sc', 1, { element: 'a', href: 'https://example.org/', equiv: '' });
  const find = markupOf([link, code('ec', 1, { element: 'a' }), code('ph', 2, { equiv: 'print(1)' })]);

  it('is found by kind and id, of an end by that of its start, of a copy by the first', () => {
    const start = { kind: 'code', code: 0, place: 'start', text: '', element: 'a', href: 'https://example.org/' };
    expect(find({ kind: 'sc', id: '1' })).toEqual(start);
    expect(find({ kind: 'sc', id: '9', copyOf: '1' })).toEqual(start);
    const end = { kind: 'code', code: 1, place: 'end', text: '', element: 'a' };
    expect(find({ kind: 'ec', startRef: '1' })).toEqual(end);
    expect(find({ kind: 'ec', id: '1', isolated: true })).toEqual(end);
    expect(find({ kind: 'ec', id: '8', startRef: '1' })).toEqual(end);
    expect(find({ kind: 'ph', id: '2' })).toEqual({ kind: 'code', code: 2, place: 'alone', text: 'print(1)' });
  });

  it('is none for text, marks and codes that the release has not', () => {
    for (const inline of [
      { kind: 'text', text: '1' },
      { kind: 'sm', id: '1' },
      { kind: 'em', startRef: '1' },
      { kind: 'ph', id: '1' },
      { kind: 'sc', id: '2' },
      { kind: 'ec', startRef: '3' },
    ] as const) {
      expect(find(inline)).toBeUndefined();
    }
  });
});

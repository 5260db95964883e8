import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../src/edition/markup/html-tags.ts';
import type { EditionCode, EditionInline } from '../../src/model/edition.ts';

const code = (
  element: string | undefined,
  place: EditionCode['place'],
  more: Partial<EditionCode> = {},
): EditionInline => ({ kind: 'code', text: '', code: 0, place, ...(element && { element }), ...more }) as EditionInline;
const text = (value: string): EditionInline => ({ kind: 'text', text: value });
const set = (...content: readonly EditionInline[]): readonly string[] =>
  tagsOf(content).map(({ at, end, tag, link }) => [`${at}-${end} ${tag.html}`, ...(link ? [link] : [])].join(' '));

const link = (href?: string): EditionInline => code('a', 'start', href === undefined ? {} : { href });
const end = code('a', 'end');

describe('the tags of a text', () => {
  it('stand where its codes do, and replace what those say', () => {
    expect(set(text('We '), code('em', 'start'), text('all'), code('em', 'end'), code('br', 'alone'))).toEqual([
      '3-3 <em>',
      '6-6 </em>',
      '6-6 <br>',
    ]);
    expect(set(text('Press '), code('code', 'alone', { text: 'a<b' }), text('.'))).toEqual(['6-9 <code>a&lt;b</code>']);
  });

  it('are none of elements that are not known, and of codes without one', () => {
    expect(set(code('script', 'start'), code('constructor', 'start'), code(undefined, 'start'))).toEqual([]);
    expect(set(code('em', 'alone', { text: 'x' }))).toEqual([]);
  });

  it('are links to addresses of the web only', () => {
    expect(set(link('https://example.org/?a&b'), text('Here'), end)).toEqual([
      '0-0 <a href="https://example.org/?a&amp;b"> opens',
      '4-4 </a> closes',
    ]);
    for (const href of ['javascript:alert(1)', 'data:text/html,x', undefined]) {
      expect(set(link(href), text('Here'), end)).toEqual([]);
    }
  });

  it('are no link in a link: the outer one goes on to its own end', () => {
    expect(
      set(link('https://a.example/'), text('a'), link('https://b.example/'), text('b'), end, text('c'), end),
    ).toEqual(['0-0 <a href="https://a.example/"> opens', '3-3 </a> closes']);
    expect(set(link(undefined), link('https://b.example/'), text('b'), end, end)).toEqual([
      '0-0 <a href="https://b.example/"> opens',
      '1-1 </a> closes',
    ]);
    expect(set(end, text('a'))).toEqual([]);
  });
});

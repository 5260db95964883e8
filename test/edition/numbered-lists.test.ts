import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../src/edition/docx/document.ts';
import { htmlEdition } from '../../src/edition/html/html.ts';
import { layOut } from '../../src/edition/composed/layout.ts';
import { textEdition } from '../../src/edition/text.ts';
import type { Edition, EditionBlock } from '../../src/model/edition.ts';
import type { OrdinalStyle } from '../../src/model/ordinal.ts';
import { block, contextOf, editionOf } from './sample.ts';

function item(text: string, value?: number, style: OrdinalStyle = '1'): EditionBlock {
  return { ...block('list-item', text), ...(value === undefined ? {} : { ordinal: { value, style } }) };
}

function edition(locale: string, ...blocks: readonly EditionBlock[]): Edition {
  return { ...editionOf([]), locale, blocks: [block('headline', 'Parks'), ...blocks] };
}

function textOf(made: Edition): string {
  const [file] = textEdition.renderRelease(made, contextOf(made.locale));
  return (file?.text ?? '').replace(/^Parks\n\n/u, '');
}

/** The lists of the page, each on one line. */
function listsOf(made: Edition): readonly string[] {
  const [file] = htmlEdition.renderRelease(made, contextOf(made.locale));
  const page = file !== undefined && 'text' in file ? file.text : '';
  const text = /<div class="release-text">(.*?)<\/div>/su.exec(page)?.[1] ?? '';
  return [...text.matchAll(/<([uo]l)\b.*?<\/\1>/gsu)].map(([list]) => list.replaceAll('\n', ''));
}

const mixed = [
  item('a', 1),
  item('b', 2),
  item('in'),
  item('c', 3),
  item('d', 5),
  item('x', 3, 'a'),
  item('y', 4, 'a'),
];

describe('numbered lists', () => {
  it('are numbered in text, in the digits of the locale', () => {
    expect(textOf(edition('en', ...mixed))).toBe('1. a\n2. b\n- in\n3. c\n5. d\nc. x\nd. y\n');
    expect(textOf(edition('ar', item('a', 1), item('b', 12)))).toMatch(/^[1١]\. a\n(?:12|١٢)\. b\n$/u);
    const settings = { ...editionOf([]).settings, numberingSystem: 'arab' };
    expect(textOf({ ...edition('ar', item('a', 12)), settings })).toBe('١٢. a\n');
    expect(textOf(edition('en', item('a', 1999, 'i'), item('b', 4, 'I'), item('c', 26, 'A')))).toBe(
      'mcmxcix. a\nIV. b\nZ. c\n',
    );
  });

  it('are lists of their own on the page, each from where it starts', () => {
    expect(listsOf(edition('en', ...mixed))).toEqual([
      '<ol><li>a</li><li>b</li></ol>',
      '<ul><li>in</li></ul>',
      '<ol start="3"><li>c</li><li value="5">d</li></ol>',
      '<ol start="3" type="a"><li>x</li><li>y</li></ol>',
    ]);
    const settings = { ...editionOf([]).settings, numberingSystem: 'deva' };
    expect(listsOf({ ...edition('ar', item('a', 1)), settings })).toEqual([
      '<ol data-digits="deva"><li><bdi>a</bdi></li></ol>',
    ]);
  });

  it('are lists of a document, which count on from item to item', () => {
    const made = edition('en', ...mixed, block('paragraph', 'Text.'), item('e', 6));
    const context = contextOf('en');
    const { document, lists } = renderDocument(made, layOut(made, context), context);
    expect([...document.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, list]) => list).join(' ')).toBe(
      '2 2 1 3 4 5 5 6',
    );
    const starts = [
      ...lists.matchAll(
        /<w:num w:numId="(\d)"><w:abstractNumId w:val="(\d)"\/><w:lvl[^>]*><w:startOverride w:val="(\d)"\/>/gu,
      ),
    ];
    expect(starts.map(([, ...parts]) => parts.join(' '))).toEqual(['2 1 1', '3 1 3', '4 1 5', '5 2 3', '6 1 6']);
  });

  it('are other lists of a document where their style is another, though the numbers go on', () => {
    const made = edition('en', item('a', 1), item('b', 2), item('c', 3, 'a'), item('d', 4, 'I'));
    const context = contextOf('en');
    const { document } = renderDocument(made, layOut(made, context), context);
    expect([...document.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, list]) => list).join(' ')).toBe('2 2 3 4');
  });

  it('stand in each other no deeper than readers follow', () => {
    const deep = Array.from({ length: 10 }, (_, depth) => ({ ...item(`at ${depth}`), depth }));
    const [file] = htmlEdition.renderRelease(edition('en', ...deep), contextOf('en'));
    const page = file !== undefined && 'text' in file ? file.text : '';
    const text = /<div class="release-text">(.*?)<\/div>/su.exec(page)?.[1] ?? '';
    expect(text.match(/<ul>/gu)).toHaveLength(7);
    expect(text.match(/at \d/gu)).toHaveLength(10);
  });

  it('name no level in a document that its lists do not have', () => {
    const deep = Array.from({ length: 10 }, (_, depth) => ({ ...item(`at ${depth}`, depth + 1), depth }));
    const made = edition('en', ...deep);
    const context = contextOf('en');
    const { document, lists } = renderDocument(made, layOut(made, context), context);
    const named = [...document.matchAll(/<w:ilvl w:val="(\d+)"/gu)].map(([, level]) => level);
    expect(named.join('')).toBe('0123456666');
    for (const [, levels = ''] of lists.matchAll(/<w:abstractNum (.*?)<\/w:abstractNum>/gsu))
      expect([...levels.matchAll(/<w:lvl w:ilvl="(\d)"/gu)].map(([, level]) => level).join('')).toBe('0123456');
  });
});

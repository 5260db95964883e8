import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { markdownEdition } from '../../src/edition/markdown/markdown.ts';
import type { EditionContext } from '../../src/edition/composed/define-edition.ts';
import type { Edition, EditionBlock, EditionInline } from '../../src/model/edition.ts';
import type { MarkupElement } from '../../src/model/release.ts';
import fc from '../laws.ts';
import { block, contextOf, editionOf, sampleEdition, sampleLocales } from './sample.ts';

interface Read {
  readonly data: Record<string, unknown>;
  readonly text: string;
  readonly tree: Root;
}

/** Reads an edition back, as a site would. */
function read(edition: Edition, more: Partial<EditionContext> = {}): Read {
  const context = { ...contextOf(edition.locale, sampleLocales, 'https://newsroom.example/'), ...more };
  const [file] = markdownEdition.renderRelease(edition, context);
  const [, front = '', text = ''] = /^---\n([^]*?)---\n\n([^]*)$/.exec((file as { text: string }).text) ?? [];
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { data: parse(front) as Record<string, unknown>, text, tree };
}

const withBlocks = (blocks: readonly EditionBlock[], locale = 'en'): Edition => ({ ...editionOf([]), locale, blocks });

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';

/** The kinds of the blocks of a text, and what they say. */
const blocksIn = ({ tree }: Read): readonly string[] => tree.children.map((node) => `${node.type}: ${textOf(node)}`);

/** The nodes of one type, wherever they stand. */
const nodesIn = (node: Nodes, type: string): readonly Nodes[] => [
  ...(node.type === type ? [node] : []),
  ...('children' in node ? node.children.flatMap((child) => nodesIn(child, type)) : []),
];

const code = (element: MarkupElement, place: 'start' | 'end' | 'alone', href?: string): EditionInline => ({
  kind: 'code',
  text: '',
  code: 0,
  place,
  element,
  ...(href !== undefined && { href }),
});
const text = (value: string): EditionInline => ({ kind: 'text', text: value });
const inParagraph = (content: readonly EditionInline[], locale = 'en'): Read =>
  read(withBlocks([{ id: 'p', role: 'paragraph', content }], locale));

describe('an edition as Markdown', () => {
  it('says above the text what a site shows and sorts by', () => {
    const edition = {
      ...sampleEdition('ar'),
      modified: '2010-11-08T10:00:00Z',
      stated: { replacesDateline: false, subjects: [{ text: 'أطفال', locale: 'ar' }] },
    };
    const { data } = read(edition);
    expect(data).toMatchObject({ lang: 'ar', dir: 'rtl', date: '2010-11-06', lastmod: '2010-11-08T10:00:00Z' });
    expect(data).toMatchObject({ translationKey: edition.release, tags: ['أطفال'] });
    expect(data['draft']).toBeUndefined();
    expect(read(edition, { isDraft: true }).data['draft']).toBe(true);
  });

  it.each([
    [
      '# no heading',
      '1. no item',
      '- no item',
      '> no quote',
      '    no code',
      '```',
      '---',
      '***',
      '[a]: b',
      '| a | b |',
    ],
    [
      '*no* _emphasis_',
      '**none**',
      '~~none~~',
      '`none`',
      '[no](link)',
      '![no](picture)',
      '<b>none</b>',
      '&amp;',
      'a  ',
    ],
    ['[^1]', 'www.example.org', '\\*', 'a\\', '~', 'Fish & chips', '1) no', '+ no', '=', 'https://a.example/_b_'],
  ])('takes nothing in a text for markup: %s, %s, %s …', (...texts) => {
    const found = read(withBlocks(texts.map((each, at) => ({ ...block('paragraph', each), id: `p${at}` }))));
    expect(blocksIn(found)).toEqual(texts.map((each) => `paragraph: ${each.trim()}`));
    expect(nodesIn(found.tree, 'html')).toEqual([]);
  });

  it('says what the text says, whatever it is', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[*_~`[\]()<>#+.!|\\&^:"'a0-9-]{1,6}$/),
      fc.constantFrom('「引用」', '**', '“so”', 'و«كذا»', 'http://a.example', 'x@y.example', '1.', '\u00a0', 'e\u0301'),
    );
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const element = fc.constantFrom<MarkupElement>('strong', 'em', 'del', 'sup', 'cite');
    fc.assert(
      fc.property(
        line,
        line,
        line,
        element,
        fc.constantFrom('en', 'zh-Hans'),
        (before, inside, after, name, locale) => {
          const content = [text(before), code(name, 'start'), text(inside), code(name, 'end'), text(after)];
          const [only, ...others] = inParagraph(content, locale).tree.children;
          expect(others).toEqual([]);
          const said = nodesIn(only!, 'text')
            .map(textOf)
            .join('')
            .replaceAll(/[\u2066-\u2069]/g, '');
          expect(said.trim()).toBe(`${before}${inside}${after}`.trim());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps formatting, links and breaks, and bold for Chinese where Latin is slanted', () => {
    const content = [
      code('strong', 'start'),
      text('“Bold”'),
      code('strong', 'end'),
      text(' and '),
      code('em', 'start'),
      text('slanted'),
      code('em', 'end'),
      code('br', 'alone'),
      code('a', 'start', 'https://a.example/b'),
      text('a '),
      code('strong', 'start'),
      text('link'),
      code('strong', 'end'),
      code('a', 'end'),
    ];
    const { tree } = inParagraph(content);
    expect(nodesIn(tree, 'strong').map(textOf)).toEqual(['“Bold”', 'link']);
    expect(nodesIn(tree, 'emphasis').map(textOf)).toEqual(['slanted']);
    expect(nodesIn(tree, 'break')).toHaveLength(1);
    expect(nodesIn(tree, 'link').map((link) => [textOf(link), (link as { url: string }).url])).toEqual([
      ['a link', 'https://a.example/b'],
    ]);
    const chinese = inParagraph(
      [text('他'), code('em', 'start'), text('说好'), code('em', 'end'), text('。')],
      'zh-Hans',
    );
    expect(nodesIn(chinese.tree, 'strong').map(textOf)).toEqual(['说好']);
  });

  it.each<[string, readonly string[], string, string]>([
    ['blanks at its end', ['', 'QUAY – ', ' The quay'], 'en', '**QUAY –** The quay'],
    ['blanks at its beginning', ['The', ' new', ' quay'], 'en', 'The **new** quay'],
    ['nothing but a blank', ['The', ' ', 'quay'], 'en', 'The quay'],
    ['punctuation in a text without spaces', ['他说', '“好”', '。'], 'zh-Hans', '他说<strong>“好”</strong>。'],
    ['a dash before a letter', ['', '北京——', '码头今天启用'], 'zh-Hans', '<strong>北京——</strong>码头今天启用'],
    ['letters among letters', ['新', '码头', '启用'], 'zh-Hans', '新**码头**启用'],
  ])('emphasizes what is emphasized, and no more: %s', (_what, [before, strong, after], locale, expected) => {
    const content = [text(before!), code('strong', 'start'), text(strong!), code('strong', 'end'), text(after!)];
    expect(inParagraph(content, locale).text).toBe(`${expected}\n`);
  });

  it.each<[string, string, string, string]>([
    ['a slanted word in a bold sentence', 'zh-Hans', '他<b>说<i>明天</i>启用</b>。', '他**说明天启用**。'],
    ['a bold word in a slanted sentence', 'zh-Hans', '他说<i><b>明天</b>启用</i>了', '他说**明天启用**了'],
    ['bold behind slanted', 'zh-Hans', '<i>明天</i><b>后天</b>启用', '**明天后天**启用'],
    ['all bold and slanted', 'th', 'ก<b><i>ข</i></b>ค', 'ก**ข**ค'],
    ['a slanted word at the end', 'ar', '<b>قال <i>غدا</i></b> و', '**قال غدا** و'],
    [
      'a slanted word in a bold sentence',
      'ms',
      '<b>Dermaga <i>baharu</i> itu</b> dibuka',
      '**Dermaga *baharu* itu** dibuka',
    ],
    ['bold and slanted letters among letters', 'en', 'har<b><i>bour</i></b>side', 'har<strong>*bour*</strong>side'],
    ['blanks beside a line break', 'en', '<b>Tel.</b> <br> 12 <br> 13', '**Tel.**\\\n12\\\n13'],
  ])('emphasizes once what is emphasized twice: %s, %s', (_what, locale, written, expected) => {
    const names = { b: 'strong', i: 'em' } as const;
    const content = written.split(/(<[^>]*>)/).flatMap((piece) => {
      if (piece === '<br>') return [code('br', 'alone')];
      const [, end, name] = /^<(\/?)([bi])>$/.exec(piece) ?? [];
      if (name === undefined) return piece === '' ? [] : [text(piece)];
      return [code(names[name as 'b' | 'i'], end === '' ? 'start' : 'end')];
    });
    expect(inParagraph(content, locale).text).toBe(`${expected}\n`);
  });

  it('keeps quotation marks, code and what Markdown has no sign for', () => {
    const content = [
      text('She said '),
      code('q', 'start'),
      text('no'),
      code('q', 'end'),
      text(', run '),
      { ...code('code', 'alone'), text: 'npm x' },
      text(' or '),
      { ...code('kbd', 'alone'), text: '{{< x >}}' },
      text(' as '),
      code('u', 'start'),
      text('told'),
      code('u', 'end'),
      text(' foo'),
      code('em', 'start'),
      text('bar'),
      code('em', 'end'),
      text('baz'),
    ];
    expect(inParagraph(content).text).toBe(
      'She said “no”, run `npm x` or <code>{\\{< x >}}</code> as <u>told</u> foo*bar*baz\n',
    );
  });

  it.each(['{{< x >}}', '{{% y %}}', '{% include z %}', '{{ page.title }}'])(
    'gives sites no command of their templates: %s',
    (command) => {
      const found = inParagraph([text(`a ${command} b`)]);
      expect(found.text).not.toMatch(/\{[{%]/);
      expect(nodesIn(found.tree, 'text').map(textOf).join('')).toBe(`a ${command} b`);
    },
  );

  it('tells a correction the right way round where values run in the other direction', () => {
    const corrections = [{ when: '2010-11-08T00:00:00Z', values: [{ before: 'Siemens', now: 'Bosch' }] }];
    const told = { ...sampleEdition('ar'), modified: '2010-11-08T00:00:00Z', corrections };
    expect(read(told, { tellsChanges: true }).text).toContain('\u2068Siemens\u2069 \u2190 \u2068Bosch\u2069');
    const english = { ...told, ...sampleEdition('en'), corrections };
    expect(read(english, { tellsChanges: true }).text).toContain('Siemens → Bosch');
  });

  it('links addresses, and keeps their parts in order in Arabic', () => {
    const { tree, text: written } = inParagraph([text('Write to desk@newsroom.example.')]);
    expect(written).toBe('Write to <desk@newsroom.example>.\n');
    expect(nodesIn(tree, 'link')).toHaveLength(1);
    const arabic = inParagraph([text('هاتف: +20 2 5550 0100')], 'ar');
    expect(nodesIn(arabic.tree, 'link').map(textOf)).toEqual(['\u2066+20 2 5550 0100\u2069']);
  });

  it('makes footnotes of notes', () => {
    const note = { mark: '*', number: 1 };
    const mark: EditionInline = { kind: 'code', text: '', code: 0, place: 'alone', note };
    const blocks: EditionBlock[] = [
      { id: 'p', role: 'paragraph', content: [text('It grew'), mark, text(' by half.')] },
      { id: 'n', role: 'paragraph', content: [text('By count.')], note: { ...note, isFirst: true } },
      { id: 'm', role: 'paragraph', content: [text('Not by weight.')], note },
    ];
    expect(read(withBlocks(blocks)).text).toBe('It grew[^1] by half.\n\n[^1]: By count.\n\n    Not by weight.\n');
  });

  it('writes tables with their heading, and an empty one where they have none', () => {
    const rows = (...cells: readonly string[][]): EditionBlock[] =>
      cells.flatMap((row, at) =>
        row.map((cell, column) => ({
          ...block('table-cell', cell, { group: at, runIn: column + 1 < row.length }),
          id: `${at}-${column}`,
        })),
      );
    const headed = read(withBlocks(rows(['Town', 'Beds'], ['Ayer', '12'], ['Bukit', '1|4'])));
    expect(nodesIn(headed.tree, 'tableRow').map((row) => nodesIn(row, 'tableCell').map(textOf))).toEqual([
      ['Town', 'Beds'],
      ['Ayer', '12'],
      ['Bukit', '1|4'],
    ]);
    const bare = read(withBlocks(rows(['Name', 'Ana'], ['Town', 'Ayer'])));
    expect(nodesIn(bare.tree, 'tableRow').map((row) => nodesIn(row, 'tableCell').map(textOf))).toEqual([
      ['', ''],
      ['Name', 'Ana'],
      ['Town', 'Ayer'],
    ]);
  });

  it('counts lists on as the text does, and writes letters out', () => {
    const item = (said: string, value: number, style: '1' | 'a', depth = 0): EditionBlock => ({
      ...block('list-item', said),
      id: said,
      ordinal: { value, style },
      depth,
    });
    const numbered = read(withBlocks([item('three', 3, '1'), item('four', 4, '1'), item('nine', 9, '1')]));
    const lists = nodesIn(numbered.tree, 'list') as readonly { start?: number | null; children: unknown[] }[];
    expect(lists.map(({ start, children }) => [start, children.length])).toEqual([
      [3, 2],
      [9, 1],
    ]);
    const nested = read(withBlocks([item('one', 1, '1'), item('first', 1, 'a', 1), item('second', 2, 'a', 1)]));
    expect(nested.text).toBe('1. one\n   - a. first\n   - b. second\n');
  });
});

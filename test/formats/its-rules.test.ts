import { describe, expect, it } from 'vitest';
import { htmlFormat } from '../../src/formats/html/html-format.ts';
import type { SourceDocument } from '../../src/formats/source/define-format.ts';

const its = 'xmlns:its="http://www.w3.org/2005/11/its" xmlns:h="http://www.w3.org/1999/xhtml" version="2.0"';
const rulesFile = (rules: string, attributes = ''): string => `<its:rules ${its}${attributes}>\n${rules}\n</its:rules>`;

function read(page: string, files: Readonly<Record<string, string>> = {}): SourceDocument {
  return htmlFormat.read(new TextEncoder().encode(page), {
    path: 'release.html',
    locale: 'en',
    names: new Set(),
    readBeside: (path) =>
      files[path] === undefined ? undefined : { bytes: new TextEncoder().encode(files[path]), path: `source/${path}` },
  });
}

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset=utf-8>${head}</head><body>${body}</body></html>`;
const ruled = (rules: string, body: string): string =>
  page(body, `<script type="application/its+xml">${rulesFile(rules)}</script>`);
const linked = (body: string, name = 'rules.xml'): string => page(body, `\n<link rel="its-rules" href="${name}">`);

const translated = ({ blocks }: SourceDocument): readonly string[] =>
  blocks.filter(({ translate }) => translate).map(({ text }) => text);
const notes = ({ blocks }: SourceDocument): readonly (readonly string[])[] =>
  blocks.map((block) => block.notes?.map(({ text }) => text) ?? []);

const body = '<p class="legal">Reg. No. 12.</p><p>The quay is open.</p><p>It is free.</p>';

describe('files of ITS rules', () => {
  const keep = '<its:translateRule selector="//h:p[@class=\'legal\']" translate="no"/>';

  it('are read from beside the page, with the rules that they continue', () => {
    expect(translated(read(linked(body), { 'rules.xml': rulesFile(keep) }))).toEqual([
      'The quay is open.',
      'It is free.',
    ]);
    const files = {
      'its/page.xml': rulesFile(
        '<its:translateRule selector="//h:p[2]" translate="yes"/>',
        ' xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="all.xml"',
      ),
      'its/all.xml': rulesFile('<its:translateRule selector="//h:p" translate="no"/>'),
    };
    expect(translated(read(linked(body, 'its/page.xml'), files))).toEqual(['The quay is open.']);
  });

  it('may name each other', () => {
    const link = ' xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="rules.xml"';
    expect(translated(read(linked(body), { 'rules.xml': rulesFile(keep, link) }))).toHaveLength(2);
  });

  it.each(['rules.xml', 'https://example.org/rules.xml', '/rules.xml', '//example.org/r.xml', 'C:\\rules.xml'])(
    'are asked for where there are none beside the page: %s',
    (name) => {
      const files = name === 'rules.xml' ? {} : { [name]: rulesFile(keep), 'rules.xml': rulesFile(keep) };
      expect(() => read(linked(body, name), files)).toThrow(
        expect.objectContaining({ code: 'its-rules-missing', file: 'release.html', line: 3, column: 23 }),
      );
    },
  );

  it('are refused with their own place', () => {
    const files = { 'rules.xml': rulesFile('<its:translateRule selector="//h:p[text()]" translate="no"/>') };
    expect(() => read(linked(body), files)).toThrow(
      expect.objectContaining({ code: 'its-rules', file: 'source/rules.xml', line: 2, column: 1 }),
    );
    const css = { 'rules.xml': rulesFile('', ' queryLanguage="css"') };
    expect(() => read(linked(body), css)).toThrow(expect.objectContaining({ code: 'its-rules', line: 1 }));
  });
});

describe('selectors of ITS rules', () => {
  it.each<[string, readonly string[]]>([
    ['//h:p[2]', ['Reg. No. 12.', 'It is free.']],
    ['//h:p[last()]', ['Reg. No. 12.', 'The quay is open.']],
    ['//h:p[not(@class)][1]', ['Reg. No. 12.', 'It is free.']],
    ['//h:body/*[position()=3]', ['Reg. No. 12.', 'The quay is open.']],
    ['//h:p[@class=$kind]', ['The quay is open.', 'It is free.']],
    ['/h:html', []],
  ])('count places and know the values that rules name: %s', (selector, expected) => {
    const rules = `<its:param name="kind">legal</its:param><its:translateRule selector="${selector}" translate="no"/>`;
    expect(translated(read(ruled(rules, body)))).toEqual(expected);
  });

  it('find their elements at once, however many ways lead there', () => {
    const deep = `${'<div>'.repeat(60)}<p>One.</p>${'</div>'.repeat(60)}<p>Two.</p>`;
    const ways = '//*'.repeat(30);
    expect(translated(read(ruled(`<its:translateRule selector="//h:zz${ways}" translate="no"/>`, deep)))).toEqual([
      'One.',
      'Two.',
    ]);
    expect(translated(read(ruled(`<its:translateRule selector="${ways}" translate="no"/>`, deep)))).toEqual(['Two.']);
    expect(translated(read(ruled('<its:translateRule selector="//h:div/h:p" translate="no"/>', deep)))).toEqual([
      'Two.',
    ]);
  });

  it('find elements whose tags are left out', () => {
    const rules = '<its:translateRule selector="/h:html/h:body" translate="no"/>';
    const text = `<script type="application/its+xml">${rulesFile(rules)}</script><p>One.<p translate=yes>Two.`;
    expect(translated(read(text))).toEqual(['Two.']);
  });
});

describe('what ITS tells translators', () => {
  it('are terms, with what explains them', () => {
    const text =
      '<p>A <i its-term=YES its-term-info-ref="#vts">vessel  traffic\nservice</i> and a <b its-term=no>quay</b>.</p>' +
      '<dl><dt its-term=yes>berth</dt><dd>A place.</dd></dl>';
    expect(notes(read(page(text, '')))).toEqual([['term: vessel traffic service — #vts'], ['term: berth'], []]);
    const rules = '<its:termRule selector="//h:p/h:i" term="yes" termInfoPointer="../h:cite"/>';
    const explained = '<p>A <i>berth</i> is <cite>a place for a ship</cite>.</p>';
    expect(notes(read(ruled(rules, explained)))).toEqual([['term: berth — a place for a ship']]);
  });

  it('are ids, of the text alone that has one', () => {
    const rules = '<its:idValueRule selector="//h:*[@id]" idValue="@id"/>';
    expect(notes(read(ruled(rules, '<div id=a>One.<p>Two.</p><p id=b>Three.</p></div>')))).toEqual([
      ['id: a'],
      [],
      ['id: b'],
    ]);
  });

  it('are notes for attributes, and notes that stand elsewhere', () => {
    const rules =
      '<its:locNoteRule selector="//@alt" locNoteType="description"><its:locNote>Read aloud.</its:locNote></its:locNoteRule>' +
      '<its:locNoteRule selector="//h:div/h:p" locNoteType="alert" locNotePointer="../h:aside"/>' +
      '<its:locNoteRule selector="//h:li" locNoteType="alert" locNoteRefPointer="../@data-note"/>';
    const text =
      '<div><aside translate=no>Keep short.</aside><p>One <img src=i alt="A map"> here.</p></div>' +
      '<ul data-note="notes.html#2"><li>Two.</ul><p its-loc-note-ref="n.html">Three.</p>';
    const { blocks } = read(ruled(rules, text));
    const said = blocks.map((block) => [block.text, block.notes?.map((note) => [note.text, note.priority])]);
    expect(said.filter(([, own]) => own !== undefined)).toEqual([
      ['One  here.', [['Keep short.', 1]]],
      ['A map', [['Read aloud.', 2]]],
      ['Two.', [['notes.html#2', 1]]],
      ['Three.', [['n.html', 2]]],
    ]);
  });
});

describe('a text that is nested in another (ITS 2.0)', () => {
  const nested =
    '<p>The port<small its-within-text=nested>Run by <b>the city</b>.</small> is open.</p><p>It is free.</p>';

  it('is one of its own, and the text around it goes on', () => {
    const document = read(page(nested, ''));
    expect(document.blocks.map(({ text }) => text)).toEqual(['The port is open.', 'Run by the city.', 'It is free.']);
    const written = new TextDecoder().decode(
      htmlFormat.write(
        document,
        new Map<number, string | readonly ({ kind: 'text'; text: string } | { kind: 'code'; code: number })[]>([
          [
            0,
            [
              { kind: 'code', code: 0 },
              { kind: 'text', text: 'Le port est ouvert.' },
            ],
          ],
          [1, 'Géré par la ville.'],
        ]),
      ),
    );
    expect(written).toContain(
      '<p><small its-within-text=nested>Géré par la ville.</small>Le port est ouvert.</p><p>It is free.</p>',
    );
    expect(new TextDecoder().decode(htmlFormat.write(document, new Map()))).toBe(document.text);
  });

  it.each([
    ['<p>One <q its-within-text=nested>two</p><p>three', ['One', 'two', 'three']],
    ['<ul><li>One <q its-within-text=nested>two<li>three</ul>', ['One', 'two', 'three']],
    ['<p>One <q its-within-text=nested>two', ['One', 'two']],
    ['<p>One <q its-within-text=nested><p>two</p>three</q> four</p>', ['One  four', 'two', 'three']],
  ])('ends with what it stands in: %s', (text, expected) => {
    const document = read(page(text, ''));
    expect(document.blocks.map((block) => block.text.trim())).toEqual(expected);
    expect(new TextDecoder().decode(htmlFormat.write(document, new Map()))).toBe(document.text);
  });
});

describe('the language and the direction of a text within another', () => {
  const shown = ({ blocks }: SourceDocument): readonly string[] =>
    blocks.flatMap(({ codes = [] }) =>
      codes.flatMap(({ kind, disp, dir }) => (kind === 'sc' ? [`${disp} ${dir ?? '–'}`] : [])),
    );

  it.each<[string, string, readonly string[]]>([
    ['an attribute', '<p>She said <q lang="fr-CA">oui</q>.</p>', ['<q lang="fr-CA"> –']],
    ['both', '<p>She said <q lang=he dir=rtl>כן</q>.</p>', ['<q lang="he"> rtl']],
    ['the order of letters', '<p>As <bdo dir=RTL>abc</bdo>.</p>', ['<bdo> rtl']],
    ['an element whose direction is its own', '<p>As <bdi>כן</bdi>.</p>', ['<bdi> auto']],
    ['a link', '<p>See <a href="/ar" lang="ar" dir="rtl">هنا</a>.</p>', ['<a lang="ar"> rtl']],
    ['no known direction', '<p>See <q dir="up">it</q>.</p>', ['<q> –']],
    ['no language', '<p>See <q lang=" ">it</q>.</p>', ['<q> –']],
  ])('is shown with its code: %s', (_what, text, expected) => {
    expect(shown(read(page(text)))).toEqual(expected);
  });

  it('may be said by a rule, unless the element says it itself', () => {
    const rules = '<its:dirRule selector="//h:q" dir="rtl"/><its:langRule selector="//h:q" langPointer="@class"/>';
    expect(shown(read(ruled(rules, '<p>One <q class="he">שתיים</q>, <q dir="ltr" lang="fr">trois</q>.</p>')))).toEqual([
      '<q lang="he"> rtl',
      '<q lang="fr"> ltr',
    ]);
    const override = '<its:dirRule selector="//h:q" dir="rlo"/>';
    expect(shown(read(ruled(override, '<p>One <q>two</q>.</p>')))).toEqual(['<q> rtl']);
  });
});

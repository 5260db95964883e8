import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../src/formats/markdown/chunks.ts';
import { markdownFormat } from '../../src/formats/markdown/markdown-format.ts';
import { linkEdits } from '../../src/formats/markup/link-edits.ts';
import type { SourceDocument, TargetInline } from '../../src/formats/source/define-format.ts';

const read = (text: string, textKeys?: readonly string[], locale = 'en'): SourceDocument =>
  markdownFormat.read(new TextEncoder().encode(text), {
    path: 'release.md',
    locale,
    names: new Set(),
    ...(textKeys && { textKeys }),
  });

const write = (document: SourceDocument, targets: ReadonlyMap<number, string | readonly TargetInline[]>): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(markdownFormat.write(document, targets));

/** Role, text and codes of each block. */
const outline = (document: SourceDocument): readonly string[] =>
  document.blocks.map(({ role, text, codes = [] }) => [role, text, ...codes.map(({ disp }) => disp)].join(' | '));

/** Writes every block as its own text and codes. */
function same({ text, codes = [] }: SourceDocument['blocks'][number]): readonly TargetInline[] {
  const content: TargetInline[] = [];
  let from = 0;
  for (const [code, { at }] of codes.entries()) {
    content.push({ kind: 'text', text: text.slice(from, at) }, { kind: 'code', code });
    from = at;
  }
  return [...content, { kind: 'text', text: text.slice(from) }];
}

const release = `---
title: "New clinics open"
description: >
  Twelve of them,
  in three provinces.
date: 2010-11-04
layout: page
---

# Ministry opens **twelve** clinics

**GENEVA, 4 November 2010** — The ministry said that [the clinics](https://example.org/a "The list") would
open in *three* provinces & islands.

> “We are ready,” said Asha Rao.\\
> “Come early.”

- First \`item\` with ![a map](map.png "Map of clinics")
- Second item &amp; more

| Province | Clinics |
|----------|--------:|
| North \\| East | 7 |

See [the list] and H<sub>2</sub>O.[^1]

\`\`\`js
const text = "stays";
\`\`\`

<div>stays</div>

[the list]: https://example.org/list
[^1]: With *emphasis*.
`;

describe('the markdown format', () => {
  it('finds texts, their roles and their codes', () => {
    expect(outline(read(release))).toEqual([
      'string | New clinics open',
      'string | Twelve of them, in three provinces.',
      'headline | Ministry opens twelve clinics | <b> | </b>',
      'dateline | GENEVA, 4 November 2010 — | <b> | </b>',
      'paragraph | The ministry said that the clinics would open in three provinces & islands. | <a> | </a> | <i> | </i>',
      'string | The list',
      'quote | “We are ready,” said Asha Rao. “Come early.” | <br>',
      'list-item | First  with  | `item` | <img>',
      'string | a map',
      'string | Map of clinics',
      'list-item | Second item & more',
      'table-cell | Province',
      'table-cell | Clinics',
      'table-cell | North | East',
      'table-cell | 7',
      'paragraph | See the list and H2O. | <a> | </a> | <sub> | </sub> | [1]',
      'paragraph | With emphasis. | <i> | </i>',
    ]);
    expect(read(release).meta).toEqual({ date: '2010-11-04', place: 'GENEVA' });
  });

  it('takes the keys of metadata that the configuration names', () => {
    expect(outline(read(release, ['layout']))[0]).toBe('string | page');
  });

  it('reads lines of a contact, and an embargo', () => {
    const text =
      '# Clinics open\n\nEMBARGOED UNTIL 5 November 2010\n\nText of it.\n\n## Contact\n\nAsha Rao  \nTel: +41 22 791 2111\n';
    const { blocks, embargo } = read(text);
    expect(blocks.slice(-3).map(({ role, text: line, codes }) => [role, line, codes])).toEqual([
      ['contact', 'Contact', []],
      ['contact', 'Asha Rao', []],
      ['contact', 'Tel: +41 22 791 2111', []],
    ]);
    expect(embargo).toMatchObject([{ line: 3 }]);
  });

  it.each([
    ['# Pegel\n\nDer Rhein führt wenig Wasser.\nDie Schiffe laden weniger.\nMehr steht [hier](u)\nund im Amt.\n', 'de'],
    ['# Клиники\r\n\r\nОни открыты с понедельника.\r\nПодробности на [сайте](u)\r\nи в бюро.\r\n', 'ru'],
    ['# 诊所\n\n诊所周一开始运作。\n更多信息见[网站](u)\n和办公室，\n写在几行里。\n', 'zh-Hans'],
    ['# क्लिनिक\n\nमंत्रालय ने दो क्लिनिक खोले।\nजानकारी [साइट](u)\nपर है।\n', 'hi'],
    ['# Preguntas\n\nSe responden en la dirección\nprensa@example.org\nhasta el viernes.\n', 'es'],
  ])('reads a paragraph as one, however its lines are broken: %j', (text, locale) => {
    const document = read(text, undefined, locale);
    expect(document.blocks.map(({ role }) => role)).toEqual(['headline', 'paragraph']);
    expect(write(document, new Map())).toBe(text);
  });

  it.each([
    ['Contact:\nAsha Rao\nTel: +41 22 791 2111\nrao@example.org\n', 'en'],
    ['お問い合わせ\n広報部　田中\n電話 03-1234-5678\n', 'ja'],
  ])('reads the lines of an address one by one: %j', (text, locale) => {
    const { blocks } = read(`# Title\n\nThe clinics opened on Monday.\n\n${text}`, undefined, locale);
    expect(
      blocks
        .slice(2)
        .map((block) => `${block.text}\n`)
        .join(''),
    ).toBe(text);
  });

  it.each([
    [':::note{.important}\nPlease read this.\n:::\n', ['Please read this.']],
    [':::warning[Achtung]\nText davon.\n\nMehr davon.\n:::\n', ['Achtung', 'Text davon.', 'Mehr davon.']],
    ['::: tip Bon à savoir\r\nVoici le texte.\r\n:::\r\n', ['Bon à savoir', 'Voici le texte.']],
    ['::::outer\n:::inner\nここは本文です。\n:::\n::::\n', ['ここは本文です。']],
    ['::video[宣传片]{#abc}\n\n正文在这里。\n', ['宣传片', '正文在这里。']],
    ['La :abbr[OMS]{title="x"} dijo que sí.\n', ['La OMS dijo que sí.']],
    ['هذا نص قبلها.\n:::note\nهذا نص فيها.\n:::\n', ['هذا نص قبلها.', 'هذا نص فيها.']],
    ['At 10:30 :smile: the ratio is 3:1 and a::b.\n', ['At 10:30 :smile: the ratio is 3:1 and a::b.']],
  ])('takes the labels of directives for text and nothing else of them: %j', (text, expected) => {
    const document = read(`# Title\n\n${text}`);
    expect(document.blocks.slice(1).map((block) => block.text)).toEqual(expected);
    expect(write(document, new Map(document.blocks.map((each, at) => [at, same(each)])))).toBe(`# Title\n\n${text}`);
  });

  it.each([
    ['See [the guide][g].\n\n[g]: https://example.org "The guide"\n', 'The guide'],
    ["Lies [das].\n\n> Text.\n\n[das]: <u> 'Der Leitfaden'\n", 'Der Leitfaden'],
    ['看[指南]。\n\n[指南]: u\n  (完整指南)\n', '完整指南'],
  ])('takes the title of a reference for text: %j', (text, title) => {
    const document = read(text);
    expect(document.blocks.at(-1)).toMatchObject({ role: 'string', text: title });
    expect(write(document, new Map([[document.blocks.length - 1, 'X']]))).toBe(text.replace(title, 'X'));
  });

  it('leaves out a line break that a translation has at its end', () => {
    const document = read('- One line,\\\n  another line.\n');
    const target = [{ kind: 'text', text: 'Eine Zeile, noch eine. ' } as const, { kind: 'code', code: 0 } as const];
    expect(write(document, new Map([[0, target]]))).toBe('- Eine Zeile, noch eine. \n');
  });

  it('writes codes where the translation has them, and what is inside of them', () => {
    const document = read('A [small *step*](u "Title") ![alt](i.png) here.\n');
    const [text, title, alt] = document.blocks;
    expect([text?.text, title?.text, alt?.text]).toEqual(['A small step  here.', 'Title', 'alt']);
    const target: readonly TargetInline[] = [
      ...[4, 0].map((code) => ({ kind: 'code', code }) as const),
      { kind: 'text', text: 'petit ' },
      { kind: 'code', code: 1 },
      { kind: 'text', text: 'pas' },
      ...[2, 3].map((code) => ({ kind: 'code', code }) as const),
    ];
    const written = write(
      document,
      new Map<number, string | readonly TargetInline[]>([
        [0, target],
        [1, 'Titre "x"'],
        [2, 'image [1]'],
      ]),
    );
    expect(written).toBe('![image \\[1\\]](i.png)[petit *pas*](u "Titre \\"x\\"")\n');
  });

  it('keeps the label of a reference whose text is translated', () => {
    const document = read('See [the list].\n\n[the list]: /list\n');
    const target = [
      { kind: 'code', code: 0 },
      { kind: 'text', text: 'la liste' },
      { kind: 'code', code: 1 },
    ] as const;
    expect(write(document, new Map([[0, target]]))).toBe('[la liste][the list]\n\n[the list]: /list\n');
  });

  it('keeps the space before a code at the end of a line', () => {
    const document = read('See example.org ![a](b)   \nnext word\n');
    const [text] = document.blocks;
    expect(write(document, new Map([[0, same(text!)]]))).toBe('See example.org ![a](b)   \nnext word\n');
  });

  it.each(['\r\n', '\n', '\r'])('keeps the line end behind a paragraph: %j', (end) => {
    const text = [
      'The ministry will open twelve clinics in',
      'three provinces, it said on Monday.',
      '',
      '    code',
      '',
      'A *b*.',
      '',
      'Last',
      '',
    ].join(end);
    const document = read(text);
    const targets = new Map(document.blocks.map((each, at) => [at, same(each)] as const));
    expect(write(document, targets)).toBe(text.replace(`in${end}three`, 'in three'));
  });

  it('writes emphasis as HTML where asterisks would be none', () => {
    const document = read('He said **“yes”** to all.\n');
    const target = [
      { kind: 'text', text: '他说' },
      { kind: 'code', code: 0 },
      { kind: 'text', text: '“是”' },
      { kind: 'code', code: 1 },
      { kind: 'text', text: '。' },
    ] as const;
    const written = write(document, new Map([[0, target]]));
    expect(written).toBe('他说<strong>“是”</strong>。\n');
    expect(outline(read(written))).toEqual(['paragraph | 他说“是”。 | <b> | </b>']);
  });

  it('names the place of damaged metadata', () => {
    expect(() => read('---\ntitle: "open\n---\n\nText.\n')).toThrow(
      expect.objectContaining({ code: 'front-matter-damaged', line: 2 }),
    );
    expect(() => read('---\ndate: 2026-11-02\ntitle: *nothing\n---\n\nText.\n')).toThrow(
      expect.objectContaining({ code: 'front-matter-damaged', line: 3, column: 8 }),
    );
    expect(read('---\na: &a One\ntitle: *a\n---\n\nText.\n').blocks.length).toBeGreaterThan(0);
  });

  it.each(['>'.repeat(5000), '- '.repeat(3000), `a ${'*a '.repeat(50_000)}`, '[x]('.repeat(40_000)])(
    'refuses what would take too long: %.8s',
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'source-too-complex', line: 1 }));
    },
  );
});

const inline = fc.constantFrom(
  ...['word', 'two words', '**bold**', '*it*', '`code`', '[l](u "t")', '![a](b)', '<b>x</b>', '&amp;', '\\*', 'x[^1]'],
  ...[
    '[ref]',
    '~~no~~',
    'https://example.org/a_b',
    '中文',
    'نص',
    '👩‍👩‍👧',
    '*',
    '_',
    '[',
    '<',
    '`',
    '|',
    '\\',
    '  \nnext',
    '!',
  ],
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
const block = fc.oneof(
  paragraph,
  paragraph.map((text) => `# ${text.replaceAll('\n', ' ')}`),
  paragraph.map((text) => `> ${text}`),
  paragraph.map((text) => `- ${text}\n\n  more\n- [ ] next`),
  paragraph.map((text) => `1) ${text}`),
  fc.constantFrom(
    '```\ncode\n\nA\n```',
    '~~~\nopen',
    '<div>\n\nText\n\n</div>',
    '<!-- a\n\nB -->',
    '***',
    '    code',
    '\t',
  ),
  fc.constant('| a | b |\n|---|---|\n| *c* | d |'),
  fc.constant('[ref]: /u "T"\n[^1]: note\n\n    second'),
);
const fileOf = (blocks: fc.Arbitrary<string>, between: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', '\ufeff', '---\ntitle: T\n---\n'), fc.array(blocks, { maxLength: 8 }), between)
    .map(([before, all, space]) => `${before}${all.join(space)}${space}`)
    .filter((text) => text.trim() !== '' && text.replaceAll('\ufeff', '').trim() !== '');
const file = fileOf(block, fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\n  \n\n'));

/**
 * Blocks of lines that the markup parts. What the lines of one paragraph are, the reader finds from their wording, and
 * escapes are part of that; an address takes what stands right behind it.
 */
const parted = fileOf(
  block.filter((text) => !/\S *\n(?![\n|~ ])(?!- \[)|\||https|<div|<!--|\[ref\]:/u.test(text)),
  fc.constantFrom('\n\n', '\r\n\r\n', '\n\n\n'),
);

describe('any Markdown file', () => {
  it('is written untouched as it was read', () => {
    fc.assert(
      fc.property(file, (text) => {
        expect(write(read(text), new Map())).toBe(text);
      }),
    );
  });

  it('reads the same with its own text, where each line is a block', () => {
    fc.assert(
      fc.property(parted, (text) => {
        const document = read(text);
        const again = read(write(document, new Map(document.blocks.map((each, at) => [at, same(each)]))));
        expect(again.blocks.map((each) => each.text)).toEqual(document.blocks.map((each) => each.text));
      }),
    );
  });

  it('says any text that it is given as it is', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replace(/[\s\0\p{Cc}]+/gu, ' ').trim());
    const any = fc
      .oneof(
        words,
        paragraph.map((text) => text.replaceAll(/\s+/gu, ' ').trim()),
      )
      .filter((text) => text !== '');
    fc.assert(
      fc.property(any, fc.constantFrom('Word.\n', '# Word\n', '- Word\n', '| Word |\n|---|\n'), (text, source) => {
        const written = write(read(source), new Map([[0, text]]));
        const [first] = read(written).blocks;
        expect(first && { text: first.text, codes: first.codes }).toEqual({ text, codes: [] });
      }),
    );
  });

  it('is cut into parts that are read alike together and apart', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 4 }), (files) => {
        const text = files.join('\n\nAn end.\n\n');
        const chunks = chunksOf(text, 0);
        expect(chunks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });
});

describe('addresses that are links by themselves', () => {
  const written = (source: string, target: string): string => write(read(source), new Map([[0, target]]));

  it.each([
    ['See <https://example.org/a_b>.', 'Lihat https://example.org/a_b.', 'Lihat <https://example.org/a_b>.'],
    ['Write to <desk@example.org>!', 'Tulis ke desk@example.org!', 'Tulis ke <desk@example.org>!'],
    ['See <https://example.org/en>.', 'Lihat https://example.org/ms*.', 'Lihat <https://example.org/ms>\\*.'],
    ['See https://example.org/~a/b_c_.', 'Lihat https://example.org/~a/b_c.', 'Lihat https://example.org/~a/b_c.'],
    ['See www.example.org/x~y *now*.', 'Lihat www.example.org/x~y', 'Lihat www.example.org/x~y'],
    ['A *b*', 'C * d <e> https', 'C \\* d \\<e\\> https'],
    ['<mailto:a@b.example>', 'mailto:a@b.example', '<mailto:a@b.example>'],
    ['见 <https://example.org/中>。', '看https://example.org/中。', '看<https://example.org/中>。'],
    ['> See <https://example.org/>', 'https://example.org/', '> <https://example.org/>'],
    ['See <b>this</b> and https://a.example/.', 'Ini: https://a.example/', 'Ini: https://a.example/'],
  ])('are written as the file has them: %s', (source, target, expected) => {
    expect(written(source, target)).toBe(expected);
  });
});

describe('directives in lists and quotations', () => {
  it.each<[string, readonly string[]]>([
    ['> :::note[Take care]\n> The gate is closed.\n> :::', ['Take care', 'The gate is closed.']],
    ['> ::: tip Good to know\n> Come early.\n> :::\n>\n> And late.', ['Good to know', 'Come early.', 'And late.']],
    ['1. One item\n\n    :::warning\n    Mind the step.\n    :::\n2. Two', ['One item', 'Mind the step.', 'Two']],
    ['- One item\n    - Inner one\n\n      :::note\n      A note.\n      :::', ['One item', 'Inner one', 'A note.']],
    ['> > :::note\n> > Deep down.\n> > :::', ['Deep down.']],
    ['> ::video[The film]{#v}\n> Text below it.', ['The film', 'Text below it.']],
    ['> Note: this is :: no directive', ['Note: this is :: no directive']],
  ])('have their labels and their text: %s', (source, expected) => {
    const document = read(source);
    expect(document.blocks.map(({ text }) => text)).toEqual(expected);
    expect(write(document, new Map())).toBe(source);
    expect(write(document, new Map(document.blocks.map((each, at) => [at, same(each)])))).toBe(source);
  });
});

describe('a raised figure without a link', () => {
  const marks = (source: string): readonly string[] =>
    (read(source).blocks[0]?.codes ?? []).flatMap(({ note, disp }) => (note === undefined ? [] : [disp]));

  it.each([
    ['The Minister<sup>1</sup> spoke.\n\n<sup>1</sup> In office since 2020.', ['[1]']],
    ['Der Präsident<sup>2</sup> sprach.\n\n- <sup>2</sup> Seit 2020.', ['[2]']],
    ['Министр<sup>1</sup> сказал.\n\n<p><sup>1</sup> С 2020 года.</p>', ['[1]']],
    ['It ends.<sup>1</sup>', ['[1]']],
    ['The Minister<sup>1</sup> spoke.', []],
    ['It has 100 m<sup>2</sup> of room.\n\n<sup>1</sup> A note.', []],
    ['10<sup>1</sup> things.\n\n<sup>1</sup> A note.', []],
    ['The 1<sup>st</sup> day.\n\n<sup>st</sup> No note.', []],
  ])('is the mark of a note that begins with it: %s', (source, expected) => {
    expect(marks(source)).toEqual(expected);
  });
});

describe('tags in running text', () => {
  it('have what they say to readers translated', () => {
    const text =
      '# News\n\nThe <abbr title="World &amp; all">WHO</abbr> opens <img src=m.png alt=map> with *<a href="/x" aria-label=\'Read it\'>this</a>* today.\n\n' +
      '> A <b translate=no title="Kept">name</b> and <i\n> title="Two\n> lines">more</i> <span title="">x</span>.\n';
    const document = read(text);
    const told = document.blocks.filter(({ form }) => form?.startsWith('attribute-') === true);
    expect(told.map((each) => each.text)).toEqual(['World & all', 'map', 'Read it']);
    const targets = new Map(told.map((each) => [document.blocks.indexOf(each), `«${each.text}» "<'`] as const));
    expect(write(document, targets)).toBe(
      text
        .replace('"World &amp; all"', '"«World &amp; all» &quot;&lt;\'"')
        .replace('alt=map', 'alt="«map» &quot;&lt;\'"')
        .replace("'Read it'", "'«Read it» \"&lt;&#39;'"),
    );
    expect(write(document, new Map())).toBe(text);
  });

  it('take it along where the translator puts them', () => {
    const document = read('The <abbr title="World">WHO</abbr> opens.\n');
    const [at, title] = [0, 1].map((each) => document.blocks[each]);
    expect([at?.text, title?.text]).toEqual(['The WHO opens.', 'World']);
    const target: readonly TargetInline[] = [
      { kind: 'code', code: 0 },
      { kind: 'text', text: 'OMS' },
      { kind: 'code', code: 1 },
      { kind: 'text', text: ' ouvre.' },
    ];
    expect(
      write(
        document,
        new Map<number, string | readonly TargetInline[]>([
          [0, target],
          [1, 'Monde'],
        ]),
      ),
    ).toBe('<abbr title="Monde">OMS</abbr> ouvre.\n');
  });
});

describe('brackets and exclamation marks', () => {
  it.each([
    '[Update]: The ferry sails again on Monday.\n',
    '> [Correction]: There were 12 boats, said Mia.\n',
    '[Note]:\n\n[Note]\n',
    '[Aktuell]: "Ja" sagt der Hafen.\n\nSiehe [Aktuell].\n',
    '[Mise à jour]: /port "ouvert\n\nVoir [Mise à jour].\n',
  ])('are text where nothing is defined: %s', (text) => {
    const document = read(text);
    expect(document.blocks[0]?.text.startsWith('[')).toBe(true);
    expect(document.blocks.flatMap(({ codes = [] }) => codes)).toEqual([]);
    expect(write(document, new Map(document.blocks.map((each, at) => [at, each.text]))).replaceAll('\\', '')).toBe(
      text,
    );
  });

  it.each([
    ['See [it].\n\n[it]: /a "The\nlist"\n', '/a'],
    ['See [it].\n\n[it]: <a b> (The list)\n', 'a b'],
    ['See [it].\n\n> [it]:\n> /a\n', '/a'],
    ["[it]: /a 'The list'\n[other]: /b\n\nSee [it].\n", '/a'],
  ])('are links where something is: %s', (text, href) => {
    const codes = read(text).blocks.flatMap((each) => each.codes ?? []);
    expect(codes.find((each) => each.kind === 'sc')?.href).toBe(href);
  });

  it('make no picture of a link', () => {
    const document = read('Look [here](/x) today.\n');
    const target: readonly TargetInline[] = [
      { kind: 'text', text: '看！Mira!' },
      { kind: 'code', code: 0 },
      { kind: 'text', text: 'aquí!' },
      { kind: 'code', code: 1 },
    ];
    expect(write(document, new Map([[0, target]]))).toBe('看！Mira\\![aquí!](/x)\n');
  });
});

describe('links of raw HTML', () => {
  it.each([
    [
      'See <a href="/en/s?q=&quot;beds&quot;&amp;x=1&lt;2">it</a>.\n',
      '/en/s?q="beds"&x=1<2',
      '/ms/s?q=&quot;beds&quot;&amp;x=1&lt;2',
    ],
    ["<p>\n<a href='/en/it&#39;s'>it</a>\n</p>\n", "/en/it's", '/ms/it&#39;s'],
    ['<p>\n<a href=/en/a&#x2F;b>it</a>\n</p>\n', '/en/a/b', '"/ms/a/b"'],
  ])('have the address that browsers read, and keep what follows its beginning: %j', (text, address, written) => {
    const links = markdownFormat.links!(read(text));
    expect(links.map((link) => link.address)).toEqual([address]);
    expect(linkEdits(links, (to) => to.replace('/en', '/ms')).map((edit) => edit.text)).toEqual([written]);
    expect(links.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      /(?<=href=["']?)[^"'>]+/u.exec(text)![0],
    ]);
  });
});

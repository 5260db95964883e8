import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { linkEdits } from '../../src/formats/markup/link-edits.ts';
import { formatOf } from '../../src/formats/registry.ts';
import type { SourceDocument, TargetContent, TargetInline } from '../../src/formats/source/define-format.ts';

const read = (path: string, text: string | Uint8Array, more: { locale?: string; textKeys?: readonly string[] } = {}) =>
  formatOf(path).read(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    path,
    locale: 'en',
    names: new Set(),
    ...more,
  });

const write = (document: SourceDocument, targets: ReadonlyMap<number, TargetContent>, locale?: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(formatOf(document.path).write(document, targets, locale));

const texts = (document: SourceDocument): readonly string[] => document.blocks.map(({ text }) => text);

/** Writes a block with its text changed and its codes in their order. */
function changed(
  { text, codes = [] }: SourceDocument['blocks'][number],
  change: (text: string) => string,
): readonly TargetInline[] {
  const content: TargetInline[] = [];
  let from = 0;
  for (const [code, { at }] of codes.entries()) {
    content.push({ kind: 'text', text: change(text.slice(from, at)) }, { kind: 'code', code });
    from = at;
  }
  return [...content, { kind: 'text', text: change(text.slice(from)) }];
}

function all(document: SourceDocument, change: (text: string) => string): ReadonlyMap<number, TargetContent> {
  return new Map(document.blocks.map((block, at) => [at, changed(block, change)]));
}

const upper = (text: string): string => text.toUpperCase();

const word = fc.constantFrom(
  'quay',
  'Łódź',
  '港口',
  'ميناء',
  '🎉',
  '{{n}}',
  '<b>new</b>',
  'a & b',
  '“so”',
  "it's",
  '\\',
  '"',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const value: fc.Memo<unknown> = fc.memo((depth): fc.Arbitrary<unknown> =>
  depth <= 1
    ? fc.oneof(sentence, fc.integer(), fc.boolean(), fc.constant(null), fc.constant('https://example.org/a'))
    : fc.oneof(
        sentence,
        fc.array(value(depth - 1), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('title', 'body', 'id', 'text', 'a.b'), value(depth - 1)),
      ),
);
const layout = fc.record({
  indent: fc.constantFrom('', '  ', '\t'),
  mark: fc.constantFrom('', '\ufeff'),
  newline: fc.constantFrom('\n', '\r\n'),
  end: fc.constantFrom('', '\n', '\n\n'),
});

describe('JSON as a source', () => {
  it('keeps every byte where nothing is translated, and all but the texts where something is', () => {
    const file = fc.tuple(fc.dictionary(fc.constantFrom('title', 'lead', 'body'), value(3), { minKeys: 1 }), layout);
    fc.assert(
      fc.property(file, ([data, { indent, mark, newline, end }]) => {
        const text =
          mark + JSON.stringify(data, null, indent).replaceAll('\n', newline) + end.replaceAll('\n', newline);
        const document = read('a.json', text);
        expect(write(document, new Map(), 'ms')).toBe(text);
        const same = write(
          document,
          all(document, (each) => each),
        );
        expect(same.startsWith(mark)).toBe(true);
        expect(JSON.parse(same.slice(mark.length))).toEqual(data);
        const written = write(
          document,
          all(document, (each) => each.replace(/quay/g, 'dok')),
          'ms',
        );
        expect(written.replaceAll('dok', 'quay').length).toBe(text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('takes what people read for text, and leaves what systems read', () => {
    const document = read(
      'pr.json',
      JSON.stringify({
        '@type': 'NewsArticle',
        id: 'pr-2026-114',
        headline: 'Harbour opens a quay',
        subtitle: 'Third in ten years',
        date: '2026-11-02T10:00:00Z',
        status: 'published',
        url: 'https://example.org/quay',
        image: 'quay_1.jpg',
        body: ['The port opened its third quay on Monday.', 'Ida Berg said: “We are ready.”'],
        contact: { name: 'Ida Berg', email: 'ida@example.org' },
      }),
    );
    expect(texts(document)).toEqual([
      'Harbour opens a quay',
      'Third in ten years',
      'The port opened its third quay on Monday.',
      'Ida Berg said: “We are ready.”',
      'Ida Berg',
    ]);
    expect(document.blocks.slice(0, 3).map(({ role }) => role)).toEqual(['headline', 'deck', 'paragraph']);
  });

  it('takes the keys that the newsroom names', () => {
    const text = '{"title": "One thing", "teaser": {"de": "Another thing"}, "x": ["A third."]}';
    expect(texts(read('a.json', text, { textKeys: ['title', 'x'] }))).toEqual(['One thing', 'A third.']);
  });

  it('makes a block of each line and of each part of a page', () => {
    const lines = read('a.json', String.raw`{"text": "One line here.\n\n  Another line here.\n"}`);
    expect(texts(lines)).toEqual(['One line here.', 'Another line here.']);
    expect(write(lines, new Map([[1, 'Satu lagi.']]), 'ms')).toBe(
      String.raw`{"text": "One line here.\n\n  Satu lagi.\n"}`,
    );
    const page = read('a.json', '{"body": "<p class=\\"x\\">It is <b>open</b>.</p><ul><li>Free</li></ul>"}');
    expect(texts(page)).toEqual(['It is open.', 'Free']);
    expect(write(page, all(page, upper), 'ms')).toBe(
      '{"body": "<p class=\\"x\\">IT IS <b>OPEN</b>.</p><ul><li>FREE</li></ul>"}',
    );
  });

  it('lists the links of tags, and writes them where they lead in another language', () => {
    const text = String.raw`{"url":"https://example.org/en","a":"<a href=\"https://example.org/en/a?b&amp;c\">All</a> \u2013 <a href='/en/b'>that</a>","b":"<p><a class=\"x\" href=\"/en/c\">And this</a></p>"}`;
    const document = read('a.json', `\ufeff${text}`);
    const links = formatOf('a.json').links!(document);
    expect(links.map(({ address, form }) => [address, form])).toEqual([
      ['https://example.org/en/a?b&c', 'double'],
      ['/en/b', 'single'],
      ['/en/c', 'double'],
    ]);
    const edits = linkEdits(links, (address) => address.replace('/en', '/"m\\s"'));
    const given = { ...document, blocks: [...document.blocks, ...edits] };
    const targets = new Map(
      edits.map(({ text: to }, at): [number, TargetContent] => [document.blocks.length + at, to]),
    );
    const strings = JSON.parse(write(given, targets, 'ms').slice(1)) as Record<string, string>;
    expect(strings).toEqual({
      url: 'https://example.org/en',
      a: `<a href="https://example.org/&quot;m\\s&quot;/a?b&amp;c">All</a> – <a href='/"m\\s"/b'>that</a>`,
      b: '<p><a class="x" href="/&quot;m\\s&quot;/c">And this</a></p>',
    });
    targets.set(0, [
      { kind: 'code', code: 0 },
      { kind: 'text', text: 'Semua' },
      { kind: 'code', code: 1 },
    ]);
    expect(write(given, targets, 'ms')).toContain(String.raw`/\"m\\s`.slice(0, 0) + 'a?b&amp;c\\">Semua</a>');
  });

  it('reads an address in a string as browsers do, and writes what follows its beginning as the same', () => {
    const anchors = [
      `<a href="/en/s?q=&quot;beds&quot;&amp;x=1&lt;2">a</a>`,
      `<a href='/en/it&#39;s?a=1&copy=2'>b</a>`,
      `<a href=/en/c&#x2F;d>c</a>`,
      `<!-- <a href="/en/e">e</a> -->`,
    ];
    const document = read('a.json', JSON.stringify(anchors));
    const links = formatOf('a.json').links!(document);
    expect(links.map(({ address }) => address)).toEqual(['/en/s?q="beds"&x=1<2', "/en/it's?a=1&copy=2", '/en/c/d']);
    const edits = linkEdits(links, (address) => address.replace('/en', '/ms'));
    const given = { ...document, blocks: [...document.blocks, ...edits] };
    const targets = new Map(edits.map(({ text }, at): [number, TargetContent] => [document.blocks.length + at, text]));
    expect(JSON.parse(write(given, targets, 'ms'))).toEqual([
      `<a href="/ms/s?q=&quot;beds&quot;&amp;x=1&lt;2">a</a>`,
      `<a href='/ms/it&#39;s?a=1&amp;copy=2'>b</a>`,
      `<a href="/ms/c/d">c</a>`,
      `<!-- <a href="/en/e">e</a> -->`,
    ]);
  });

  it('tells translators the keys of strings, which say where they stand', () => {
    const { blocks } = read(
      'a.json',
      '{"dialog": {"close": "Close", "left_one": "{{count}} day", "left_other": "{{count}} days"}}',
    );
    expect(blocks.map(({ notes }) => notes?.map(({ text }) => text))).toEqual([
      ['key: dialog.close'],
      ['key: dialog.left_one'],
      ['key: dialog.left_other'],
    ]);
    const release = read(
      'b.json',
      '{"headline": "Harbour opens a quay", "body": ["The port opened its third quay on Monday."]}',
    );
    expect(release.blocks.map(({ notes }) => notes)).toEqual([undefined, undefined]);
  });

  it('says the language of the translation, and writes characters as the source does', () => {
    const document = read('a.json', String.raw`{"lang":"en","other":{"inLanguage":"fr"},"title":"Caf\u00e9 opens"}`);
    expect(write(document, new Map([[0, 'Café “buka”']]), 'ms')).toBe(
      String.raw`{"lang":"ms","other":{"inLanguage":"fr"},"title":"Caf\u00e9 \u201cbuka\u201d"}`,
    );
  });

  it.each<[string, string, string, string]>([
    [
      'ms',
      'i18next',
      '{"f_one":"{{count}} file","f_other":"{{count}} files"}',
      '{"f_one":"{{count}} FILE","f_other":"{{count}} FILES"}',
    ],
    ['ar', 'i18next', '{"f_one":"{{count}} file","f_other":"{{count}} files"}', '"f_few":"{{count}} FILES"'],
    [
      'ms',
      'ICU',
      '{"f":"{n, plural, one {# file} other {# files}} in {place}"}',
      '{"f":"{n, plural, other {# FILES IN {place}}}"}',
    ],
    ['pl', 'ICU', '{"f":"{n, plural, one {# file} other {# files}}"}', 'many {# FILES}'],
    [
      'ms',
      'MF2',
      String.raw`{"f":".input {$n :number}\n.match $n\none {{{$n} file}}\n* {{{$n} files}}"}`,
      String.raw`* {{{$n} FILES}}`,
    ],
    [
      'ms',
      'FormatJS',
      '{"k":{"defaultMessage":"{n, number} files","description":"Stays."}}',
      '{"k":{"defaultMessage":"{n, number} FILES","description":"Stays."}}',
    ],
  ])('writes the plurals of %s in %s', (locale, _, source, expected) => {
    const document = read('ui.json', source);
    expect(write(document, all(document, upper), locale)).toContain(expected);
    expect(write(document, new Map(), locale)).toBe(source);
  });

  it.each([
    ['{"a": "One", // no\n "b": "Two"}', 'catalogue-not-json', 1, 14],
    ['{"a": "One",\n "a": "Two"}', 'catalogue-key-twice', 2, 2],
    ['{"a": "One"', 'catalogue-not-json', 1, 12],
    ['{"a": "{n, plural, one {x}}"}', 'catalogue-message', 1, 27],
  ])('refuses %s with its place', (text, code, line, column) => {
    expect(() => read('a.json', text)).toThrow(expect.objectContaining({ code, file: 'a.json', line, column }));
  });
});

const po = `# Guide.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: ms\\n"

#: guide.txt:1
msgid "How to register"
msgstr "Cara mendaftar"

#, c-format
msgid "%d seat is free."
msgid_plural "%d seats are free."
msgstr[0] ""

#~ msgid "Old"
#~ msgstr "Lama"
`;

describe('PO as a source', () => {
  it('keeps every byte where nothing is translated', () => {
    const entry = fc.tuple(sentence, sentence, fc.boolean()).map(([id, text, isOpen]) => {
      return `msgid ${JSON.stringify(id)}\nmsgstr ${JSON.stringify(isOpen ? '' : text)}\n`;
    });
    const file = fc.uniqueArray(entry, { selector: (each) => each.split('\n')[0], minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(file, fc.constantFrom('\n', '\r\n'), (entries, newline) => {
        const text = [po, ...entries].join('\n').replaceAll('\n', newline);
        const document = read('guide.po', text);
        expect(write(document, new Map(), 'ms')).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the translations that it has, and takes others where they stand', () => {
    const document = read('guide.po', po);
    expect(texts(document)).toEqual(['How to register', ' seat is free.', ' seats are free.']);
    expect(document.blocks[0]?.given).toEqual([
      { locale: 'ms', content: [{ kind: 'text', text: 'Cara mendaftar' }], state: 'translated' },
    ]);
    const written = write(
      document,
      new Map([
        [
          2,
          [
            { kind: 'code', code: 0 },
            { kind: 'text', text: ' tempat kosong.' },
          ],
        ],
      ]),
      'ms',
    );
    expect(written).toBe(po.replace('msgstr[0] ""', 'msgstr[0] "%d tempat kosong."'));
  });

  it('is written anew for another language', () => {
    const document = read('guide.po', po);
    const written = write(document, all(document, upper), 'pl');
    expect(written).toContain('"Language: pl\\n"');
    expect(written).toContain('msgstr "HOW TO REGISTER"');
    expect(written).toMatch(
      /msgstr\[0\] "%d SEAT IS FREE\."\nmsgstr\[1\] "%d SEATS ARE FREE\."\nmsgstr\[2\] "%d SEATS/,
    );
  });
});

const xliff2 = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms">
 <file id="f"><unit id="1"><notes><note>On the sign</note></notes>
  <segment><source>Open the <pc id="1">gate</pc>. </source></segment>
  <segment state="final"><source>Close it.</source><target>Tutup.</target></segment></unit>
  <unit id="2" translate="no"><segment><source>ISO 9001</source></segment></unit></file>
</xliff>
`;
const xliff1 = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="en-GB" datatype="html"><body>
<trans-unit id="1"><source>Open <g id="1">the</g> gate<x id="2"/></source></trans-unit></body></file>
<file original="b" source-language="en-GB" target-language="de" datatype="html"><body>
<trans-unit id="1"><source>Close it.</source><target>Alt.</target></trans-unit></body></file></xliff>`;

describe('what a PO file is', () => {
  const roles = (text: string): readonly string[] => [...new Set(read('a.po', text).blocks.map(({ role }) => role))];
  const of = (...entries: readonly string[]): string => entries.map((entry) => `${entry}\nmsgstr ""\n`).join('\n');

  it('is strings of a program where the program completes one of them', () => {
    const text = of(
      'msgid "Your files have been sent to the press office."',
      '#, python-brace-format\nmsgid "{name} has signed the release."',
    );
    expect(roles(text)).toEqual(['string']);
    const forms =
      'msgid "One file was sent to the press office."\nmsgid_plural "Files were sent to the press office."\nmsgstr[0] ""\nmsgstr[1] ""\n';
    expect(roles(forms)).toEqual(['string']);
  });

  it('is strings of a program where hardly one runs on', () => {
    expect(roles(of('msgid "Open"', 'msgid "Close all"', 'msgid "Settings"', 'msgid "Are you sure?"'))).toEqual([
      'string',
    ]);
  });

  it('is a text where it says that it was cut from one, and where its messages run on', () => {
    const cut = of('#. type: Title =\nmsgid "Harbour opens its third quay"', '#. type: Plain text\nmsgid "At last"');
    expect(roles(cut)).toContain('headline');
    const text = of(
      'msgid "Harbour opens its third quay"',
      'msgid "The port of Lindholm opened its third quay on Monday."',
      'msgid "It takes 400 ships a year."',
    );
    expect(roles(text)).toEqual(['headline', 'paragraph']);
  });
});

describe('XLIFF as a source', () => {
  it('keeps every byte where nothing is translated', () => {
    const text = fc.array(fc.constantFrom('quay', '港口', '&amp;', '<ph id="1"/>', '&#10;', 'ميناء', '🎉', '  '), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', ''), (units, gap) => {
        const own = units.map(
          (each, at) => `<unit id="u${at}"><segment><source>x${each.join('')}</source></segment></unit>`,
        );
        const file = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"><file id="f">${own.join(gap)}</file></xliff>`;
        expect(write(read('a.xlf', file), new Map(), 'ms')).toBe(file);
      }),
      { numRuns: 100 },
    );
  });

  it('is segment by segment, with notes, codes, states and what is not translated', () => {
    const { blocks } = read('a.xlf', xliff2);
    expect(blocks.map(({ text, translate }) => [text, translate])).toEqual([
      ['Open the gate.', true],
      ['Close it.', true],
      ['ISO 9001', false],
    ]);
    expect(blocks[0]?.notes).toEqual([{ text: 'On the sign', appliesTo: 'source' }]);
    expect(blocks[0]?.codes?.map(({ kind, pair }) => `${kind}${pair}`)).toEqual(['sc1', 'ec1']);
    expect(blocks[1]?.given?.[0]).toMatchObject({ locale: 'ms', state: 'final' });
  });

  it('has its targets written where they belong, in the form of its version', () => {
    const two = read('a.xlf', xliff2);
    expect(write(two, new Map([[0, changed(two.blocks[0]!, upper)]]), 'ms')).toBe(
      xliff2.replace(
        '<segment><source>Open the <pc id="1">gate</pc>. </source>',
        '<segment state="translated"><source>Open the <pc id="1">gate</pc>. </source><target>OPEN THE <pc id="1">GATE</pc>. </target>',
      ),
    );
    const one = read('a.xlf', xliff1);
    expect(write(one, all(one, upper), 'ms')).toBe(
      xliff1
        .replace('<file original="a"', '<file target-language="ms" original="a"')
        .replace('target-language="de"', 'target-language="ms"')
        .replace(
          '</source></trans-unit></body></file>\n',
          '</source><target>OPEN <g id="1">THE</g> GATE<x id="2"/></target></trans-unit></body></file>\n',
        )
        .replace('Alt.', 'CLOSE IT.'),
    );
  });

  it('is refused where it is of another language', () => {
    expect(() => read('a.xlf', xliff2.replace('srcLang="en"', 'srcLang="fr"'))).toThrow(
      expect.objectContaining({ code: 'import-other-source-locale', file: 'a.xlf' }),
    );
  });
});

describe('what tags of strings say to readers', () => {
  it('is translated beside the text, which stays what its key says', () => {
    const json = `{
  "title": "The quay opens today",
  "standfirst": "See <a href='/x' title='The full list' aria-label=\\"Open the list\\">the list</a>, <img alt=\\"a map\\" src=\\"m.png\\"> too.",
  "code": "<span title=\\"12\\">Twelve</span> people came to see it."
}\n`;
    const document = read('page.json', json);
    expect(texts(document)).toEqual([
      'The quay opens today',
      'See the list,  too.',
      'The full list',
      'Open the list',
      'a map',
      'Twelve people came to see it.',
    ]);
    expect(document.blocks[1]?.role).toBe('deck');
    const written = write(document, all(document, upper), 'fr');
    expect(JSON.parse(written)).toEqual({
      title: 'THE QUAY OPENS TODAY',
      standfirst: `SEE <a href='/x' title='THE FULL LIST' aria-label="OPEN THE LIST">THE LIST</a>, <img alt="A MAP" src="m.png"> TOO.`,
      code: '<span title="12">TWELVE</span> PEOPLE CAME TO SEE IT.',
    });
    expect(write(document, new Map(), 'fr')).toBe(json);
  });

  it('stays with strings that a program completes', () => {
    const json =
      '{ "hi": "Hello <b title=\\"Your name\\">{{name}}</b>, you are welcome here.", "bye": "Leave {{name}} here." }\n';
    const document = read('page.json', json);
    expect(texts(document)).not.toContain('Your name');
    expect(write(document, all(document, upper), 'fr')).toContain('{{name}}');
  });
});

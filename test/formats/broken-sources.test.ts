import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/formats/registry.ts';
import type { SourceDocument } from '../../src/formats/source/define-format.ts';
import { smallNewsroom } from '../newsroom.ts';
import { docxParts } from './docx-parts.ts';

const read = (path: string, content: string | Uint8Array): SourceDocument =>
  formatOf(path).read(typeof content === 'string' ? strToU8(content) : content, {
    ...{ path, locale: 'en', names: new Set() },
    ...(path.includes('icu') && { messages: 'icu' }),
  });

/** What is wrong, the name of the file, its content, and the code, line and column of the error. */
type Broken = readonly [what: string, path: string, content: string, code: string, line: number, column: number];

const header = (rest = ''): string =>
  `msgid ""\nmsgstr "Language: ms\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n${rest}\n`;
const plural = 'msgid "a file"\nmsgid_plural "%d files"\n';
const xliff2 = (inside: string, rest = 'srcLang="en" trgLang="ms"'): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" ${rest}>\n${inside}\n</xliff>`;
const unit = (inside: string): string => `<file id="f"><unit id="u"><segment>${inside}</segment></unit></file>`;
const xliff1 = (inside: string, rest = 'source-language="en"'): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n<file original="a" datatype="plaintext" ${rest}><body>${inside}</body></file></xliff>`;
const icu = (message: string): string => `{\n"a": ${JSON.stringify(message)}\n}`;

const broken: readonly Broken[] = [
  ['an escape that is none', 'a.po', header('msgid "The \\q quay"\nmsgstr ""'), 'po-escape', 4, 12],
  ['an escape of another language', 'a.po', header('msgid "caf\\u00e9"\nmsgstr ""'), 'po-escape', 4, 11],
  ['escaped bytes of another encoding', 'a.po', header('msgid ""\n"one "\n"caf\\351"\nmsgstr ""'), 'po-escape', 6, 5],
  ['a plural without its first form', 'a.po', header(`${plural}msgstr[1] ""`), 'po-forms', 6, 1],
  ['a plural without numbers', 'a.po', header(`${plural}msgstr ""`), 'po-forms', 6, 1],
  ['a gap among the forms', 'a.po', header(`${plural}msgstr[0] ""\nmsgstr[2] ""`), 'po-forms', 7, 1],
  ['numbers without a plural', 'a.po', header('msgid "a"\nmsgstr[0] ""'), 'po-forms', 5, 1],
  ['a plural before its text', 'a.po', header('msgid_plural "b"\nmsgid "a"\nmsgstr[0] ""'), 'po-syntax', 4, 1],
  [
    'more forms than its rule counts',
    'a.po',
    header(`"Plural-Forms: nplurals=1; plural=0;\\n"\n\n${plural}msgstr[0] "satu"\nmsgstr[1] "dua"`),
    'po-forms',
    9,
    1,
  ],
  [
    'a rule for plurals that is none',
    'a.po',
    header(`"Plural-Forms: nplurals=2; plural=n ~ 1;\\n"\n\n${plural}msgstr[0] "satu"\nmsgstr[1] "dua"`),
    'po-plural-rule',
    4,
    2,
  ],
  [
    'a language by a name',
    'a.po',
    'msgid ""\nmsgstr "Language: Melayu\\n"\n\nmsgid "a"\nmsgstr "b"\n',
    'po-language',
    2,
    8,
  ],
  ['half of an emoji', 'a.json', '{\n"headline": "Quay \\ud83d opens"\n}', 'half-character', 2, 19],
  ['the other half', 'a.json', '{\n"headline": "\\uDE00 opens"\n}', 'half-character', 2, 14],
  ['half of one in a key', 'a.json', '{"\\ud83d": "The quay opens."}', 'half-character', 1, 3],
  ['half of one in metadata', 'a.md', '---\ntitle: "Quay \\ud83d"\n---\n\nText.\n', 'half-character', 2, 8],
  ['metadata within themselves', 'a.md', '---\ntitle: Quay\nx: &a [*a]\n---\n\nText.\n', 'front-matter-itself', 3, 8],
  ['a map within itself', 'a.md', '---\nx: &a\n  title: Quay\n  y: *a\n---\n\nText.\n', 'front-matter-itself', 4, 6],
  ['metadata without keys', 'a.md', '---\njust words\n---\n\nText.\n', 'front-matter-no-keys', 2, 1],
  ['metadata without an end', 'a.md', '---\ntitle: Quay\n\n# Quay\n\nText.\n', 'front-matter-open', 1, 1],
  ['a day that is none', 'a.md', '---\ntitle: Quay\ndate: 2026-02-31\n---\n\nText.\n', 'meta-wrong-value', 3, 7],
  ['a brace that closes nothing', 'icu.json', icu('Hello }'), 'catalogue-message', 2, 13],
  ['a brace too many behind a name', 'icu.json', icu('Hello {name}} and all'), 'catalogue-message', 2, 19],
  ['a tag that is not closed', 'icu.json', icu('<b>Hello'), 'catalogue-message', 2, 7],
  ['a tag that was not open', 'icu.json', icu('Hello</b>'), 'catalogue-message', 2, 12],
  ['tags that cross', 'icu.json', icu('<b>Hello <i>all</b></i>'), 'catalogue-message', 2, 22],
  ['a tag open in one branch', 'icu.json', icu('{n, plural, one {<b>a} other {<b>b</b>}}'), 'catalogue-message', 2, 7],
  ['a branch for no number', 'icu.json', icu('{n, plural, some {a} other {b}}'), 'catalogue-message', 2, 24],
  ['a comment without an end', 'a.html', '<h1>Quay</h1>\n<p>Open.</p>\n<!-- note\n<p>Lost.', 'html-open', 3, 1],
  ['a script without an end', 'a.html', '<h1>Quay</h1>\n<script>let a;\n<p>Lost.</p>', 'html-open', 2, 1],
  ['a title without an end', 'a.html', '<title>Quay\n<p>Lost.</p>', 'html-open', 1, 1],
  ['a quotation mark without an end', 'a.html', '<h1>Quay</h1>\n<p class="a>Lost.</p>\n<p>Too.', 'html-quote', 2, 1],
  [
    'one that ends in another tag',
    'a.html',
    '<h1>Quay</h1>\n<p id="a>Lost.</p>\n<a href="b">c</a>',
    'html-quote',
    2,
    1,
  ],
  ['an end within a tag', 'a.html', '<h1>Quay</h1>\n<p class=', 'html-quote', 2, 1],
  ['no language of the source', 'a.xlf', xliff2(unit('<source>Quay.</source>'), ''), 'xliff-no-source-language', 1, 1],
  [
    'none in 1.2',
    'a.xlf',
    xliff1('<trans-unit id="1"><source>Quay.</source></trans-unit>', ''),
    'xliff-no-source-language',
    2,
    1,
  ],
  ['a segment without its source', 'a.xlf', xliff2(unit('<target>Dermaga.</target>')), 'xliff-unsure', 2, 36],
  [
    'a unit of 1.2 without its source',
    'a.xlf',
    xliff1('<trans-unit id="1"><target>D.</target></trans-unit>'),
    'xliff-unsure',
    2,
    68,
  ],
  ['two sources', 'a.xlf', xliff2(unit('<source>A.</source><source>B.</source>')), 'xliff-unsure', 2, 55],
  ['text without a place', 'a.xlf', xliff2(`Lost.${unit('<source>A.</source>')}`), 'xliff-unsure', 1, 1],
  [
    'translations into no language',
    'a.xlf',
    xliff2(unit('<source>A.</source><target>B.</target>'), 'srcLang="en"'),
    'xliff-unsure',
    2,
    55,
  ],
];

describe('a source that is broken', () => {
  it.each(broken)('is refused for %s: %s', (_, path, content, code, line, column) => {
    let thrown: unknown;
    try {
      read(path, content);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code, file: path, line, column });
  });

  const body = '<w:p><w:r><w:t>The quay opens.</w:t></w:r></w:p>';
  it.each([
    ['[Content_Types].xml', undefined, 'docx-part-missing'],
    ['[Content_Types].xml', '<Types', 'docx-xml'],
    ['[Content_Types].xml', '<Types/>', 'docx-other-kind'],
    ['word/styles.xml', undefined, 'docx-part-missing'],
  ])('is refused as a Word document whose %s is %j', (name, part, code) => {
    const parts: Record<string, string | undefined> = { ...docxParts(body), [name]: part };
    const zip = zipSync(
      Object.fromEntries(
        Object.entries(parts).flatMap(([key, xml]) => (xml === undefined ? [] : [[key, strToU8(xml)]])),
      ),
    );
    expect(() => read('a.docx', zip)).toThrow(expect.objectContaining({ code, file: 'a.docx' }));
  });

  it.each([
    ['a.xlf', xliff2('<file id="f"/>')],
    ['a.po', header()],
    ['a.json', '{ "count": 3 }'],
    ['a.html', '<html><body></body></html>'],
  ])('is refused where it has nothing to translate, and nothing is written: %s', async (name, content) => {
    const newsroom = smallNewsroom('Old\n\nNothing.\n', ['ms']);
    newsroom.write(`source/${name}`, content);
    const before = newsroom.snapshot();
    const { code, stderr } = await newsroom.dragoman('export', 'a');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(`source/${name}:1:1: `) });
    expect(newsroom.snapshot()).toEqual(before);
  });
});

describe('a source that is unusual and right', () => {
  it.each([
    ['escapes of gettext', 'a.po', header('msgid "a\\t\\"b\\"\\n\\\\ \\303\\251 \\xc3\\xa9"\nmsgstr ""')],
    [
      'the rule of a template',
      'a.pot',
      `msgid ""\nmsgstr "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"\n\n${plural}msgstr[0] ""\nmsgstr[1] ""\n`,
    ],
    [
      'fewer forms than the rule counts',
      'a.po',
      header(`"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n\n${plural}msgstr[0] ""`),
    ],
    [
      'no language and nothing translated',
      'a.pot',
      'msgid ""\nmsgstr "Language: LANGUAGE\\n"\n\nmsgid "a"\nmsgstr ""\n',
    ],
    ['a pair of escapes', 'a.json', '{ "headline": "The quay \\ud83d\\ude00 opens" }'],
    ['an anchor that is used behind itself', 'a.md', '---\nx: &a [1]\ntitle: Quay\ny: *a\n---\n\nText.\n'],
    ['a line at the beginning', 'a.md', '---\n\nThe quay opens.\n'],
    ['a quoted brace', 'icu.json', icu("Hello '}' and '{'")],
    ['a line break and a picture', 'icu.json', icu('Hello<br>all <img src="a.png"> of you <x/>')],
    ['a tag around a choice', 'icu.json', icu('<b>{n, plural, one {# <i>quay</i>} other {# quays}}</b> & 1 < 2')],
    ['a tag in quotation marks', 'icu.json', icu("Write '<b>' here")],
    ['a stray quotation mark', 'a.html', '<p>Read <a href="b" ">this</a> & <a href="c""> that</a>.</p>'],
    ['elements without their ends', 'a.html', '<ul><li>One<li>Two</ul><p>Open<p>Shut'],
    ['a comment with a tag', 'a.html', '<p>Open.</p><!-- <p>Not yet --><script>if (a<b) c("<p>")</script>'],
    ['a unit id that is not unique', 'a.xlf', xliff1('<trans-unit id="1"><source>A.</source></trans-unit>'.repeat(2))],
    ['one code of a pair', 'a.xlf', xliff2(unit('<source>A <sc id="1"/>b.</source>'))],
  ])('is read: %s', (_, path, content) => {
    expect(read(path, content).blocks.length).toBeGreaterThan(0);
  });

  it.each([
    ['title: 1984', ['1984']],
    ['title: true', ['true']],
    ['title:\n  - One\n  - Two', ['One', 'Two']],
  ])('keeps no text of its metadata from translators: %j', (yaml, texts) => {
    const own = read('a.md', `---\n${yaml}\n---\n\nThe quay opens.\n`).blocks.map(({ text }) => text);
    expect(own).toEqual([...texts, 'The quay opens.']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../docs/markdown.ts';
import { emptyFolder } from '../newsroom.ts';

const malay: Readonly<Record<string, string>> = {
  'Harbour opens its third quay': 'Pelabuhan membuka dermaga ketiganya',
  'The port of Lindholm opened its third quay on Monday.':
    'Pelabuhan Lindholm membuka dermaga ketiganya pada hari Isnin.',
  'It takes ': 'Ia menampung ',
  '400 ships': '400 kapal',
  ' a year.': ' setahun.',
  'The harbour is open': 'Pelabuhan dibuka',
  'Ships may enter.': 'Kapal boleh masuk.',
  'Bring your ': 'Bawa ',
  papers: 'dokumen',
  '.': ' anda.',
};

function translated(xliff: string): string {
  return xliff.replaceAll(/<source>((?:(?!<\/source>)[\s\S])*)<\/source>(?!\s*<target)/g, (whole, content: string) => {
    return `${whole}<target>${content.replaceAll(/[^<>]+(?=<|$)/g, (words) => malay[words] ?? words)}</target>`;
  });
}

async function editionOf(name: string, text: string): Promise<{ file: string; outgoing: string; page: string }> {
  const newsroom = emptyFolder();
  await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'ms');
  newsroom.write(`source/${name}`, text);
  await newsroom.dragoman('export');
  const id = name.slice(0, name.lastIndexOf('.'));
  const outgoing = newsroom.read(`out/outgoing/ms/${id}.xlf`);
  newsroom.write('returned.xlf', translated(outgoing));
  await newsroom.dragoman('import', 'returned.xlf');
  const { stdout } = await newsroom.dragoman('publish', '--as', 'html,source');
  expect(stdout).toContain(`${id} ms: published`);
  expect(newsroom.read(`out/editions/en/source/${name}`)).toBe(text);
  return {
    file: newsroom.read(`out/editions/ms/source/${name}`),
    outgoing,
    page: newsroom.read(`out/editions/ms/${id}.html`),
  };
}

describe('a release that another system keeps', () => {
  it('as JSON comes out as a page and as the same file', async () => {
    const source = readFileSync(join(root, 'docs/examples/harbour.json'), 'utf8');
    const { file, page } = await editionOf('harbour.json', source);
    expect(file).toBe(
      source
        .replace('"lang": "en"', '"lang": "ms"')
        .replace('Harbour opens its third quay', 'Pelabuhan membuka dermaga ketiganya')
        .replace(
          'The port of Lindholm opened its third quay on Monday.',
          'Pelabuhan Lindholm membuka dermaga ketiganya pada hari Isnin.',
        )
        .replace('It takes <b>400 ships</b> a year.', 'Ia menampung <b>400 kapal</b> setahun.'),
    );
    expect(page).toContain('<h1>Pelabuhan membuka dermaga ketiganya</h1>');
    expect(page).toContain('<strong>400 kapal</strong>');
  });

  it('as PO keeps what it has translated', async () => {
    const source = `msgid ""
msgstr "Language: ms\\n"

msgid "The harbour is open"
msgstr "Pelabuhan sudah dibuka"

msgid "Ships may enter."
msgstr ""
`;
    const { file, outgoing } = await editionOf('harbour.po', source);
    expect(outgoing).toContain('<target>Pelabuhan sudah dibuka</target>');
    expect(file).toBe(
      source.replace('msgstr ""\n', 'msgstr "Kapal boleh masuk."\n').replace('msgid "Kapal', 'msgid "'),
    );
  });

  it('as XLIFF keeps its units, codes and translations', async () => {
    const source = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file original="h.html" source-language="en" target-language="ms" datatype="html"><body>
  <trans-unit id="t"><source>The harbour is open</source><target state="final">Pelabuhan sudah dibuka</target></trans-unit>
  <trans-unit id="p"><source>Bring your <g id="1" ctype="bold">papers</g>.</source></trans-unit>
 </body></file>
</xliff>`;
    const { file, page } = await editionOf('harbour.xlf', source);
    expect(file).toBe(
      source.replace('</g>.</source>', '</g>.</source><target>Bawa <g id="1" ctype="bold">dokumen</g> anda.</target>'),
    );
    expect(page).toContain('<strong>dokumen</strong>');
  });

  it.each([
    ['a.json', '{\n  "title": "One", // why\n}', ':2:19: '],
    ['a.json', '{"title": "One",\n "title": "Two"}', ':2:2: '],
    ['a.json', '{"title": "{n, plural, one {x}"}', ':1:'],
    ['a.po', 'msgid "One"\nmsgstr "Satu\n', ':2:'],
    ['a.po', 'msgid "One"\nmsgstr "A"\n\nmsgid "One"\nmsgstr "B"\n', ':4:1: '],
    ['a.xlf', '<xliff version="1.2"><file><body></xliff>', ':1:'],
  ])('is refused with its place where it is broken, and nothing is written: %s %s', async (name, text, place) => {
    const newsroom = emptyFolder();
    await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'ms');
    newsroom.write(`source/${name}`, text);
    const { code, stderr } = await newsroom.dragoman('export');
    expect(code).toBe(2);
    expect(stderr).toContain(`source/${name}${place}`);
    expect(() => newsroom.read('out/outgoing/ms/a.xlf')).toThrow('ENOENT');
    expect(() => newsroom.read('locales/en/a.xlf')).toThrow('ENOENT');
  });
});

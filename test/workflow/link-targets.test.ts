import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../src/model/link-targets.ts';
import { docx, paragraph, run } from '../formats/docx-parts.ts';
import { emptyFolder } from '../newsroom.ts';

const config = JSON.stringify({
  sourceLocale: 'en',
  targetLocales: ['ms'],
  links: { 'https://example.org/en': 'https://example.org/{locale}', '/en/': '/{locale}/' },
  locales: { ms: { links: { 'https://example.org/en/apply': 'https://example.org/ms/mohon' } } },
});

describe('where a link leads in a locale', () => {
  const all = { '/en': '/{locale}', '/en/news': '/berita', 'https://a.example/?l=en': 'https://a.example/?l={locale}' };

  it.each([
    ['/en', '/zh-Hans'],
    ['/en/about?x=1#top', '/zh-Hans/about?x=1#top'],
    ['/en?x=1', '/zh-Hans?x=1'],
    ['/en/news/7', '/berita/7'],
    ['https://a.example/?l=en#x', 'https://a.example/?l=zh-Hans#x'],
    ['/english', '/english'],
    ['/en-US/', '/en-US/'],
    ['https://b.example/en/', 'https://b.example/en/'],
    ['#en', '#en'],
    ['', ''],
  ])('%s leads to %s', (address, expected) => {
    expect(linkTarget(address, 'zh-Hans', { all })).toBe(expected);
  });

  it('is what the locale itself says first', () => {
    expect(linkTarget('/en/news', 'ms', { own: { '/en': '/m' }, all })).toBe('/m/news');
    expect(linkTarget('/en/news', 'ms', {})).toBe('/en/news');
  });
});

/** Publishes a release whose sentences are all translated as themselves in brackets. */
async function published(name: string, text: string): Promise<{ file: string; english: string; page: string }> {
  const newsroom = emptyFolder();
  newsroom.write('dragoman.config.json', config);
  newsroom.write(`source/${name}`, text);
  await newsroom.dragoman('export');
  const sent = newsroom.read('out/outgoing/ms/news.xlf');
  newsroom.write(
    'returned.xlf',
    sent.replaceAll(
      /<source>((?:(?!<\/source>)[\s\S])*)<\/source>(?!\s*<target)/g,
      '<source>$1</source><target>«$1»</target>',
    ),
  );
  await newsroom.dragoman('import', 'returned.xlf');
  const said = await newsroom.dragoman('publish', '--as', 'html,source', '--sign-off', 'Asha', '--why', 'A test');
  expect(said.stdout).toContain('news ms: published');
  return {
    file: newsroom.read(`out/editions/ms/source/${name}`),
    english: newsroom.read(`out/editions/en/source/${name}`),
    page: newsroom.read('out/editions/ms/news.html'),
  };
}

describe('links of a release in another language', () => {
  it('of Markdown lead where the configuration says, each written as it was', async () => {
    const source = `# News of the week

See [the page](https://example.org/en/a_(b)?x=1 "Our page") and [another](<https://example.org/en>).

Then [apply](https://example.org/en/apply/now), <a href='/en/x'>call</a>, [read][ref], [leave](https://other.example/en/).

\`[code](https://example.org/en/)\`

[ref]: https://example.org/en/ref "A title"
[unused]: /en/unused

<p><a href="/en/raw?a=1&amp;b=2">Raw</a></p>
`;
    const { file, english, page } = await published('news.md', source);
    expect(english).toBe(source);
    expect(file).toContain('(https://example.org/ms/a_(b)?x=1 "«Our page»")');
    expect(file).toContain('[another](<https://example.org/ms>)');
    expect(file).toContain('[apply](https://example.org/ms/mohon/now)');
    expect(file).toContain("<a href='/ms/x'>call</a>");
    expect(file).toContain('[leave](https://other.example/en/)');
    expect(file).toContain('`[code](https://example.org/en/)`');
    expect(file).toContain('[ref]: https://example.org/ms/ref "«A title»"\n[unused]: /ms/unused\n');
    expect(file).toContain('<a href="/ms/raw?a=1&amp;b=2">Raw</a>');
    expect(page).toContain('href="https://example.org/ms/mohon/now"');
    expect(page).not.toContain('example.org/en');
  });

  it('of HTML do too, also in its navigation', async () => {
    const source = `<!DOCTYPE html>
<html lang="en"><body>
<nav><a href=/en/home>Home</a></nav>
<main><h1>News of the week</h1>
<p>See <a class="x" href="https://example.org/en/?a=1&amp;b=2">the page</a> and <a href='https://example.org/en/apply'>apply</a>.</p>
<p><img src="/en/a.png" alt="A map"><a href="https://other.example/en/">Leave</a></p>
</main></body></html>
`;
    const { file, english, page } = await published('news.html', source);
    expect(english).toBe(source);
    expect(file).toContain('<nav><a href="/ms/home">Home</a></nav>');
    expect(file).toContain('<a class="x" href="https://example.org/ms/?a=1&amp;b=2">the page</a>');
    expect(file).toContain("<a href='https://example.org/ms/mohon'>apply</a>");
    expect(file).toContain('<img src="/en/a.png" alt="«A map»"><a href="https://other.example/en/">');
    expect(page).toContain('href="https://example.org/ms/mohon"');
  });

  it('of Word documents do in their relations and fields, and what leads elsewhere stays', async () => {
    const relations = (links: string): string =>
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
    const link = (id: string, target: string, mode = ' TargetMode="External"'): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}"${mode}/>`;
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/en/apply?a=1&amp;b=2" </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Apply</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const anchor = '<w:hyperlink r:id="rId1"><w:r><w:t>the page</w:t></w:r></w:hyperlink>';
    const other = '<w:hyperlink r:id="rId2"><w:r><w:t>another</w:t></w:r></w:hyperlink>';
    const source = docx(
      paragraph('News of the week', 'Title') +
        paragraph(run('See ') + anchor + run(' and ') + other + run('.')) +
        paragraph(field),
      {
        'word/_rels/document.xml.rels': relations(
          link('rId1', 'https://example.org/en/?a=1&amp;b=2') +
            link('rId2', 'https://other.example/en/') +
            link('rId3', '/en/inside', ''),
        ),
      },
    );
    const newsroom = emptyFolder();
    newsroom.write('dragoman.config.json', config);
    newsroom.write('source/news.docx', source);
    await newsroom.dragoman('export');
    const sent = newsroom.read('out/outgoing/ms/news.xlf');
    newsroom.write(
      'returned.xlf',
      sent.replaceAll(/<source>((?:(?!<\/source>)[\s\S])*)<\/source>/g, '$&<target>«$1»</target>'),
    );
    await newsroom.dragoman('import', 'returned.xlf');
    await newsroom.dragoman('publish', '--as', 'source', '--sign-off', 'Asha', '--why', 'A test');
    const parts = (locale: string): Record<string, string> => {
      const bytes = readFileSync(join(newsroom.folder, `out/editions/${locale}/source/news.docx`));
      return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, own]) => [name, strFromU8(own)]));
    };
    expect(parts('en')).toEqual(
      Object.fromEntries(Object.entries(unzipSync(source)).map(([name, own]) => [name, strFromU8(own)])),
    );
    const written = parts('ms');
    expect(written['word/_rels/document.xml.rels']).toBe(
      relations(
        link('rId1', 'https://example.org/ms/?a=1&amp;b=2') +
          link('rId2', 'https://other.example/en/') +
          link('rId3', '/en/inside', ''),
      ),
    );
    expect(written['word/document.xml']).toContain('HYPERLINK "https://example.org/ms/mohon?a=1&amp;b=2"');
  });
});

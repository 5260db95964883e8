import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { unpublish } from '../../src/workflow/unpublish.ts';
import type { Newsroom } from '../../src/workspace/newsroom.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = 'A clinic opens in the north\n\nThe clinic has 14 beds.\n';
const words = [
  ['A clinic opens in the north', 'Sebuah klinik dibuka di utara'],
  ['The clinic has 14 beds.', 'Klinik itu mempunyai 14 katil.'],
] as const;
const decided = ['--by', 'Siti', '--why', 'A wrong figure'];
const pages = ['en', 'ms'].flatMap((locale) => ['html', 'txt'].map((kind) => `out/editions/${locale}/news.${kind}`));

/** A newsroom whose only release is published in English and Malay. */
async function published(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news, ['ms']);
  await newsroom.dragoman('export');
  const file = 'out/outgoing/ms/news.xlf';
  for (const [text, target] of words)
    newsroom.edit(file, `<source>${text}</source>`, `<source>${text}</source><target>${target}</target>`);
  await newsroom.dragoman('import', file);
  expect((await newsroom.dragoman('publish')).code).toBe(0);
  expect(standing(newsroom)).toEqual(pages);
  return newsroom;
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}

function standing({ folder }: TestNewsroom): readonly string[] {
  return pages.filter((path) => existsSync(join(folder, path)));
}

function events(newsroom: TestNewsroom): readonly Record<string, unknown>[] {
  const lines = newsroom.read('locales/journal.jsonl').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function rows(newsroom: TestNewsroom): Promise<readonly string[]> {
  const { stdout } = await newsroom.dragoman('status', '--format', 'json');
  const report = JSON.parse(stdout) as { rows: { locale: string; standing: string; next?: { do: string } }[] };
  return report.rows.map((row) => `${row.locale} ${row.standing} ${row.next?.do ?? ''}`.trim());
}

describe('unpublish', () => {
  it('takes down pages, texts and entries of lists, and records who and why', async () => {
    const newsroom = await published();
    const { code, stdout } = await newsroom.dragoman('unpublish', 'news', ...decided);
    expect(code).toBe(0);
    expect(stdout).toContain('news en: taken down\nnews ms: taken down');
    expect(standing(newsroom)).toEqual([]);
    expect(Object.keys(newsroom.snapshot('out/editions')).filter((path) => path.includes('.html'))).toEqual([]);
    expect(events(newsroom).slice(-2)).toMatchObject(
      ['en', 'ms'].map((locale) => ({ event: 'unpublished', locale, because: 'decision', by: 'Siti' })),
    );
  });

  it('of one locale leaves the others, without a link to what is gone', async () => {
    const newsroom = await published();
    expect(newsroom.read('out/editions/en/news.html')).toContain('ms/news.html');
    await newsroom.dragoman('unpublish', 'news', '--to', 'ms', ...decided);
    expect(standing(newsroom)).toEqual(pages.slice(0, 2));
    expect(newsroom.read('out/editions/en/news.html')).not.toContain('ms/news.html');
    expect(await rows(newsroom)).toEqual(['en published', 'ms withdrawn publish-again']);
  });

  it('says why it takes down what may be under an embargo: where that is written, and how it is to be', async () => {
    const newsroom = await published();
    newsroom.write('source/news.meta.yaml', 'place: GENEVA\nembargo: 2099-01-05\n');
    const { stdout, stderr } = await newsroom.dragoman('publish');
    expect(stderr).toMatch(/news\.meta\.yaml:2:10: .*embargo: 2099-01-05T10:00:00\+08:00, or embargo: none/u);
    expect(stdout).toContain('news ms: TAKEN DOWN, since nobody can tell whether it is under an embargo');
    expect(stdout).not.toContain('was set after');
    expect(standing(newsroom)).toEqual([]);
    newsroom.write('source/news.meta.yaml', 'place: GENEVA\nembargo: none\n');
    expect((await newsroom.dragoman('publish')).code).toBe(0);
    newsroom.write('source/news.meta.yaml', 'embargo: 2099-01-05T10:00:00+08:00\n');
    expect((await newsroom.dragoman('publish')).stdout).toContain('news ms: TAKEN DOWN, its embargo was set after');
  });

  it('is what stands in the status, whatever is to be done on the text', async () => {
    const newsroom = await published();
    await newsroom.dragoman('unpublish', 'news', '--to', 'ms', ...decided);
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    expect(await rows(newsroom)).toEqual(['en stale publish', 'ms withdrawn export']);
    await newsroom.dragoman('export');
    expect(await rows(newsroom)).toEqual(['en stale publish', 'ms withdrawn confirm']);
  });

  it('makes no kind of page that was not there', async () => {
    const newsroom = smallNewsroom(news, ['ms']);
    newsroom.write('source/other.txt', 'A school opens\n\nIt has 3 rooms.\n');
    await newsroom.dragoman('publish', '--to', 'en', '--as', 'html');
    await newsroom.dragoman('unpublish', 'other', ...decided);
    expect(standing(newsroom)).toEqual(['out/editions/en/news.html']);
    expect(newsroom.read('out/editions/en/index.html')).not.toContain('school');
  });

  it('takes down what is damaged, and what has no source any more', async () => {
    const newsroom = await published();
    newsroom.write('locales/ms/news.xlf', '<xliff');
    newsroom.remove('source/news.txt');
    expect((await newsroom.dragoman('unpublish', 'news', ...decided)).code).toBe(0);
    expect(standing(newsroom)).toEqual([]);
  });

  it('of what is not published, or without a reason, changes nothing', async () => {
    const newsroom = await published();
    const before = newsroom.snapshot('.');
    const blank = await newsroom.dragoman('unpublish', 'news', '--by', 'Siti', '--why', ' ');
    expect([blank.code, blank.stderr]).toEqual([2, expect.stringContaining('--why must say something')]);
    expect((await newsroom.dragoman('unpublish', 'nwes', ...decided)).stderr).toContain('news');
    expect(newsroom.snapshot('.')).toEqual(before);
    await newsroom.dragoman('unpublish', 'news', ...decided);
    const twice = await newsroom.dragoman('unpublish', 'news', ...decided);
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('Nothing of “news” is published')]);
  });
});

it('a page has no link to a sister that is taken down though only texts are made', async () => {
  const newsroom = await published();
  newsroom.write('source/news.meta.yaml', 'targetLocales: []\n');
  await newsroom.dragoman('publish', '--as', 'text');
  expect(standing(newsroom)).toEqual(pages.slice(0, 2));
  expect(newsroom.read('out/editions/en/news.html')).not.toContain('ms/news.html');
});

it('a clock that is behind the journal is told', async () => {
  const newsroom = await published();
  newsroom.edit('locales/journal.jsonl', /"when":"20../, '"when":"2999');
  expect((await newsroom.dragoman('publish')).stderr).toContain('before the last entry of the journal (2999');
});

it('a list forgets what is taken down though only texts are made', async () => {
  const newsroom = await published();
  newsroom.write('source/other.txt', 'A school opens\n\nIt has 3 rooms.\n');
  await newsroom.dragoman('publish');
  newsroom.write('source/news.meta.yaml', 'embargo: 2999-01-01T00:00:00Z\n');
  await newsroom.dragoman('publish', '--as', 'text');
  expect(newsroom.read('out/editions/en/index.html')).not.toContain('clinic');
  expect(newsroom.read('out/editions/index.html')).not.toContain('clinic');
});

describe('a release that was taken down', () => {
  it('stays down, and is no fault, until a person lets it out again', async () => {
    const newsroom = await published();
    await newsroom.dragoman('unpublish', 'news', ...decided);
    const plain = await newsroom.dragoman('publish');
    expect(plain.code).toBe(0);
    expect(plain.stdout).toContain('taken down by Siti (“A wrong figure”)');
    const signed = await newsroom.dragoman('publish', 'news', '--sign-off', 'Siti', '--why', 'Read');
    expect([signed.code, standing(newsroom)]).toEqual([0, []]);
    const again = await newsroom.dragoman('publish', 'news', '--to', 'ms', '--again', 'Asha', '--why', 'Corrected');
    expect(again.stdout).toContain('news ms: published');
    expect(standing(newsroom)).toEqual(pages.slice(2));
    expect(events(newsroom).at(-1)).toMatchObject({ event: 'published', again: { by: 'Asha', why: 'Corrected' } });
    expect(await rows(newsroom)).toEqual(['en withdrawn publish-again', 'ms published']);
    await newsroom.dragoman('publish');
    expect(standing(newsroom)).toEqual(pages.slice(2));
  });

  it.each([
    ['publish', '--again', 'Asha', '--why', 'Corrected'],
    ['publish', 'news', '--again', 'Asha'],
    ['publish', 'news', '--again', ' ', '--why', 'Corrected'],
  ])('is not let out by halves: %s %s %s', async (...args) => {
    const newsroom = await published();
    const { code, stderr } = await newsroom.dragoman(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--again <name>')]);
  });
});

describe('an embargo that is set later', () => {
  it.each([
    ['in the metadata', 'source/news.meta.yaml', 'embargo: 2999-01-01T00:00:00Z\n'],
    ['in the source', 'source/news.txt', `EMBARGOED UNTIL 10:00 GMT, 4 May 2999\n\n${news}`],
    ['in the source, unclear', 'source/news.txt', `EMBARGOED UNTIL DELIVERY\n\n${news}`],
  ])('takes the pages down in every locale: %s', async (_where, path, text) => {
    const newsroom = await published();
    newsroom.write(path, text);
    expect(await rows(newsroom)).toEqual(['en embargoed take-down', 'ms embargoed take-down']);
    const { code, stdout } = await newsroom.dragoman('publish', 'news', '--to', 'en', '--as', 'html');
    expect([code, standing(newsroom)]).toEqual([1, []]);
    expect(stdout).toContain('news ms: TAKEN DOWN');
    expect(events(newsroom).at(-1)).toMatchObject({ event: 'unpublished', because: 'embargo' });
  });

  it('takes the pages down though none of the locales asked for is the release’s', async () => {
    const newsroom = await published();
    newsroom.edit('dragoman.config.json', '["ms"]', '["ms","fr"]');
    newsroom.write('source/news.meta.yaml', 'targetLocales: [ms]\nembargo: 2999-01-01T00:00:00Z\n');
    const { code } = await newsroom.dragoman('publish', '--to', 'fr');
    expect([code, standing(newsroom)]).toEqual([1, []]);
  });

  it.each([
    ['metadata with another fault', 'embargo: 2999-01-01T00:00:00Z\nplcae: Penang\n'],
    ['metadata whose time is not one', 'embargo: 2999-01-01 10:00\n'],
    ['metadata that are no YAML', '"embargo": "next Monday"\n  - [\n'],
  ])('takes the pages down where it stands in %s', async (_what, meta) => {
    const newsroom = await published();
    newsroom.write('source/news.meta.yaml', meta);
    const { code, stdout } = await newsroom.dragoman('publish');
    expect([code, standing(newsroom)]).toEqual([2, []]);
    expect(stdout).toMatch(/news ms: TAKEN DOWN/);
  });

  it.each([
    ['bytes of another encoding', Uint8Array.of(0xff, 0xfe, ...utf16(`EMBARGOED UNTIL 4 May 2999\n\n${news}`))],
    ['bytes that are no text', new Uint8Array([...Buffer.from('EMBARGOED UNTIL DELIVERY\n\nCaf'), 0xe9, 0x0a])],
  ])('takes the pages down where it stands in %s', async (_what, bytes) => {
    const newsroom = await published();
    newsroom.write('source/news.txt', bytes);
    const { code, stdout } = await newsroom.dragoman('publish');
    expect([code, standing(newsroom)]).toEqual([2, []]);
    expect(stdout).toMatch(/speaks of an embargo \(“EMBARGOED UNTIL/);
  });

  it.each([
    ['has ended', 'embargo: 2001-01-01T00:00:00Z\nplcae: Penang\n'],
    ['is said not to be', 'embargo: none\nplcae: Penang\n'],
    ['is not spoken of', 'plcae: Penang\n'],
  ])('leaves the pages of what can’t be used where it %s, and says so', async (_what, meta) => {
    const newsroom = await published();
    newsroom.write('source/news.meta.yaml', meta);
    const { code, stdout } = await newsroom.dragoman('publish');
    expect([code, standing(newsroom)]).toEqual([2, pages]);
    expect(stdout).toContain('dragoman unpublish news --by NAME');
  });

  it('is no fault any more once the pages are down, and ends by itself', async () => {
    const newsroom = await published();
    newsroom.write('source/news.meta.yaml', 'embargo: 2999-01-01T00:00:00Z\n');
    const codes = [(await newsroom.dragoman('publish')).code, (await newsroom.dragoman('publish')).code];
    expect(codes).toEqual([1, 0]);
    newsroom.write('source/news.meta.yaml', 'embargo: 2001-01-01T00:00:00Z\n');
    expect(await rows(newsroom)).toEqual(['en ready publish', 'ms ready publish']);
    expect((await newsroom.dragoman('publish')).code).toBe(0);
    expect(standing(newsroom)).toEqual(pages);
    expect(await rows(newsroom)).toEqual(['en published', 'ms published']);
  });

  it('takes down a page even where the file that it was made from is damaged', async () => {
    const newsroom = await published();
    newsroom.write('source/news.meta.yaml', 'embargo: 2999-01-01T00:00:00Z\n');
    const composed = Object.keys(newsroom.snapshot('.')).find((path) => path.endsWith('ms/news.json'))!;
    newsroom.write(composed, '{');
    await newsroom.dragoman('publish');
    expect(standing(newsroom)).toEqual([]);
    expect(existsSync(join(newsroom.folder, 'out/editions/ms/index.html'))).toBe(false);
  });
});

describe('an edition whose file could not be read for a moment', () => {
  it.each(['publish', 'unpublish'])('stays when another release is meant by %s', async (verb) => {
    const newsroom = await published();
    newsroom.write('source/other.txt', news.replace('north', 'south'));
    expect((await newsroom.dragoman('publish', 'other', '--to', 'en')).code).toBe(0);
    const context = await openContext(newsroom.folder);
    const refused = new DragomanError('file-system', { path: 'news.json' });
    const seen = new Set<string>();
    const readComposedFile: Newsroom['readComposedFile'] = (named) => {
      const file = context.newsroom.readComposedFile(named);
      if (!/news/.test(named.path) || seen.has(named.path)) return file;
      seen.add(named.path);
      return { ...file, edition: refused };
    };
    const unsteady = { ...context, newsroom: { ...context.newsroom, readComposedFile } };
    if (verb === 'publish') await publish(unsteady, { releases: ['other'], to: ['en'] });
    else await unpublish(unsteady, { release: 'other', by: 'Siti', why: 'A wrong figure' });
    expect(standing(newsroom)).toEqual(pages);
  });
});

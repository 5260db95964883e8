import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = 'A clinic opens in the north\n\nThe clinic has 14 beds.\n';
const words = [
  ['A clinic opens in the north', 'Sebuah klinik dibuka di utara'],
  ['The clinic has 14 beds.', 'Klinik itu mempunyai 14 katil.'],
] as const;

async function published(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news, ['ms']);
  await newsroom.dragoman('export');
  const file = 'out/outgoing/ms/news.xlf';
  for (const [text, target] of words)
    newsroom.edit(file, `<source>${text}</source>`, `<source>${text}</source><target>${target}</target>`);
  await newsroom.dragoman('import', file);
  await newsroom.dragoman('publish');
  return newsroom;
}

interface Row {
  readonly release: string;
  readonly locale: string;
  readonly standing: string;
  readonly next?: { readonly do: string };
  readonly pages?: { readonly kind: string; readonly paths: readonly string[] };
  readonly error?: { readonly code: string };
}

async function rowsOf(newsroom: TestNewsroom): Promise<readonly Row[]> {
  const { stdout } = await newsroom.dragoman('status', '--format', 'json');
  return (JSON.parse(stdout) as { rows: readonly Row[] }).rows;
}

async function standings(newsroom: TestNewsroom): Promise<readonly string[]> {
  return (await rowsOf(newsroom)).map(({ locale, standing, next }) => `${locale} ${standing} ${next?.do ?? ''}`.trim());
}

describe('status tells what stands on the disk', () => {
  it.each([
    ['a page', 'out/editions/ms/news.html'],
    ['a text', 'out/editions/ms/news.txt'],
  ])('%s that was deleted is not published, until it is made again', async (_what, path) => {
    const newsroom = await published();
    expect(await standings(newsroom)).toEqual(['en published', 'ms published']);
    newsroom.remove(path);
    expect(await standings(newsroom)).toEqual(['en published', 'ms gone publish']);
    const { stdout } = await newsroom.dragoman('status');
    expect(stdout).toContain(`news ms: published, but no longer there: ${path}.`);
    await newsroom.dragoman('publish');
    expect(await standings(newsroom)).toEqual(['en published', 'ms published']);
  });

  it('a page that was changed by hand, or can’t be read, is told by its path', async () => {
    const newsroom = await published();
    newsroom.edit('out/editions/en/news.html', '14 beds', '41 beds');
    const [english] = await rowsOf(newsroom);
    expect(english).toMatchObject({
      standing: 'altered',
      pages: { kind: 'altered', paths: ['out/editions/en/news.html'] },
      next: { do: 'publish' },
    });
    expect((await newsroom.dragoman('status')).stdout).toContain('changed since it was published: out/editions/en');
  });

  it('what the journal calls published, but is not here, is not there', async () => {
    const newsroom = await published();
    newsroom.remove('out');
    expect(await standings(newsroom)).toEqual(['en gone publish', 'ms gone publish']);
    expect((await newsroom.dragoman('status')).stdout).toContain('no page of 2 editions is here');
  });

  it('a kind that was never made is not missed', async () => {
    const newsroom = smallNewsroom(news, []);
    await newsroom.dragoman('publish', '--as', 'html');
    expect(await standings(newsroom)).toEqual(['en published']);
  });

  it('pages of an older version are stale though another newsroom published today’s', async () => {
    const newsroom = await published();
    cpSync(join(newsroom.folder, 'out'), join(newsroom.folder, 'before'), { recursive: true });
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    await newsroom.dragoman('publish', '--to', 'en');
    newsroom.remove('out');
    cpSync(join(newsroom.folder, 'before'), join(newsroom.folder, 'out'), { recursive: true });
    expect((await standings(newsroom))[0]).toBe('en stale publish');
  });

  it('what stands without a source or a locale is to be taken down', async () => {
    const newsroom = await published();
    newsroom.write('source/other.txt', 'A school opens\n');
    await newsroom.dragoman('publish', '--to', 'en');
    newsroom.remove('source/other.txt');
    newsroom.write('source/news.meta.yaml', 'targetLocales: []\n');
    const rows = (await rowsOf(newsroom)).map(({ release, locale, next }) => [release, locale, next?.do]);
    expect(rows).toEqual([
      ['news', 'en', undefined],
      ['other', 'en', 'remove'],
      ['news', 'ms', 'remove'],
    ]);
    const { stdout } = await newsroom.dragoman('publish');
    expect(stdout).toMatch(/other en: taken down.*\nnews ms: taken down/);
    expect(await standings(newsroom)).toEqual(['en published']);
  });

  it('a file of a published edition that can’t be used is told', async () => {
    const newsroom = await published();
    newsroom.write('out/composed/ms/news.json', '{ "pages": null }');
    const row = (await rowsOf(newsroom)).at(-1);
    expect(row).toMatchObject({ locale: 'ms', standing: 'unusable', error: { code: 'composed-damaged' } });
  });

  it('is missed in every kind though the file that knew them could not be used for a while', async () => {
    const newsroom = await published();
    newsroom.write('out/composed/en/news.json', '{');
    await newsroom.dragoman('publish', '--to', 'en', '--as', 'html');
    expect((await standings(newsroom))[0]).toBe('en published');
    newsroom.remove('out/editions/en/news.txt');
    expect((await standings(newsroom))[0]).toBe('en gone publish');
  });
});

describe('what another newsroom took down', () => {
  it('by a decision comes down here too', async () => {
    const newsroom = await published();
    cpSync(join(newsroom.folder, 'out'), join(newsroom.folder, 'before'), { recursive: true });
    await newsroom.dragoman('unpublish', 'news', '--to', 'ms', '--by', 'Siti', '--why', 'A wrong figure');
    newsroom.remove('out');
    cpSync(join(newsroom.folder, 'before'), join(newsroom.folder, 'out'), { recursive: true });
    const check = await newsroom.dragoman('publish', '--check');
    expect([check.code, check.stdout]).toEqual([1, expect.stringContaining('news ms: would be taken down')]);
    const { stdout } = await newsroom.dragoman('publish');
    expect(stdout).toContain('news ms: taken down; somebody had decided so');
    expect(Object.keys(newsroom.snapshot('out/editions')).some((path) => path.includes('ms'))).toBe(false);
  });

  it('by an embargo is recorded though the pages are elsewhere', async () => {
    const newsroom = await published();
    newsroom.remove('out');
    newsroom.write('source/news.meta.yaml', 'embargo: 2999-01-01T00:00:00Z\n');
    expect((await newsroom.dragoman('publish')).code).toBe(1);
    expect(await standings(newsroom)).toEqual(['en embargoed wait', 'ms embargoed wait']);
    expect((await newsroom.dragoman('publish')).code).toBe(0);
  });
});

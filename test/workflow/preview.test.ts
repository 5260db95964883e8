import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { preview } from '../../src/workflow/preview.ts';
import { publish } from '../../src/workflow/publish.ts';
import { smallNewsroom } from '../newsroom.ts';

const now = new Date('2021-03-05T00:00:00Z');
const source = 'A clinic opens in the north\n\nGENEVA, 4 March 2021 – The clinic has 14 beds.\n';

describe('preview', () => {
  it('shows what is held back as drafts in a folder of their own, and leaves the editions as they are', async () => {
    const newsroom = smallNewsroom(source, ['ms', 'ar']);
    newsroom.edit('dragoman.config.json', '{', '{"baseUrl": "https://news.example/",');
    newsroom.write('source/other.txt', 'A bridge closes\n\nGENEVA, 3 March 2021 – It closed.\n');
    newsroom.write('source/news.meta.yaml', 'embargo: 2021-03-11T00:00:00Z\n');
    await newsroom.dragoman('export', 'news', '--to', 'ms');
    newsroom.edit(
      'locales/ms/news.xlf',
      /<segment([^>]*)>\s*(<source[^>]*>A clinic opens in the north<\/source>)/,
      '<segment id="s1" state="translated"><source>A clinic opens in the north</source><target>Klinik dibuka</target>',
    );
    await publish(await openContext(newsroom.folder, { now }));
    const before = newsroom.snapshot('out/editions');
    const { editions, start } = await preview(await openContext(newsroom.folder, { now }), { releases: ['news'] });
    expect(newsroom.snapshot('out/editions')).toEqual(before);
    expect(editions.map(({ locale, holds, page }) => [locale, holds[0]?.kind, page !== undefined])).toEqual([
      ['en', 'embargo', true],
      ['ms', 'embargo', true],
      ['ar', 'embargo', false],
    ]);
    expect(editions[1]?.holds.map(({ kind }) => kind)).toEqual(['embargo', 'state']);
    expect(start).toMatch(/preview.index\.html$/);
    const pages = Object.entries(newsroom.snapshot('out/preview')).filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(4);
    for (const [path, text] of pages) {
      const page = Buffer.from(text, 'latin1').toString();
      expect(page, path).toContain('<meta name="robots" content="noindex">');
      expect(page, path).toMatch(/<p class="draft"><strong>(?:Draft|Draf) – /);
      expect(page, path).not.toMatch(/news\.example|ld\+json|og:/);
    }
    expect(newsroom.read('out/preview/ms/news.html')).toContain('<title>[Draf – bukan untuk siaran] ');
    expect(newsroom.read('out/preview/robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(Object.keys(newsroom.snapshot('out/preview')).filter((path) => /feed|sitemap/.test(path))).toEqual([]);
  });

  it('has no draft but those that were asked for last, and publishing shows none', async () => {
    const newsroom = smallNewsroom(source, []);
    newsroom.write('source/other.txt', 'A bridge closes\n\nGENEVA, 3 March 2021 – It closed.\n');
    await preview(await openContext(newsroom.folder, { now }), { releases: ['news'] });
    await preview(await openContext(newsroom.folder, { now }), { releases: ['other'] });
    const left = Object.keys(newsroom.snapshot('out/preview')).filter((path) => /news|other/.test(path.slice(-12)));
    expect(left.map((path) => path.replace(/^.*preview./, ''))).toEqual(['en/other.html']);
    await publish(await openContext(newsroom.folder, { now }));
    expect(Object.values(newsroom.snapshot('out/editions')).filter((text) => text.includes('class="draft"'))).toEqual(
      [],
    );
  });

  it('says until when an embargo is, in the language and by the clocks of its readers', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    newsroom.edit('dragoman.config.json', '{', '{"locales": {"en": {"timeZone": "Asia/Kuala_Lumpur"}},');
    newsroom.write('source/news.meta.yaml', 'embargo: 2021-03-11T00:00:00Z\n');
    await preview(await openContext(newsroom.folder, { now }), { to: ['en'] });
    const page = (): string => newsroom.read('out/preview/en/news.html').replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(page()).toContain('<strong>Embargoed until March 11, 2021 at 8:00 AM (UTC+8)</strong>');
    newsroom.remove('source/news.meta.yaml');
    await preview(await openContext(newsroom.folder, { now }), { to: ['en'] });
    expect(page()).not.toContain('Embargoed');
    newsroom.edit('dragoman.config.json', 'Asia/Kuala_Lumpur', 'Asia/Atlantis');
    expect((await newsroom.dragoman('preview')).code).toBe(2);
  });

  it('opens the page for a person who asks for it', async () => {
    const newsroom = smallNewsroom(source, []);
    const seen: string[] = [];
    const open = (path: string): Promise<void> => {
      seen.push(path);
      return Promise.resolve();
    };
    const { stdout, code } = await newsroom.at({ open }, 'preview', 'news', '--open');
    expect([code, seen.length]).toEqual([0, 1]);
    expect(seen[0]).toMatch(/news\.html$/);
    expect(stdout).toContain('news en: draft; nothing holds it back');
    expect((await newsroom.dragoman('preview', 'nowhere')).code).toBe(2);
  });
});

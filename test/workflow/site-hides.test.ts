import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { unpublish } from '../../src/workflow/unpublish.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const now = new Date('2021-03-10T12:00:00Z');
const kept = 'GENEVA, 4 March 2021\n\nA clinic opens in the north\n\nThe clinic has 14 beds.\n';
const hidden = 'The harbour closes in the south';

/** A newsroom with a release that stays, and one that is to be nowhere. */
function newsroomWith(meta: string): TestNewsroom {
  const newsroom = smallNewsroom(kept, ['ms']);
  newsroom.edit('dragoman.config.json', '{', '{"baseUrl": "https://news.example/",');
  newsroom.write('source/harbour.txt', `${hidden}\n\nGENEVA, 5 March 2021 – It closed.\n`);
  newsroom.write('source/harbour.meta.yaml', meta);
  return newsroom;
}

/** The files of the site, as it stands, as it is kept and of what it was made, that say anything of the hidden release. */
function traces(newsroom: TestNewsroom): readonly string[] {
  const folders = ['out/editions', 'out/releases', 'out/composed'];
  const there = folders.filter((folder) => existsSync(join(newsroom.folder, folder)));
  const files = there.flatMap((folder) => Object.entries(newsroom.snapshot(folder)));
  return files.filter(([path, text]) => /harbour/i.test(path) || /harbour/i.test(text)).map(([path]) => path);
}

const meta = 'date: 2021-03-05\nsubjects: [Health]\n';

describe('lists, feeds, maps and neighbours never show', () => {
  it('what is under an embargo, before and after it came under one', async () => {
    const newsroom = newsroomWith(`${meta}embargo: 2021-03-11T00:00:00Z\n`);
    await publish(await openContext(newsroom.folder, { now }));
    expect(Object.keys(newsroom.snapshot('out/editions')).some((path) => path.endsWith('feed.xml'))).toBe(true);
    expect(traces(newsroom)).toEqual([]);
    newsroom.write('source/harbour.meta.yaml', meta);
    await publish(await openContext(newsroom.folder, { now }));
    expect(traces(newsroom).map((path) => path.replace(/^.*editions\//, ''))).toEqual(
      expect.arrayContaining([
        'en/feed.json',
        'en/feed.xml',
        'en/harbour.html',
        'en/index.html',
        'en/news.html',
        'sitemap.xml',
      ]),
    );
    newsroom.write('source/harbour.meta.yaml', `${meta}embargo: 2021-03-11T00:00:00Z\n`);
    await publish(await openContext(newsroom.folder, { now }));
    expect(traces(newsroom)).toEqual([]);
  });

  it('what was taken down, and nothing of a locale that has nothing left', async () => {
    const newsroom = newsroomWith(meta);
    await publish(await openContext(newsroom.folder, { now }));
    const decision = { by: 'Siti', why: 'A wrong figure' };
    await unpublish(await openContext(newsroom.folder, { now }), { release: 'harbour', ...decision });
    expect(traces(newsroom)).toEqual([]);
    await publish(await openContext(newsroom.folder, { now }));
    expect(traces(newsroom)).toEqual([]);
    await unpublish(await openContext(newsroom.folder, { now }), { release: 'news', ...decision });
    const left = Object.keys(newsroom.snapshot('out/editions')).map((path) => path.replace(/^.*editions\//, ''));
    expect(left.toSorted()).toEqual(['assets/edition.css', 'robots.txt']);
  });

  it('what came under an embargo when several sites with it are kept', async () => {
    const newsroom = newsroomWith(meta);
    await publish(await openContext(newsroom.folder, { now }));
    for (const when of ['at noon', 'at one', 'at two']) {
      newsroom.write('source/harbour.txt', `${hidden}\n\nGENEVA, 5 March 2021 – It closed ${when}.\n`);
      await publish(await openContext(newsroom.folder, { now }));
    }
    expect(traces(newsroom).filter((path) => path.endsWith('harbour.html'))).toHaveLength(4);
    newsroom.write('source/harbour.meta.yaml', `${meta}embargo: 2021-03-11T00:00:00Z\n`);
    await publish(await openContext(newsroom.folder, { now }));
    expect(traces(newsroom)).toEqual([]);
  });

  describe.each([
    ['its pages', ['out/editions/en/harbour.html', 'out/editions/en/harbour.txt']],
    [
      'all that is known of it',
      ['out/editions/en/harbour.html', 'out/editions/en/harbour.txt', 'out/composed/en/harbour.json'],
    ],
    ['the whole site', ['out/editions']],
  ])('what older sites still have, when somebody deleted %s by hand and it', (_, deleted) => {
    async function keptAndDeleted(): Promise<TestNewsroom> {
      const newsroom = newsroomWith(meta);
      for (const beds of [14, 15, 16, 17]) {
        newsroom.write('source/news.txt', kept.replace('14 beds', `${beds} beds`));
        await publish(await openContext(newsroom.folder, { now }));
      }
      expect(traces(newsroom).filter((path) => path.includes('.spare'))).not.toEqual([]);
      for (const path of deleted) rmSync(join(newsroom.folder, path), { recursive: true });
      return newsroom;
    }

    it('comes under an embargo', async () => {
      const newsroom = await keptAndDeleted();
      newsroom.write('source/harbour.meta.yaml', `${meta}embargo: 2021-03-11T00:00:00Z\n`);
      const { embargoed } = await publish(await openContext(newsroom.folder, { now }));
      expect(embargoed).toEqual([{ release: 'harbour', locale: 'en', isUnsure: false }]);
      expect(traces(newsroom)).toEqual([]);
      expect(newsroom.read('out/editions/en/news.html')).toContain('17 beds');
    });

    it('is taken down', async () => {
      const newsroom = await keptAndDeleted();
      const decision = { by: 'Siti', why: 'A wrong figure' };
      await unpublish(await openContext(newsroom.folder, { now }), { release: 'harbour', ...decision });
      expect(traces(newsroom)).toEqual([]);
      await publish(await openContext(newsroom.folder, { now }));
      expect(traces(newsroom)).toEqual([]);
    });

    it('has no source any more', async () => {
      const newsroom = await keptAndDeleted();
      for (const name of ['harbour.txt', 'harbour.meta.yaml']) rmSync(join(newsroom.folder, 'source', name));
      await publish(await openContext(newsroom.folder, { now }));
      expect(traces(newsroom)).toEqual([]);
    });
  });

  it('a translation that is held by an error, or taken down in its language alone', async () => {
    const newsroom = newsroomWith(meta);
    await newsroom.dragoman('export', 'harbour', '--to', 'ms');
    const translate = (of: string, to: string): void => {
      const segment = new RegExp(`<segment[^>]*id="([^"]*)"[^>]*>\\s*(<source[^>]*>${of}</source>)`);
      const [, id = '', source = ''] = segment.exec(newsroom.read('locales/ms/harbour.xlf')) ?? [];
      newsroom.edit(
        'locales/ms/harbour.xlf',
        segment,
        `<segment id="${id}" state="translated">${source}<target>${to}</target>`,
      );
    };
    const malay = (): readonly string[] =>
      Object.entries(newsroom.snapshot('out/editions'))
        .filter(([path, text]) => /ms.harbour/.test(path) || /Pelabuhan|ms\/harbour/.test(text))
        .map(([path]) => path.replace(/^.*editions\//, ''));
    translate(hidden, 'Pelabuhan di selatan ditutup');
    translate('GENEVA, 5 March 2021 –', 'GENEVA, 7 Mac 2021 –');
    translate('It closed\\.', 'Pelabuhan itu ditutup.');
    const held = await publish(await openContext(newsroom.folder, { now }), { releases: ['harbour'] });
    expect(held.editions.map(({ locale, holds }) => [locale, holds.map(({ kind }) => kind)])).toEqual([
      ['en', []],
      ['ms', ['errors']],
    ]);
    expect(malay()).toEqual([]);
    newsroom.edit('locales/ms/harbour.xlf', '7 Mac', '5 Mac');
    await publish(await openContext(newsroom.folder, { now }), { releases: ['harbour'] });
    expect(malay()).toContain('ms/harbour.html');
    const decision = { by: 'Siti', why: 'A wrong name' };
    await unpublish(await openContext(newsroom.folder, { now }), { release: 'harbour', to: ['ms'], ...decision });
    expect(malay()).toEqual([]);
    expect(newsroom.read('out/editions/en/harbour.html')).toContain('The harbour closes');
  });

  it('the years of which nothing is left', async () => {
    const newsroom = newsroomWith('date: 2019-03-05\n');
    await publish(await openContext(newsroom.folder, { now }));
    const years = (): readonly string[] =>
      Object.keys(newsroom.snapshot('out/editions')).filter((path) => path.includes('archive'));
    expect(years()).toHaveLength(2);
    await unpublish(await openContext(newsroom.folder, { now }), { release: 'harbour', by: 'Siti', why: 'Wrong' });
    expect(years()).toEqual([]);
    expect(traces(newsroom)).toEqual([]);
  });

  it('a language that is published no more', async () => {
    const newsroom = newsroomWith('date: 2019-03-05\n');
    newsroom.write('out/editions/fr/archive/2019.html', '<p>Le port ferme');
    newsroom.write('out/editions/fr/index.html', '<p>Le port ferme');
    await publish(await openContext(newsroom.folder, { now }));
    expect(Object.keys(newsroom.snapshot('out/editions')).filter((path) => path.includes('fr/'))).toEqual([]);
  });

  it('says when a text changed after it went out, and not that it was published again', async () => {
    const newsroom = newsroomWith(meta);
    await publish(await openContext(newsroom.folder, { now }));
    const again = await publish(await openContext(newsroom.folder, { now: new Date('2021-03-11T12:00:00Z') }));
    expect(again.changed).toEqual([]);
    newsroom.edit('source/harbour.txt', 'It closed.', 'It closed at noon.');
    await publish(await openContext(newsroom.folder, { now: new Date('2021-03-12T12:00:00Z') }));
    expect(newsroom.read('out/editions/en/harbour.html')).toContain('"dateModified":"2021-03-12T12:00:00.000Z"');
    expect(newsroom.read('out/editions/en/news.html')).toContain('"dateModified":"2021-03-04"');
    expect(newsroom.read('out/editions/en/feed.xml')).toContain('<updated>2021-03-12T12:00:00.000Z</updated>');
    const last = await publish(await openContext(newsroom.folder, { now: new Date('2021-03-13T12:00:00Z') }));
    expect(last.changed).toEqual([]);
  });
});

import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from '../laws.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { printJson } from '../../src/report/json.ts';
import { translator } from '../../src/report/messages.ts';
import { checkStores } from '../../src/workflow/checking/check-stores.ts';
import { exportTranslations } from '../../src/workflow/export.ts';
import { openContext, type Context, type ContextOptions } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { status } from '../../src/workflow/status.ts';
import type { Newsroom } from '../../src/workspace/newsroom.ts';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const operations = Number(process.env['DRAGOMAN_OPERATIONS'] ?? 12);
const seed = Number(process.env['DRAGOMAN_SEED'] ?? 20101104);

const t = translator('en');
const now = new Date('2026-11-29T12:00:00Z');
const configuration = { sourceLocale: 'en', targetLocales: ['ms', 'fr'] };

/** What was written before counts as written long ago: a test does not wait until it is. */
function longAfterwards(): void {
  vi.setSystemTime(Date.now() + 3_600_000);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const open = (newsroom: TestNewsroom, options: ContextOptions = {}): Promise<Context> =>
  openContext(newsroom.folder, { now, keepFrom: 0, ...options });

/** All that `status` and `check` say, or why they say nothing. */
async function answer(newsroom: TestNewsroom): Promise<string> {
  try {
    const context = await open(newsroom);
    const { rows, contradictions, unread } = await status(context);
    const told = rows.map(({ error, ...row }) => ({ ...row, error: error?.code }));
    const checked = await checkStores(context, [], {});
    return JSON.stringify([told, contradictions, unread]) + printJson(checked, t);
  } catch (error) {
    return String(error);
  }
}

const kept = (newsroom: TestNewsroom): string => join(newsroom.folder, 'out/.index');

async function answerFromNothing(newsroom: TestNewsroom): Promise<string> {
  const aside = join(newsroom.folder, 'aside');
  const isThere = existsSync(kept(newsroom));
  if (isThere) renameSync(kept(newsroom), aside);
  const told = await answer(newsroom);
  rmSync(kept(newsroom), { recursive: true, force: true });
  if (isThere) renameSync(aside, kept(newsroom));
  return told;
}

const boilerplate = 'The Harbour Fund works for children in forty countries.';
const towns = { one: 'Ipoh', two: 'Muar', three: 'Kulim' };

/** What a translator writes for each sentence; whatever is unlike these is not translated. */
const translations: Readonly<Record<string, readonly (readonly [english: RegExp, words: string])[]>> = {
  ms: [
    [/^News of (\w+)$/, 'Berita dari $1'],
    [/^Some 12 schools opened in (\w+)\.$/, 'Kira-kira 12 sekolah dibuka di $1.'],
    [/^The Harbour Fund .*$/, 'Tabung Harbour bekerja untuk kanak-kanak di empat puluh negara.'],
  ],
  fr: [
    [/^News of (\w+)$/, 'Nouvelles de $1'],
    [/^Some 12 schools opened in (\w+)\.$/, 'Environ 12 écoles ont ouvert à $1.'],
    [/^The Harbour Fund .*$/, 'Le Fonds Harbour travaille pour les enfants dans quarante pays.'],
  ],
};

async function threeReleases(): Promise<TestNewsroom> {
  const newsroom = emptyFolder();
  newsroom.write('dragoman.config.json', JSON.stringify(configuration));
  for (const [name, town] of Object.entries(towns)) {
    newsroom.write(`source/${name}.txt`, `News of ${town}\n\nSome 12 schools opened in ${town}.\n\n${boilerplate}\n`);
  }
  await exportTranslations(await open(newsroom));
  for (const locale of configuration.targetLocales) translate(newsroom, locale);
  await publish(await open(newsroom));
  longAfterwards();
  return newsroom;
}

const stores = configuration.targetLocales.flatMap((locale) =>
  ['one', 'two', 'three'].map((name) => `locales/${locale}/${name}.xlf`),
);

function translate(newsroom: TestNewsroom, locale: string): void {
  for (const path of stores.filter((store) => store.includes(`/${locale}/`))) {
    const text = newsroom.read(path);
    const translated = text.replaceAll(
      /(<segment id="[^"]*")(?: state="initial")?>(\s*)(<source[^>]*>)([^<]*)<\/source>/g,
      (whole: string, ...[start, gap, source, words]: readonly string[]) => {
        const [english, written] = translations[locale]?.find(([sentence]) => sentence.test(words ?? '')) ?? [];
        if (english === undefined || written === undefined) return whole;
        const target = (words ?? '').replace(english, written);
        return `${start} state="translated">${gap}${source}${words}</source>${gap}<target>${target}</target>`;
      },
    );
    newsroom.write(path, translated);
  }
}

type Step = (newsroom: TestNewsroom) => unknown;

/** Changes a file without changing its size or the time of its last change, as far as a program can. */
function editUnseen(newsroom: TestNewsroom, path: string, from: string, to: string): void {
  const file = join(newsroom.folder, path);
  if (!existsSync(file)) return;
  const { atime, mtime } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
  utimesSync(file, atime, mtime);
}

function change(path: string, from: RegExp | string, to: string): Step {
  return (newsroom) => {
    if (existsSync(join(newsroom.folder, path))) newsroom.write(path, newsroom.read(path).replace(from, to));
  };
}

const anyStore = fc.constantFrom(...stores);
const anySource = fc.constantFrom('one', 'two', 'three').map((name) => `source/${name}.txt`);
const figure = fc.integer({ min: 10, max: 99 }).map(String);
const indexFile = fc.constantFrom(
  'across-ms.tsv',
  'across-fr.tsv',
  'status.tsv',
  'check.tsv',
  'export.tsv',
  'findings.tsv',
  'publish.tsv',
  'publish-pages.tsv',
  'publish-releases.tsv',
  'stamps.tsv',
  'stamps-composed.tsv',
  'stamps-editions.tsv',
  ...['status', 'check', 'export', 'stamps', 'stamps-outgoing'].map((name) => `${name}.tsv.later`),
);

const listPage = fc
  .constantFrom('ms/index.html', 'fr/feed.xml', 'en/archive/2024.html', 'en/feed.json', 'sitemap.xml')
  .map((name) => `out/editions/${name}`);

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(anySource, figure).map(([path, to]) => change(path, /\d\d/, to)),
  fc.tuple(anyStore, figure).map(([path, to]) => change(path, /\d\d(?= (?:sekolah|écoles)[^<]*<\/target>)/, to)),
  fc.tuple(anyStore, figure, figure).map(
    ([path, from, to]): Step =>
      (at) =>
        editUnseen(at, path, from, to),
  ),
  anyStore.map((path) => change(path, /(empat puluh|quarante) (?=\w+\.<\/target>)/, '')),
  anyStore.map(
    (path): Step =>
      (at) =>
        existsSync(join(at.folder, path)) && utimesSync(join(at.folder, path), 1, 1),
  ),
  anyStore.map(
    (path): Step =>
      (at) =>
        rmSync(join(at.folder, path), { force: true }),
  ),
  anyStore.map((path) => change(path, '</unit>', '</unti>')),
  anySource.map(
    (path): Step =>
      (at) =>
        at.write(path.replace('.txt', '.meta.yaml'), 'embargo: 2026-11-30T06:00:00Z\n'),
  ),
  anySource.map(
    (path): Step =>
      (at) =>
        at.write(path.replace('.txt', '.meta.yaml'), 'targetLocales: [fr]\n'),
  ),
  anySource.map(
    (path): Step =>
      (at) =>
        rmSync(join(at.folder, path), { force: true }),
  ),
  fc.constant<Step>((at) => at.write('source/four.txt', 'News of four\n\nSome 44 wells.\n')),
  fc.constant<Step>((at) => at.write('locales/terms.csv', 'term,ms,fr\nschool,sekolah,école\n')),
  fc.constant<Step>((at) => {
    at.write('dragoman.config.json', JSON.stringify({ ...configuration, checks: { numbers: 'info' } }));
  }),
  fc.constant<Step>(async (at) => exportTranslations(await open(at))),
  fc.constant<Step>(async (at) => exportTranslations(await open(at), { to: ['ms'] })),
  fc.constant<Step>(async (at) => exportTranslations(await open(at), { waiting: true })),
  fc.constant<Step>(async (at) => publish(await open(at))),
  fc.constant<Step>(async (at) => publish(await open(at), { check: true })),
  anySource.map((path) => change(path, /\n\n(.+)\n\n(.+)\n$/, '\n\n$2\n\n$1\n')),
  anySource.map((path) => change(path, /$/, '\nThe fund, as in 2009, gives 40 wells.\n')),
  anySource.map((path) => change(path, /\n\nSome .*\n/, '\n')),
  anyStore.map((path) => change(path, /<target>[^<]*<\/target>/, '')),
  fc.constantFrom('one', 'two').map((name) => change(`out/editions/ms/${name}.html`, 'Berita', 'Cerita')),
  fc.constantFrom('one', 'two').map(
    (name): Step =>
      (at) =>
        rmSync(join(at.folder, `out/editions/fr/${name}.txt`), { force: true }),
  ),
  fc.constantFrom('one', 'two').map((name) => change(`out/composed/ms/${name}.json`, '{', '')),
  anySource.map(
    (path): Step =>
      (at) =>
        at.write(path.replace('.txt', '.meta.yaml'), 'date: 2024-05-06\n'),
  ),
  fc.constant<Step>((at) => {
    at.write('dragoman.config.json', JSON.stringify({ ...configuration, baseUrl: 'https://news.example/' }));
  }),
  listPage.map((path) => change(path, '<li>', '')),
  listPage.map(
    (path): Step =>
      (at) =>
        rmSync(join(at.folder, path), { force: true }),
  ),
  fc.tuple(indexFile, fc.nat(3000)).map(
    ([name, at]): Step =>
      (newsroom) =>
        damage(join(kept(newsroom), name), at),
  ),
  fc.constant<Step>((at) => rmSync(kept(at), { recursive: true, force: true })),
);

function damage(path: string, at: number): void {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  writeFileSync(path, at % 2 === 0 ? bytes.subarray(0, at) : bytes.fill(0x39, at, at + 1));
}

describe('what status and check keep', () => {
  it('changes no answer, whatever happens between two commands', { timeout: 60_000 + 5_000 * operations }, async () => {
    const isOfLongAgo = fc.boolean();
    const course = fc.array(fc.tuple(steps, isOfLongAgo), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(course, async (taken) => {
        const newsroom = await threeReleases();
        await answer(newsroom);
        for (const [step, isLate] of taken) {
          try {
            await step(newsroom);
          } catch {
            // What a verb refuses changes nothing.
          }
          if (isLate) longAfterwards();
          expect(await answer(newsroom)).toBe(await answerFromNothing(newsroom));
        }
      }),
      { numRuns: operations / 12, seed },
    );
  });

  it('is read in place of what has not changed', async () => {
    const newsroom = await threeReleases();
    const told = await answer(newsroom);
    longAfterwards();
    const read = vi.fn<() => undefined>();
    const context = await open(newsroom);
    const atOneInstant: Newsroom['atOneInstant'] = async (options) => ({
      ...(await context.newsroom.atOneInstant(options)),
      readStore: read,
      readSource: read as never,
    });
    await status({ ...context, newsroom: { ...context.newsroom, atOneInstant } });
    expect(read).not.toHaveBeenCalled();
    expect(await answer(newsroom)).toBe(told);
  });

  it('is kept by a publication of all that went out, for the status after it', async () => {
    const newsroom = await threeReleases();
    const read = vi.fn<() => undefined>();
    const context = await open(newsroom);
    const atOneInstant: Newsroom['atOneInstant'] = async (options) => ({
      ...(await context.newsroom.atOneInstant(options)),
      readStore: read,
      readSource: read as never,
    });
    const { rows } = await status({ ...context, newsroom: { ...context.newsroom, atOneInstant } });
    expect(read).not.toHaveBeenCalled();
    expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(['published']));
    rmSync(kept(newsroom), { recursive: true });
    expect(await status(await open(newsroom))).toMatchObject({ rows });
  });

  it('is not kept of a small newsroom, nor where it may not be written', async () => {
    const newsroom = await threeReleases();
    rmSync(kept(newsroom), { recursive: true, force: true });
    await status(await open(newsroom, { keepFrom: 64 }));
    expect(existsSync(kept(newsroom))).toBe(false);
    newsroom.write('out/.index', 'A file in the place of the folder.');
    const told = await answer(newsroom);
    expect(await answer(newsroom)).toBe(told);
    expect(newsroom.read('out/.index')).toBe('A file in the place of the folder.');
  });

  it('is whole or as it was before, wherever the writing of it was killed', async () => {
    const newsroom = await threeReleases();
    const told = await answer(newsroom);
    longAfterwards();
    newsroom.edit('source/one.txt', '12', '13');
    const files = readdirSync(kept(newsroom));
    expect(files.toSorted()).toEqual([
      'across-fr.tsv',
      'across-ms.tsv',
      'check.tsv',
      'export.tsv',
      'findings.tsv',
      'publish-pages.tsv',
      'publish-releases.tsv',
      'publish.tsv',
      'stamps-composed.tsv',
      'stamps-editions.tsv',
      'stamps.tsv',
      'status.tsv',
    ]);
    for (const share of [0, 0.5, 0.99]) {
      for (const name of files) {
        const bytes = readFileSync(join(kept(newsroom), name));
        // Of a process that is no more.
        writeFileSync(join(kept(newsroom), '.1.999999999-zz.tmp'), bytes.subarray(0, bytes.length * share));
      }
    }
    const after = await answer(newsroom);
    expect(after).not.toBe(told);
    expect(after).toBe(await answerFromNothing(newsroom));
    const isWhole = (name: string): boolean => !name.endsWith('.later');
    expect(readdirSync(kept(newsroom)).filter(isWhole).toSorted()).toEqual(files.filter(isWhole).toSorted());
  });

  it('is of two commands at once what one of them wrote', async () => {
    const newsroom = await threeReleases();
    const answers = await Promise.all([answer(newsroom), answer(newsroom), answer(newsroom)]);
    expect(new Set(answers).size).toBe(1);
    longAfterwards();
    expect(await answer(newsroom)).toBe(answers[0]);
  });

  it('tells all of one instant, though a file changes before it is read', async () => {
    const newsroom = await threeReleases();
    await answer(newsroom);
    longAfterwards();
    await answer(newsroom);
    newsroom.edit('source/two.txt', '12', '14');
    let isFirst = true;
    const progress = (): void => {
      if (!isFirst) return;
      isFirst = false;
      newsroom.edit('locales/ms/two.xlf', /12(?= sekolah[^<]*<\/target>)/, '15');
    };
    const { rows } = await status(await open(newsroom, { progress }));
    const { rows: afterwards } = await status(await open(newsroom));
    expect(rows).toEqual(afterwards);
    expect(rows.find(({ release, locale }) => release === 'two' && locale === 'ms')?.errors).toBeGreaterThan(0);
  });

  it('takes no stamp for what was written a moment ago', async () => {
    vi.useRealTimers();
    const newsroom = emptyFolder();
    newsroom.write('dragoman.config.json', JSON.stringify(configuration));
    newsroom.write('source/one.txt', 'News of 11 schools\n\nThey opened.\n');
    await exportTranslations(await open(newsroom));
    await answer(newsroom);
    for (const figures of ['12', '13', '14']) {
      const path = 'source/one.txt';
      const { atime, mtime } = statSync(join(newsroom.folder, path));
      newsroom.write(path, `News of ${figures} schools\n\nThey opened.\n`);
      utimesSync(join(newsroom.folder, path), atime, mtime);
      expect(await answer(newsroom)).toBe(await answerFromNothing(newsroom));
    }
  });
});

/** What `export` and `publish` say, without the newsroom's own path, and all files afterwards. */
async function work(newsroom: TestNewsroom, keepFrom: number): Promise<string> {
  const said: unknown[] = [];
  const foresee = (context: Context): Promise<unknown> => publish(context, { check: true });
  const once = [foresee, exportTranslations, foresee, publish];
  for (const verb of [...once, ...once, foresee]) {
    try {
      said.push(await verb(await open(newsroom, { keepFrom })));
    } catch (error) {
      said.push(String(error));
    }
  }
  const files = Object.entries(newsroom.snapshot()).filter(([path]) => !path.includes('.index'));
  return JSON.stringify([said, files]).replaceAll(newsroom.folder, '');
}

describe('what export and publish keep', () => {
  it('changes no file and no answer', { timeout: 60_000 + 10_000 * operations }, async () => {
    const course = fc.array(fc.tuple(steps, fc.boolean()), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(course, async (taken) => {
        const [keeps, forgets] = [await threeReleases(), await threeReleases()];
        for (const [step, isLate] of taken) {
          for (const newsroom of [keeps, forgets]) {
            try {
              await step(newsroom);
            } catch {
              // What a verb refuses changes nothing.
            }
          }
          expect(await work(keeps, 0)).toBe(await work(forgets, Infinity));
          if (isLate) longAfterwards();
        }
      }),
      { numRuns: operations / 12, seed },
    );
  });

  it('is read in place of what has not changed, and a lost page or file is made again', async () => {
    const newsroom = await threeReleases();
    const progress = vi.fn<() => void>();
    const again = async (): Promise<readonly string[]> => {
      const context = await open(newsroom, { progress });
      const { changed } = await publish(context);
      const { changed: exported } = await exportTranslations(context);
      return [...changed, ...exported].map((path) => path.slice(newsroom.folder.length + 1));
    };
    await again();
    await again();
    longAfterwards();
    await again();
    progress.mockClear();
    expect(await again()).toEqual([]);
    // Each release is named as it is looked up; nothing is published.
    expect(progress.mock.calls.flat()).toMatchObject(Array.from({ length: 3 }, () => ({ verb: 'export' })));
    rmSync(join(newsroom.folder, 'out/editions/en/one.html'));
    rmSync(join(newsroom.folder, 'out/outgoing/ms/one.xlf'));
    expect(await again()).toEqual(['out/editions/en/one.html', 'out/outgoing/ms/one.xlf']);
  });

  it('is of the pages that a publication without news has read, so that the next need not read them', async () => {
    const newsroom = await threeReleases();
    const files = ['publish-shares.tsv', 'publish-shares.tsv.later'].map((name) => join(kept(newsroom), name));
    const shares = (): string => files.map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')).join('');
    const digest = digestOf([readFileSync(join(newsroom.folder, 'out/editions/ms/one.html'))]);
    expect(shares()).not.toContain(digest);
    await publish(await open(newsroom));
    expect(shares()).toContain(digest);
  });

  it('is of the lists too: one that shows what it showed is not made again, unless somebody changed it', async () => {
    const newsroom = await threeReleases();
    newsroom.write('dragoman.config.json', JSON.stringify({ ...configuration, baseUrl: 'https://news.example/' }));
    for (const [name, year] of Object.entries({ one: 2024, two: 2025, three: 2026 })) {
      newsroom.write(`source/${name}.meta.yaml`, `date: ${year}-05-06\n`);
    }
    await publish(await open(newsroom));
    longAfterwards();
    const again = async (): Promise<readonly string[]> => {
      const { changed } = await publish(await open(newsroom));
      longAfterwards();
      return changed.map((path) => path.slice(newsroom.folder.length + 1)).toSorted();
    };
    newsroom.edit('source/one.txt', 'News of Ipoh', 'More of Ipoh');
    const lists = (await again()).filter((path) => /index|archive|feed/u.test(path));
    const shown = ['archive/2024.html', 'feed.json', 'feed.xml', 'index.html'];
    expect(lists).toEqual(shown.map((name) => `out/editions/en/${name}`));
    const [gone, altered] = ['out/editions/ms/archive/2025.html', 'out/editions/en/index.html'];
    const whole = [gone, altered].map((path) => newsroom.read(path));
    rmSync(join(newsroom.folder, gone));
    newsroom.edit(altered, 'More of Ipoh', 'Less of Ipoh');
    expect(await again()).toEqual([altered, gone]);
    expect([gone, altered].map((path) => newsroom.read(path))).toEqual(whole);
  });

  it('is of a publication that changed pages too: the next one does nothing and tells the same', async () => {
    const newsroom = await threeReleases();
    newsroom.edit('source/one.txt', 'Some 12', 'About 12');
    const first = await publish(await open(newsroom));
    expect(first.changed).toContain(join(newsroom.folder, 'out/editions/en/one.html'));
    const progress = vi.fn<() => void>();
    const second = await publish(await open(newsroom, { progress }));
    expect(progress).not.toHaveBeenCalled();
    expect(second.changed).toEqual([]);
    expect(second).toEqual(await publish(await open(newsroom, { keepFrom: Infinity })));
    newsroom.edit('out/editions/en/one.html', 'About', 'Above');
    expect((await publish(await open(newsroom))).changed).toEqual([join(newsroom.folder, 'out/editions/en/one.html')]);
  });

  it('is of a release that is held too: while its files stay, it is not judged again, and held as before', async () => {
    const newsroom = await threeReleases();
    newsroom.edit('locales/ms/two.xlf', /<target>[^<]*<\/target>/, '');
    newsroom.edit('locales/fr/three.xlf', /12(?= écoles[^<]*<\/target>)/, '13');
    await publish(await open(newsroom));
    newsroom.edit('source/one.txt', 'Some 12', 'About 12');
    const context = await open(newsroom);
    const read = vi.fn<Newsroom['readSource']>(context.newsroom.readSource);
    const told = await publish({ ...context, newsroom: { ...context.newsroom, readSource: read } });
    expect(read.mock.calls.map(([{ id }]) => id)).toEqual(['one']);
    const held = told.editions.filter(({ holds }) => holds.length > 0).map(({ release, locale }) => [release, locale]);
    expect(held).toEqual(
      expect.arrayContaining([
        ['two', 'ms'],
        ['three', 'fr'],
      ]),
    );
    const { editions } = await publish(await open(newsroom, { keepFrom: Infinity }));
    expect(editions).toEqual(told.editions.map((each) => ({ ...each, isNew: false })));
  });

  it('is of an export that wrote something too, of releases that nobody else changed meanwhile', async () => {
    const newsroom = await threeReleases();
    newsroom.edit('locales/ms/one.xlf', 'Berita dari', 'Khabar dari');
    await exportTranslations(await open(newsroom));
    newsroom.edit('source/two.txt', '12', '13');
    const read = vi.fn<Newsroom['readSource']>();
    const context = await open(newsroom);
    const { readSource } = context.newsroom;
    read.mockImplementation(readSource);
    const { changed } = await exportTranslations({ ...context, newsroom: { ...context.newsroom, readSource: read } });
    expect(read.mock.calls.map(([{ id }]) => id)).toEqual(['two']);
    expect(changed.filter((path) => !path.includes('two') && !path.endsWith('journal.jsonl'))).toEqual([]);
  });

  it('is not told of a release whose name another file has in other letters since', async () => {
    const newsroom = await threeReleases();
    const exported = async (): Promise<readonly (readonly string[])[]> => {
      const { releases, unusable } = await exportTranslations(await open(newsroom));
      return [releases.map(({ release }) => release), unusable.map(({ code }) => code)];
    };
    await exported();
    longAfterwards();
    expect(await exported()).toEqual([['one', 'three', 'two'], []]);
    newsroom.write('source/One.txt', newsroom.read('source/one.txt'));
    // Where names are folded it is the same file.
    if (readdirSync(join(newsroom.folder, 'source')).length === 3) return;
    expect(await exported()).toEqual([
      ['three', 'two'],
      ['source-alike', 'source-alike'],
    ]);
  });

  it('lets a look ahead say what a publication said, and never what was not yet published', async () => {
    const newsroom = await threeReleases();
    newsroom.edit('source/one.txt', 'Some 12', 'About 12');
    const look = async (keepFrom = 0): Promise<unknown> => publish(await open(newsroom, { keepFrom }), { check: true });
    const ahead = await look();
    expect(ahead).toEqual(await look(Infinity));
    expect(ahead).toEqual(await look());
    const { changed } = await publish(await open(newsroom));
    expect(changed).toContain(join(newsroom.folder, 'out/editions/en/one.html'));
    const progress = vi.fn<() => void>();
    const again = await publish(await open(newsroom, { progress }), { check: true });
    expect(progress).not.toHaveBeenCalled();
    expect(again).toEqual(await look(Infinity));
  });

  it('holds until an embargo ends, and no longer', async () => {
    const newsroom = await threeReleases();
    newsroom.write('source/one.meta.yaml', 'embargo: 2026-11-30T06:00:00Z\n');
    for (let time = 0; time < 3; time++) await publish(await open(newsroom));
    const { changed } = await publish(await open(newsroom, { now: new Date('2026-11-30T06:00:01Z') }));
    expect(changed).toContain(join(newsroom.folder, 'out/editions/en/one.html'));
  });
});

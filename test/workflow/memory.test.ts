import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTranslations, type ExportResult } from '../../src/workflow/export.ts';
import { importTranslations } from '../../src/workflow/import.ts';
import { documentsOf } from '../../src/workflow/memory/documents.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { backEnds } from '../memory-back-ends.ts';
import { emptyFolder, folderAt, sampleNewsroom, type TestNewsroom } from '../newsroom.ts';

const now = new Date('2026-11-29T12:00:00Z');

const open = (newsroom: TestNewsroom, keepFrom = 0): Promise<Context> =>
  openContext(newsroom.folder, { now, keepFrom });

const first = `Clinics reopen in the north

KOTA BHARU, 1 January 2026 – Health officers reopened 12 clinics in the northern districts today. The clinics were closed by the floods of last month.

About the Health Service

The Health Service runs 140 clinics in eleven districts. It was founded in 1974.
`;

const second = `Clinics reopen in the south

KUALA KRAI, 1 February 2026 – Doctors came back. The clinics were closed by the floods of last month.

Health officers reopened 15 clinics in the northern districts today.

About the Health Service

The Health Service runs 140 clinics in eleven districts. It was founded in 1974.
`;

const malay: Readonly<Record<string, string>> = {
  'Clinics reopen in the north': 'Klinik dibuka semula di utara',
  'Health officers reopened 12 clinics in the northern districts today.':
    'Pegawai kesihatan membuka semula 12 klinik di daerah utara hari ini.',
  'The clinics were closed by the floods of last month.': 'Klinik itu ditutup akibat banjir bulan lalu.',
  'About the Health Service': 'Mengenai Perkhidmatan Kesihatan',
  'The Health Service runs 140 clinics in eleven districts.':
    'Perkhidmatan Kesihatan mengendalikan 140 klinik di sebelas daerah.',
  'It was founded in 1974.': 'Ia ditubuhkan pada tahun 1974.',
};

const translated = (xliff: string): string =>
  xliff.replace(/<source>([^<]*)<\/source>(?!\s*<target>)/gu, (whole, source: string) =>
    malay[source] === undefined ? whole : `${whole}<target>${malay[source]}</target>`,
  );

const made = mkdtempSync(join(tmpdir(), 'dragoman-memory-'));
const config = { sourceLocale: 'en', targetLocales: ['ms'] };

/** A newsroom with one release that is translated into Malay, and one that is new. */
beforeAll(async () => {
  const newsroom = folderAt(made);
  newsroom.write('dragoman.config.json', JSON.stringify(config));
  newsroom.write('source/2026-01-01-north.txt', first);
  await exportTranslations(await open(newsroom));
  newsroom.write('north.ms.xlf', translated(newsroom.read('out/outgoing/ms/2026-01-01-north.xlf')));
  await importTranslations(await open(newsroom), { paths: [join(newsroom.folder, 'north.ms.xlf')] });
  newsroom.write('source/2026-02-01-south.txt', second);
  newsroom.remove('out');
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

function newsroomWithMemory(settings: object = {}): TestNewsroom {
  const newsroom = emptyFolder();
  cpSync(made, newsroom.folder, { recursive: true });
  newsroom.write('dragoman.config.json', JSON.stringify({ ...config, ...settings }));
  return newsroom;
}

const south = 'out/outgoing/ms/2026-02-01-south.xlf';
const told = ({ releases }: ExportResult): unknown =>
  releases.find(({ release }) => release.endsWith('south'))?.locales[0]?.remembered;
const targetOf = (xliff: string, source: string): string | undefined =>
  new RegExp(`<source>${source}</source>\\s*<target>([^<]*)</target>\\s*</segment>`, 'u').exec(xliff)?.[1];
const offersIn = (xliff: string): readonly string[] =>
  [...xliff.matchAll(/similarity="(\d+)">.*?<target [^>]*>([^<]*)<\/target>/gu)].map(
    ([, score, target]) => `${score} ${target}`,
  );

describe.each(backEnds())('an export with the memory $name', ({ isThere, settings }) => {
  const newsroomWith = async (memory: object = {}): Promise<TestNewsroom> =>
    newsroomWithMemory({ memory: { ...(await settings()), ...memory } });

  it.skipIf(!isThere)('fills in what was translated in the same place, and offers what is alike', async () => {
    const newsroom = await newsroomWith();
    const result = await exportTranslations(await open(newsroom));
    expect(told(result)).toEqual({ filled: 3, exact: 2, alike: 1 });
    const sent = newsroom.read(south);
    expect(targetOf(sent, 'It was founded in 1974.')).toBe('Ia ditubuhkan pada tahun 1974.');
    expect(sent).toContain('state="translated" subState="dragoman:from-memory"');
    expect(sent).toContain('origin="dragoman:memory 2026-01-01-north"');
    expect(offersIn(sent)).toEqual(
      expect.arrayContaining([
        '100 Klinik itu ditutup akibat banjir bulan lalu.',
        '100 Pegawai kesihatan membuka semula 15 klinik di daerah utara hari ini.',
        '80 Klinik dibuka semula di utara',
      ]),
    );
    // What has new figures in it says so, and keeps the source that it was made for.
    const [, written] = /<match ([^>]*figures written in[^>]*>.*?)<\/match>/u.exec(sent) ?? [];
    expect(written).toContain('origin="dragoman:memory 2026-01-01-north (figures written in by Dragoman)"');
    expect(written).toContain('subType="dragoman:values-written"');
    expect(written).toMatch(/<source [^>]*>[^<]*\b12 clinics\b/u);
    expect(sent.match(/figures written in/gu)).toHaveLength(1);
    expect(newsroom.read('locales/ms/2026-02-01-south.xlf')).not.toContain('dragoman:memory');
    expect((await exportTranslations(await open(newsroom))).changed).toEqual([]);
  });

  it.skipIf(!isThere)('offers it in XLIFF 1.2 too', async () => {
    const newsroom = await newsroomWith();
    await exportTranslations(await open(newsroom), { xliff: '1.2' });
    expect(newsroom.read(south)).toContain(
      '<alt-trans mid="s1" match-quality="80" origin="dragoman:memory 2026-01-01-north">' +
        '<source>Clinics reopen in the north</source><target>Klinik dibuka semula di utara</target></alt-trans>',
    );
    expect(newsroom.read(south)).toMatch(
      /<alt-trans [^>]*origin="dragoman:memory 2026-01-01-north \(figures written in by Dragoman\)"><source>[^<]*\b12 clinics/u,
    );
  });

  it.skipIf(!isThere)('fills in nothing and offers nothing where the newsroom does not want it', async () => {
    const newsroom = await newsroomWith({ fill: 'off', offerFrom: 'off' });
    expect(told(await exportTranslations(await open(newsroom)))).toBeUndefined();
    newsroom.edit('dragoman.config.json', '"offerFrom":"off"', '"offerFrom":100');
    expect(told(await exportTranslations(await open(newsroom)))).toEqual({ filled: 0, exact: 4, alike: 0 });
  });

  it.skipIf(!isThere)('fills in nothing where two translations are as good', async () => {
    const newsroom = await newsroomWith();
    newsroom.write('source/2026-01-15-east.txt', second.replace('the south', 'the east'));
    await exportTranslations(await open(newsroom), { what: ['2026-01-15-east'] });
    newsroom.edit(
      'out/outgoing/ms/2026-01-15-east.xlf',
      /Ia ditubuhkan pada tahun 1974.(?=<\/target>\n)/u,
      'Diasaskan pada 1974.',
    );
    await importTranslations(await open(newsroom), {
      paths: [join(newsroom.folder, 'out/outgoing/ms/2026-01-15-east.xlf')],
    });
    await exportTranslations(await open(newsroom));
    const sent = newsroom.read(south);
    expect(targetOf(sent, 'It was founded in 1974.')).toBeUndefined();
    expect(offersIn(sent)).toEqual(
      expect.arrayContaining(['100 Ia ditubuhkan pada tahun 1974.', '100 Diasaskan pada 1974.']),
    );
  });

  it.skipIf(!isThere)('takes what a person changed or confirmed for that person’s', async () => {
    const newsroom = await newsroomWith();
    await exportTranslations(await open(newsroom));
    newsroom.edit(south, 'Ia ditubuhkan pada tahun 1974.</target>\n', 'Diasaskan pada 1974.</target>\n');
    newsroom.edit(
      south,
      'state="translated" subState="dragoman:from-memory"',
      'state="reviewed" subState="dragoman:from-memory"',
    );
    await importTranslations(await open(newsroom), { paths: [join(newsroom.folder, south)] });
    const store = newsroom.read('locales/ms/2026-02-01-south.xlf');
    expect(store.match(/from-memory/gu)).toHaveLength(1);
    expect(store).not.toContain('<matches');
    expect(targetOf(store, 'It was founded in 1974.')).toBe('Diasaskan pada 1974.');
  });

  it.skipIf(!isThere)('follows the stores', async () => {
    const newsroom = await newsroomWith();
    await exportTranslations(await open(newsroom));
    newsroom.edit('locales/ms/2026-01-01-north.xlf', 'Klinik dibuka semula di utara', 'Klinik di utara dibuka');
    await exportTranslations(await open(newsroom));
    expect(offersIn(newsroom.read(south))).toContain('80 Klinik di utara dibuka');
  });
});

it('does in the sample newsroom what npm start shows', async () => {
  const newsroom = sampleNewsroom();
  const name = '2010-11-11-briefing-moved';
  newsroom.write(`source/${name}.txt`, readFileSync(new URL(`../../docs/examples/${name}.txt`, import.meta.url)));
  const { releases } = await exportTranslations(await open(newsroom, Infinity), {
    what: [name],
    to: ['zh-Hans', 'ms'],
  });
  const page = readFileSync(new URL('../../docs/15-memory.md', import.meta.url), 'utf8');
  for (const { locale, open: left, remembered } of releases[0]?.locales ?? []) {
    const { filled, exact, alike } = remembered!;
    const counts = `filled in ${filled}, offered ${exact} exact and ${alike} similar`;
    expect(page).toContain(`${locale}/${name}.xlf  ${left} segments to translate\n    from the memory: ${counts}\n`);
  }
  expect(offersIn(newsroom.read(`out/outgoing/ms/${name}.xlf`))).toContain(
    '100 Deklarasi itu menggariskan beberapa komitmen yang akan diusahakan oleh negara-negara terbabit bagi memajukan hak hampir 1.3 bilion kanak-kanak di rantau ini.',
  );
});

describe('what is kept of the memory', () => {
  const packs = (newsroom: TestNewsroom): readonly string[] => {
    const folder = join(newsroom.folder, 'out/.index/memory');
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  };

  it.each<readonly [what: string, harm: (path: string) => void]>([
    ['is lost', (path) => rmSync(path)],
    ['is cut short', (path) => truncateSync(path, 900)],
    ['is of something else', (path) => writeFileSync(path, 'of something else')],
    [
      'has a changed byte',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 40]! ^= 1;
        bytes[bytes.indexOf('Ia ditubuhkan')]! ^= 1;
        writeFileSync(path, bytes);
      },
    ],
  ])('costs time alone where it %s', async (_, harm) => {
    const newsroom = newsroomWithMemory();
    const fresh = newsroomWithMemory();
    await exportTranslations(await open(newsroom), { what: ['2026-01-01-north'] });
    await exportTranslations(await open(newsroom), { what: ['2026-02-01-south'] });
    newsroom.remove('locales/ms/2026-02-01-south.xlf');
    newsroom.remove('locales/ms/2026-02-01-south.sent.jsonl');
    expect(packs(newsroom)).not.toEqual([]);
    for (const path of packs(newsroom)) harm(path);
    await exportTranslations(await open(newsroom));
    await exportTranslations(await open(fresh, Infinity));
    expect(newsroom.read(south)).toBe(fresh.read(south));
    expect(packs(fresh)).toEqual([]);
  });
});

it('is empty of a release that can’t be read, but tells of a disk that fails', async () => {
  const newsroom = sampleNewsroom();
  const context = await open(newsroom);
  const [document] = documentsOf(context, 'ms').filter(({ isImported }) => !isImported);
  newsroom.write(`locales/ms/${document!.name}.xlf`, 'no XLIFF <target>');
  expect([...document!.entries()]).toEqual([]);
  const readStore = (): never => {
    throw new Error('EIO: i/o error');
  };
  const [failing] = documentsOf({ ...context, newsroom: { ...context.newsroom, readStore } }, 'ms');
  expect(() => [...failing!.entries()]).toThrow('EIO');
});

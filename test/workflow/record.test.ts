import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

interface Recorded {
  readonly sourceLocale: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly editions: readonly {
    readonly locale: string;
    readonly history: readonly { readonly event: string; readonly when: string; readonly by?: string }[];
  }[];
}

it('records of a release what happened to each of its editions, and to no other release, in order', async () => {
  const newsroom = smallNewsroom('A clinic opens\n\nIt has 14 beds.\n', ['ms', 'th']);
  newsroom.write('source/other.txt', 'A school opens\n\nIt has 3 rooms.\n');
  await newsroom.dragoman('export');
  const file = 'out/outgoing/ms/news.xlf';
  const inMalay = [
    ['A clinic opens', 'Sebuah klinik dibuka'],
    ['It has 14 beds.', 'Klinik ini ada 14 katil.'],
  ] as const;
  for (const [text, target] of inMalay)
    newsroom.edit(file, `<source>${text}</source>`, `<source>${text}</source><target>${target}</target>`);
  await newsroom.dragoman('import', file);
  await newsroom.dragoman('publish', '--to', 'ms');
  await newsroom.dragoman('unpublish', 'news', '--to', 'ms', '--by', 'Siti', '--why', 'A wrong name');
  expect((await newsroom.dragoman('record', 'news')).code).toBe(0);

  const record = JSON.parse(newsroom.read('out/record/news.json')) as Recorded;
  const historyOf = (locale: string) => record.editions.find((each) => each.locale === locale)?.history ?? [];
  expect(historyOf('ms').map(({ event }) => event)).toEqual(['exported', 'imported', 'published', 'unpublished']);
  expect(historyOf('th').map(({ event }) => event)).toEqual(['exported']);
  expect(historyOf('ms').map(({ when }) => when)).toEqual(
    historyOf('ms')
      .map(({ when }) => when)
      .toSorted(),
  );
  expect(historyOf('ms').at(-1)).toMatchObject({ by: 'Siti', why: 'A wrong name' });
  expect(historyOf('ms').at(-2)).toHaveProperty('digest');
  expect(historyOf('ms').at(-2)).not.toHaveProperty('by');

  const sums = newsroom.read('out/record/news.sha256').trim().split('\n');
  expect(sums).toEqual(record.files.map(({ path, sha256 }) => `${sha256}  ${path}`));
  for (const { path, sha256 } of record.files)
    expect(createHash('sha256').update(newsroom.read(path)).digest('hex')).toBe(sha256);
  expect(record.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['source/news.txt', 'locales/ms/news.xlf', 'locales/en/news.xlf']),
  );
  expect(record.files.some(({ path }) => path.includes('other'))).toBe(false);
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportTranslations, type ExportRequest } from '../../src/workflow/export.ts';
import { derivedBy, nothingDerived } from '../../src/workflow/newsroom/derived.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { publish, type PublishRequest } from '../../src/workflow/publish.ts';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

/** Three releases in one other language: six editions. */
async function threeReleases(): Promise<TestNewsroom> {
  const newsroom = emptyFolder();
  newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
  for (const name of ['one', 'two', 'three'])
    newsroom.write(`source/${name}.txt`, `News of ${name}\n\nSome 12 schools opened in ${name}.\n`);
  return newsroom;
}

const open = (newsroom: TestNewsroom, keepFrom: number): Promise<Context> =>
  openContext(newsroom.folder, { now: new Date('2026-11-29T12:00:00Z'), keepFrom });

/** The files of what is kept. */
function keptIn(newsroom: TestNewsroom): readonly string[] {
  const folder = join(newsroom.folder, 'out/.index');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.tsv') && !name.startsWith('stamps'))
        .toSorted()
    : [];
}

const signed = { by: 'Ana', why: 'agreed' };

it.each<[string, number, PublishRequest, readonly string[]]>([
  ['as many editions as make it worth while', 6, {}, ['publish-pages.tsv', 'publish.tsv']],
  ['fewer', 7, {}, []],
  ['some of the releases', 6, { releases: ['one'] }, ['publish-pages.tsv', 'publish.tsv']],
  ['sources alone', 6, { as: ['source'] }, ['publish.tsv']],
  ['what somebody signs', 6, { signOff: signed }, []],
  ['what is looked at only', 6, { check: true }, []],
])('publishing keeps what it tells of %s', async (_what, keepFrom, request, expected) => {
  const newsroom = await threeReleases();
  await publish(await open(newsroom, keepFrom), request);
  expect(keptIn(newsroom)).toEqual(expected);
});

it.each<[string, number, ExportRequest, readonly string[]]>([
  ['as many releases as make it worth while', 3, {}, ['export.tsv']],
  ['fewer', 4, {}, []],
  ['some of the releases', 1, { what: ['one'] }, []],
  ['what goes into a kit', 3, { kit: true }, []],
])('exporting keeps what it tells of %s', async (_what, keepFrom, request, expected) => {
  const newsroom = await threeReleases();
  await exportTranslations(await open(newsroom, keepFrom), request);
  expect(keptIn(newsroom)).toEqual(expected);
});

it.each(['checks', 'formats', 'editions'] as const)('nothing is kept where others added %s', async (what) => {
  const context = await open(await threeReleases(), 0);
  expect(derivedBy('status', context)).not.toBe(nothingDerived);
  expect(derivedBy('status', { ...context, [what]: [] })).toBe(nothingDerived);
});

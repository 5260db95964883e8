import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import { importTranslations, type ImportResult } from '../../src/workflow/import.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { emptyFolder, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const SOURCE = {
  home: 'Home',
  all: 'All {{count}} releases',
  more: { link: 'Read <b>more</b>', gone: 'Back to the top' },
  file_one: '{{count}} file',
  file_other: '{{count}} files',
};
const OWN = { home: 'Главная', file_one: '{{count}} файл', file_few: '{{count}} файла' };

const head = (exportId = ''): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ru">\n<file id="site.json"${exportId}>\n`;

const unit = (id: string, source: string, target: string, state = 'translated'): string =>
  `<unit id="${id}" name="${id}"><segment state="${state}"><source>${source}</source><target>${target}</target></segment></unit>\n`;

const count = '<ph id="1" disp="{{count}}" equiv="{{count}}"/>';

/** Returned files, each of which a catalogue takes otherwise. */
const RETURNS: Readonly<Record<string, string>> = {
  new: unit('all', `All ${count} releases`, `Все ${count} релизы`) + unit('home', 'Home', 'Домой'),
  forms: unit('file_many', `${count} files`, `${count} файлов`) + unit('file_few', `${count} files`, `${count} файла`),
  'with faults': unit('home', 'Home', 'Домой  сюда') + unit('more.gone', 'Back to the top', 'Назад к 12 верху'),
  'with a lost placeholder': unit('all', `All ${count} releases`, 'Все релизы') + unit('home', 'Home', 'Домой'),
  'with an id twice': unit('home', 'Home', 'Домой') + unit('home', 'Home', 'Дом'),
  'unfinished, outdated and unknown':
    unit('home', 'House', 'Дом') +
    unit('more.gone', 'Back to the top', 'Наверх', 'initial') +
    unit('never', 'Never', 'Никогда') +
    unit('all', `All ${count} releases`, `Все ${count} релизы`),
  'as it was': unit('home', 'Home', 'Главная'),
};

/** Imports into a newsroom of its own, with the file held and not: what is told, and every file. */
async function outcomes(file: (newsroom: TestNewsroom) => string, locale = 'ru'): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (const held of [Infinity, 0]) {
    const newsroom = smallNewsroom('A headline\n\nA sentence for it.\n');
    newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: [locale] }));
    newsroom.write('locales/en/site.json', JSON.stringify(SOURCE, null, 2));
    newsroom.write(`locales/${locale}/site.json`, JSON.stringify(OWN, null, 2));
    await newsroom.dragoman('export', 'locales/en/site.json');
    newsroom.write('back.xlf', file(newsroom));
    const context = { ...(await openContext(newsroom.folder)), now: new Date('2026-11-30T12:00:00Z') };
    const result = await importTranslations(context, { paths: [`${newsroom.folder}/back.xlf`], held });
    // The id of an import is a digest of paths too.
    const outcome = JSON.stringify([told(result), newsroom.snapshot()]);
    const [, id = '…'] = /out\/undo\/(\w+)\.json/.exec(outcome) ?? [];
    all.push(JSON.parse(outcome.replaceAll(newsroom.folder, '…').replaceAll(id, '…')));
  }
  return all;
}

/** The texts that findings point into are kept of a held file only. */
function told({ catalogues, ...result }: ImportResult): unknown {
  return {
    ...result,
    catalogues: catalogues.map(({ checked: { translations: _texts, ...checked }, ...each }) => ({ ...each, checked })),
  };
}

describe('a returned catalogue that is too large to be held', () => {
  it.each(Object.keys(RETURNS))('comes in as one that is held: %s', async (name) => {
    const [whole, byUnit] = await outcomes(() => `${head()}${RETURNS[name]}</file></xliff>`);
    expect(byUnit).toEqual(whole);
  });

  it('is judged by what went out', async () => {
    const [whole, byUnit] = await outcomes((newsroom) => {
      const [, exportId = ''] = /( xmlns:dragoman="[^"]+" dragoman:export="\w+")/.exec(
        newsroom.read('out/outgoing/ru/site.xlf'),
      )!;
      newsroom.edit('locales/ru/site.json', 'Главная', 'Заглавная');
      return `${head(exportId)}${unit('home', 'Home', 'Главная')}${RETURNS['forms']}</file></xliff>`;
    });
    expect(JSON.stringify(whole)).toContain('"stale":1');
    expect(byUnit).toEqual(whole);
  });
});

const root = fileURLToPath(new URL('../../', import.meta.url));
const isBuilt = existsSync(`${root}dist/cli/main.js`);

it.skipIf(!isBuilt)('takes a catalogue that would need many times the memory', { timeout: 180_000 }, () => {
  const newsroom = emptyFolder();
  const off = Object.fromEntries(checks.filter(({ id }) => id !== 'whitespace').map(({ id }) => [id, 'off']));
  const config = { sourceLocale: 'en', targetLocales: ['ru'], checks: off };
  newsroom.write('dragoman.config.json', JSON.stringify(config));
  const numbers = Array.from({ length: 34_000 }, (_, n) => n);
  const textOf = (n: number): string => `Nobody was left out of it, said the organizers of group ${n}.`;
  newsroom.write('locales/en/site.json', JSON.stringify(Object.fromEntries(numbers.map((n) => [`k${n}`, textOf(n)]))));
  const units = numbers.map((n) =>
    unit(`k${n}`, textOf(n), `Никто не остался в стороне,${n === 7 ? '  ' : ' '}сказали организаторы группы ${n}.`),
  );
  newsroom.write('back.xlf', `${head()}${units.join('')}</file></xliff>`);
  const args = ['--max-old-space-size=80', `${root}bin/dragoman.js`, 'import', 'back.xlf', '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: newsroom.folder });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({
    catalogues: [{ messages: 34_000, changed: 34_000, findings: [{ check: 'whitespace', unit: 'k7' }] }],
  });
  expect(status).toBe(0);
  const own = JSON.parse(newsroom.read('locales/ru/site.json')) as Record<string, string>;
  expect(own['k33999']).toBe('Никто не остался в стороне, сказали организаторы группы 33999.');
});

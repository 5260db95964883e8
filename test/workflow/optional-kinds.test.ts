import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { editionKinds } from '../../src/edition/kinds.ts';
import type { EditionKind } from '../../src/edition/composed/define-edition.ts';
import { DragomanError } from '../../src/model/error.ts';
import { publish, type PublishRequest } from '../../src/workflow/publish.ts';
import { status } from '../../src/workflow/status.ts';
import { smallNewsroom } from '../newsroom.ts';

const now = new Date('2021-03-10T12:00:00Z');

it('are made where they are asked for, follow their edition from then on, and go with it', async () => {
  const newsroom = smallNewsroom('GENEVA, 4 March 2021\n\nA clinic opens\n\nThe clinic has 14 beds.\n', []);
  newsroom.edit('dragoman.config.json', '{', '{"baseUrl": "https://news.example/",');
  const run = async (...as: string[]) => publish(await openContext(newsroom.folder, { now }), { as });
  const stands = (extension: string): boolean => existsSync(join(newsroom.folder, `out/editions/en/news.${extension}`));
  const extensions = ['docx', 'ninjs.json', 'zip'];
  await run();
  expect(extensions.filter(stands)).toEqual([]);
  await run('docx', 'ninjs');
  expect(extensions.filter(stands)).toEqual(['docx', 'ninjs.json']);
  newsroom.edit('source/news.txt', '14 beds', '15 beds');
  await run();
  expect(newsroom.read('out/editions/en/news.ninjs.json')).toContain('15 beds');
  expect((await run()).changed).toEqual([]);
  newsroom.edit('source/news.txt', 'GENEVA', 'EMBARGOED UNTIL 5 MAY 2099, 10:00 GMT\n\nGENEVA');
  await run();
  expect(extensions.filter(stands)).toEqual([]);
});

it('are made of what was asked for, and of no other release or language', async () => {
  const newsroom = smallNewsroom('GENEVA, 4 March 2021\n\nA clinic opens\n\nThe clinic has 14 beds.\n', []);
  newsroom.write('source/other.txt', 'GENEVA, 5 March 2021\n\nA school opens\n\nThe school has 9 rooms.\n');
  const run = async (request: PublishRequest) => publish(await openContext(newsroom.folder, { now }), request);
  const pages = (): string[] => readdirSync(join(newsroom.folder, 'out/editions/en')).toSorted();
  await run({ as: ['html'] });
  await run({ releases: ['news'], as: ['docx'] });
  expect(pages().filter((name) => name.startsWith('news'))).toEqual(['news.docx', 'news.html']);
  expect(pages().filter((name) => name.startsWith('other'))).toEqual(['other.html']);
  await run({ releases: ['other'], to: ['en'], as: ['text'] });
  expect(pages().filter((name) => /^(?:news|other)/u.test(name))).toEqual([
    'news.docx',
    'news.html',
    'other.html',
    'other.txt',
  ]);
  newsroom.edit('source/news.txt', 'A clinic opens', 'A clinic has opened');
  await run({ releases: ['news'] });
  expect(newsroom.read('out/editions/en/news.docx')).not.toBe('');
  expect(newsroom.read('out/editions/en/index.html')).toContain('A clinic has opened');
  expect(newsroom.read('out/editions/en/other.html')).toContain('A clinic has opened');
});

it('are left out where what they need is not installed, and nothing else is', async () => {
  const newsroom = smallNewsroom('GENEVA, 4 March 2021\n\nA clinic opens\n\nThe clinic has 14 beds.\n', []);
  let isInstalled = true;
  const paper: EditionKind = {
    id: 'paper',
    extension: 'pdf',
    isOptional: true,
    renderRelease({ release, locale, blocks }) {
      if (!isInstalled) throw new DragomanError('package-missing', { package: 'typesetter' });
      return [{ path: `${locale}/${release}.pdf`, text: JSON.stringify(blocks) }];
    },
  };
  const run = async (...as: string[]) => {
    const context = await openContext(newsroom.folder, { now });
    const kinds = [...editionKinds.filter(({ id }) => id !== 'pdf'), paper];
    return publish({ ...context, editions: kinds }, { as });
  };
  const has = (path: string): boolean => existsSync(join(newsroom.folder, 'out/editions/en', path));
  isInstalled = false;
  const first = await run('html', 'text', 'paper');
  expect(first.unmade.map(({ kind, locale, error }) => [kind, locale, error.code])).toEqual([
    ['paper', 'en', 'package-missing'],
  ]);
  expect([has('news.html'), has('news.txt'), has('news.pdf')]).toEqual([true, true, false]);
  isInstalled = true;
  expect((await run('paper')).unmade).toEqual([]);
  expect(has('news.pdf')).toBe(true);

  // What was made elsewhere serves as long as it says what the page says.
  isInstalled = false;
  expect([(await run()).unmade, has('news.pdf')]).toEqual([[], true]);
  newsroom.edit('source/news.txt', '14 beds', '15 beds');
  expect((await run()).unmade.length).toBe(1);
  expect(has('news.pdf')).toBe(false);
  expect(newsroom.read('out/editions/en/news.html')).toContain('15 beds');
  const [row] = await status(await openContext(newsroom.folder, { now })).then(({ rows }) => rows);
  expect(row?.standing).toBe('published');
});

it('are named on the page that they stand beside, from the first time on', async () => {
  const newsroom = smallNewsroom('GENEVA, 4 March 2021\n\nA clinic opens\n\nThe clinic has 14 beds.\n', []);
  const run = async (...as: string[]) => publish(await openContext(newsroom.folder, { now }), { as });
  const page = (): string => newsroom.read('out/editions/en/news.html');
  await run('html');
  expect(page()).not.toContain('news.docx');
  await run('docx');
  expect(page()).toContain('href="news.docx"');
});

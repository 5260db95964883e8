import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish, type PublishRequest } from '../../src/workflow/publish.ts';
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
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

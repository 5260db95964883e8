import { expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { smallNewsroom } from '../newsroom.ts';

it('a release without a date has its place on the site by the day on which it first went out', async () => {
  const newsroom = smallNewsroom('A clinic opens\n\nThe clinic has 14 beds.\n', []);
  newsroom.write('source/older.txt', 'GENEVA, 4 March 2021\n\nA school opens\n\nThe school has 9 rooms.\n');
  newsroom.write('source/newer.txt', 'GENEVA, 20 March 2021\n\nA ferry runs\n\nThe ferry has 2 decks.\n');
  const publishOn = async (day: string) =>
    publish(await openContext(newsroom.folder, { now: new Date(`${day}T12:00:00Z`) }));
  await publishOn('2021-03-10');
  newsroom.edit('source/news.txt', '14 beds', '15 beds');
  await publishOn('2021-04-02');
  const index = newsroom.read('out/editions/en/index.html');
  const listed = [...index.matchAll(/<h2><a href="(\w+)\.html"/gu)].map(([, name]) => name);
  expect(listed).toEqual(['newer', 'news', 'older']);
  expect(index).toContain('<time datetime="2021-03-10">');
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { smallNewsroom } from '../newsroom.ts';

const source = 'A clinic opens\n\nGENEVA, 4 March 2021 – The clinic has 14 beds.\n\nIts head is Ana Lima.\n';

function toldNewsroom() {
  const newsroom = smallNewsroom(source, []);
  newsroom.edit('dragoman.config.json', '{', '{"correctionNotices": "show",');
  const publishOn = async (day: string): Promise<void> => {
    await publish(await openContext(newsroom.folder, { now: new Date(`${day}T12:00:00Z`) }), {
      as: ['html', 'text', 'docx'],
    });
  };
  const page = (kind = 'html'): string => newsroom.read(`out/editions/en/news.${kind}`);
  return { newsroom, publishOn, page };
}

const items = (page: string): readonly string[] =>
  [...page.matchAll(/<li><time datetime="[\d-]+">(.*?)<\/li>/g)].map(([, item = '']) => item.replace(/<[^>]+>/g, ''));

it('tells readers which values and names a text stated otherwise, the latest first', async () => {
  const { newsroom, publishOn, page } = toldNewsroom();
  await publishOn('2021-03-05');
  expect(page()).not.toContain('class="corrections"');
  newsroom.edit('source/news.txt', '14 beds', '41 beds');
  await publishOn('2021-03-08');
  newsroom.edit('source/news.txt', 'Ana Lima', 'Ana Silva');
  await publishOn('2021-03-09');
  expect(items(page())).toEqual(['March 9, 2021: Lima → Silva', 'March 8, 2021: 14 → 41']);
  expect(page()).toContain('<bdi><del>14</del></bdi> → <bdi><ins>41</ins></bdi>');
  expect(page()).toContain('"@type":"CorrectionComment"');
  expect(page('txt')).toContain('Updated: March 9, 2021\nMarch 9, 2021: Lima → Silva\nMarch 8, 2021: 14 → 41\n\n');

  // A change of wording moves the day, and takes no correction away.
  newsroom.edit('source/news.txt', 'A clinic opens', 'A clinic opens its doors');
  await publishOn('2021-03-10');
  expect(page()).toContain('<p>Updated: March 10, 2021</p>');
  expect(items(page())).toHaveLength(2);

  newsroom.edit('dragoman.config.json', '"show"', '"hide"');
  await publishOn('2021-03-11');
  expect(page()).not.toMatch(/class="corrections"|CorrectionComment/);
});

it('knows the corrections from the journal, where the pages were lost', async () => {
  const { newsroom, publishOn, page } = toldNewsroom();
  await publishOn('2021-03-05');
  newsroom.edit('source/news.txt', '14 beds', '41 beds');
  await publishOn('2021-03-08');
  const before = page();
  rmSync(join(newsroom.folder, 'out'), { recursive: true });
  await publishOn('2021-03-20');
  expect(page()).toBe(before);
});

it('takes how the newsroom writes dates for no correction', async () => {
  const { newsroom, publishOn, page } = toldNewsroom();
  newsroom.write('source/news.meta.yaml', 'values:\n  issued: 2021-03-04\n  ends: 2021-03-06\n');
  newsroom.edit(
    'source/news.txt',
    'The clinic has 14 beds.',
    'It opened on {issued, date, long} until {ends, date, long}.',
  );
  await publishOn('2021-03-05');
  const months = Array.from({ length: 12 }, (_, at) => `Month${at + 1}`);
  newsroom.edit('dragoman.config.json', '{', `{"locales": {"en": {"monthNames": ${JSON.stringify(months)}}},`);
  await publishOn('2021-03-08');
  expect(page()).toContain('Month3 4, 2021');
  expect(page()).not.toContain('class="corrections"');
  newsroom.edit('source/news.meta.yaml', '2021-03-06', '2021-03-07');
  await publishOn('2021-03-09');
  expect(items(page())).toHaveLength(1);
});

it('tells no reader of a text that was written anew what each of its values was', async () => {
  const { newsroom, publishOn, page } = toldNewsroom();
  const rows = (by: number): string => Array.from({ length: 20 }, (_, at) => `${(at + 2) * by} beds`).join(', ');
  newsroom.edit('source/news.txt', '14 beds', rows(3));
  await publishOn('2021-03-05');
  newsroom.edit('source/news.txt', rows(3), rows(7));
  await publishOn('2021-03-08');
  expect(page()).toContain('Updated: March 8, 2021');
  expect(page()).not.toContain('class="corrections"');
});

it('makes no markup of what a journal from elsewhere says was corrected', async () => {
  const { newsroom, publishOn, page } = toldNewsroom();
  await publishOn('2021-03-05');
  newsroom.edit('source/news.txt', '14 beds', '41 beds');
  await publishOn('2021-03-08');
  newsroom.edit('locales/journal.jsonl', '"before":"14"', '"before":"<img src=x>\\u202e"');
  rmSync(join(newsroom.folder, 'out'), { recursive: true });
  await publishOn('2021-03-08');
  expect(page()).toContain('&lt;img src=x&gt;');
  expect(page()).not.toContain('<img src=x>');
  for (const odd of ['[null,{"before":7}]', '7']) {
    const [known = ''] = /"corrected":(?:\[.*?\}\]|7)/.exec(newsroom.read('locales/journal.jsonl')) ?? [];
    newsroom.edit('locales/journal.jsonl', known, `"corrected":${odd}`);
    rmSync(join(newsroom.folder, 'out'), { recursive: true });
    await publishOn('2021-03-08');
    expect(page()).not.toContain('class="corrections"');
  }
});

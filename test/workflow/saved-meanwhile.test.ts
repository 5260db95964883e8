import { expect, it } from 'vitest';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { smallNewsroom } from '../newsroom.ts';

const news = 'Minister goes\n\nBERLIN, 12 May 2024 – The minister resigned.\n';

it('takes a page down whose embargo somebody saved while it was published', async () => {
  const newsroom = smallNewsroom(news);
  newsroom.write('source/other.txt', news.replace('Minister', 'Mayor'));
  const page = 'out/editions/en/news.html';
  const context = async (progress: Context['progress'] = () => undefined): Promise<Context> => {
    return { ...(await openContext(newsroom.folder)), keepFrom: 0, progress };
  };
  const embargoed = `EMBARGOED UNTIL 1 January 2040 00:01 GMT\n\n${news}`;
  const saving = await context(({ what }) => {
    if (what === 'other') newsroom.write('source/news.txt', embargoed);
  });
  await publish(saving, { to: ['en'] });
  expect(newsroom.read(page)).toContain('Minister goes');
  await publish(await context(), { to: ['en'] });
  expect(() => newsroom.read(page)).toThrow('ENOENT');
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exportTranslations } from '../../src/workflow/export.ts';
import { derivedBy } from '../../src/workflow/newsroom/derived.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { newsroomMemory } from '../../src/workflow/memory/newsroom-memory.ts';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const longAfterwards = (): void => void vi.setSystemTime(Date.now() + 3_600_000);

const open = (newsroom: TestNewsroom): Promise<Context> => openContext(newsroom.folder, { keepFrom: 1 });

async function remembered(newsroom: TestNewsroom): Promise<readonly string[]> {
  const memory = newsroomMemory(await open(newsroom));
  const found: string[] = [];
  for await (const { target } of memory.of('ms').containing(['quay'])) {
    found.push(target.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''));
  }
  await memory.close();
  return found;
}

it('remembers what was translated while a long export went on', async () => {
  const newsroom = emptyFolder();
  newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
  newsroom.write('source/one.txt', 'News of Muar\n\nThe quay opened in Muar today.\n');
  await exportTranslations(await open(newsroom));
  const store = 'locales/ms/one.xlf';
  newsroom.edit(store, 'today.</source>', 'today.</source><target>Dermaga itu ditutup.</target>');
  newsroom.edit(store, /<segment id="s1">(?=\s*<source>The)/, '<segment id="s1" state="final">');
  longAfterwards();
  expect(await remembered(newsroom)).toEqual(['Dermaga itu ditutup.']);
  const live = await open(newsroom);
  const memory = newsroomMemory(live, { ...live, newsroom: live.newsroom.byStampsOnce() });
  await memory.of('ms').state(derivedBy('export', live));
  newsroom.edit(store, 'ditutup', 'dibuka');
  longAfterwards();
  await memory.of('ms').prepare();
  await memory.close();
  expect(await remembered(newsroom)).toEqual(['Dermaga itu dibuka.']);
});

import { expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { searchMemories } from '../../src/workflow/tm.ts';
import { smallNewsroom } from '../newsroom.ts';

it('a small memory is searched without keeping files of it, a large one is kept', async () => {
  const newsroom = smallNewsroom('Clinic opens\n\nIt has 14 beds.\n');
  await newsroom.dragoman('export');
  const back = newsroom
    .read('out/outgoing/ms/news.xlf')
    .replace(/<source>(.*?)<\/source>/gu, '$&<target>Ayat $1</target>');
  newsroom.write('back.xlf', back);
  await newsroom.dragoman('import', 'back.xlf');
  const search = async (keepFrom: number): Promise<readonly string[]> =>
    (await searchMemories(await openContext(newsroom.folder, { keepFrom }), { words: 'beds' })).map(
      ({ target }) => target,
    );
  const packs = (): readonly string[] => Object.keys(newsroom.snapshot()).filter((path) => path.endsWith('.pack'));
  expect(await search(64)).toEqual(['Ayat It has 14 beds.']);
  expect(packs()).toEqual([]);
  expect(await search(0)).toEqual(['Ayat It has 14 beds.']);
  expect(packs()).toHaveLength(1);
});

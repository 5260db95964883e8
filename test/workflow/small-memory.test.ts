import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { searchMemories } from '../../src/workflow/tm.ts';
import { emptyFolder, smallNewsroom } from '../newsroom.ts';

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

it('a pack of which a document changed has the very bytes of one that is made from nothing, and none is left of before', async () => {
  const newsroom = emptyFolder();
  newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
  const names = ['one', 'two', 'three', 'four'];
  for (const name of names) newsroom.write(`source/${name}.txt`, `News of ${name}\n\nIt has 14 beds. It is new.\n`);
  await newsroom.dragoman('export');
  const translate = (name: string, word: string): void => {
    const path = `locales/ms/${name}.xlf`;
    const text = newsroom
      .read(path)
      .replace(/<target>.*?<\/target>/gu, '')
      .replace(/<segment id="([^"]*)"[^>]*>/gu, '<segment id="$1" state="translated">')
      .replace(/<source[^>]*>(.*?)<\/source>/gu, `$&<target>${word} $1</target>`);
    newsroom.write(path, text);
  };
  const found = async (): Promise<unknown> => {
    const results = await searchMemories(await openContext(newsroom.folder, { keepFrom: 0 }), { words: 'beds' });
    const packs = Object.entries(newsroom.snapshot()).filter(([path]) => path.endsWith('.pack'));
    return [results, packs];
  };
  const fromNothing = async (): Promise<unknown> => {
    rmSync(join(newsroom.folder, 'out/.index'), { recursive: true });
    return found();
  };
  for (const name of names.slice(0, 3)) translate(name, 'Ayat');
  await found();
  const steps = [
    () => translate('two', 'Lain'),
    () => translate('four', 'Baru'),
    () => rmSync(join(newsroom.folder, 'locales/ms/one.xlf')),
    () => newsroom.write('locales/ms/three.xlf', '<xliff'),
  ];
  for (const step of steps) {
    step();
    const told = await found();
    expect(told).toEqual(await fromNothing());
    expect((told as [unknown, unknown[]])[1]).toHaveLength(1);
  }
  translate('four', 'Semula');
  const [file = ''] = Object.keys(newsroom.snapshot()).filter((path) => path.endsWith('.pack'));
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x39, bytes.length >> 1));
  expect(await found()).toEqual(await fromNothing());
});

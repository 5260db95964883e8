import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTranslations } from '../../src/workflow/export.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import {
  cleanMemories,
  exportMemories,
  importMemories,
  memoryStatistics,
  searchMemories,
} from '../../src/workflow/tm.ts';
import { backEnds } from '../memory-back-ends.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const open = (newsroom: TestNewsroom): Promise<Context> => openContext(newsroom.folder);

const tu = (source: string, target: string, attributes = ''): string =>
  `<tu${attributes}><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="ms"><seg>${target}</seg></tuv></tu>`;

const tmx = (...units: readonly string[]): string =>
  `<tmx version="1.4"><header srclang="en" segtype="sentence"/><body>${units.join('')}</body></tmx>`;

const importAgency = async (newsroom: TestNewsroom): ReturnType<typeof importMemories> =>
  importMemories(await open(newsroom), [join(newsroom.folder, 'agency.tmx')]);

const rain = tu('It rains in the north.', 'Hujan turun di utara.');

describe.each(backEnds())('an imported memory $name', ({ isThere, settings }) => {
  const newsroomWith = async (...units: readonly string[]): Promise<TestNewsroom> => {
    const newsroom = smallNewsroom('Rain in the north\n\nKOTA BHARU – It rains in the north. Schools are closed.\n');
    newsroom.write(
      'dragoman.config.json',
      JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'], memory: await settings() }),
    );
    newsroom.write('agency.tmx', tmx(...units));
    return newsroom;
  };

  it.skipIf(!isThere)('is offered for what is translated', async () => {
    const newsroom = await newsroomWith(rain);
    await importAgency(newsroom);
    await exportTranslations(await open(newsroom));
    expect(newsroom.read('out/outgoing/ms/news.xlf')).toContain(
      'origin="dragoman:memory agency.ms.tmx" similarity="100"',
    );
  });

  it.skipIf(!isThere)('is imported once, however often it is', async () => {
    const newsroom = await newsroomWith(
      rain,
      rain,
      tu('Schools are closed. They open on Monday.', 'Sekolah ditutup. Dibuka pada Isnin.', ' segtype="paragraph"'),
    );
    const { files, changed } = await importAgency(newsroom);
    expect(changed).toHaveLength(1);
    expect(files[0]?.locales).toMatchObject([{ locale: 'ms', sentences: 3, repeated: 1, cut: 1 }]);
    expect((await importAgency(newsroom)).changed).toEqual([]);
    expect(await memoryStatistics(await open(newsroom), {})).toMatchObject([
      { sentences: 3, repeated: 0, contradictions: 0 },
    ]);
  });

  it.skipIf(!isThere)('changes nothing where it can’t be used, or has nothing for the newsroom', async () => {
    const newsroom = await newsroomWith('<tu>');
    await expect(importAgency(newsroom)).rejects.toMatchObject({ code: 'tmx-malformed' });
    newsroom.write('agency.tmx', tmx(rain.replace('"ms"', '"fr"')));
    await expect(importAgency(newsroom)).rejects.toMatchObject({ code: 'tmx-no-pair', values: { found: 'en, fr' } });
    expect(existsSync(join(newsroom.folder, 'locales/memory'))).toBe(false);
  });

  it.skipIf(!isThere)('is found by words of either language', async () => {
    const newsroom = await newsroomWith(rain, tu('Schools are closed.', 'Sekolah ditutup.'));
    await importAgency(newsroom);
    const context = await open(newsroom);
    expect(await searchMemories(context, { words: 'RAINS  in' })).toMatchObject([
      { inSource: [{ start: 3, end: 11 }], inTarget: [] },
    ]);
    expect(await searchMemories(context, { words: 'sekolah' })).toMatchObject([
      { inSource: [], inTarget: [{ start: 0, end: 7 }] },
    ]);
    expect(await searchMemories(context, { words: 'snow' })).toEqual([]);
    // The words need not stand side by side, nor in their order, but in one language.
    expect(await searchMemories(context, { words: 'north rains' })).toMatchObject([
      {
        inSource: [
          { start: 3, end: 8 },
          { start: 16, end: 21 },
        ],
      },
    ]);
    expect(await searchMemories(context, { words: 'rains utara' })).toEqual([]);
  });

  it.skipIf(!isThere)('is cleaned of what it says twice, and tells what contradicts itself', async () => {
    const newsroom = await newsroomWith();
    newsroom.write('locales/memory/old.tmx', tmx(rain, rain, tu('It rains in the north.', 'Utara hujan.')));
    const told = await cleanMemories(await open(newsroom), {});
    expect(told).toMatchObject({ files: [{ repeated: 1 }], changed: [] });
    expect(told.contradictions[0]?.targets.map(({ target }) => target)).toEqual([
      'Hujan turun di utara.',
      'Utara hujan.',
    ]);
    await cleanMemories(await open(newsroom), { write: true });
    expect(existsSync(join(newsroom.folder, 'locales/memory/old.tmx'))).toBe(false);
    expect(newsroom.read('locales/memory/old.ms.tmx').match(/<tu>/gu)).toHaveLength(2);
    expect((await cleanMemories(await open(newsroom), { write: true })).changed).toEqual([]);
  });

  it.skipIf(!isThere)('goes out with all else that is remembered, and comes back the same', async () => {
    const newsroom = await newsroomWith(rain);
    await importAgency(newsroom);
    const [exported] = await exportMemories(await open(newsroom), {});
    expect(exported).toMatchObject({ locale: 'ms', sentences: 1 });
    await importMemories(await open(newsroom), [exported!.path]);
    const withoutOrigin = (path: string): string =>
      newsroom.read(path).replace(/ *<prop type="x-dragoman-origin">.*\n/gu, '');
    expect(withoutOrigin('locales/memory/en.ms.tmx')).toBe(withoutOrigin('locales/memory/agency.ms.tmx'));
  });
});

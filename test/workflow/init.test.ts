import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { init } from '../../src/workflow/init.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { withLock } from '../../src/workspace/lock.ts';
import { emptyFolder } from '../newsroom.ts';

describe('init', () => {
  it('makes a newsroom that can be opened, and says what it made', async () => {
    const { folder, read } = emptyFolder();
    const { made } = await init(folder, 'en', ['ms', 'zh-Hans']);
    expect(made.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/')).toSorted()).toEqual([
      '.gitattributes',
      '.gitignore',
      'dragoman.config.json',
      'locales/terms.csv',
      'source/.gitkeep',
    ]);
    expect(read('.gitignore')).toMatch(/^out\/$/m);
    expect(read('.gitattributes')).toMatch(/^locales\/journal\.jsonl merge=union$/m);
    const { config } = (await openContext(folder)).newsroom;
    expect([config.sourceLocale, config.targetLocales]).toEqual(['en', ['ms', 'zh-Hans']]);
  });

  it('has done all before anybody awaits it, and leaves no lock', async () => {
    const { folder, snapshot } = emptyFolder();
    const call = init(join(folder, 'new/room'), 'en', ['ms']);
    const now = snapshot();
    expect(Object.keys(now)).toHaveLength(5);
    expect(Object.keys(now).some((path) => path.includes('.lock'))).toBe(false);
    expect((await call).made).toHaveLength(5);
    expect(snapshot()).toEqual(now);
  });

  it('leaves the folder to another command that is at work there', async () => {
    const { folder, snapshot } = emptyFolder();
    await withLock(join(folder, 'out/.lock'), async () => {
      const before = snapshot();
      await expect(init(folder, 'en', ['ms'])).rejects.toMatchObject({ code: 'newsroom-locked' });
      expect(snapshot()).toEqual(before);
    });
    expect((await init(folder, 'en', ['ms'])).made).toHaveLength(5);
  });

  it('leaves what is there, and a folder of sources as it is', async () => {
    const newsroom = emptyFolder();
    newsroom.write('.gitignore', 'mine\n');
    newsroom.write('texts/news.txt', 'News\n');
    const { made } = await init({
      folder: newsroom.folder,
      sourceLocale: 'en',
      targetLocales: ['ms'],
      sourceFolder: 'texts',
    });
    expect(newsroom.read('.gitignore')).toBe('mine\n');
    expect(made.some((path) => path.endsWith('.gitkeep') || path.endsWith('.gitignore'))).toBe(false);
    expect((await openContext(newsroom.folder)).newsroom.layout.source).toBe(join(newsroom.folder, 'texts'));
  });

  it('refuses a second newsroom, an unknown tag, and one that stands twice', async () => {
    const { folder, snapshot } = emptyFolder();
    await expect(init(folder, 'en', ['x y'])).rejects.toMatchObject({ code: 'locale-unknown', values: { tag: 'x y' } });
    await expect(init(folder, 'x y', ['ms'])).rejects.toMatchObject({ code: 'locale-unknown' });
    await expect(init(folder, 'en', ['ms', 'ms'])).rejects.toMatchObject({ code: 'locale-twice' });
    await expect(init(folder, 'en', ['ms', 'en'])).rejects.toMatchObject({
      code: 'locale-twice',
      values: { tag: 'en' },
    });
    expect(snapshot()).toEqual({});
    await init(folder, 'en', ['ms']);
    await expect(init(folder, 'en', ['ms'])).rejects.toMatchObject({ code: 'init-exists' });
  });
});

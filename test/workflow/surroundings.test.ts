import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { isFile, newsroomAround, newsroomOf, projectAround } from '../../src/workflow/newsroom/surroundings.ts';
import { emptyFolder, smallNewsroom } from '../newsroom.ts';

const none = (): Promise<Context> => Promise.reject(new DragomanError('config-missing', {}));

describe('the newsroom around a file', () => {
  it.each([
    ['locales/ms/news.xlf', true],
    ['locales/news.xlf', true],
    ['locales/..news/ms.xlf', true],
    ['source/news.txt', false],
    ['news.xlf', false],
    ['out/outgoing/ms/news.xlf', false],
    ['localesX/news.xlf', false],
  ])('is that whose folder of locales holds it: %s %s', async (path, isInside) => {
    const newsroom = smallNewsroom('Title\n');
    newsroom.write('locales/ms/.keep', '');
    newsroom.write(path, 'Title\n');
    const context = await openContext(newsroom.folder);
    const found = await projectAround(join(newsroom.folder, path), () => Promise.resolve(context));
    expect(found).toBe(isInside ? context : undefined);
  });

  it('is none for the folder that holds the locales, and none where no file is', async () => {
    const newsroom = smallNewsroom('Title\n');
    newsroom.write('locales/ms/.keep', '');
    const context = await openContext(newsroom.folder);
    const open = (): Promise<Context> => Promise.resolve(context);
    expect(await projectAround(newsroom.folder, open)).toBeUndefined();
    expect(await projectAround(join(newsroom.folder, 'locales/ms/lost.xlf'), open)).toBeUndefined();
    expect(await projectAround(join(newsroom.folder, 'locales'), open)).toBe(context);
  });

  it('is none where no newsroom can be opened, and a fault of another kind is told', async () => {
    const { folder, write } = emptyFolder();
    write('news.xlf', '');
    expect(await projectAround(join(folder, 'news.xlf'), none)).toBeUndefined();
    const broken = (): Promise<Context> => Promise.reject(new TypeError('fault'));
    await expect(projectAround(join(folder, 'news.xlf'), broken)).rejects.toThrow('fault');
  });

  it('is the one that the user names, wherever the file is', async () => {
    const { folder } = smallNewsroom('Title\n');
    const project = await openContext(folder);
    expect(await newsroomAround('/elsewhere/news.xlf', { open: none, project })).toBe(project);
    expect(await newsroomAround('/elsewhere/news.xlf', { open: none })).toBeUndefined();
    expect(await newsroomOf([], { open: none, project })).toBe(project);
  });
});

describe('a name outside a newsroom', () => {
  it('was meant to be a file’s; without a name the newsroom is what is missing', async () => {
    await expect(newsroomOf(['news', 'other'], { open: none })).rejects.toMatchObject({
      code: 'check-nothing-named',
      values: { name: 'news' },
    });
    await expect(newsroomOf([], { open: none })).rejects.toMatchObject({ code: 'config-missing' });
  });

  it('does not hide another fault', async () => {
    const locked = (): Promise<Context> => Promise.reject(new DragomanError('newsroom-locked', {}));
    await expect(newsroomOf(['news'], { open: locked })).rejects.toMatchObject({ code: 'newsroom-locked' });
    const broken = (): Promise<Context> => Promise.reject(new TypeError('fault'));
    await expect(newsroomOf(['news'], { open: broken })).rejects.toThrow('fault');
  });

  it('is a file’s by its ending, or where a file or a folder is', () => {
    const { folder, write } = emptyFolder();
    write('news', '');
    mkdirSync(join(folder, 'folder'));
    expect(['a.xlf', 'a.xliff', join(folder, 'news'), join(folder, 'folder')].map(isFile)).toEqual(Array(4).fill(true));
    expect(['news-of-nowhere', join(folder, 'lost')].map(isFile)).toEqual([false, false]);
  });
});

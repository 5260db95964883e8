import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/kit/kit.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { selectLocales, selectSources } from '../../src/workflow/newsroom/select.ts';
import { unreadBeside } from '../../src/workflow/newsroom/sources.ts';
import { kitContent } from '../../src/workflow/returns/kit-origin.ts';
import { localeOf, releaseOf } from '../../src/workflow/returns/origin.ts';
import { translation } from '../check/make.ts';
import { smallNewsroom } from '../newsroom.ts';

async function opened() {
  const newsroom = smallNewsroom('News\n', ['ms', 'zh-Hans']);
  newsroom.write('source/other.txt', 'Other\n');
  newsroom.write(
    'dragoman.config.json',
    JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms', 'zh-Hans'], locales: { ms: { exportTag: 'ms-MY' } } }),
  );
  return { newsroom, context: await openContext(newsroom.folder) };
}

describe('a release', () => {
  it('is named by its id, its file, or the path of that', async () => {
    const { newsroom, context } = await opened();
    const ids = (...names: readonly string[]): readonly string[] => selectSources(context, names).map(({ id }) => id);
    expect(ids('other', 'news.txt', join(newsroom.folder, 'source/news.txt'))).toEqual(['other', 'news', 'news']);
    expect(ids()).toEqual(['news', 'other']);
  });

  it('of another name is told, with the nearest one if one is near, and a file that is not read for its kind', async () => {
    const { newsroom, context } = await opened();
    const select = (name: string) => () => selectSources(context, [name]);
    expect(select('newz')).toThrow(
      expect.objectContaining({
        code: 'release-unknown-nearest',
        values: { name: 'newz', known: 'news, other', nearest: 'news' },
      }),
    );
    expect(select('zzzzzzzzzz')).toThrow(expect.objectContaining({ code: 'release-unknown' }));
    newsroom.write('plan.xyz', '');
    expect(select(join(newsroom.folder, 'plan.xyz'))).toThrow(expect.not.objectContaining({ code: 'release-unknown' }));
    expect(select(join(newsroom.folder, 'none.xyz'))).toThrow(expect.objectContaining({ code: 'release-unknown' }));
  });

  it('is made for the locales of its metadata, else the newsroom’s, and of these those asked for', async () => {
    const { context } = await opened();
    const all = { values: {} };
    expect(selectLocales(context, all, [])).toEqual(['ms', 'zh-Hans']);
    expect(selectLocales(context, all, ['zh-CN'])).toEqual(['zh-Hans']);
    expect(selectLocales(context, { ...all, targetLocales: ['ms'] }, [])).toEqual(['ms']);
    expect(selectLocales(context, { ...all, targetLocales: ['ms'] }, ['zh-Hans'])).toEqual([]);
    expect(() => selectLocales(context, all, ['fr'])).toThrow(
      expect.objectContaining({ code: 'locale-not-configured' }),
    );
    expect(() => selectLocales(context, all, ['x y'])).toThrow(expect.objectContaining({ code: 'locale-unknown' }));
  });

  it('is told apart from what stands beside it, where no release is named', async () => {
    const { newsroom, context } = await opened();
    newsroom.write('source/plan.pdf', '');
    expect(unreadBeside(context, []).map(({ path }) => path)).toEqual([join(newsroom.folder, 'source/plan.pdf')]);
    expect(unreadBeside(context, ['news'])).toEqual([]);
  });
});

describe('a returned file', () => {
  const from = (more: object) => ({ ...translation('ms', []), release: 'news', ...more });

  it('is of the release that it names, else of the source that it names', async () => {
    const { context } = await opened();
    const of = (release: string, original?: string) => releaseOf(context, from({ release, original }));
    expect([of('news', 'source/other.txt'), of('1', 'C:\\jobs\\other.txt'), of('1', 'a/news.txt')]).toEqual([
      'news',
      'other',
      'news',
    ]);
    expect([of('1', 'a/nothing.txt'), of('1')]).toEqual(['1', '1']);
  });

  it('is for a locale of the newsroom, however the tool writes it', async () => {
    const { context } = await opened();
    const of =
      (targetLocale?: string, sourceLocale = 'en') =>
      () =>
        localeOf(context, { ...from({ sourceLocale }), targetLocale } as never, 'a.xlf');
    expect([of('ms')(), of('MS-my')(), of('zh-CN')()]).toEqual(['ms', 'ms', 'zh-Hans']);
    expect(of()).toThrow(expect.objectContaining({ code: 'import-no-target-locale', file: 'a.xlf' }));
    expect(of('ms', 'fr')).toThrow(
      expect.objectContaining({ code: 'import-other-source-locale', values: { found: 'fr', expected: 'en' } }),
    );
    expect(of('fr')).toThrow(expect.objectContaining({ code: 'locale-not-configured', file: 'a.xlf' }));
  });

  it('in a kit is of what the kit was made of', () => {
    const content = { release: 'news', sourceDigest: 'a' };
    const manifest = { locale: 'ms', releases: [content] } as unknown as Manifest;
    expect(kitContent({ path: 'a.zip' }, 'ms', 'news')).toBeUndefined();
    expect(kitContent({ path: 'a.zip', manifest }, 'ms', 'news')).toBe(content);
    expect(() => kitContent({ path: 'a.zip', manifest }, 'fr', 'news')).toThrow(
      expect.objectContaining({ code: 'import-kit-other-locale' }),
    );
    expect(() => kitContent({ path: 'a.zip', manifest }, 'ms', 'other')).toThrow(
      expect.objectContaining({ code: 'import-kit-other-release', values: { release: 'other', known: 'news' } }),
    );
  });
});

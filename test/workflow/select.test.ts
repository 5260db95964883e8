import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/workflow/newsroom/context.ts';
import { selectLocales, selectSources } from '../../src/workflow/newsroom/select.ts';
import { rowsAsked, withContradictions } from '../../src/workflow/reporting/gather.ts';
import type { StatusRow } from '../../src/workflow/status.ts';
import { emptyFolder } from '../newsroom.ts';

const sources = ['news', 'new-school'].map((id) => ({ id, path: `/room/source/${id}.txt` }));
const context = {
  newsroom: { config: { sourceLocale: 'en', targetLocales: ['ms', 'zh-Hans', 'fr'] }, sources: () => sources },
  formats: [],
} as unknown as Context;

describe('releases that a command names', () => {
  const ids = (...names: readonly string[]) => selectSources(context, names).map(({ id }) => id);

  it.each<[string, readonly string[], readonly string[]]>([
    ['all where it names none', [], ['news', 'new-school']],
    ['those with the ids', ['new-school', 'news'], ['new-school', 'news']],
    [
      'those with the path or the name of the file',
      ['/room/source/news.txt', 'new-school.txt'],
      ['news', 'new-school'],
    ],
  ])('are %s', (_what, names, expected) => {
    expect(ids(...names)).toEqual(expected);
  });

  it('are said to be unknown, with the nearest where one is near', () => {
    const thrown = (name: string): unknown => {
      try {
        return ids('news', name);
      } catch (error) {
        const { code, values } = error as { code: string; values: Record<string, string> };
        return [code, values];
      }
    };
    const known = 'news, new-school';
    expect(thrown('newz')).toEqual(['release-unknown-nearest', { name: 'newz', known, nearest: 'news' }]);
    const empty = { ...context, newsroom: { ...context.newsroom, sources: () => [] } } as unknown as Context;
    expect(selectSources(empty, [])).toEqual([]);
    expect(() => selectSources(empty, ['newz'])).toThrow(expect.objectContaining({ code: 'release-unknown-none' }));
    expect(thrown('harbour')).toEqual(['release-unknown', { name: 'harbour', known, nearest: '' }]);
    const folder = emptyFolder();
    folder.write('plan.pages', '');
    expect(thrown(join(folder.folder, 'plan.pages'))).toEqual(['source-format-unknown', expect.anything()]);
    expect(thrown(join(folder.folder, 'gone.pages'))).toEqual(['release-unknown', expect.anything()]);
  });
});

describe('locales that a command asks for', () => {
  const locales = (asked: readonly string[], targetLocales?: readonly string[]) =>
    selectLocales(context, { values: {}, ...(targetLocales && { targetLocales }) }, asked);

  it('are all of the newsroom, or of the release, unless some are named, in whatever way', () => {
    expect(locales([])).toEqual(['ms', 'zh-Hans', 'fr']);
    expect(locales([], ['fr'])).toEqual(['fr']);
    expect(locales(['FR', 'zh-CN'])).toEqual(['zh-Hans', 'fr']);
    expect(locales(['ms'], ['fr'])).toEqual([]);
  });

  it('are said to be none where they are no tags, or none of the newsroom’s', () => {
    expect(() => locales(['x_y!'])).toThrow(expect.objectContaining({ code: 'locale-unknown' }));
    expect(() => locales(['sw'])).toThrow(
      expect.objectContaining({ code: 'locale-not-configured', values: { tag: 'sw', known: 'ms, zh-Hans, fr' } }),
    );
  });
});

describe('rows of a report', () => {
  const row = (release: string, locale: string, source?: true): StatusRow =>
    ({ release, locale, ...(source && { source }) }) as unknown as StatusRow;
  const rows = [row('news', 'en', true), row('news', 'ms'), row('news', 'fr'), row('other', 'ms')];
  const told = (given: readonly StatusRow[]) => given.map(({ release, locale }) => `${release} ${locale}`);

  it('are those of the locales asked for, and of the source always', () => {
    expect(told(rowsAsked(context, rows, []))).toEqual(['news en', 'news ms', 'news fr', 'other ms']);
    expect(told(rowsAsked(context, rows, ['ms']))).toEqual(['news en', 'news ms', 'other ms']);
  });

  it('say all that the page which is out says otherwise, each its own', () => {
    const values = [{ key: 'when', ours: '5 May', theirs: '6 May' }];
    const otherwise = [
      { release: 'news', locale: 'ms', with: 'fr', values },
      { release: 'news', locale: 'ms', with: 'en', values: [] },
    ] as unknown as Parameters<typeof withContradictions>[1];
    expect(withContradictions(rows, otherwise).map(({ contradictions }) => contradictions)).toEqual([
      undefined,
      [
        { with: 'fr', values },
        { with: 'en', values: [] },
      ],
      undefined,
      undefined,
    ]);
    expect(withContradictions(rows, otherwise).map((each) => 'contradictions' in each)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

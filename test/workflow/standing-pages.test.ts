import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import { nothingDerived } from '../../src/workflow/newsroom/derived.ts';
import { standingPages } from '../../src/workflow/publishing/standing-pages.ts';
import type { Newsroom } from '../../src/workspace/newsroom.ts';

const edition = { release: 'news', locale: 'ms' };
const written = { 'ms/news.html': 'one', 'ms/news.txt': 'two' };

/** What is told of an edition whose pages are as these digests say; one that can't be read is an error. */
function toldOf(now: Readonly<Record<string, string | Error>>, composed: unknown = edition) {
  const newsroom = {
    composedNames: () => [{ ...edition, path: 'ms/news.json' }],
    readComposedFile: () => ({ edition: composed, pages: written }),
    layout: { editions: 'out' },
    digestOfPage: (path: string) => {
      const found = now[path.slice('out/'.length).replaceAll('\\', '/')];
      if (found instanceof Error) throw found;
      return found;
    },
  } as unknown as Newsroom;
  const [standing] = standingPages(newsroom, nothingDerived);
  return standing!;
}

const unreadable = new DragomanError('file-is-folder');
const html = join('out', 'ms/news.html');
const text = join('out', 'ms/news.txt');

it.each<[string, Readonly<Record<string, string | Error>>, unknown]>([
  ['as they were written', written, undefined],
  ['deleted', {}, { kind: 'gone', paths: [html, text] }],
  ['changed', { ...written, 'ms/news.txt': 'other' }, { kind: 'altered', paths: [text] }],
  ['deleted in part, which counts before what is changed', { 'ms/news.txt': 'x' }, { kind: 'gone', paths: [html] }],
  ['not to be read', { ...written, 'ms/news.html': unreadable }, { kind: 'altered', paths: [html] }],
])('the pages of an edition are %s', (_what, now, fault) => {
  const { isDamaged, ...told } = toldOf(now);
  expect([isDamaged, told.fault]).toEqual([false, fault]);
  expect(told.edition).toEqual(edition);
});

it('an edition whose file can’t be used is damaged, and nothing is said of its pages', () => {
  const told = toldOf({}, unreadable);
  expect([told.isDamaged, told.fault, told.edition]).toEqual([true, undefined, unreadable]);
});

it('what is no fault of a file is passed on', () => {
  expect(() => toldOf({ 'ms/news.html': new TypeError('no') })).toThrow(TypeError);
});

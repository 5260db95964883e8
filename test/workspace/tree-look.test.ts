import { linkSync, renameSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookAtTrees, type TreeLook } from '../../src/workspace/files/tree-look.ts';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const longAgo = new Date('2026-01-01');

/** What was written before counts as written long ago: a test does not wait until it is. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 }));
afterEach(() => void vi.useRealTimers());

/** A folder of two pages and a note, of which all were written long ago. */
function folderOfPages(): TestNewsroom {
  const newsroom = emptyFolder();
  for (const path of ['pages/en/one.html', 'pages/en/two.html', 'pages/notes.txt', 'journal.jsonl']) {
    newsroom.write(path, 'As it was');
    utimesSync(join(newsroom.folder, path), longAgo, longAgo);
  }
  return newsroom;
}

const lookAt = ({ folder }: TestNewsroom): TreeLook =>
  lookAtTrees(
    [{ folder: join(folder, 'pages'), arePages: true, skips: (name) => name === 'notes.txt' }],
    [join(folder, 'journal.jsonl')],
  );

const stampOf = (newsroom: TestNewsroom): string | undefined => lookAt(newsroom).whole;

const changes: readonly (readonly [string, (newsroom: TestNewsroom, at: (path: string) => string) => void])[] = [
  [
    'a file of the same size that was written later',
    (newsroom, at) => {
      newsroom.write('pages/en/one.html', 'As it IS.');
      utimesSync(at('pages/en/one.html'), longAgo, new Date('2026-01-02'));
    },
  ],
  [
    'a file in the place of another',
    (newsroom, at) => {
      newsroom.write('other.html', 'As it was');
      utimesSync(at('other.html'), longAgo, longAgo);
      renameSync(at('other.html'), at('pages/en/one.html'));
    },
  ],
  ['a file that is gone', (newsroom) => newsroom.remove('pages/en/two.html')],
  [
    'two files that changed their names',
    (_, at) => {
      renameSync(at('pages/en/one.html'), at('aside'));
      renameSync(at('pages/en/two.html'), at('pages/en/one.html'));
      renameSync(at('aside'), at('pages/en/two.html'));
    },
  ],
  [
    'a file in another folder',
    (newsroom, at) => {
      newsroom.write('pages/ms/three.html', '');
      renameSync(at('pages/en/two.html'), at('pages/ms/two.html'));
      newsroom.remove('pages/ms/three.html');
    },
  ],
  ['a link that leads nowhere', (_, at) => symlinkSync('nowhere', at('pages/en/link.html'))],
  ['another file that was named', (newsroom) => newsroom.remove('journal.jsonl')],
];

it.each(changes)('tells from what stood before: %s', (_, change) => {
  const newsroom = folderOfPages();
  const before = stampOf(newsroom);
  expect(before).toBeDefined();
  expect(stampOf(newsroom)).toBe(before);
  change(newsroom, (path) => join(newsroom.folder, path));
  expect(stampOf(newsroom)).not.toBe(before);
});

it('stays the same where a page gets a second name, and where what is skipped changes', () => {
  const newsroom = folderOfPages();
  const before = stampOf(newsroom);
  linkSync(join(newsroom.folder, 'pages/en/one.html'), join(newsroom.folder, 'one.html'));
  newsroom.write('pages/notes.txt', 'Another note');
  expect(stampOf(newsroom)).toBe(before);
});

it('is not given where a file was written a moment ago', () => {
  const newsroom = folderOfPages();
  utimesSync(join(newsroom.folder, 'pages/en/one.html'), longAgo, new Date());
  expect(stampOf(newsroom)).toBeUndefined();
});

it('tells of some files how they stand, whatever becomes of the others', () => {
  const newsroom = folderOfPages();
  const at = (path: string): string => join(newsroom.folder, path);
  const some = ['pages/en/one.html', 'pages/ms/one.html'].map(at);
  const before = lookAt(newsroom).stampOf(some);
  expect(before).toBeDefined();
  newsroom.remove('pages/en/two.html');
  utimesSync(at('journal.jsonl'), longAgo, new Date());
  expect(lookAt(newsroom).stampOf(some)).toBe(before);
  newsroom.write('pages/ms/one.html', 'As it was');
  utimesSync(at('pages/ms/one.html'), longAgo, longAgo);
  expect(lookAt(newsroom).stampOf(some)).not.toBe(before);
});

it('tells nothing of a file that was written a moment ago, nor of two that some file systems take for one', () => {
  const newsroom = folderOfPages();
  const one = join(newsroom.folder, 'pages/en/one.html');
  utimesSync(one, longAgo, new Date());
  expect(lookAt(newsroom).stampOf([one])).toBeUndefined();
  utimesSync(one, longAgo, longAgo);
  expect(lookAt(newsroom).stampOf([one])).toBeDefined();
  newsroom.write('pages/en/ONE.html', 'As it was');
  utimesSync(join(newsroom.folder, 'pages/en/ONE.html'), longAgo, longAgo);
  expect(lookAt(newsroom).stampOf([one])).toBeUndefined();
});

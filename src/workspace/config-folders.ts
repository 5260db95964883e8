import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { DragomanError } from '../model/error.ts';
import type { Layout } from './layout.ts';
import { isBelow, realPath } from './files/real-path.ts';

/**
 * Makes sure that what is written stays inside the newsroom, and that what is made and never edited is apart from what
 * people write, links followed: a newsroom may come from a stranger. Sources are read only, and may be elsewhere.
 *
 * @throws DragomanError that names the setting.
 */
export function checkFolders(layout: Layout, config: string): void {
  const root = realpathSync(layout.root);
  for (const key of ['locales', 'out'] as const) {
    if (isBelow(layout.root, layout[key]) && isBelow(root, realPath(layout[key]))) continue;
    const values = { key: `folders.${key}`, folder: relative(layout.root, layout[key]) || '.' };
    throw new DragomanError('config-folder-outside', values, { file: config });
  }
  const pairs = [
    ['out', 'source'],
    ['out', 'locales'],
    ['source', 'locales'],
  ] as const;
  for (const [key, other] of pairs) {
    const [one, two] = [realPath(layout[key]), realPath(layout[other])];
    if (one !== two && !isBelow(one, two) && !isBelow(two, one)) continue;
    const values = { key: `folders.${key}`, other: `folders.${other}` };
    throw new DragomanError('config-folders-overlap', values, { file: config });
  }
}

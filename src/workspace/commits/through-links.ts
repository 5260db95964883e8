import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import { isBelow } from '../files/real-path.ts';
import type { CommitRecord } from './commit-record.ts';

/**
 * Follows links: writing changes the file that they lead to, and leaves the link. `realFolder` resolves those of a folder.
 *
 * @throws DragomanError where a link of a newsroom leads out of it: the newsroom may come from a stranger.
 */
export function throughLinks(
  path: string,
  records: readonly CommitRecord[],
  realFolder: (path: string) => string,
): string {
  const isFile = existsSync(path);
  const real = isFile ? realpathSync(path) : join(realFolder(dirname(path)), basename(path));
  for (const { root } of records) {
    if (!isBelow(root, path) || isBelow(realFolder(root), real)) continue;
    throw new DragomanError('file-link-outside', { path }, { file: path });
  }
  return isFile ? real : path;
}

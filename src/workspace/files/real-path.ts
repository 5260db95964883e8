import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Resolves the links in a path of which the end may not exist. */
export function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return folder === path ? path : join(realPath(folder), basename(path));
}

/** Tells whether a path is inside a folder, and not the folder itself. */
export function isBelow(folder: string, path: string): boolean {
  const near = relative(folder, path);
  return near !== '' && near !== '..' && !near.startsWith(`..${sep}`) && !isAbsolute(near);
}

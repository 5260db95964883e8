import { readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { isThere } from './read-file.ts';
import { coarsest } from './file-stamps.ts';

/** A folder whose files are looked at, with those below it. */
export interface StampedTree {
  readonly folder: string;
  /** Pages: a second name changes the ctime of a file, and nothing in it. */
  readonly arePages?: boolean;
  /** Tells by its name which file is not looked at. */
  readonly skips?: (name: string) => boolean;
}

/**
 * Digests the names of all files in trees, and of some others, with their sizes, times and numbers: while it is the same, so are their bytes. It
 * costs a fraction of what it costs to look each file up. Undefined where a file was written so shortly before that another
 * writing might leave the same stamp, or the system does not let one be looked at.
 */
export function stampOfTrees(trees: readonly StampedTree[], files: readonly string[] = []): string | undefined {
  const names: string[] = [];
  const numbers: number[] = [];
  let latest = 0;
  const note = (path: string, arePages: boolean): void => {
    // What a link leads to is what is read.
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) {
      numbers.push(-1);
      return;
    }
    const { size, mtimeMs, ctimeMs, ino } = stat;
    const touched = arePages ? mtimeMs : Math.max(mtimeMs, ctimeMs);
    if (touched > latest) latest = touched;
    numbers.push(size, mtimeMs, arePages ? 0 : ctimeMs, ino);
  };
  const walk = (folder: string, { arePages = false, skips }: StampedTree): void => {
    names.push(folder);
    const folders: string[] = [];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const { name } = entry;
      if (entry.isDirectory()) folders.push(name);
      else if (skips?.(name) !== true) {
        names.push(name);
        note(folder + sep + name, arePages);
      }
    }
    for (const name of folders) walk(folder + sep + name, { folder, arePages, ...(skips && { skips }) });
  };
  try {
    for (const tree of trees) if (isThere(tree.folder)) walk(tree.folder, tree);
    for (const path of files) {
      names.push(path);
      note(path, false);
    }
  } catch {
    return undefined;
  }
  if (latest > Date.now() - coarsest) return undefined;
  return digestOf([names.join('\0'), Buffer.from(new Float64Array(numbers).buffer)]);
}

import { readdirSync, statSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { coarsest } from './file-stamps.ts';
import { foldName } from './look-once.ts';
import { isThere } from './read-file.ts';

/** A folder whose files are looked at. */
export interface StampedTree {
  readonly folder: string;
  /** What is in the folders below it is not looked at. */
  readonly isFlat?: boolean;
  /** Pages: a second name changes the ctime of a file, and nothing in it. */
  readonly arePages?: boolean;
  /** Tells by its name which file is not looked at. */
  readonly skips?: (name: string) => boolean;
}

/** How files stood when they were looked at, each by its size, times and number: while they are the same, so are its bytes. */
export interface TreeLook {
  /**
   * Digests how all of them stand, with their names. Undefined where one was written so shortly before that another writing
   * might leave the same stamp, or where the system did not let it look.
   */
  readonly whole: string | undefined;
  /** Digests in the same way how some of them stand; one that was not there, or not in the trees, is so marked. */
  stampOf(paths: readonly string[]): string | undefined;
  /** All that can be read as files; undefined where the system did not let it look. */
  readonly paths: readonly string[] | undefined;
  /** Tells whether a file surely stands as it stood then. */
  isAsSeen(path: string): boolean;
}

/** A look that tells nothing: all has to be read. */
const noLook: TreeLook = { whole: undefined, stampOf: () => undefined, paths: undefined, isAsSeen: () => false };

/** So many numbers are kept of each file: its size, times and number. */
const width = 4;

/**
 * Looks at all files in trees, and at some others. It costs a fraction of what it costs to look each file up in what is known of
 * files.
 */
export function lookAtTrees(trees: readonly StampedTree[], files: readonly string[] = []): TreeLook {
  const names: string[] = [];
  const folders: string[] = [];
  const numbers: number[] = [];
  const readable: string[] = [];
  const now = Date.now();
  let latest = 0;
  const note = (folder: string, name: string, arePages: boolean): void => {
    // What a link leads to is what is read.
    const stat = statSync(folder + sep + name, { throwIfNoEntry: false });
    folders.push(folder);
    names.push(name);
    // Who opens a pipe waits until somebody writes.
    if (stat === undefined || stat.isFile()) readable.push(folder + sep + name);
    const [size, mtime, ctime, ino] = numbersOf(stat, arePages);
    const touched = Math.max(mtime, ctime);
    if (touched > latest) latest = touched;
    // Of a file that may be written once more in the same tick nothing is told.
    numbers.push(touched > now - coarsest ? NaN : size, mtime, ctime, ino);
  };
  const walk = (folder: string, tree: StampedTree): void => {
    const { arePages = false, isFlat = false, skips } = tree;
    const below: string[] = [];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const { name } = entry;
      if (entry.isDirectory()) {
        if (!isFlat) below.push(name);
      } else if (skips?.(name) !== true) note(folder, name, arePages);
    }
    for (const name of below) walk(folder + sep + name, tree);
  };
  try {
    for (const tree of trees) if (isThere(tree.folder)) walk(tree.folder, tree);
    for (const path of files) {
      const end = path.lastIndexOf(sep);
      note(path.slice(0, end), path.slice(end + 1), false);
    }
  } catch {
    return noLook;
  }
  let places: ReadonlyMap<string, number> | undefined;
  let whole: string | undefined;
  const placeOf = (path: string): number | undefined => (places ??= placesOf(folders, names)).get(foldName(path));
  return {
    paths: readable,
    isAsSeen(path) {
      const at = placeOf(path);
      const stat = statOf(path);
      if (stat === 'unseen' || at === undefined || at < 0) return at === undefined && stat === undefined;
      const before = numbers.slice(at * width, (at + 1) * width);
      // The time of a page has no part in it.
      return numbersOf(stat, before[2] === 0).every((number, index) => number === before[index]);
    },
    get whole() {
      if (latest > now - coarsest) return undefined;
      return (whole ??= digestOf([namesIn(folders, names), bytesOf(numbers)]));
    },
    stampOf(paths) {
      const some: number[] = [];
      for (const path of paths) {
        const at = placeOf(path);
        if (at === undefined) {
          some.push(-1);
          continue;
        }
        const first = at * width;
        // Another file may have a name that some file systems take for the same.
        if (Number.isNaN(numbers[first]) || at < 0) return undefined;
        for (let index = first; index < first + width; index++) some.push(numbers[index]!);
      }
      return digestOf([bytesOf(some)]);
    },
  };
}

/** What the system does not let it look at is not as it was. */
function statOf(path: string): Stats | 'unseen' | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return 'unseen';
  }
}

type Numbers = readonly [size: number, mtime: number, ctime: number, ino: number];

function numbersOf(stat: Stats | undefined, isPage: boolean): Numbers {
  if (stat === undefined) return [-1, -1, -1, -1];
  return [stat.size, stat.mtimeMs, isPage ? 0 : stat.ctimeMs, stat.ino];
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  return Buffer.from(new Float64Array(numbers).buffer);
}

/** Writes all names, those of a folder behind it. */
function namesIn(folders: readonly string[], names: readonly string[]): string {
  return names.map((name, at) => (folders[at] === folders[at - 1] ? name : `${folders[at]}\0${name}`)).join('\0');
}

/** Finds files by their paths, as file systems do that fold names; -1 where two are alike. */
function placesOf(folders: readonly string[], names: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const path = foldName(folders[at]! + sep + name);
    places.set(path, places.has(path) ? -1 : at);
  }
  return places;
}

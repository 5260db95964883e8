import { readdirSync, statSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { memoize } from '../../model/memoize.ts';
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
  /**
   * Divides the files into so many shares, by their names; none where the system did not let it look. It costs a fraction of
   * asking for the stamps of all of them by their paths.
   */
  inShares(shareOf: (name: string) => number, count: number): readonly LookedShare[];
  /** Tells whether a file surely stands as it stood then. */
  isAsSeen(path: string): boolean;
}

/** Some of the files that were looked at. */
export interface LookedShare {
  /** Those that can be read as files. */
  readonly paths: readonly string[];
  /** Digests how all of the share stand, with their names; undefined where that may not tell another writing. */
  readonly as: string | undefined;
}

/** A look that tells nothing: all has to be read. */
const noLook: TreeLook = { whole: undefined, stampOf: () => undefined, inShares: () => [], isAsSeen: () => false };

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
  /** Who opens a pipe waits until somebody writes. */
  const unreadable = new Set<number>();
  const now = Date.now();
  let latest = 0;
  const note = (folder: string, name: string, arePages: boolean): void => {
    // What a link leads to is what is read.
    const stat = statSync(folder + sep + name, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isFile()) unreadable.add(names.length);
    folders.push(folder);
    names.push(name);
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
  let whole: string | undefined;
  const folded = memoize(foldName);
  let byFolder: ReadonlyMap<string, readonly number[]> | undefined;
  const placesIn = memoize((folder: string) => {
    byFolder ??= placesByFolder(folders, folded);
    return placesByName(byFolder.get(folder) ?? [], names);
  });
  const placeOf = (path: string): number | undefined => {
    const end = path.lastIndexOf(sep);
    return placesIn(folded(path.slice(0, end))).get(foldName(path.slice(end + 1)));
  };
  return {
    inShares(shareOf, count) {
      const shares = Array.from({ length: count }, (): number[] => []);
      for (const [at, name] of names.entries()) shares[shareOf(name)]!.push(at);
      return shares.map((places): LookedShare => {
        const some: number[] = [];
        const paths: string[] = [];
        for (const at of places) {
          const first = at * width;
          for (let index = first; index < first + width; index++) some.push(numbers[index]!);
          if (!unreadable.has(at)) paths.push(folders[at]! + sep + names[at]!);
        }
        const isSure = !places.some((at) => Number.isNaN(numbers[at * width]));
        return { paths, as: isSure ? digestOf([paths.join('\0'), bytesOf(some)]) : undefined };
      });
    },
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

/** Lists which files each folder has, whose name is folded. */
function placesByFolder(
  folders: readonly string[],
  folded: (folder: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  let before: string | undefined;
  let same: number[] = [];
  for (const [at, folder] of folders.entries()) {
    if (folder !== before) {
      before = folder;
      same = places.get(folded(folder)) ?? [];
      places.set(folded(folder), same);
    }
    same.push(at);
  }
  return places;
}

/** Finds files by their names, as file systems do that fold names; -1 where two are alike. */
function placesByName(of: readonly number[], names: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const at of of) {
    const name = foldName(names[at]!);
    places.set(name, places.has(name) ? -1 : at);
  }
  return places;
}

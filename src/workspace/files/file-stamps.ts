import { existsSync, statSync, type Stats } from 'node:fs';
import { resolve, sep } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { fileError } from './file-error.ts';
import { readKept, writeKept } from './kept-lines.ts';

/** A file as it was when it was looked at. */
export interface SeenFile {
  /** Its size, times and number: while they are the same, so are its bytes. */
  readonly stamp: string;
  /** Of its bytes, where they were read when its stamp was the same. */
  readonly digest: string | undefined;
  /** It was written so shortly before that another writing might leave the same stamp. */
  readonly isRacy: boolean;
}

/** The digests of files by their stamps, so that what did not change is not read. */
export interface FileStamps {
  /**
   * Looks at a file, links followed; undefined where there is none.
   *
   * @throws DragomanError where the system does not let it look.
   */
  look(path: string): SeenFile | undefined;
  /** Digests the bytes that were read after the file was looked at, and remembers the digest. */
  learn(path: string, seen: SeenFile, bytes: Uint8Array): string;
  /** Writes what was learnt, where something was; `sweep`: forgets the files that are gone. */
  save(sweep: boolean): void;
}

/**
 * The coarsest clock of a file system is FAT's, in milliseconds. What was written within its last tick may be written
 * once more within it, as git says of its index.
 */
const coarsest = 2000;

const what = 'stamps 1';

/** Opens the stamps of a newsroom's files; `path` is where they are kept. */
export function openStamps(path: string, root: string): FileStamps {
  const known = readKept(path, what);
  const seenNow = new Map<string, string>();
  let isNew = false;
  const below = `${root}${sep}`;
  const nameOf = (file: string): string => (file.startsWith(below) ? file.slice(below.length) : file);
  return {
    look(file) {
      const stat = statOf(file);
      if (stat === undefined) return undefined;
      const stamp = stampOf(stat);
      const name = nameOf(file);
      const line = known.get(name);
      const isRacy = Math.max(stat.mtimeMs, stat.ctimeMs) > Date.now() - coarsest;
      if (line?.startsWith(`${stamp} `) !== true) return { stamp, digest: undefined, isRacy };
      seenNow.set(name, line);
      return { stamp, digest: line.slice(stamp.length + 1), isRacy };
    },
    learn(file, { stamp, isRacy }, bytes) {
      const digest = digestOf([bytes]);
      const name = nameOf(file);
      if (isRacy || /[\t\n]/u.test(name)) return digest;
      isNew = true;
      seenNow.set(name, `${stamp} ${digest}`);
      return digest;
    },
    save(sweep) {
      if (!isNew) return;
      const kept = new Map([...known, ...seenNow]);
      if (sweep) {
        for (const name of kept.keys()) if (!seenNow.has(name) && !existsSync(resolve(root, name))) kept.delete(name);
      }
      writeKept(path, what, kept);
    },
  };
}

/** Tells whether a file is still the one that was looked at. */
export function isAsSeen(path: string, { stamp }: SeenFile): boolean {
  const stat = statOf(path);
  return stat !== undefined && stampOf(stat) === stamp;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Times in milliseconds have fractions, down to a quarter of a microsecond. */
function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}-${mtimeMs}-${ctimeMs}-${ino}`;
}

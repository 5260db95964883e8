import { existsSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { memoize } from '../../model/memoize.ts';
import { fileError } from './file-error.ts';
import { addKept, readKept, writeKept, type Kept } from './kept-lines.ts';

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
  /** Tells whether a file is still the one that was looked at. */
  isAsSeen(path: string, seen: SeenFile): boolean;
  /** Writes what was learnt, where something was. */
  save(): void;
}

/**
 * The coarsest clock of a file system is FAT's, in milliseconds. What was written within its last tick may be written
 * once more within it, as git says of its index.
 */
export const coarsest = 2000;

const what = 'stamps 3';

/** Where the stamps are kept, and the folders of what they are of: all of a newsroom, and its pages. */
export interface StampedFolders {
  readonly stamps: string;
  readonly root: string;
  readonly editions: string;
}

/** Opens the stamps of a newsroom's files. */
export function openStamps({ stamps: path, root, editions }: StampedFolders): FileStamps {
  const below = `${root}${sep}`;
  const pages = `${editions}${sep}`;
  const made = `${dirname(editions)}${sep}`;
  const nameOf = (file: string): string => (file.startsWith(below) ? file.slice(below.length) : file);
  const stampOf = (file: string, stat: Stats): string => (file.startsWith(pages) ? pageStamp(stat) : fileStamp(stat));
  /** A command asks for what goes out to translators, or for the pages: their stamps are in files of their own. */
  const shelfOf = (file: string): Shelf => {
    const [folder = ''] = file.startsWith(made) ? file.slice(made.length).split(sep, 1) : [];
    return shelves(folder);
  };
  const shelves = memoize((folder: string): Shelf => {
    const at = folder === '' ? path : path.replace(/(?=\.[^.]*$)/u, `-${folder}`);
    // Read when it is first asked for: who sees that nothing has changed at all does not need it.
    let read: Kept | undefined;
    const kept = (): Kept => (read ??= readKept(at, what));
    const learnt = new Map<string, string>();
    return {
      kept,
      learnt,
      save() {
        read = addKept(at, kept(), learnt) ?? writeKept(at, what, new Map([...stillThere(kept()), ...learnt]));
      },
    };
  });
  const stillThere = ({ lines }: Kept): readonly (readonly [string, string])[] =>
    [...lines].filter(([name]) => existsSync(resolve(root, name)));
  const dirty = new Set<Shelf>();
  return {
    look(file) {
      const stat = statOf(file);
      if (stat === undefined) return undefined;
      const stamp = stampOf(file, stat);
      const name = nameOf(file);
      const { kept, learnt } = shelfOf(file);
      const line = learnt.get(name) ?? kept().lines.get(name);
      const touched = file.startsWith(pages) ? stat.mtimeMs : Math.max(stat.mtimeMs, stat.ctimeMs);
      const isRacy = touched > Date.now() - coarsest;
      const isKnown = line?.startsWith(`${stamp} `) === true;
      return { stamp, digest: isKnown ? line.slice(stamp.length + 1) : undefined, isRacy };
    },
    learn(file, { stamp, isRacy }, bytes) {
      const digest = digestOf([bytes]);
      const name = nameOf(file);
      if (isRacy || /[\t\n]/u.test(name)) return digest;
      const shelf = shelfOf(file);
      shelf.learnt.set(name, `${stamp} ${digest}`);
      dirty.add(shelf);
      return digest;
    },
    save() {
      for (const shelf of dirty) shelf.save();
      dirty.clear();
    },
    isAsSeen(file, { stamp }) {
      const stat = statOf(file);
      return stat !== undefined && stampOf(file, stat) === stamp;
    },
  };
}

/** The stamps of the files below one folder. */
interface Shelf {
  kept(): Kept;
  readonly learnt: Map<string, string>;
  save(): void;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Times in milliseconds have fractions, down to a quarter of a microsecond. */
function fileStamp({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}-${mtimeMs}-${ctimeMs}-${ino}`;
}

/**
 * A page that stays gets a second name in each new release of the site, and loses the one in the oldest: both change its
 * ctime, and nothing in it. Without it, every page would be read anew after each publication.
 */
function pageStamp({ size, mtimeMs, ino }: Stats): string {
  return `${size}-${mtimeMs}-${ino}`;
}

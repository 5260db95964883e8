import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { digestOf } from '../model/digest.ts';
import { DragomanError } from '../model/error.ts';
import { fileError } from './files/file-error.ts';
import type { FileStamps, SeenFile } from './files/file-stamps.ts';
import type { Layout } from './layout.ts';
import { isThere, readBytes } from './files/read-file.ts';

/** What is read of a newsroom: its files as they are when asked for, or all as they were at one instant. */
export interface NewsroomFiles {
  /** Names of the files in a folder, sorted; links among them, whatever they lead to. Undefined: there is no folder. */
  names(folder: string): readonly string[] | undefined;
  /** Names of the folders in a folder, sorted; none where there is no folder. */
  folders(folder: string): readonly string[];
  /** Undefined where there is no file. */
  read(path: string): Uint8Array | undefined;
  /** Digests the bytes of a file; undefined where there is no file. */
  digest(path: string): string | undefined;
  exists(path: string): boolean;
}

export const filesOnDisk: NewsroomFiles = {
  names(folder) {
    if (!isThere(folder)) return undefined;
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && !leadsElsewhere(join(folder, entry.name))))
        .map(({ name }) => name)
        .toSorted();
    } catch (error) {
      throw fileError(error, folder);
    }
  },
  folders(folder) {
    if (!isThere(folder)) return [];
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .toSorted();
    } catch (error) {
      throw fileError(error, folder);
    }
  },
  read(path) {
    if (lstatOf(path) === undefined) return undefined;
    if (!isThere(path)) throw new DragomanError('file-link-dangling', { path }, { file: path });
    return readBytes(path);
  },
  digest(path) {
    const bytes = filesOnDisk.read(path);
    return bytes === undefined ? undefined : digestOf([bytes]);
  },
  exists: isThere,
};

/** Tells whether a link leads to what is no file: a folder, a device, a pipe. */
function leadsElsewhere(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch {
    // What it leads to is told when it is read.
    return false;
  }
}

function lstatOf(path: string): ReturnType<typeof lstatSync> | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw fileError(error, path);
  }
}

/** A file changed after the instant at which all were looked at, and before it was read. */
export class ChangedSince extends Error {
  override readonly name = 'ChangedSince';
}

/** How a newsroom is read as it is at one instant. */
export interface SnapshotOptions {
  readonly stamps: FileStamps;
  /** Read every file now: what is known by its stamp is else read when it is asked for, if it ever is. */
  readonly isWhole: boolean;
}

/** A file at the instant: what it holds, or only what is known of it. */
type Found = { readonly bytes: Uint8Array; readonly digest: string } | SeenFile | DragomanError | undefined;

/**
 * Looks at all that verbs read of a newsroom, but for the pages, of which it is enough that they are there, and reads what
 * is not known by its stamp. A file that can't be read is an error only where it is asked for, and one that changed since
 * throws `ChangedSince` there. Call it while no commit is under way.
 */
export function takeSnapshot(layout: Layout, locales: readonly string[], options: SnapshotOptions): NewsroomFiles {
  const names = new Map<string, readonly string[] | undefined>();
  const files = new Map<string, Found>();
  const composed = filesOnDisk.folders(layout.composed);
  const folders = [
    layout.source,
    layout.locales,
    ...locales.map((locale) => join(layout.locales, locale)),
    ...composed.map((locale) => join(layout.composed, locale)),
  ];
  for (const folder of folders) {
    const found = filesOnDisk.names(folder);
    names.set(folder, found);
    for (const name of found ?? []) {
      const path = join(folder, name);
      if (!isUnread(name)) files.set(path, findFile(path, options));
    }
  }
  const find = (path: string): Exclude<Found, DragomanError> => {
    const found = files.get(path);
    if (found instanceof DragomanError) throw found;
    return found;
  };
  return {
    folders: (folder) => (folder === layout.composed ? composed : filesOnDisk.folders(folder)),
    names: (folder) => (names.has(folder) ? names.get(folder) : filesOnDisk.names(folder)),
    read(path) {
      const found = find(path);
      if (found === undefined) return isUnread(basename(path)) ? filesOnDisk.read(path) : undefined;
      return 'bytes' in found ? found.bytes : readAsSeen(path, found, options.stamps);
    },
    digest: (path) => find(path)?.digest,
    exists: (path) => files.has(path) || filesOnDisk.exists(path),
  };
}

/** Files that only verbs read which write: at no instant but under a lock. */
function isUnread(name: string): boolean {
  return name.startsWith('.') || name.endsWith('.sent.jsonl');
}

function findFile(path: string, { stamps, isWhole }: SnapshotOptions): Found {
  try {
    const seen = stamps.look(path);
    if (seen?.digest !== undefined && !isWhole) return seen;
    const bytes = filesOnDisk.read(path);
    if (bytes === undefined) return undefined;
    return { bytes, digest: seen === undefined ? digestOf([bytes]) : stamps.learn(path, seen, bytes) };
  } catch (error) {
    if (error instanceof DragomanError) return error;
    throw error;
  }
}

function readAsSeen(path: string, seen: SeenFile, stamps: FileStamps): Uint8Array {
  try {
    const bytes = readBytes(path);
    if (stamps.isAsSeen(path, seen)) return bytes;
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
  }
  throw new ChangedSince(path);
}

/** Digests a page as it is now, by its stamp where that is known; undefined where there is none. */
export function digestOfPage(path: string, stamps: FileStamps | undefined): string | undefined {
  const seen = stamps?.look(path);
  if (seen?.digest !== undefined) return seen.digest;
  const bytes = filesOnDisk.read(path);
  if (bytes === undefined) return undefined;
  return stamps === undefined || seen === undefined ? digestOf([bytes]) : stamps.learn(path, seen, bytes);
}

/** Lists all files below a folder, sorted; none where there is no folder. Pipes are none: who opens one waits. */
export function filesBelow(folder: string): readonly string[] {
  if (!isThere(folder)) return [];
  try {
    // A large newsroom has tens of thousands of paths: only that of the folder is put in order.
    const root = join(folder, '.');
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() || (entry.isSymbolicLink() && !leadsElsewhere(entry.parentPath + sep + entry.name)),
      )
      .map(({ parentPath, name }) => parentPath + sep + name)
      .toSorted();
  } catch (error) {
    throw fileError(error, folder);
  }
}

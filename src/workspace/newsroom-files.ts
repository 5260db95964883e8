import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DragomanError } from '../model/error.ts';
import { fileError } from './file-error.ts';
import type { Layout } from './layout.ts';
import { isThere, readBytes } from './read-file.ts';

/** What is read of a newsroom: its files as they are when asked for, or all as they were at one instant. */
export interface NewsroomFiles {
  /** Names of the files in a folder, sorted; links among them, whatever they lead to. Undefined: there is no folder. */
  names(folder: string): readonly string[] | undefined;
  /** Names of the folders in a folder, sorted; none where there is no folder. */
  folders(folder: string): readonly string[];
  /** Undefined where there is no file. */
  read(path: string): Uint8Array | undefined;
  exists(path: string): boolean;
}

export const filesOnDisk: NewsroomFiles = {
  names(folder) {
    if (!isThere(folder)) return undefined;
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && !leadsToFolder(join(folder, entry.name))))
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
  exists: isThere,
};

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
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

/**
 * Reads all that verbs read of a newsroom, but for the pages, of which it is enough that they are there. A file that
 * can't be read is an error only where it is asked for. Call it while no commit is under way.
 */
export function takeSnapshot(layout: Layout, locales: readonly string[]): NewsroomFiles {
  const names = new Map<string, readonly string[] | undefined>();
  const files = new Map<string, Uint8Array | DragomanError | undefined>();
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
      files.set(path, readOrError(path));
    }
  }
  return {
    folders: (folder) => (folder === layout.composed ? composed : filesOnDisk.folders(folder)),
    names: (folder) => (names.has(folder) ? names.get(folder) : filesOnDisk.names(folder)),
    read(path) {
      const found = files.get(path);
      if (found instanceof DragomanError) throw found;
      return found;
    },
    exists: (path) => files.has(path) || filesOnDisk.exists(path),
  };
}

function readOrError(path: string): Uint8Array | DragomanError | undefined {
  try {
    return filesOnDisk.read(path);
  } catch (error) {
    if (error instanceof DragomanError) return error;
    throw error;
  }
}

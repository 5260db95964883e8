import { closeSync, fstatSync, openSync, readdirSync, readSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { removeIfAllowed, removeLeftovers, temporaryIn } from './temporary-files.ts';

/** A file of which pieces are read where they are needed. */
export interface OpenFile {
  readonly length: number;
  /** Reads bytes from a place on; fewer where there are no more, or none can be read. */
  read(at: number, length: number): Uint8Array;
  close(): void;
}

/** Opens a file; undefined where there is none that can be read. */
export function openFile(path: string): OpenFile | undefined {
  try {
    const file = openSync(path, 'r');
    return {
      length: fstatSync(file).size,
      read: (at, length) => readAt(file, at, length),
      close: () => closeSync(file),
    };
  } catch {
    return undefined;
  }
}

function readAt(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let done = 0;
  try {
    while (done < length) {
      const count = readSync(file, bytes, done, length - done, at + done);
      if (count === 0) break;
      done += count;
    }
  } catch {
    // What can't be read is not there.
  }
  return bytes.subarray(0, done);
}

/** Writes a file whole, in place of one before. Tells whether that could be done. */
export function writeWhole(path: string, pieces: readonly Uint8Array[]): boolean {
  let temporary: string | undefined;
  try {
    const folder = dirname(path);
    makeFolder(folder);
    removeLeftovers(folder);
    temporary = temporaryIn(folder);
    const file = openSync(temporary, 'wx');
    try {
      for (const piece of pieces) for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return true;
  } catch {
    if (temporary !== undefined) removeIfAllowed(temporary);
    return false;
  }
}

/** Lists the files of a folder whose names begin in some way; none where it can't be read. */
export function namesBeginning(folder: string, prefix: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Removes the files of a folder whose names begin in some way, but for those to be kept. */
export function removeOthers(folder: string, prefix: string, kept: ReadonlySet<string>): void {
  for (const name of namesBeginning(folder, prefix)) {
    if (!kept.has(name)) removeIfAllowed(join(folder, basename(name)));
  }
}

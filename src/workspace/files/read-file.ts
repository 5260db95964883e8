import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { ByteSource } from '../../model/byte-source.ts';
import { DragomanError } from '../../model/error.ts';
import { fileError } from './file-error.ts';

/** In bytes. Whoever reads a file of this size makes much of it. */
const LARGE = 8e6;

let prepare: (() => void) | undefined;

/** Says what this process does before it reads the first large file. */
export function beforeLargeFile(asked: () => void): void {
  prepare = asked;
}

function prepareFor(size: number): void {
  if (size <= LARGE) return;
  prepare?.();
  prepare = undefined;
}

/**
 * Tells whether there is a file or folder, links followed.
 *
 * @throws DragomanError where the system does not let it look: what can't be seen is not taken for gone.
 */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Reads the bytes of a file; a folder, a device, a missing or a locked file is a `DragomanError`. */
export function readBytes(path: string): Uint8Array {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stat = fstatSync(file);
    // Some devices have no end.
    if (stat.isCharacterDevice() || stat.isBlockDevice()) throw new DragomanError('file-is-device', {}, { file: path });
    prepareFor(stat.size);
    return readFileSync(file);
  } catch (error) {
    throw fileError(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads the bytes of a file, or of one with more than `held` bytes makes a source, which reads them piece by piece. */
export function readSource(path: string, held: number): Uint8Array | ByteSource {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    // Only of a plain file is the size known before it is read.
    if (stat === undefined || !stat.isFile() || stat.size <= held) return readBytes(path);
    prepareFor(stat.size);
    return { length: stat.size, pieces: (size) => filePieces(path, stat.size, size) };
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Reads as many bytes as the file had when the source was made. */
function* filePieces(path: string, size: number, most: number): Generator<Uint8Array> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const buffer = new Uint8Array(most);
    for (let at = 0; at < size;) {
      const wanted = Math.min(most, size - at);
      let read = 0;
      while (read < wanted) {
        const count = readSync(file, buffer, read, wanted - read, at + read);
        if (count === 0) break;
        read += count;
      }
      if (read === 0) return;
      at += read;
      yield buffer.subarray(0, read);
    }
  } catch (error) {
    throw fileError(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export function readBytesIfThere(path: string): Uint8Array | undefined {
  return isThere(path) ? readBytes(path) : undefined;
}

/** Reads a UTF-8 file's text without its byte order mark; wrong bytes are a `DragomanError`. */
export function readText(path: string): string {
  return decodeText(readBytes(path), path);
}

export function readTextIfThere(path: string): string | undefined {
  const bytes = readBytesIfThere(path);
  return bytes === undefined ? undefined : decodeText(bytes, path);
}

/** Decodes UTF-8 without its byte order mark; wrong bytes are a `DragomanError`. */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DragomanError('file-not-utf-8', { path }, { file: path });
  }
}

import { readFileSync, statSync } from 'node:fs';
import { DragomanError } from '../model/error.ts';
import { fileError } from './file-error.ts';

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

/** Reads the bytes of a file; a folder, a missing or a locked file is a `DragomanError`. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileError(error, path);
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

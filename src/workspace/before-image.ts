import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DragomanError } from '../model/error.ts';
import { bytesOf, type StagedWrites } from './commits/atomic-write.ts';
import type { Layout } from './layout.ts';
import { readBytesIfThere, readText } from './files/read-file.ts';
import { isBelow } from './files/real-path.ts';

/** A file that a command changes, as it was and as it will be. */
export interface ChangedFile {
  readonly path: string;
  /** Undefined where there was none. */
  readonly before: Uint8Array | undefined;
  /** Digest of the bytes that the command writes; undefined where it removes the file. */
  readonly after: string | undefined;
}

/** Staged writes of which it is known what they change. */
export interface RecordedWrites extends StagedWrites {
  /** Files whose bytes differ from those that are there, by path. */
  changed(): readonly ChangedFile[];
}

/** Passes writes on, and keeps what each file was before. */
export function recordWrites(writes: StagedWrites): RecordedWrites {
  const files = new Map<string, ChangedFile>();
  const note = (path: string, content: Uint8Array | undefined): void => {
    const before = files.get(path)?.before ?? readBytesIfThere(path);
    files.delete(path);
    const after = digest(content);
    if (digest(before) !== after) files.set(path, { path, before, after });
  };
  const put: StagedWrites['put'] = (path, content) => {
    const bytes = bytesOf(content);
    note(path, bytes);
    writes.put(path, bytes);
  };
  return {
    put,
    putAll(all, body) {
      const whole = bytesOf(body);
      for (const { path, head } of all) put(path, Buffer.concat([Buffer.from(head), whole]));
    },
    remove(path) {
      note(path, undefined);
      writes.remove(path);
    },
    whole: (work) => writes.whole(work),
    changed: () => [...files.values()],
  };
}

/** The form of a file under `out/undo/`: paths are relative to the newsroom, with `/`. */
interface WrittenImage {
  readonly version: 1;
  readonly files: readonly {
    readonly path: string;
    /** Deflated bytes in base64. */
    readonly before?: string;
    readonly after?: string;
  }[];
}

/** Writes the text of a before-image. */
export function writeBeforeImage({ root }: Layout, files: readonly ChangedFile[]): string {
  const written: WrittenImage = {
    version: 1,
    files: files.map(({ path, before, after }) => ({
      path: relative(root, path).replaceAll(sep, '/'),
      ...(before !== undefined && { before: deflateRawSync(before, { level: 1 }).toString('base64') }),
      ...(after !== undefined && { after }),
    })),
  };
  return `${JSON.stringify(written)}\n`;
}

/** No store is as large. */
const largest = 1 << 30;

/**
 * Reads a before-image. It may come with a newsroom from a stranger: only files under the locales are in it.
 *
 * @throws DragomanError where it is not one of ours.
 */
export function readBeforeImage({ root, locales }: Layout, path: string): readonly ChangedFile[] {
  const text = readText(path);
  try {
    return (JSON.parse(text) as WrittenImage).files.map(({ path: name, before, after }): ChangedFile => {
      const file = join(root, name);
      if (!isBelow(locales, file)) throw new Error(`${name} is not of the locales`);
      const bytes =
        before === undefined ? undefined : inflateRawSync(Buffer.from(before, 'base64'), { maxOutputLength: largest });
      return { path: file, before: bytes, after };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DragomanError('undo-damaged', { path, reason }, { file: path });
  }
}

/** Tells whether a file is now as the command left it, or was before it already. */
export function standsAs({ path, before, after }: ChangedFile): 'after' | 'before' | 'changed' {
  const now = digest(readBytesIfThere(path));
  if (now === after) return 'after';
  return now === digest(before) ? 'before' : 'changed';
}

function digest(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : createHash('sha256').update(bytes).digest('hex');
}

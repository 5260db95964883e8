import {
  closeSync,
  fchmodSync,
  openSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import { memoize } from '../../model/memoize.ts';
import { writeCommitRecord, type CommitRecord } from './commit-record.ts';
import { isLink, takeSteps, type CommitStep } from './commit-steps.ts';
import { fileError } from '../files/file-error.ts';
import { flushFileNow, flushFiles } from '../files/flush-files.ts';
import { makeFolder } from '../files/make-folder.ts';
import { isThere } from '../files/read-file.ts';
import { realPath } from '../files/real-path.ts';
import { sameBytes } from '../files/same-bytes.ts';
import { removeLeftovers, temporaryIn } from '../files/temporary-files.ts';
import { throughLinks } from './through-links.ts';

export type Chunks = Iterable<string | Uint8Array>;

/** Gives what is to be written as one piece. */
export function bytesOf(content: string | Uint8Array | Chunks): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  if (content instanceof Uint8Array) return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return Buffer.concat([...content].map((chunk) => Buffer.from(chunk)));
}

/** Takes what is to be written. Nothing is in its place before the whole is committed. */
export interface StagedWrites {
  /** Stages a file; the last staging of a path wins. */
  put(path: string, content: string | Uint8Array | Chunks): void;
  /** Stages files that end alike: each has a head of its own, the body is read once for all of them. */
  putAll(files: readonly { readonly path: string; readonly head: string }[], body: Chunks): void;
  /**
   * Stages a removal; a path that does not exist is no error. `everywhere`: of a page that is taken down, though it may be gone
   * from its place already: no older site that has it is kept either.
   */
  remove(path: string, from?: 'everywhere'): void;
  /** Stages what `work` stages: all of it, or nothing where it fails. */
  whole<Result>(work: () => Result): Result;
}

/**
 * Writes that take effect together: each file is written whole beside its place, all are flushed to the disk, and only
 * `commit` renames them there, so that a command that fails leaves every file as it was. A file that would not change
 * is not touched.
 */
export interface PendingWrites extends StagedWrites {
  /** Flushes what was staged to the disk, many files at a time: what is left for `commit` is flushed one after the other. */
  flush(): Promise<void>;
  /** Paths whose content changed, in the order staged. */
  commit(): readonly string[];
  /** Stages a symbolic link, and gives its path; what is there is replaced, a folder too. */
  link(path: string, target: string): string;
  /** Takes back what was staged for a path. */
  forget(path: string): void;
  /** Drops what was staged. Safe to call after `commit`. */
  abort(): void;
}

interface Staged {
  /** The new content; undefined where the file is to go. */
  readonly temporary: string | undefined;
}

/**
 * Begins to collect writes. With `records`, a commit whose process is killed can be completed (`completeCommit`): each
 * has the steps below its root.
 */
export function beginWrites(records: readonly CommitRecord[] = []): PendingWrites {
  const staged = new Map<string, Staged>();
  const madeFolders: string[] = [];
  const cleanedFolders = new Set<string>();
  // Most files of a commit are in a few folders.
  const realFolder = memoize(realPath);
  const unflushed = new Set<string>();
  let isRecorded = false;

  const forget = (path: string): void => {
    const temporary = staged.get(path)?.temporary;
    if (temporary !== undefined) rmSync(temporary, { force: true });
    unflushed.delete(temporary ?? '');
    staged.delete(path);
  };

  /** What is in its place must be on the disk: a power cut may otherwise leave the name, and nothing in it. */
  const flushRest = (steps: readonly CommitStep[]): void => {
    for (const { path, temporary } of steps) {
      if (temporary === undefined || !unflushed.has(temporary)) continue;
      try {
        flushFileNow(temporary);
      } catch (error) {
        throw fileError(error, path);
      }
    }
    unflushed.clear();
  };

  const putAll: PendingWrites['putAll'] = (wanted, body) => {
    const files = wanted.map(({ path, head }) => ({ path: throughLinks(path, records, realFolder), head }));
    const [first] = files;
    try {
      const temporaries = files.map(({ path, head }): NewFile => {
        forget(path);
        const folder = dirname(path);
        madeFolders.push(...makeFolder(folder));
        if (!cleanedFolders.has(folder)) removeLeftovers(folder);
        cleanedFolders.add(folder);
        const temporary = temporaryIn(folder);
        staged.set(path, { temporary });
        unflushed.add(temporary);
        return { path: temporary, head, mode: modeOf(path) };
      });
      writeFiles(temporaries, body);
    } catch (error) {
      for (const { path } of files) forget(path);
      throw fileError(error, first?.path ?? '');
    }
  };

  return {
    whole(work) {
      const before = new Map(staged);
      try {
        return work();
      } catch (error) {
        for (const [path, each] of [...staged]) if (before.get(path) !== each) forget(path);
        throw error;
      }
    },
    put(path, content) {
      putAll([{ path, head: '' }], typeof content === 'string' || content instanceof Uint8Array ? [content] : content);
    },
    putAll,
    remove(path) {
      forget(path);
      staged.set(path, { temporary: undefined });
    },
    forget,
    async flush() {
      try {
        await flushFiles(unflushed);
        unflushed.clear();
      } catch (error) {
        throw fileError(error);
      }
    },
    link(path, target) {
      forget(path);
      const temporary = temporaryIn(dirname(path));
      symlinkSync(target, temporary);
      staged.set(path, { temporary });
      return path;
    },
    commit() {
      const steps = [...staged].flatMap(([path, { temporary }]): readonly CommitStep[] => {
        if (temporary === undefined) return isThere(path) || isLink(path) ? [{ path, temporary }] : [];
        if (!isSame(temporary, path)) return [{ path, temporary }];
        rmSync(temporary);
        return [];
      });
      const write = (recorded: readonly CommitStep[]): void => {
        if (isRecorded) for (const record of records) writeCommitRecord(record, recorded);
      };
      const settle = (): void => {
        if (isRecorded) for (const { path } of records) rmSync(path, { force: true });
        isRecorded = false;
      };
      flushRest(steps);
      // One step is whole by itself.
      isRecorded = steps.length > 1 && records.length > 0;
      try {
        write(steps);
      } catch (error) {
        settle();
        throw error;
      }
      const finish = takeSteps(steps, { begins: write, isDone: settle });
      try {
        finish();
        settle();
      } catch (error) {
        const { message: reason } = error instanceof Error ? error : new Error(String(error));
        throw new DragomanError('written-but', { reason });
      }
      staged.clear();
      madeFolders.length = 0;
      return steps.map(({ path }) => path);
    },
    abort() {
      // What could neither be done nor be taken back is for the next command to complete.
      if (isRecorded) staged.clear();
      for (const path of staged.keys()) forget(path);
      for (const folder of madeFolders.toReversed()) removeIfEmpty(folder);
      madeFolders.length = 0;
    },
  };
}

/**
 * Writes what `work` stages, all of it or nothing, and gives what `work` gives with the paths whose bytes changed.
 */
export async function writeTogether<Result>(
  work: (writes: PendingWrites) => Result | Promise<Result>,
  { records, alone = (commit) => commit() }: CommitOptions = {},
): Promise<Committed<Result>> {
  const writes = beginWrites(records);
  try {
    const result = await work(writes);
    await writes.flush();
    return { result, changed: await alone(() => Promise.resolve(writes.commit())) };
  } finally {
    writes.abort();
  }
}

export interface CommitOptions {
  readonly records?: readonly CommitRecord[];
  /** Runs the commit while nobody reads what it changes. */
  alone?(commit: () => Promise<readonly string[]>): Promise<readonly string[]>;
}

export interface Committed<Result> {
  readonly result: Result;
  /** Paths whose bytes changed. */
  readonly changed: readonly string[];
}

function isSame(temporary: string, path: string): boolean {
  if (isLink(temporary)) return isLink(path) && readlinkSync(path) === readlinkSync(temporary);
  return sameBytes(temporary, path);
}

/** Reads the permissions of a file that is to be replaced: the new one has the same. */
function modeOf(path: string): number | undefined {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & 0o777;
}

interface NewFile {
  readonly path: string;
  readonly head: string;
  readonly mode: number | undefined;
}

function writeFiles(files: readonly NewFile[], body: Chunks): void {
  const open: number[] = [];
  try {
    for (const { path, head, mode } of files) {
      const file = openSync(path, 'w', mode);
      open.push(file);
      if (mode !== undefined) fchmodSync(file, mode);
      if (head !== '') writeWhole(file, Buffer.from(head));
    }
    for (const block of gather(body)) for (const file of open) writeWhole(file, block);
  } finally {
    for (const file of open) closeSync(file);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

const blockSize = 1 << 20;

/** Joins small chunks into blocks, so that a document written piece by piece costs few system calls. */
function* gather(content: Chunks): Iterable<Uint8Array> {
  let text = '';
  for (const chunk of content) {
    if (typeof chunk === 'string') {
      text += chunk;
      if (text.length < blockSize) continue;
    }
    if (text !== '') yield Buffer.from(text);
    text = '';
    if (typeof chunk !== 'string') yield chunk;
  }
  if (text !== '') yield Buffer.from(text);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else has been put there since: it stays.
  }
}

import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DragomanError } from '../model/error.ts';
import { fileError } from './file-error.ts';
import { isAlive } from './is-alive.ts';
import { sameBytes } from './same-bytes.ts';

export type Chunks = Iterable<string | Uint8Array>;

/**
 * Writes that take effect together: each file is written whole beside its place and flushed to the disk, and only
 * `commit` renames them there, so that a command that fails leaves every file as it was. A file that would not change is
 * not touched.
 */
export interface PendingWrites {
  /** Stages a file; the last staging of a path wins. */
  put(path: string, content: string | Uint8Array | Chunks): void;
  /** Stages files that end alike: each has a head of its own, the body is read once for all of them. */
  putAll(files: readonly { readonly path: string; readonly head: string }[], body: Chunks): void;
  /** Stages a removal; a path that does not exist is no error. */
  remove(path: string): void;
  /** Paths whose content changed, in the order staged. */
  commit(): readonly string[];
  /** Drops what was staged. Safe to call after `commit`. */
  abort(): void;
}

interface Staged {
  /** The new content; undefined where the file is to go. */
  readonly temporary: string | undefined;
}

export function beginWrites(): PendingWrites {
  const staged = new Map<string, Staged>();
  const madeFolders: string[] = [];
  const cleanedFolders = new Set<string>();

  const forget = (path: string): void => {
    const temporary = staged.get(path)?.temporary;
    if (temporary !== undefined) rmSync(temporary, { force: true });
    staged.delete(path);
  };

  const putAll: PendingWrites['putAll'] = (wanted, body) => {
    const files = wanted.map(({ path, head }) => ({ path: throughLinks(path), head }));
    const [first] = files;
    try {
      for (const { path } of files) {
        forget(path);
        makeFolder(dirname(path), madeFolders);
        if (!cleanedFolders.has(dirname(path))) removeLeftovers(dirname(path));
        cleanedFolders.add(dirname(path));
        staged.set(path, { temporary: temporaryFor(path) });
      }
      writeTogether(
        files.map(({ path, head }) => ({ path: temporaryFor(path), head, mode: modeOf(path) })),
        body,
      );
    } catch (error) {
      for (const { path } of files) forget(path);
      throw fileError(error, first?.path ?? '');
    }
  };

  return {
    put(path, content) {
      putAll([{ path, head: '' }], typeof content === 'string' || content instanceof Uint8Array ? [content] : content);
    },
    putAll,
    remove(path) {
      forget(path);
      staged.set(path, { temporary: undefined });
    },
    commit() {
      const steps = [...staged].flatMap(([path, { temporary }]): readonly Step[] => {
        if (temporary === undefined) return existsSync(path) ? [{ path, temporary }] : [];
        if (!sameBytes(temporary, path)) return [{ path, temporary }];
        rmSync(temporary);
        return [];
      });
      takeEffect(steps);
      staged.clear();
      madeFolders.length = 0;
      for (const folder of new Set(steps.map(({ path }) => dirname(path)))) flushFolder(folder);
      return steps.map(({ path }) => path);
    },
    abort() {
      for (const path of staged.keys()) forget(path);
      for (const folder of madeFolders.toReversed()) removeIfEmpty(folder);
      madeFolders.length = 0;
    },
  };
}

interface Step extends Staged {
  readonly path: string;
}

/** Renames and removes; where one step fails, those before it are taken back. */
function takeEffect(steps: readonly Step[]): void {
  const kept = new Map<string, string | undefined>();
  try {
    for (const { path, temporary } of steps) {
      kept.set(path, keepAside(path));
      if (temporary === undefined) rmSync(path, { force: true });
      else renameSync(temporary, path);
    }
  } catch (error) {
    for (const [path, former] of kept) {
      if (former !== undefined) renameSync(former, path);
      else if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) rmSync(path);
    }
    throw fileError(error, [...kept.keys()].at(-1) ?? '');
  }
  for (const former of kept.values()) if (former !== undefined) rmSync(former, { force: true });
}

/** A second name for a file as it is, until all steps are done; undefined where there is no file. */
function keepAside(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isDirectory()) throw new DragomanError('file-is-folder', {}, { file: path });
  const former = join(dirname(path), `.${basename(path)}.former.${process.pid}.tmp`);
  rmSync(former, { force: true });
  linkSync(path, former);
  return former;
}

/** The file that a symbolic link stands for: writing changes that, and leaves the link. */
function throughLinks(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Writes one file atomically; true where its bytes changed. */
export function writeAtomic(path: string, content: string | Uint8Array): boolean {
  const writes = beginWrites();
  try {
    writes.put(path, content);
    return writes.commit().length > 0;
  } finally {
    writes.abort();
  }
}

function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** The permissions of a file that is to be replaced: the new one has the same. */
function modeOf(path: string): number | undefined {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & 0o777;
}

interface NewFile {
  readonly path: string;
  readonly head: string;
  readonly mode: number | undefined;
}

function writeTogether(files: readonly NewFile[], body: Chunks): void {
  const open: number[] = [];
  try {
    for (const { path, head, mode } of files) {
      const file = openSync(path, 'w', mode);
      open.push(file);
      if (mode !== undefined) fchmodSync(file, mode);
      if (head !== '') writeWhole(file, Buffer.from(head));
    }
    for (const block of gather(body)) for (const file of open) writeWhole(file, block);
    for (const file of open) fsyncSync(file);
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

function makeFolder(folder: string, made: string[]): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  // One by one: where folders can't be made, such as under /proc, Node's recursive form never returns.
  for (const path of missing) {
    if (!existsSync(path)) mkdirSync(path);
    made.push(path);
  }
}

/** What a process that was killed could not take away. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else has been put there since: it stays.
  }
}

/** Makes renames durable where the system lets a folder be flushed. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

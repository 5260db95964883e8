import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DragomanError } from '../model/error.ts';
import { fileError } from './file-error.ts';
import { isAlive } from './is-alive.ts';

/** One change of a commit: a file that a temporary one replaces, or that is removed. */
export interface CommitStep {
  readonly path: string;
  /** The new content, whole and flushed, in the folder of `path`; undefined where the file is to go. */
  readonly temporary: string | undefined;
}

/**
 * Renames and removes files, and makes that durable. Where one step fails, those before it are taken back, and then
 * `undone` is called.
 *
 * @throws DragomanError where the system refuses a step.
 */
export function takeSteps(steps: readonly CommitStep[], undone: () => void): void {
  const kept = new Map<string, string | undefined>();
  try {
    for (const step of steps) {
      kept.set(step.path, keepAside(step.path));
      takeStep(step);
    }
  } catch (error) {
    for (const [path, former] of kept) {
      if (former !== undefined) renameSync(former, path);
      else if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) rmSync(path);
    }
    undone();
    throw fileError(error, [...kept.keys()].at(-1) ?? '');
  }
  for (const former of kept.values()) if (former !== undefined) rmSync(former, { force: true });
  for (const folder of new Set(steps.map(({ path }) => dirname(path)))) flushFolder(folder);
}

export function takeStep({ path, temporary }: CommitStep): void {
  if (temporary === undefined) rmSync(path, { force: true });
  else renameSync(temporary, path);
}

/** Gives a file a second name until all steps are done; undefined where there is no file. */
function keepAside(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isDirectory()) throw new DragomanError('file-is-folder', {}, { file: path });
  const former = temporaryIn(dirname(path));
  linkSync(path, former);
  return former;
}

let temporaries = 0;

/**
 * Makes a short name that no other file has: the file that it is for may have one as long as the file system allows.
 */
export function temporaryIn(folder: string): string {
  for (;;) {
    const path = join(folder, `.${++temporaries}.${process.pid}.tmp`);
    if (!existsSync(path)) return path;
  }
}

/** The process that made a temporary file, by the file's name. */
const temporaryName = /^\..+\.(\d+)\.tmp$/;

export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/** Removes the temporary files of processes that were killed. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = temporaryName.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

/** Makes renames durable where the system lets a folder be flushed. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import { fileError } from '../files/file-error.ts';
import { temporaryIn } from '../files/temporary-files.ts';

/** One change of a commit: a file or a link that a temporary one replaces, or that is removed. */
export interface CommitStep {
  readonly path: string;
  /** The new content, whole and flushed, in the folder of `path`; undefined where the file is to go. */
  readonly temporary: string | undefined;
}

/** What is told of a commit that fails. */
export interface Undoing {
  /** Before the steps are taken back: the steps that do so. */
  begins(back: readonly CommitStep[]): void;
  /** When all is as it was. */
  isDone(): void;
}

/**
 * Renames and removes files. Where one step fails, those before it are taken back. Gives what makes it durable and
 * clears up, to be called when the commit can no longer fail.
 *
 * @throws DragomanError where the system refuses a step.
 */
export function takeSteps(steps: readonly CommitStep[], undoing: Undoing): () => void {
  const kept = new Map<string, string | undefined>();
  let failed = '';
  try {
    for (const step of steps) {
      failed = step.path;
      kept.set(step.path, keepAside(step));
      takeStep(step);
    }
  } catch (error) {
    const back = [...kept].map(([path, temporary]): CommitStep => ({ path, temporary }));
    try {
      undoing.begins(back);
      for (const step of back) takeBack(step);
      undoing.isDone();
    } catch (worse) {
      throw fileError(worse, failed);
    }
    throw fileError(error, failed);
  }
  return () => {
    for (const former of kept.values()) {
      if (former !== undefined) rmSync(former, { force: true, recursive: isFolder(former) });
    }
    for (const folder of new Set(steps.map(({ path }) => dirname(path)))) flushFolder(folder);
  };
}

function takeBack(step: CommitStep): void {
  const made = lstatSync(step.path, { throwIfNoEntry: false });
  if (step.temporary !== undefined || made?.isFile() === true || made?.isSymbolicLink() === true) takeStep(step);
  // Where the step was not taken both names are of one file, and renaming one to the other does nothing.
  if (step.temporary !== undefined) rmSync(step.temporary, { force: true });
}

export function takeStep({ path, temporary }: CommitStep): void {
  if (temporary === undefined) {
    rmSync(path, { force: true });
    return;
  }
  // No folder is ever replaced at once, neither by a link nor the other way round.
  const former = isFolder(path) && isLink(temporary) ? temporaryIn(dirname(path)) : undefined;
  if (former !== undefined) renameSync(path, former);
  else if (isFolder(temporary)) rmSync(path, { force: true });
  renameSync(temporary, path);
  if (former !== undefined) rmSync(former, { recursive: true });
}

/** Gives a file a second name until all steps are done; undefined where there is no file. A folder gets another name. */
function keepAside({ path, temporary }: CommitStep): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const isReplaced = temporary !== undefined && isLink(temporary);
  if (stat.isDirectory() && !isReplaced) throw new DragomanError('file-is-folder', {}, { file: path });
  const former = temporaryIn(dirname(path));
  if (stat.isDirectory()) renameSync(path, former);
  else if (stat.isSymbolicLink()) symlinkSync(readlinkSync(path), former);
  else linkSync(path, former);
  return former;
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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

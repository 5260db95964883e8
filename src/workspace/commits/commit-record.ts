import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import { flushFolder, isLink, takeStep, type CommitStep } from './commit-steps.ts';
import { fileError } from '../files/file-error.ts';
import { isThere } from '../files/read-file.ts';
import { isBelow, realPath } from '../files/real-path.ts';
import { isTemporaryName, removeLeftovers, temporaryIn } from '../files/temporary-files.ts';

/**
 * Where a commit writes down what it is about to do, so that a commit whose process is killed can be completed. Only
 * files below `root` are written down: a record comes with a newsroom, and must not reach beyond it.
 */
export interface CommitRecord {
  readonly path: string;
  readonly root: string;
}

/** The form of the record: paths are relative to the root, with `/`; a temporary file is named without its folder. */
interface WrittenRecord {
  readonly version: 1;
  readonly steps: readonly { readonly path: string; readonly temporary?: string }[];
}

/** Writes the record and flushes it to the disk: from then on the commit will be completed, whatever is killed. */
export function writeCommitRecord({ path, root }: CommitRecord, steps: readonly CommitStep[]): void {
  const from = realpathSync(root);
  const written: WrittenRecord = {
    version: 1,
    steps: steps.flatMap((step) => {
      // A link that is replaced is one itself.
      const file = join(realPath(dirname(step.path)), basename(step.path));
      if (!isBelow(from, file)) return [];
      const near = relative(from, file);
      const named = step.temporary === undefined ? {} : { temporary: basename(step.temporary) };
      return [{ path: near.replaceAll(sep, '/'), ...named }];
    }),
  };
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = temporaryIn(folder);
  try {
    const file = openSync(temporary, 'w');
    try {
      writeSync(file, JSON.stringify(written));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    flushFolder(folder);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileError(error, path);
  }
}

/**
 * Completes a commit whose process was killed, where there is one: steps that it had taken already are left. Call it
 * under the newsroom's lock.
 *
 * @throws DragomanError where the system refuses a step, or the record is not ours; the record stays.
 */
export function completeCommit({ path, root }: CommitRecord): void {
  if (!isThere(path)) return;
  const from = realpathSync(root);
  const folders = new Set<string>();
  for (const step of readRecord(path)) {
    const file = resolve(from, step.path);
    const folder = dirname(file);
    if (!existsSync(folder) || file === from) continue;
    if (realpathSync(folder) !== from && !isBelow(from, realpathSync(folder))) continue;
    const temporary = step.temporary === undefined ? undefined : join(folder, step.temporary);
    if (temporary !== undefined && !existsSync(temporary) && !isLink(temporary)) continue;
    try {
      takeStep({ path: file, temporary });
    } catch (error) {
      throw fileError(error, file);
    }
    folders.add(folder);
  }
  for (const folder of folders) {
    flushFolder(folder);
    removeLeftovers(folder);
  }
  rmSync(path);
}

function readRecord(path: string): WrittenRecord['steps'] {
  try {
    const { version, steps } = JSON.parse(readFileSync(path, 'utf8')) as WrittenRecord;
    const isOurs = steps.every(
      (step) =>
        typeof step.path === 'string' &&
        (step.temporary === undefined ||
          (isTemporaryName(step.temporary) && basename(step.temporary) === step.temporary)),
    );
    if (version === 1 && isOurs) return steps;
  } catch {
    // Reported below like any other file that is not a record of ours.
  }
  throw new DragomanError('commit-record-damaged', {}, { file: path, line: 1, column: 1 });
}

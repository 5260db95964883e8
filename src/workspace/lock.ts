import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DragomanError } from '../model/error.ts';
import { fileError } from './file-error.ts';
import { isAlive } from './is-alive.ts';

/**
 * Runs `work` while no other Dragoman writes to the same newsroom. A lock whose owner has ended is taken over.
 *
 * @throws DragomanError where another one is at work.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  acquire(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function acquire(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (tryCreate(path)) return;
    const owner = Number(readFileSync(path, 'utf8'));
    if (isAlive(owner)) throw new DragomanError('newsroom-locked', { pid: owner, path }, { file: path });
    rmSync(path, { force: true });
    if (!tryCreate(path)) throw new DragomanError('newsroom-locked', { pid: owner, path }, { file: path });
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Creates the lock with its owner's number already in it: an empty one would look abandoned. */
function tryCreate(path: string): boolean {
  const complete = `${path}.${process.pid}`;
  writeFileSync(complete, String(process.pid));
  try {
    linkSync(complete, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(complete, { force: true });
  }
}

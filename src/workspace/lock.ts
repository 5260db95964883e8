import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DragomanError } from '../model/error.ts';
import { fileError } from './files/file-error.ts';
import { makeFolder } from './files/make-folder.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './files/process-identity.ts';
import { removeIfAllowed, temporaryIn } from './files/temporary-files.ts';

/** Between two looks at a lock that somebody else has, in milliseconds. */
const pause = 20;

/**
 * Runs `work` while no other Dragoman has the same lock. Where another one has it, it is waited for, up to `patience`
 * milliseconds. A lock whose owner has ended is taken over.
 *
 * @throws DragomanError where another one is still at work.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>, patience = 0): Promise<Result> {
  const start = performance.now();
  for (;;) {
    const owner = tryAcquire(path);
    if (owner === undefined) break;
    if (performance.now() - start >= patience) throw lockedBy(owner, path);
    await setTimeout(pause);
  }
  try {
    return await work();
  } finally {
    release(path);
  }
}

/** Runs `work` with several locks, taken in the order given. */
export async function withLocks<Result>(
  [first, ...others]: readonly string[],
  work: () => Promise<Result>,
  patience = 0,
): Promise<Result> {
  return first === undefined ? work() : withLock(first, () => withLocks(others, work, patience), patience);
}

/** Runs work that can't wait with a lock: it is done at once or not at all. */
export function withLockNow<Result>(path: string, work: () => Result): Result {
  const owner = tryAcquire(path);
  if (owner !== undefined) throw lockedBy(owner, path);
  try {
    return work();
  } finally {
    release(path);
  }
}

/** Tells whether a process that had the lock was killed. */
export function isAbandoned(path: string): boolean {
  const text = readIfThere(path);
  return text !== undefined && isRunning(ownerIn(text)) === false;
}

function lockedBy({ pid, host }: ProcessIdentity, path: string): DragomanError {
  const elsewhere = host !== undefined && host !== ownIdentity().host;
  return elsewhere
    ? new DragomanError('newsroom-locked-elsewhere', { pid, host, path }, { file: path })
    : new DragomanError('newsroom-locked', { pid, path }, { file: path });
}

/** Takes the lock, or gives the process that has it. */
function tryAcquire(path: string): ProcessIdentity | undefined {
  try {
    for (let tries = 1; ; tries++) {
      const outcome = attempt(path, tries === mostTries);
      if (outcome !== 'again') return outcome === 'taken' ? undefined : outcome;
    }
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Each time another process must have come in between: so often it does not. */
const mostTries = 100;

type Attempt = 'taken' | 'again' | ProcessIdentity;

/** Makes the lock with its owner already in it: an empty one would look abandoned. */
function attempt(path: string, isLast: boolean): Attempt {
  makeFolder(dirname(path));
  const mine = temporaryIn(dirname(path));
  try {
    writeFileSync(mine, JSON.stringify(ownIdentity()));
    if (link(mine, path)) return 'taken';
    const text = readIfThere(path);
    if (text === undefined) return 'again';
    const owner = ownerIn(text);
    return isRunning(owner) === false ? takeOver(path, mine, [{ path, text }]) : owner;
  } catch (error) {
    // Whoever released a lock may have taken its empty folder with it.
    if (isCode(error, 'ENOENT') && !isLast) return 'again';
    throw error;
  } finally {
    removeIfAllowed(mine);
  }
}

interface Claim {
  readonly path: string;
  readonly text: string;
}

/**
 * Takes over an abandoned lock. One process alone may do that: the one that makes the file named after what the lock
 * says, and then still finds the lock as it was. If that process is killed too, its file is taken over in the same
 * way; `claims` are the lock and such files, each named after the one before.
 */
function takeOver(path: string, mine: string, claims: readonly Claim[]): Attempt {
  const last = claims.at(-1)?.text ?? '';
  const claim = `${path}.${createHash('sha256').update(last).digest('hex').slice(0, 12)}`;
  if (!link(mine, claim)) {
    const text = readIfThere(claim);
    if (text === undefined) return 'again';
    const owner = ownerIn(text);
    return isRunning(owner) === false ? takeOver(path, mine, [...claims, { path: claim, text }]) : owner;
  }
  if (claims.some((each) => readIfThere(each.path) !== each.text)) {
    rmSync(claim, { force: true });
    return 'again';
  }
  renameSync(claim, path);
  for (const each of claims.slice(1)) rmSync(each.path, { force: true });
  return 'taken';
}

/** Gives the lock back. That can't fail: a lock that stays is abandoned, and the next command takes it over. */
function release(path: string): void {
  try {
    rmSync(path, { force: true });
    rmdirSync(dirname(path));
  } catch {
    // A folder that holds something stays.
  }
}

/** Gives a file a second name; false where the name is taken. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Reads who has a lock: JSON, or the number alone. What says nothing is nobody's. */
function ownerIn(text: string): ProcessIdentity {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'number') return { pid: found };
    if (typeof found === 'object' && found !== null && 'pid' in found) return found as ProcessIdentity;
  } catch {
    // Below.
  }
  return { pid: 0 };
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

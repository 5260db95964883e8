import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { memoize } from '../../model/memoize.ts';
import { isRunning, ownIdentity } from './process-identity.ts';

let made = 0;

/** Which computer made a file: in a folder that several share, a process of another one has a number that here is nobody's. */
const markOf = memoize((host: string): string => digestOf([host]).slice(0, 6));

/**
 * Makes a short name that no other file has: the file that it is for may have one as long as the file system allows.
 * It says which process of which computer made it.
 */
export function temporaryIn(folder: string): string {
  const { host = '', pid, started = 0 } = ownIdentity();
  for (;;) {
    const path = join(folder, `.${++made}.${pid}-${started.toString(36)}-${markOf(host)}.tmp`);
    if (!existsSync(path)) return path;
  }
}

/** The process that made a temporary file, by the file’s name; one without a computer was made on this one. */
const temporaryName = /^\..+\.(\d+)(?:-([\da-z]+))?(?:-([\da-f]{6}))?\.tmp$/;

export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/** Nobody is at a file for so many milliseconds. */
const longestWork = 24 * 3600 * 1000;

/**
 * Removes the temporary files and folders of processes that were killed; one that the system does not let go is in nobody's way.
 * Whether a process of another computer was killed nobody knows, but that it is not at work a day later.
 */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid, started, mark] = temporaryName.exec(name) ?? [];
    if (pid === undefined) continue;
    const path = join(folder, name);
    const { host = '' } = ownIdentity();
    const isOurs = mark === undefined || mark === markOf(host);
    const maker = { pid: Number(pid), ...(started === undefined ? {} : { started: Number.parseInt(started, 36) }) };
    if (isOurs ? isRunning(maker) === false : isOld(path)) removeIfAllowed(path);
  }
}

function isOld(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > longestWork;
}

/** Removes a file; one that the system does not let go is swept by a later command. */
export function removeIfAllowed(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // Another user's in a folder of several, or a folder that may only be read.
  }
}

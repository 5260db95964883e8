import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, ownIdentity } from './process-identity.ts';

let made = 0;

/**
 * Makes a short name that no other file has: the file that it is for may have one as long as the file system allows.
 * It says which process made it.
 */
export function temporaryIn(folder: string): string {
  const { pid, started = 0 } = ownIdentity();
  for (;;) {
    const path = join(folder, `.${++made}.${pid}-${started.toString(36)}.tmp`);
    if (!existsSync(path)) return path;
  }
}

/** The process that made a temporary file, by the file's name. */
const temporaryName = /^\..+\.(\d+)(?:-([\da-z]+))?\.tmp$/;

export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/** Removes the temporary files and folders of processes that were killed; one that the system does not let go is in nobody's way. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid, started] = temporaryName.exec(name) ?? [];
    if (pid === undefined) continue;
    const maker = { pid: Number(pid), ...(started === undefined ? {} : { started: Number.parseInt(started, 36) }) };
    if (isRunning(maker) === false) removeIfAllowed(join(folder, name));
  }
}

/** Removes a file; one that the system does not let go is swept by a later command. */
export function removeIfAllowed(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // Another user's in a folder of several, or a folder that may only be read.
  }
}

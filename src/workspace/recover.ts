import { existsSync, readdirSync } from 'node:fs';
import { DragomanError } from '../model/error.ts';
import { completeCommit } from './commits/commit-record.ts';
import type { Layout } from './layout.ts';
import { isAbandoned, withLock } from './lock.ts';
import { sweepReleases } from './site-releases.ts';
import { removeLeftovers } from './files/temporary-files.ts';

/**
 * Completes what a killed process began, before anything is read, and removes its temporary files. Where another process
 * is at work, the commit is its own: nothing is done.
 *
 * @throws DragomanError where the system refuses a step, or the record is not ours.
 */
export async function recover(layout: Layout): Promise<void> {
  if (!existsSync(layout.commit.path) && !isAbandoned(layout.lock) && !isAbandoned(layout.commitLock)) {
    // Whoever is killed while taking a lock leaves no lock, and a temporary file beside its place; a command that the
    // system does not let clear up, what it set aside.
    for (const folder of [layout.locales, layout.out]) if (existsSync(folder)) removeLeftovers(folder);
    return;
  }
  try {
    await withLock(layout.lock, () => withLock(layout.commitLock, async () => completeAndSweep(layout)));
  } catch (error) {
    if (!(error instanceof DragomanError) || !isLocked(error)) throw error;
  }
}

/** Call it under both locks of the newsroom. */
export async function completeAndSweep(layout: Layout): Promise<void> {
  completeCommit(layout.commit);
  sweepReleases(layout);
  const { root, source, locales, out } = layout;
  for (const folder of [root, source]) if (existsSync(folder)) removeLeftovers(folder);
  for (const folder of [locales, out]) if (existsSync(folder)) sweepUnder(folder);
}

function sweepUnder(folder: string): void {
  removeLeftovers(folder);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const below = `${entry.parentPath}/${entry.name}`;
    // One that was itself left over is gone by now.
    if (entry.isDirectory() && existsSync(below)) removeLeftovers(below);
  }
}

function isLocked({ code }: DragomanError): boolean {
  return code === 'newsroom-locked' || code === 'newsroom-locked-elsewhere';
}

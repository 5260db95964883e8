import { closeSync, fsync, fsyncSync, openSync } from 'node:fs';

/** So many files wait for the disk at a time: Node has few threads, and the system writes together what waits together. */
const mostAtOnce = 16;

/**
 * Flushes files to the disk. Several at a time: one after the other, each would wait until the disk has written down the one
 * before, which takes ten times as long.
 *
 * @throws what the system says of the first that it refuses, when nothing is under way any more.
 */
export async function flushFiles(paths: Iterable<string>): Promise<void> {
  const waiting = [...paths];
  let next = 0;
  let isFailed = false;
  const work = async (): Promise<void> => {
    while (next < waiting.length && !isFailed) {
      try {
        await flushFile(waiting[next++]!);
      } catch (error) {
        isFailed = true;
        throw error;
      }
    }
  };
  const works = Array.from({ length: Math.min(mostAtOnce, waiting.length) }, work);
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Windows flushes only what is open for writing; elsewhere a file may be flushed that nobody may write to. */
const flag = process.platform === 'win32' ? 'r+' : 'r';

/** Flushes one file to the disk, and waits for it. */
export function flushFileNow(path: string): void {
  const file = openSync(path, flag);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function flushFile(path: string): Promise<void> {
  const file = openSync(path, flag);
  try {
    await new Promise<void>((resolve, reject) => {
      fsync(file, (error) => (error === null ? resolve() : reject(error)));
    });
  } finally {
    closeSync(file);
  }
}

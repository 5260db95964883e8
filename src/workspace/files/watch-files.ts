import { existsSync, watch, type FSWatcher } from 'node:fs';
import { dirname } from 'node:path';
import { fileError } from './file-error.ts';

/** What is told of files that change. */
export interface FileChanges {
  /** Something below a folder, or a file, was written, added or removed. It may be told several times. */
  changed(): void;
  /** Nothing more can be told. */
  failed(error: unknown): void;
}

/** Watches folders, with all that is below them, and files. One that is not there yet is watched from when it is. Gives what ends it. */
export function watchFiles(paths: readonly string[], { changed, failed }: FileChanges): () => void {
  const watchers = new Map<string, FSWatcher>();
  const open = (path: string, recursive: boolean): void => {
    if (watchers.has(path) || !existsSync(path)) return;
    try {
      const watcher = watch(path, { recursive }, noticed);
      watcher.on('error', () => close(path));
      watchers.set(path, watcher);
    } catch (error) {
      failed(fileError(error));
    }
  };
  const close = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const openAll = (): void => {
    for (const path of paths) {
      // Editors replace a file by another of its name, and folders come and go: what they are in tells of both.
      open(dirname(path), false);
      open(path, true);
    }
  };
  function noticed(): void {
    for (const path of watchers.keys()) if (!existsSync(path)) close(path);
    openAll();
    changed();
  }
  openAll();
  return () => {
    for (const path of [...watchers.keys()]) close(path);
  };
}

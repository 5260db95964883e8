import { realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { DragomanError } from '../model/error.ts';
import { isBelow } from './files/real-path.ts';
import { isThere } from './files/read-file.ts';
import { filesOnDisk, type NewsroomFiles } from './newsroom-files.ts';
import type { SourceFile } from './newsroom.ts';

/** The files that sources name, each by its path from the source. */
export interface FilesBeside {
  /**
   * Reads one; undefined where the folder of sources has none.
   *
   * @throws DragomanError where a link leads out of the folder, whose files may come from a stranger, or to no file.
   */
  readBeside(source: SourceFile, named: string): { readonly bytes: Uint8Array; readonly path: string } | undefined;
  /** Digests one as it is now; undefined where the folder of sources has none. */
  digestBeside(source: SourceFile, named: string): string | undefined;
}

export interface FilesBesideOptions {
  /** The folder of sources. */
  readonly folder: string;
  readonly files: NewsroomFiles;
  readonly digest: (path: string) => string | undefined;
  /** Notes the files that are asked for. */
  readonly asked: Set<string>;
}

export function filesBeside({ folder, files, digest, asked }: FilesBesideOptions): FilesBeside {
  const pathOf = (source: SourceFile, named: string): string | undefined => {
    const path = join(dirname(source.path), named);
    if (!path.startsWith(folder + sep)) return undefined;
    if (isThere(path)) refuseElsewhere(folder, path, named);
    return path;
  };
  return {
    readBeside(source, named) {
      const path = pathOf(source, named);
      if (path === undefined) return undefined;
      // Of folders in the folder of sources, nothing is looked at before it is asked for.
      const bytes = files.read(path) ?? filesOnDisk.read(path);
      return bytes && { bytes, path };
    },
    digestBeside(source, named) {
      const path = pathOf(source, named);
      if (path === undefined) return undefined;
      asked.add(path);
      return digest(path);
    },
  };
}

function refuseElsewhere(folder: string, path: string, named: string): void {
  // A folder of sources may itself be a link.
  const isWithin = isBelow(realpathSync(folder), realpathSync(path));
  // Who opens a pipe waits until somebody writes.
  if (!isWithin || !statSync(path).isFile()) throw new DragomanError('its-rules-elsewhere', { path: named });
}

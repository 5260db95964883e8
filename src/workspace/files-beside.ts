import { dirname, join, sep } from 'node:path';
import { filesOnDisk, type NewsroomFiles } from './newsroom-files.ts';
import type { SourceFile } from './newsroom.ts';

/** The files that sources name, each by its path from the source. */
export interface FilesBeside {
  /** Reads one; undefined where the folder of sources has none. */
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
    return path.startsWith(folder + sep) ? path : undefined;
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

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const metaEnd = '.meta.yaml';

/** What systems and editors leave behind: hidden files, locks, backups, pictures of a folder. */
const leftBehind = /^[.~#]|~$|\.(?:bak|tmp|swp|lock)$|^(?:thumbs\.db|desktop\.ini)$/i;

/** A file in the folder of sources that no command reads. */
export interface UnreadFile {
  readonly path: string;
  /** `format`: a document of another kind; `meta`: metadata of a release that is not there; `folder`. */
  readonly why: 'format' | 'meta' | 'folder';
}

/** In bytes. Rules are written by hand: what is larger holds something else, and is not read to say so. */
const largestRules = 1_000_000;

/** Tells whether a file has rules of ITS, which pages beside it may name. Who opens a pipe waits until somebody writes. */
function isRules(path: string): boolean {
  if (!/\.xml$/i.test(path)) return false;
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > largestRules) return false;
    return readFileSync(path, 'utf8').includes('http://www.w3.org/2005/11/its');
  } catch {
    return false;
  }
}

/** Lists what stands in the folder of sources and is neither a source nor the metadata of one. */
export function unreadFiles(
  folder: string,
  sources: readonly { readonly id: string; readonly path: string }[],
): readonly UnreadFile[] {
  const read = new Set(sources.flatMap(({ id, path }) => [path, join(folder, `${id}${metaEnd}`)]));
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ entry, path }) => !leftBehind.test(entry.name) && !read.has(path) && !isRules(path))
    .map(({ entry, path }): UnreadFile => {
      return { path, why: entry.isDirectory() ? 'folder' : entry.name.endsWith(metaEnd) ? 'meta' : 'format' };
    })
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

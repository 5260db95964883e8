import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { memoize } from '../../model/memoize.ts';

/**
 * Has each file looked at once: who asks again is told what was seen first. Many files are asked for that most releases do
 * not have; what the folder does not list is not looked for.
 */
export function lookOnce<Seen>(look: (path: string) => Seen | undefined): (path: string) => Seen | undefined {
  const seen = new Map<string, Seen | undefined>();
  const listed = memoize(namesIn);
  const mayBeThere = (path: string): boolean => {
    const end = path.lastIndexOf(sep);
    return listed(path.slice(0, end))?.has(foldName(path.slice(end + 1))) !== false;
  };
  return (path) => {
    const before = seen.get(path);
    if (before !== undefined || seen.has(path)) return before;
    const found = mayBeThere(path) ? look(path) : undefined;
    seen.set(path, found);
    return found;
  };
}

/** Lists what is in a folder; undefined where the system does not let it be listed. */
function namesIn(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(folder).map(foldName));
  } catch {
    return undefined;
  }
}

/** What two names have in common that some file systems take for one. */
export function foldName(name: string): string {
  // Most names are plain, and there are tens of thousands of them.
  if (/^[ -~]*$/u.test(name)) return name.toLowerCase();
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

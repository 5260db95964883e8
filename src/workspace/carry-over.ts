import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { makeFolder } from './files/make-folder.ts';

/** What stays of a site, and where it gets a second name. */
export interface CarryOver {
  /** The folder of the site as it stands. */
  readonly from: string;
  /** The folder of the new one, which has what was written of it. */
  readonly to: string;
  /** Tells by its name below the site what does not stay as it is. */
  readonly isChanged: (name: string) => boolean;
}

/** Gives what stays the same a second name in the new folder: pages, and what somebody put among them. Gives their names. */
export function carryOver({ from, to, isChanged }: CarryOver): readonly string[] {
  return giveNames(
    [...standing(from)].filter(({ name }) => !isChanged(name)),
    from,
    to,
  );
}

function giveNames(files: readonly StandingFile[], from: string, to: string): readonly string[] {
  const folders = new Set<string>();
  const names: string[] = [];
  for (const { name, isLink } of files) {
    const copy = join(to, name);
    if (!folders.has(dirname(copy))) makeFolder(dirname(copy));
    folders.add(dirname(copy));
    if (isNewName(join(from, name), copy, isLink)) names.push(name);
  }
  return names;
}

/**
 * Does the same in the folder of an older site, where most of what stays has a second name already: a link costs several times
 * what it costs to see that there is one. Takes out what does not stay, moves what was written there, and gives the names of
 * what stays. `to` is gone then.
 */
export function carryOverInto(spare: string, { from, to, isChanged }: CarryOver): readonly string[] {
  const left = new Set([...standing(spare, () => true)].map(({ name }) => name));
  const staying = [...standing(from)].filter(({ name }) => !isChanged(name));
  const isLinked = ({ name, isLink }: StandingFile): boolean =>
    left.has(name) && !isLink && isSameFile(`${from}${sep}${name}`, `${spare}${sep}${name}`);
  const linked = staying.filter(isLinked).map(({ name }) => name);
  for (const name of linked) left.delete(name);
  for (const name of left) rmSync(join(spare, name));
  // Where a folder was, a file may be to stand.
  removeEmptied(spare);
  const known = new Set(linked);
  const added = giveNames(
    staying.filter(({ name }) => !known.has(name)),
    from,
    spare,
  );
  for (const { name } of standing(to, () => true)) {
    makeFolder(dirname(join(spare, name)));
    renameSync(join(to, name), join(spare, name));
  }
  rmSync(to, { recursive: true });
  return [...linked, ...added];
}

interface StandingFile {
  readonly name: string;
  readonly isLink: boolean;
}

/** Lists what is in a site, by its name below it, with `/`. What a killed command left half written does not count. */
export function* standing(
  site: string,
  counts: (file: string) => boolean = (file) => !file.endsWith('.tmp'),
): Generator<StandingFile> {
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || !counts(entry.name)) continue;
    yield { name: nearName(site, `${entry.parentPath}${sep}${entry.name}`), isLink: entry.isSymbolicLink() };
  }
}

/** Gives the name of a file below a folder, with `/` on every system. */
export function nearName(folder: string, path: string): string {
  const near = path.startsWith(`${folder}${sep}`) ? path.slice(folder.length + 1) : relative(folder, path);
  return sep === '/' ? near : near.replaceAll(sep, '/');
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one), lstatSync(other)];
  return a.ino === b.ino && a.dev === b.dev && a.isFile() && b.isFile();
}

/** Removes the folders in which nothing is left. */
function removeEmptied(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmptied(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}

/** Gives a file or a link a second name; false where something has that name, which some file systems write otherwise. */
function isNewName(path: string, copy: string, isLink: boolean): boolean {
  try {
    if (isLink) symlinkSync(readlinkSync(path), copy);
    else linkOrCopy(path, copy);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Some file systems have no hard links, or not as many of one file. */
function linkOrCopy(path: string, copy: string): void {
  try {
    linkSync(path, copy);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    copyFileSync(path, copy, constants.COPYFILE_EXCL);
  }
}

export function hasNoLinks(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK'].includes(code);
}

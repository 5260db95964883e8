import { sep } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import type { TreeLook } from '../../workspace/files/tree-look.ts';

/** Some of many files: where these stand as they stood, none of them is looked up. */
export interface Share {
  readonly paths: readonly string[];
  /** Digests how the files stood; undefined where that may not tell another writing. */
  readonly as: string | undefined;
  /** Of their names and bytes. */
  readonly digest: string;
  /** Of the bytes of each, where they were looked up. */
  readonly digests: ReadonlyMap<string, string> | undefined;
}

/** Many files as they stood when they were looked at. */
export interface SharedFiles {
  readonly look: TreeLook;
  readonly shares: readonly Share[];
}

/** The digests of the names and bytes of shares, by how their files stood. */
export type KeptShares = readonly (readonly [as: string, digest: string])[];

/** An edit is of one release, and changes the pages of a few: what is looked up again is a few of so many. */
const shareCount = 256;

/** Gives the number of the share that a file is in, which it has in common with the other files of its release. */
function shareOf(path: string): number {
  const name = path.slice(path.lastIndexOf(sep) + 1);
  const end = name.indexOf('.');
  return quickDigest(end < 0 ? name : name.slice(0, end)) % shareCount;
}

function byShare(paths: readonly string[]): readonly (readonly string[])[] {
  const all = Array.from({ length: shareCount }, (): string[] => []);
  for (const path of paths) all[shareOf(path)]!.push(path);
  return all;
}

/** Puts the files that were looked at into shares. `digestSeen` digests one as it was then. */
export function sharesOf(
  look: TreeLook,
  known: KeptShares = [],
  digestSeen: (path: string) => string,
): readonly Share[] {
  const kept = new Map(known);
  return byShare(look.paths ?? []).map((paths): Share => {
    const stamp = look.stampOf(paths);
    const as = stamp && digestOf([stamp, ...paths]);
    const before = as && kept.get(as);
    if (before !== undefined) return { paths, as, digest: before, digests: undefined };
    const digests = new Map(paths.map((path) => [path, digestSeen(path)]));
    return { paths, as, digest: digestOfFiles(digests), digests };
  });
}

/** The files that a command wrote or removed, and those that it asked for. */
export interface Work {
  readonly changed: readonly string[];
  readonly asked: readonly string[];
}

/** Files as they are after the work. */
export interface FilesNow {
  /** Digests a file; empty where there is none. */
  digest(path: string): string;
  /** Digests a file as the command wrote it; undefined where it removed it. */
  written(path: string): string | undefined;
}

/** Gives the shares as they are after the work of a command; undefined where somebody else changed a file meanwhile. */
export function sharesAfter(
  { look, shares }: SharedFiles,
  { changed, asked }: Work,
  files: FilesNow,
): readonly Share[] | undefined {
  const ours = new Set(changed);
  const isAsBefore = (path: string): boolean => {
    const digests = shares[shareOf(path)]?.digests;
    return digests === undefined ? look.isAsSeen(path) : files.digest(path) === (digests.get(path) ?? '');
  };
  if (!asked.every((path) => ours.has(path) || isAsBefore(path))) return undefined;
  const after = [...shares];
  for (const [at, written] of byShare(changed).entries()) {
    if (written.length === 0) continue;
    const { paths } = shares[at]!;
    const stayed = paths.filter((path) => !ours.has(path));
    if (!stayed.every(isAsBefore)) return undefined;
    const digests = new Map(stayed.map((path) => [path, files.digest(path)]));
    for (const path of written) {
      const digest = files.written(path);
      if (digest !== undefined) digests.set(path, digest);
    }
    after[at] = { paths, digests, digest: digestOfFiles(digests), as: undefined };
  }
  return after;
}

function digestOfFiles(digests: ReadonlyMap<string, string>): string {
  return digestOf([...digests].map(([path, digest]) => `${path}\0${digest}`).toSorted());
}

/** Digests the names and bytes of all files. */
export function digestOfShares(shares: readonly Share[]): string {
  return digestOf(shares.map(({ digest }) => digest));
}

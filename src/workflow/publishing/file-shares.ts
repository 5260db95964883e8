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
  /** Of the bytes of each. */
  readonly digests: ReadonlyMap<string, string>;
  /** The files stand as they stood when they were looked up. */
  readonly isKnown: boolean;
}

/** Many files as they stood when they were looked at. */
export interface SharedFiles {
  readonly look: TreeLook;
  readonly shares: readonly Share[];
}

/** What is kept of a share: how its files stood, the digest of all, and that of each in their order. */
export interface KeptShare {
  readonly as: string;
  readonly digest: string;
  readonly digests: readonly string[];
}

/** An edit is of one release, and changes the pages of a few: what is looked up again is a few of so many. */
const shareCount = 256;

/** Gives the number of the share that a file is in, which it has in common with the other files of its release. */
function shareOf(name: string): number {
  const end = name.indexOf('.');
  return quickDigest(end < 0 ? name : name.slice(0, end)) % shareCount;
}

function byShare(paths: readonly string[]): readonly (readonly string[])[] {
  const all = Array.from({ length: shareCount }, (): string[] => []);
  for (const path of paths) all[shareOf(path.slice(path.lastIndexOf(sep) + 1))]!.push(path);
  return all;
}

/** Looks up files that have changed; `count` says how many there are in all. */
export type LookUp = (count: number) => (path: string) => string;

/** Puts the files that were looked at into shares. `keptOf` gives what is kept of each; `lookUp` digests files as they were then. */
export function sharesOf(
  look: TreeLook,
  keptOf: (share: number) => KeptShare | undefined,
  lookUp: LookUp,
): readonly Share[] {
  const looked = look.inShares(shareOf, shareCount);
  const known = looked.map(({ as }, at) => {
    const kept = as === undefined ? undefined : keptOf(at);
    return kept?.as === as ? kept : undefined;
  });
  const digestSeen = lookUp(
    looked.reduce((sum, { paths }, at) => sum + (known[at] === undefined ? paths.length : 0), 0),
  );
  return looked.map(({ paths, as }, at): Share => {
    const { digest, digests: each } = known[at] ?? {};
    const digests = new Map(paths.map((path, place) => [path, each?.[place] ?? digestSeen(path)]));
    return { paths, as, digest: digest ?? digestOfFiles(digests), digests, isKnown: digest !== undefined };
  });
}

/** Gives what of shares is to be kept, by their numbers: of those that were looked up. */
export function sharesToKeep(shares: readonly Share[]): readonly (readonly [share: number, kept: KeptShare])[] {
  return shares.flatMap(({ paths, as, digest, digests, isKnown }, at) =>
    isKnown || as === undefined || paths.length === 0
      ? []
      : [[at, { as, digest, digests: [...digests.values()] }] as const],
  );
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
    const { isKnown, digests } = shares[shareOf(path.slice(path.lastIndexOf(sep) + 1))]!;
    return isKnown ? look.isAsSeen(path) : files.digest(path) === (digests.get(path) ?? '');
  };
  if (!asked.every((path) => ours.has(path) || isAsBefore(path))) return undefined;
  const after = [...shares];
  for (const [at, written] of byShare(changed).entries()) {
    if (written.length === 0) continue;
    const { paths, digests: before } = shares[at]!;
    const stayed = paths.filter((path) => !ours.has(path));
    if (!stayed.every(isAsBefore)) return undefined;
    const digests = new Map(stayed.map((path) => [path, before.get(path)!]));
    for (const path of written) {
      const digest = files.written(path);
      if (digest !== undefined) digests.set(path, digest);
    }
    after[at] = { paths, digests, digest: digestOfFiles(digests), as: undefined, isKnown: false };
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

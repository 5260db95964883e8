import { existsSync, lstatSync, readdirSync, readlinkSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Layout } from './layout.ts';

/**
 * The published site stands in folders of its own, `out/releases/<digest>`; `out/editions` is a link to one of them, and
 * `out/releases/previous` to the one before. Beside each is its manifest. The folder of the one before that is kept, for most of
 * its pages are those of the next, which is then made in it.
 */
const releaseName = /^[\da-f]{32}(?:-\d+)?$/u;

/** Gives the folder name of the release that a link leads to; undefined where it leads anywhere else. */
function releaseBehind(link: string): string | undefined {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  const name = basename(readlinkSync(link));
  return releaseName.test(name) ? name : undefined;
}

/** What is at the place of the site: nothing yet, pages in a folder of their own, one of our releases, or what is not ours. */
export type SitePlace =
  { readonly kind: 'none' | 'folder' | 'foreign' } | { readonly kind: 'release'; readonly name: string };

/**
 * Looks at the place of the site. A link to anywhere but a folder of ours is somebody's own, and a newsroom may come from
 * a stranger: what such a link leads to is not published.
 */
export function sitePlace({ editions, releases }: Layout): SitePlace {
  const folder = lstatSync(releases, { throwIfNoEntry: false });
  if (folder !== undefined && !folder.isDirectory()) return { kind: 'foreign' };
  const stat = lstatSync(editions, { throwIfNoEntry: false });
  if (stat === undefined) return { kind: 'none' };
  // A folder that another disk is mounted on can't be moved aside.
  if (stat.isDirectory()) return { kind: stat.dev === statSync(dirname(editions)).dev ? 'folder' : 'foreign' };
  const name = releaseBehind(editions);
  const isOurs =
    name !== undefined &&
    readlinkSync(editions) === linkToRelease(name) &&
    lstatSync(join(releases, name), { throwIfNoEntry: false })?.isDirectory() === true;
  return isOurs ? { kind: 'release', name } : { kind: 'foreign' };
}

/** What the link to the site says, beside the folder of the releases; with `/` on every system. */
export function linkToRelease(name: string): string {
  return `releases/${name}`;
}

/** Removes the releases that no link leads to: of publications that were killed, and those before the previous. */
export function sweepReleases({ editions, releases, previous, spare }: Layout): void {
  if (lstatSync(releases, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const links = [releaseBehind(editions), releaseBehind(previous)].flatMap((name) => name ?? []);
  const kept = new Set([basename(previous), basename(spare), ...links.flatMap((name) => [name, manifestName(name)])]);
  for (const name of readdirSync(releases)) {
    if (!kept.has(name) && !name.endsWith('.tmp')) rmSync(join(releases, name), { recursive: true, force: true });
  }
}

/** Gives the folder name of the release that was before the one that stands; undefined where none is kept. */
export function previousRelease({ previous }: Layout): string | undefined {
  return releaseBehind(previous);
}

/** Keeps the folder of a release that nothing leads to any more. */
export function keepSpare({ editions, releases, previous, spare }: Layout, name: string): void {
  const folder = join(releases, name);
  if ([editions, previous].some((link) => releaseBehind(link) === name) || existsSync(spare)) return;
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) renameSync(folder, spare);
}

/** The name of the manifest of a release, beside its folder: it is not for the public. */
export function manifestName(name: string): string {
  return `${name}.json`;
}

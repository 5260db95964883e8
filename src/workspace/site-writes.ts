import {
  closeSync,
  existsSync,
  fchmodSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf, digestOnce } from '../model/digest.ts';
import { carryOver, carryOverInto, hasNoLinks, nearName, standing } from './carry-over.ts';
import { bytesOf, type PendingWrites, type StagedWrites } from './commits/atomic-write.ts';
import { flushFolder } from './commits/commit-steps.ts';
import { fileError } from './files/file-error.ts';
import { flushFileNow, flushFiles } from './files/flush-files.ts';
import type { Layout } from './layout.ts';
import { makeFolder } from './files/make-folder.ts';
import { isThere, readBytesIfThere } from './files/read-file.ts';
import { isBelow, realPath } from './files/real-path.ts';
import { manifestText, readManifest, sortedEntries, templatesDigest, type SiteManifest } from './site-manifest.ts';
import {
  keepSpare,
  linkToRelease,
  manifestName,
  previousRelease,
  sitePlace,
  sweepReleases,
  type SitePlace,
} from './site-releases.ts';
import { temporaryIn } from './files/temporary-files.ts';

/** Staged writes of which those of pages make a new release of the site, beside the one that stands. */
export interface SiteWrites extends StagedWrites {
  /** Builds the release where a page differs, flushes it to the disk, and stages the links to it. */
  stage(): Promise<void>;
  /** Gives the paths that changed: pages where readers find them, and no folder or link that makes them stand there. */
  changedWith(committed: readonly string[]): readonly string[];
  /** Digests of the pages that were written, and of what they were made from, by path. */
  written(): ReadonlyMap<string, string>;
  /** Removes the releases that nothing leads to any more. Call it when the commit is done or has failed. */
  sweep(): void;
}

/** What becomes of a page: its digest where it is written, undefined where it goes. */
type Change = string | undefined;

/**
 * Builds the site as a whole: what is written goes into a folder of its own, what stays the same is linked there, and one
 * link is swapped. Where the system has no symbolic links, or the site is a folder that is not ours, pages are replaced
 * one by one in the same commit. `data`: digest of the settings; `writes` takes what is no page.
 */
export function siteWrites(layout: Layout, data: string, pending: PendingWrites, writes: StagedWrites): SiteWrites {
  const place = process.platform === 'win32' ? { kind: 'foreign' as const } : sitePlace(layout);
  const pages = new Map<string, Change>();
  const same = new Map<string, string>();
  const inputs = new Map<string, Change>();
  let building: string | undefined;
  let rebuilding: string | undefined;
  /** The release that nothing will lead to any more, and that has nothing that was taken down. */
  let spared: string | undefined;
  let isTouched = false;
  /** Something must be nowhere from now on, whether its pages were still there or not. */
  let isTakenDown = false;
  let staged: { readonly links: ReadonlySet<string>; readonly pages: readonly string[] } | undefined;

  const isPage = (path: string): boolean => place.kind !== 'foreign' && isBelow(layout.editions, path);
  const folder = (): string => (building ??= temporaryIn(made(layout.releases)));
  const madeFolders = new Set<string>();
  const makeOnce = (path: string): void => {
    if (!madeFolders.has(path)) makeFolder(path);
    madeFolders.add(path);
  };

  const put: StagedWrites['put'] = (path, content) => {
    const bytes = bytesOf(content);
    if (!isPage(path)) {
      if (isBelow(layout.composed, path)) inputs.set(nearName(layout.composed, path), digestOnce(bytes));
      if (isUnchanged(path, bytes)) pending.forget(path);
      else writes.put(path, bytes);
      return;
    }
    const name = nearName(layout.editions, path);
    isTouched = true;
    try {
      // Where no site stands, no page of it has to be compared: most pages are written then.
      const mode = place.kind === 'none' ? undefined : statSync(path, { throwIfNoEntry: false })?.mode;
      if (pages.get(name) !== undefined) rmSync(join(folder(), name), { force: true });
      if (mode !== undefined && isUnchanged(path, bytes)) {
        pages.delete(name);
        same.set(name, digestOnce(bytes));
      } else {
        const page = join(folder(), name);
        makeOnce(dirname(page));
        writePage(page, bytes, mode);
        pages.set(name, digestOnce(bytes));
      }
    } catch (error) {
      throw fileError(error, path);
    }
  };

  return {
    put: (path, content) => {
      // What is written piece by piece is no page.
      if (!isPage(path) && !isBelow(layout.composed, path)) writes.put(path, content);
      else put(path, content);
    },
    putAll: (files, body) => writes.putAll(files, body),
    remove(path, from) {
      if (from === 'everywhere' && isBelow(layout.editions, path)) isTakenDown = true;
      if (isBelow(layout.composed, path)) inputs.set(nearName(layout.composed, path), undefined);
      if (!isPage(path)) {
        writes.remove(path, from);
        return;
      }
      isTouched = true;
      const name = nearName(layout.editions, path);
      if (pages.get(name) !== undefined) rmSync(join(folder(), name), { force: true });
      same.delete(name);
      // What can't be seen is not taken for gone: it would stay.
      if (isThere(path)) pages.set(name, undefined);
      else pages.delete(name);
    },
    whole: (work) => writes.whole(work),
    async stage() {
      if (!isTouched && !isTakenDown) return;
      const former = readManifest(manifestOf(layout, place));
      const madeOf = inputsOf(former);
      // What older sites were made of and this one is not may have been deleted by hand, with its pages, before anybody asked.
      isTakenDown ||= Object.keys(former.inputs ?? {}).some((name) => madeOf[name] === undefined);
      isTakenDown ||= [...pages.values()].includes(undefined);
      if (isTakenDown) dropKept();
      if (pages.size === 0) return;
      const kept = place.kind === 'none' ? [] : takeOver();
      const written = [...pages].flatMap(([name, digest]) => (digest === undefined ? [] : [join(folder(), name)]));
      await flushPages(written, layout.editions);
      flushFolders(folder());
      const digests = [
        ...kept.map((name) => [name, same.get(name) ?? former.outputs?.[name]] as const),
        ...pages,
      ].flatMap(([name, digest]) => (digest === undefined ? [] : [[name, digest] as const]));
      const outputs = sortedEntries(digests);
      const manifest = { version: 1, templates: templatesDigest(), data, inputs: madeOf, outputs } as const;
      staged = { links: new Set(), pages: [...pages.keys()].map((name) => join(layout.editions, name)) };
      try {
        staged = { ...staged, links: stageLinks(manifestText(manifest)) };
      } catch (error) {
        if (!hasNoLinks(error)) throw fileError(error, layout.editions);
        for (const [name, change] of pages) {
          const path = join(layout.editions, name);
          if (change === undefined) writes.remove(path);
          else writes.put(path, readFileSync(join(folder(), name)));
        }
      }
    },
    changedWith(committed) {
      const { links = new Set([layout.previous]), pages: changed = [] } = staged ?? {};
      return [...new Set([...committed.filter((path) => !links.has(path)), ...changed])];
    },
    written() {
      const below = (folderOf: string, digests: ReadonlyMap<string, Change>): readonly (readonly [string, string])[] =>
        [...digests].flatMap(([name, digest]) => (digest === undefined ? [] : [[join(folderOf, name), digest]]));
      return new Map([...below(layout.editions, pages), ...below(layout.composed, inputs)]);
    },
    sweep() {
      for (const path of [building, rebuilding]) if (path !== undefined) rmSync(path, { recursive: true, force: true });
      // A commit that could not be taken back is for the next command to complete.
      if ((!isTouched && !isTakenDown) || existsSync(layout.commit.path)) return;
      if (spared !== undefined) keepSpare(layout, spared);
      sweepReleases(layout);
    },
  };

  /** Has what stays stand in the new folder too, which may be that of the release before the previous. Gives its names. */
  function takeOver(): readonly string[] {
    const what = { from: layout.editions, to: folder(), isChanged: (name: string) => pages.has(name) };
    if (!existsSync(layout.spare)) return carryOver(what);
    rebuilding = temporaryIn(layout.releases);
    renameSync(layout.spare, rebuilding);
    const kept = carryOverInto(rebuilding, what);
    building = rebuilding;
    return kept;
  }

  /** Keeps no older site: what is taken down may be in any of them. Their folders go when the commit is swept. */
  function dropKept(): void {
    if (lstatSync(layout.releases, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    rmSync(layout.spare, { recursive: true, force: true });
    // Somebody may have gone back to the site before: then it is the one that readers have, and its pages go one by one.
    if (realPath(layout.editions) !== realPath(layout.previous)) pending.remove(layout.previous);
  }

  function stageLinks(text: string): ReadonlySet<string> {
    const name = freeName(layout, digestOf([text]));
    const link = pending.link(layout.editions, linkToRelease(name));
    if (!isTakenDown) spared = previousRelease(layout);
    if (place.kind === 'release' && !isTakenDown) pending.link(layout.previous, place.name);
    // What was taken down must not be kept either.
    else pending.remove(layout.previous);
    const manifest = join(layout.releases, manifestName(name));
    // Of a publication that was killed it may be there already.
    rmSync(manifest, { force: true });
    writePage(manifest, Buffer.from(text), undefined);
    flushFileNow(manifest);
    renameSync(folder(), join(layout.releases, name));
    flushFolder(layout.releases);
    return new Set([link, layout.previous]);
  }

  function inputsOf(former: Partial<SiteManifest>): SiteManifest['inputs'] {
    const there = new Set(standingNames(layout.composed));
    const stayed = Object.entries(former.inputs ?? {}).filter(([name]) => there.has(name));
    const all = new Map<string, Change>([...stayed, ...inputs]);
    return sortedEntries([...all].flatMap(([name, digest]) => (digest === undefined ? [] : [[name, digest] as const])));
  }
}

function manifestOf({ releases }: Layout, place: SitePlace): string {
  return join(releases, manifestName(place.kind === 'release' ? place.name : 'none'));
}

function standingNames(folder: string): readonly string[] {
  return existsSync(folder) ? [...standing(folder)].map(({ name }) => name) : [];
}

/** A site may come to be again what it was before, while that still stands. */
function freeName({ releases }: Layout, digest: string): string {
  let name = digest;
  for (let at = 2; existsSync(join(releases, name)); at++) name = `${digest}-${at}`;
  return name;
}

function made(folder: string): string {
  makeFolder(folder);
  return folder;
}

function isUnchanged(path: string, bytes: Buffer): boolean {
  const before = readBytesIfThere(path);
  return before !== undefined && bytes.equals(before);
}

/** Writes a file that is not there yet. A page has the permissions of the one that it replaces. */
function writePage(path: string, bytes: Buffer, mode: number | undefined): void {
  const file = openSync(path, 'w');
  try {
    if (mode !== undefined) fchmodSync(file, mode & 0o777);
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
  } finally {
    closeSync(file);
  }
}

/** Flushes pages to the disk: no link may lead to what is not there whole, whenever the power goes. */
async function flushPages(paths: readonly string[], about: string): Promise<void> {
  try {
    await flushFiles(paths);
  } catch (error) {
    throw fileError(error, about);
  }
}

function flushFolders(folder: string): void {
  makeFolder(folder);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) flushFolder(join(entry.parentPath, entry.name));
  }
  flushFolder(folder);
}

import { basename } from 'node:path';
import type { MemoryEntry } from '../../memory/tm/entry.ts';
import { tmxEntriesFor } from '../../memory/tmx/tmx-entries.ts';
import { DragomanError } from '../../model/error.ts';
import type { Newsroom } from '../../workspace/newsroom.ts';
import type { Context } from '../newsroom/context.ts';
import { digestOrFault } from '../newsroom/derived.ts';
import { readGone, readStore } from '../newsroom/stores.ts';
import { unitsOfFile } from './import-memory.ts';
import { entriesOf } from './store-entries.ts';

/** A file or a few files that the entries of a memory come from. */
export interface MemoryDocument {
  /** The release, or the name of an imported file. */
  readonly name: string;
  readonly isImported: boolean;
  /** The files that are there of it. */
  readonly paths: readonly string[];
  digest(): string;
  /** Tells whether it has no entries, as far as its bytes say. */
  isBlank(): boolean;
  entries(): Iterable<MemoryEntry>;
}

/** Lists what the memory of a locale is made from: the translations of each release, and the files that were imported. */
export function documentsOf(context: Context, locale: string): readonly MemoryDocument[] {
  return [...releasesOf(context, locale), ...importedFor(context, locale)];
}

function releasesOf(context: Context, locale: string): readonly MemoryDocument[] {
  const { newsroom } = context;
  const { layout } = newsroom;
  const folder = layout.store(locale, '').slice(0, -'.xlf'.length);
  const releases = new Map<string, string[]>();
  for (const file of newsroom.fileNames(folder)) {
    if (!file.endsWith(storeEnd)) continue;
    const isGone = file.endsWith(goneEnd);
    const name = file.slice(0, -(isGone ? goneEnd : storeEnd).length);
    const paths = releases.get(name) ?? [];
    if (isGone) paths.push(layout.gone(locale, name));
    else paths.unshift(layout.store(locale, name));
    releases.set(name, paths);
  }
  const byName = (one: readonly [string, unknown], other: readonly [string, unknown]): number =>
    one[0] < other[0] ? -1 : 1;
  return [...releases].toSorted(byName).map(([name, paths]) => ({
    name,
    isImported: false,
    paths,
    digest: () => digestOfFiles(context, paths),
    isBlank: () => !isTranslated(context.newsroom, locale, name),
    entries: () => releaseEntries(context, locale, name),
  }));
}

/** Digests the files of a document as the context has them. */
export function digestOfFiles(context: Context, paths: readonly string[]): string {
  return paths.map((path) => digestOrFault(context, path)).join(' ');
}

const storeEnd = '.xlf';
const goneEnd = '.gone.xlf';

/** What can't be read is not remembered; whoever needs the file says what is wrong with it. */
function releaseEntries(context: Context, locale: string, release: string): readonly MemoryEntry[] {
  try {
    // Most of a newsroom may wait for its translators, and bytes are looked through faster than they are read.
    const units = hasTargets(context.newsroom.readStore(locale, release))
      ? (readStore(context, locale, release)?.units ?? [])
      : [];
    return [...entriesOf(units, release), ...entriesOf(readGone(context, locale, release), release)];
  } catch (error) {
    if (error instanceof DragomanError) return [];
    throw error;
  }
}

/** Tells whether a release may have entries; one that can't be read may. */
function isTranslated({ readStore: read, readGone: readOld }: Newsroom, locale: string, release: string): boolean {
  try {
    return hasTargets(read(locale, release)) || hasTargets(readOld(locale, release));
  } catch (error) {
    if (error instanceof DragomanError) return true;
    throw error;
  }
}

function hasTargets(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('<target');
}

/** Lists the files of `locales/memory/`; one whose name ends with a target locale of the newsroom is for that alone. */
function importedFor(context: Context, locale: string): readonly MemoryDocument[] {
  const { layout, config } = context.newsroom;
  const languages = { source: config.sourceLocale, target: locale };
  const files = context.newsroom.filesBelow(layout.memories).filter((path) => {
    const [, tag] = /\.([^.]+)\.tmx$/iu.exec(path) ?? [];
    const isForOther = tag !== undefined && tag !== locale && config.targetLocales.includes(tag);
    return /\.tmx$/iu.test(path) && !basename(path).startsWith('.') && !isForOther;
  });
  return files.map((path) => {
    const name = basename(path);
    return {
      name,
      isImported: true,
      paths: [path],
      digest: () => digestOrFault(context, path),
      isBlank: () => false,
      entries: () => importedEntries(path, name, languages),
    };
  });
}

/** What is behind a fault in a file is not remembered; `tm stats` says what is wrong with it. */
function* importedEntries(
  path: string,
  name: string,
  languages: { readonly source: string; readonly target: string },
): Generator<MemoryEntry> {
  const entriesIn = tmxEntriesFor(languages, name);
  try {
    for (const unit of unitsOfFile(path)) yield* entriesIn(unit);
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
  }
}

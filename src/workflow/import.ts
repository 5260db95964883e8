import { basename, extname } from 'node:path';
import { DragomanError } from '../model/error.ts';
import { sameLocale } from '../locale/tags.ts';
import type { Translation } from '../model/translation.ts';
import type { Unit } from '../model/unit.ts';
import { beginWrites, type PendingWrites } from '../workspace/atomic-write.ts';
import { readJournal, withEvents, type JournalEvent } from '../workspace/journal.ts';
import { withLock } from '../workspace/lock.ts';
import { nearest } from '../workspace/nearest.ts';
import { writeTranslationChunks } from '../xliff/write-translation.ts';
import { targetsDigest } from './content-key.ts';
import type { Context } from './context.ts';
import { sourcesOf } from './context.ts';
import { readGone, readStore } from './load-release.ts';
import { mergeReturn } from './merge-return.ts';
import { readReturned, type Returned } from './returned-files.ts';
import { resolveLocale } from './select.ts';

export interface ImportedFile {
  readonly path: string;
  readonly release: string;
  readonly locale: string;
  readonly units: number;
  /** Segments whose target or state is new. */
  readonly changed: number;
  /** Units whose text has gone from the source since; their targets are kept. */
  readonly gone: number;
}

export interface ImportResult {
  readonly files: readonly ImportedFile[];
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

/** The stores as they will be, by path. A store is read once though several files may return for it. */
type Stores = Map<string, { store: Translation; gone: readonly Unit[] }>;

/** Merges returned XLIFF files and kits into the stores. On failure nothing has changed. */
export async function importFiles(context: Context, paths: readonly string[]): Promise<ImportResult> {
  const { layout } = context.newsroom;
  return withLock(layout.lock, async () => {
    const writes = beginWrites();
    try {
      const stores: Stores = new Map();
      const files: ImportedFile[] = [];
      for (const [done, path] of paths.entries()) {
        context.progress({ verb: 'import', what: path, done, total: paths.length });
        for (const returned of readReturned(path)) files.push(importTranslation(context, returned, stores));
      }
      for (const { store, gone } of stores.values()) putStore(context, store, gone, writes);
      writes.put(layout.journal, withEvents(readJournal(layout), eventsOf(context, files, stores)));
      return { files, changed: writes.commit() };
    } finally {
      writes.abort();
    }
  });
}

function importTranslation(context: Context, { path, translation }: Returned, stores: Stores): ImportedFile {
  const locale = localeOf(context, translation, path);
  const release = releaseOf(context, translation);
  const key = context.newsroom.layout.store(locale, release);
  const { store, gone } = stores.get(key) ?? openStore(context, locale, release, path);
  const known = new Map(store.units.map((unit) => [unit.id, unit]));
  const away = new Map(gone.map((unit) => [unit.id, unit]));
  let changed = 0;
  let goneCount = 0;
  for (const unit of translation.units) {
    const place = known.has(unit.id) ? known : away;
    const before = place.get(unit.id);
    if (before === undefined) throw unknownUnit(unit, release, path);
    const merged = mergeReturn(before, unit);
    place.set(unit.id, merged.unit);
    if (place === away) goneCount += 1;
    else changed += merged.changed;
  }
  const notes = [...new Set([...(store.notes ?? []), ...(translation.notes ?? [])])];
  const merged = { ...store, ...(notes.length === 0 ? {} : { notes }), units: [...known.values()] };
  stores.set(key, { store: merged, gone: [...away.values()] });
  return { path, release, locale, units: translation.units.length, changed, gone: goneCount };
}

/** Some tools give a file an id of their own; its `original` still names the source. */
function releaseOf(context: Context, { release, original }: Translation): string {
  const known = sourcesOf(context).map(({ id }) => id);
  if (known.includes(release) || original === undefined) return release;
  const named = basename(original, extname(original));
  return known.includes(named) ? named : release;
}

function localeOf(context: Context, { sourceLocale, targetLocale }: Translation, path: string): string {
  const { config } = context.newsroom;
  if (targetLocale === undefined) throw new DragomanError('import-no-target-locale', {}, { file: path, line: 1 });
  if (!sameLocale(sourceLocale, config.sourceLocale)) {
    const values = { found: sourceLocale, expected: config.sourceLocale };
    throw new DragomanError('import-other-source-locale', values, { file: path, line: 1 });
  }
  const tags = Object.entries(config.locales).flatMap(([locale, { exportTag }]) =>
    exportTag === undefined ? [] : [[exportTag.toLowerCase(), locale] as const],
  );
  const named = new Map(tags).get(targetLocale.toLowerCase());
  try {
    return named ?? resolveLocale(targetLocale, config.targetLocales);
  } catch (error) {
    throw error instanceof DragomanError ? error.in(path) : error;
  }
}

function openStore(
  context: Context,
  locale: string,
  release: string,
  path: string,
): { store: Translation; gone: readonly Unit[] } {
  const store = /[\\/]/.test(release) ? undefined : readStore(context, locale, release);
  if (store !== undefined) return { store, gone: readGone(context, locale, release) };
  const known = sourcesOf(context).map(({ id }) => id);
  const values = { release, locale, known: known.join(', '), nearest: nearest(release, known) ?? '' };
  const code = known.includes(release) ? 'import-never-exported' : 'import-unknown-release';
  throw new DragomanError(code, values, { file: path, line: 1 });
}

function unknownUnit(unit: Unit, release: string, path: string): DragomanError {
  return new DragomanError('import-unknown-unit', { unit: unit.id, release }, { file: path, ...unit.at });
}

function putStore(context: Context, store: Translation, gone: readonly Unit[], writes: PendingWrites): void {
  const { layout } = context.newsroom;
  const locale = store.targetLocale ?? store.sourceLocale;
  writes.put(layout.store(locale, store.release), writeTranslationChunks(store, { version: '2.1' }));
  if (gone.length === 0) return;
  const kept = { ...store, units: gone };
  writes.put(layout.gone(locale, store.release), writeTranslationChunks(kept, { version: '2.1' }));
}

function eventsOf(context: Context, files: readonly ImportedFile[], stores: Stores): readonly JournalEvent[] {
  return [...stores.values()].map(({ store }) => {
    const locale = store.targetLocale ?? store.sourceLocale;
    const changed = files
      .filter((file) => file.release === store.release && file.locale === locale)
      .reduce((sum, file) => sum + file.changed, 0);
    return {
      event: 'imported',
      when: context.now.toISOString(),
      release: store.release,
      locale,
      digest: targetsDigest(store.units),
      changed,
    };
  });
}

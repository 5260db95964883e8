import { basename } from 'node:path';
import { sameAsSource } from '../../check/completeness/same-as-source.ts';
import { runChecks } from '../../check/run-checks.ts';
import { translatorNotesStripper, hasProtection } from '../../kit/strip-translator-notes.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { digestOf, targetsDigest } from '../../merge/content-key.ts';
import { changedSegments, mergeReturn } from '../../merge/merge-return.ts';
import { keepUntouched, restoreSegmentation } from '../../merge/restore-segmentation.ts';
import { stripQualityIssues } from '../../merge/strip-quality-issues.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import { mergeAttributes } from '../../model/merge-attributes.ts';
import { nearest } from '../../model/nearest-name.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Segment, type Unit } from '../../model/unit.ts';
import type { StagedWrites } from '../../workspace/atomic-write.ts';
import type { JournalEvent } from '../../workspace/journal.ts';
import { writeTranslationChunks } from '../../xliff/write.ts';
import type { Context } from '../newsroom/context.ts';
import { segmenterOf } from '../newsroom/segmenter.ts';
import { sourcesOf } from '../newsroom/sources.ts';
import { readGone, readStore } from '../newsroom/stores.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';
import { kitContent } from './kit-origin.ts';
import { localeOf, releaseOf } from './origin.ts';
import { readReturned, type Returned } from './read-returns.ts';

export interface ImportedFile {
  readonly path: string;
  readonly release: string;
  readonly locale: string;
  readonly units: number;
  /** Segments whose target or state is new. */
  readonly changed: number;
  /** Targets made for another wording of their source: kept as drafts or in notes. */
  readonly outdated: number;
  /** Units whose text has gone from the source since; their targets are kept. */
  readonly gone: number;
  /** It came in a kit that was made of another version of the source. */
  readonly sourceChanged: boolean;
}

/** A store as it will be. It is read once though several files may return for it. */
interface OpenStore {
  readonly store: Translation;
  readonly gone: readonly Unit[];
  /** Units that have returned already, by the file they came in. */
  readonly returned: ReadonlyMap<string, string>;
}

/** By the store's path. */
type Stores = Map<string, OpenStore>;

/** Merges returned XLIFF files and kits into the stores, and stages these. */
export async function importReturns(
  context: Context,
  paths: readonly string[],
  writes: StagedWrites,
  journal: OpenJournal,
): Promise<readonly ImportedFile[]> {
  const stores: Stores = new Map();
  const files: ImportedFile[] = [];
  for (const [done, path] of paths.entries()) {
    context.progress({ verb: 'import', what: path, done, total: paths.length });
    for (const returned of readReturned(path)) {
      const terms = hasProtection(returned.translation) ? await context.newsroom.readTerms() : [];
      files.push(importTranslation(context, returned, terms, stores));
    }
  }
  for (const { store, gone } of stores.values()) putStore(context, store, gone, writes);
  journal.add(eventsOf(context, files, stores));
  return files;
}

function importTranslation(context: Context, returned: Returned, terms: readonly Term[], stores: Stores): ImportedFile {
  const { path, translation } = returned;
  const locale = localeOf(context, translation, path);
  const release = releaseOf(context, translation);
  const kit = kitContent(returned, locale, release);
  const key = context.newsroom.layout.store(locale, release);
  const open = stores.get(key) ?? openStore(context, locale, release, path);
  const known = new Map(open.store.units.map((unit) => [unit.id, unit]));
  const away = new Map(open.gone.map((unit) => [unit.id, unit]));
  const seen = new Map(open.returned);
  const counts = { changed: 0, outdated: 0, gone: 0 };
  const withoutGuidance = translatorNotesStripper(context.newsroom.config.sourceLocale, locale, terms);
  for (const unit of translation.units) {
    const first = seen.get(unit.id);
    if (first !== undefined) throw unitTwice(unit, first, path);
    seen.set(unit.id, path);
    const place = known.has(unit.id) ? known : away;
    const before = place.get(unit.id);
    if (before === undefined) throw unknownUnit(unit, release, path);
    const { merged, outdated } = importUnit(
      context,
      withoutGuidance(stripQualityIssues(unit), before),
      before,
      open.store,
    );
    place.set(unit.id, merged);
    if (place === away) counts.gone += 1;
    else counts.changed += changedSegments(before, merged);
    counts.outdated += outdated;
  }
  stores.set(key, {
    store: { ...withFileData(open.store, translation), units: [...known.values()] },
    gone: [...away.values()],
    returned: seen,
  });
  const sourceChanged = kit !== undefined && kit.sourceDigest !== digestOfSource(context, release);
  return { path, release, locale, units: translation.units.length, ...counts, sourceChanged };
}

function importUnit(
  context: Context,
  returned: Unit,
  before: Unit,
  store: Translation,
): { readonly merged: Unit; readonly outdated: number } {
  const options = { mayStaySame: (segment: Segment) => mayStaySame(segment, before, store) };
  const { unit: merged, outdated } = mergeReturn(before, returned, options);
  const locale = store.targetLocale ?? store.sourceLocale;
  const restored = restoreSegmentation(before, merged, {
    separator: segmentSeparator(locale),
    cut: (text) => segmenterOf(context.newsroom).cut(text, locale),
  });
  const recut = restored !== merged && segmentsOf(returned).every(({ state }) => state === 'initial');
  return { merged: recut ? keepUntouched(before, restored, options.mayStaySame) : restored, outdated };
}

/** Adds what a tool said of the file as a whole. */
function withFileData(store: Translation, { notes = [], extensions, extensionAttributes }: Translation): Translation {
  const all = [...new Set([...(store.notes ?? []), ...notes])];
  const attributes = mergeAttributes(store.extensionAttributes, extensionAttributes);
  return {
    ...store,
    ...(all.length === 0 ? {} : { notes: all }),
    ...defined({ extensions }),
    ...(attributes.length === 0 ? {} : { extensionAttributes: attributes }),
  };
}

/** Digests the source file of today; undefined where there is none. */
function digestOfSource(context: Context, release: string): string | undefined {
  const source = sourcesOf(context).find(({ id }) => id === release);
  return source === undefined ? undefined : digestOf([context.newsroom.readSource(source)]);
}

/**
 * Tells whether the check for untranslated text would pass a copy of the source: names, numbers and addresses are the
 * same in any language.
 */
function mayStaySame(segment: Segment, unit: Unit, translation: Translation): boolean {
  // A place and a date look like names and numbers, yet every language writes them in its own way.
  if (unit.role === 'dateline') return false;
  const copied = { ...segment, target: segment.source, state: 'translated' as const };
  const alone = { ...translation, units: [{ ...unit, parts: [copied] }] };
  return runChecks(alone, { checks: [sameAsSource] }).every(({ severity }) => severity === 'info');
}

function openStore(context: Context, locale: string, release: string, path: string): OpenStore {
  const store = /[\\/]/.test(release) ? undefined : readStore(context, locale, release);
  if (store !== undefined) return { store, gone: readGone(context, locale, release), returned: new Map() };
  const known = sourcesOf(context).map(({ id }) => id);
  const values = { release, locale, known: known.join(', '), nearest: nearest(release, known) ?? '' };
  const code = known.includes(release) ? 'import-never-exported' : 'import-unknown-release';
  throw new DragomanError(code, values, { file: path, line: 1 });
}

function unknownUnit(unit: Unit, release: string, path: string): DragomanError {
  return new DragomanError('import-unknown-unit', { unit: unit.id, release }, { file: path, ...unit.at });
}

function unitTwice(unit: Unit, first: string, path: string): DragomanError {
  return new DragomanError('import-unit-twice', { unit: unit.id, first: basename(first) }, { file: path, ...unit.at });
}

function putStore(context: Context, store: Translation, gone: readonly Unit[], writes: StagedWrites): void {
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

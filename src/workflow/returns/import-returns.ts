import { basename } from 'node:path';
import { sameAsSource } from '../../check/completeness/same-as-source.ts';
import { runChecks } from '../../check/run-checks.ts';
import { translatorNotesStripper, hasProtection } from '../../kit/strip-translator-notes.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { digestOf, targetsDigest } from '../../merge/content-key.ts';
import { changedSegments, mergeReturn, setbacksOf } from '../../merge/merge-return.ts';
import { keepUntouched, restoreSegmentation } from '../../merge/restore-segmentation.ts';
import { formerNotes, mergeNotes } from '../../merge/carry-over.ts';
import { pickNews, without, type Preference } from '../../merge/pick-news.ts';
import { sentSegment } from '../../merge/sent-unit.ts';
import { stripQualityIssues } from '../../merge/strip-quality-issues.ts';
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
import { readSentRecord, type SentRecord } from '../newsroom/sent-record.ts';
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
  /** Segments that came back as they once went out, while the store has something newer: that stays. */
  readonly stale: number;
  /** Targets that lost against another, where both the store and the file had a new one: kept in notes. */
  readonly conflicts: number;
  /** Targets that the file emptied. */
  readonly emptied: number;
  /** Segments whose state is lower than it was. */
  readonly lowered: number;
  /** New targets that the file does not call done. */
  readonly unfinished: number;
  /** Ids of units that the release never had; they were left out. */
  readonly unknown: readonly string[];
  /** It came in a kit that was made of another version of the source. */
  readonly sourceChanged: boolean;
}

const toldKinds = ['outdated', 'stale', 'conflicts', 'emptied', 'lowered', 'unfinished'] as const;

/** A unit as it will be in the store, and what there is to tell of it. */
type ImportedUnit = Readonly<Record<(typeof toldKinds)[number] | 'changed', number>> & { readonly merged: Unit };

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
  { paths, prefer }: { readonly paths: readonly string[]; readonly prefer: Preference },
  writes: StagedWrites,
  journal: OpenJournal,
): Promise<readonly ImportedFile[]> {
  const stores: Stores = new Map();
  const files: ImportedFile[] = [];
  for (const [done, path] of paths.entries()) {
    context.progress({ verb: 'import', what: path, done, total: paths.length });
    for (const returned of readReturned(path)) {
      const terms = hasProtection(returned.translation) ? await context.newsroom.readTerms() : [];
      files.push(importTranslation(context, returned, { terms, stores, prefer }));
    }
  }
  for (const { store, gone } of stores.values()) putStore(context, store, gone, writes);
  journal.add(eventsOf(context, files, stores));
  return files;
}

/** What the returned files are merged with. */
interface Merging {
  readonly terms: readonly Term[];
  readonly stores: Stores;
  readonly prefer: Preference;
}

function importTranslation(context: Context, returned: Returned, { terms, stores, prefer }: Merging): ImportedFile {
  const { path, translation } = returned;
  const locale = localeOf(context, translation, path);
  const release = releaseOf(context, translation);
  const kit = kitContent(returned, locale, release);
  const key = context.newsroom.layout.store(locale, release);
  const open = stores.get(key) ?? openStore(context, locale, release, path);
  const known = new Map(open.store.units.map((unit) => [unit.id, unit]));
  const away = new Map(open.gone.map((unit) => [unit.id, unit]));
  const seen = new Map(open.returned);
  const counts = { changed: 0, outdated: 0, gone: 0, stale: 0, conflicts: 0, emptied: 0, lowered: 0, unfinished: 0 };
  const merge = unitMerger(context, returned, { release, store: open.store, terms, prefer });
  const unknown: Unit[] = [];
  for (const unit of translation.units) {
    const first = seen.get(unit.id);
    if (first !== undefined) throw unitTwice(unit, first, path);
    seen.set(unit.id, path);
    const place = known.has(unit.id) ? known : away;
    const result = merge(unit, place.get(unit.id));
    if (result === undefined) {
      unknown.push(unit);
      continue;
    }
    place.set(unit.id, result.merged);
    if (place === away) counts.gone += 1;
    else counts.changed += result.changed;
    for (const kind of toldKinds) counts[kind] += result[kind];
  }
  if (unknown.length > 0 && unknown.length === translation.units.length) throw unknownUnit(unknown[0]!, release, path);
  stores.set(key, {
    store: { ...withFileData(open.store, translation), units: [...known.values()] },
    gone: [...away.values()],
    returned: seen,
  });
  const sourceChanged = kit !== undefined && kit.sourceDigest !== digestOfSource(context, release);
  return {
    path,
    release,
    locale,
    units: translation.units.length,
    ...counts,
    unknown: unknown.map(({ id }) => id),
    sourceChanged,
  };
}

/**
 * Makes a function that merges the units of one file with those of the store; undefined for a unit that the release
 * never had.
 */
function unitMerger(
  context: Context,
  { translation }: Returned,
  {
    release,
    store,
    terms,
    prefer,
  }: Omit<Merging, 'stores'> & { readonly release: string; readonly store: Translation },
): (unit: Unit, stored: Unit | undefined) => ImportedUnit | undefined {
  const locale = store.targetLocale ?? store.sourceLocale;
  const record = readSentRecord(context, locale, release);
  const base = record.baseOf(translation);
  const setsStates = doesSetStates(translation, base, record);
  const withoutGuidance = translatorNotesStripper(context.newsroom.config.sourceLocale, locale, terms);
  return (unit, stored) => {
    const before = stored ?? goneUnit(context, unit, release, record);
    if (before === undefined) return undefined;
    const sent = base === undefined ? undefined : record.find(base, unit.id);
    const plain = withoutGuidance(stripQualityIssues(unit), before);
    const { returned, stale, lost } = pickNews(before, plain, sent, prefer);
    const { merged, outdated } = importUnit(context, returned, before, { store, setsStates });
    return {
      merged: lost.length === 0 ? merged : { ...merged, notes: mergeNotes(merged.notes, formerNotes(...lost)) },
      changed: changedSegments(before, merged),
      outdated,
      stale,
      conflicts: lost.length,
      ...setbacksOf(before, merged),
    };
  };
}

function importUnit(
  context: Context,
  returned: Unit,
  before: Unit,
  { store, setsStates }: { readonly store: Translation; readonly setsStates: boolean },
): { readonly merged: Unit; readonly outdated: number } {
  const options = { setsStates, mayStaySame: (segment: Segment) => mayStaySame(segment, before, store) };
  const { unit: merged, outdated } = mergeReturn(before, returned, options);
  const locale = store.targetLocale ?? store.sourceLocale;
  const restored = restoreSegmentation(before, merged, {
    separator: segmentSeparator(locale),
    cut: (text) => segmenterOf(context.newsroom).cut(text, locale),
  });
  const recut = restored !== merged && segmentsOf(returned).every(({ state }) => state === 'initial');
  return { merged: recut ? keepUntouched(before, restored, options.mayStaySame) : restored, outdated };
}

/**
 * Tells whether the file sets states: other ones than those that went out. A tool that leaves all as they were knows
 * no states, and a new target is all that it has to say.
 */
function doesSetStates({ units }: Translation, base: string | undefined, record: SentRecord): boolean {
  return units.some((unit) => {
    const sent = base === undefined ? undefined : record.find(base, unit.id);
    return segmentsOf(unit).some((segment) => {
      if (segment.unfinished === true) return true;
      const { source, state } = sentSegment(segment, unit);
      return (
        state !== 'initial' && sent?.segments.some((each) => each.source === source && each.state === state) !== true
      );
    });
  });
}

/**
 * Finds a unit that went out and has gone from the source since. The store keeps gone units only where they have a
 * target, the ledger keeps all of them.
 */
function goneUnit(context: Context, unit: Unit, release: string, record: SentRecord): Unit | undefined {
  const gone = readGone(context, context.newsroom.config.sourceLocale, release).find(({ id }) => id === unit.id);
  return gone ?? (record.hasSent(unit.id) ? without(unit, new Set(segmentsOf(unit))) : undefined);
}

/** Adds what a tool said of the file as a whole. */
function withFileData(store: Translation, { notes = [], extensions, extensionAttributes }: Translation): Translation {
  const all = [...new Set([...(store.notes ?? []), ...notes])];
  const attributes = mergeAttributes(store.extensionAttributes, extensionAttributes);
  return {
    ...store,
    ...(all.length === 0 ? {} : { notes: all }),
    ...(extensions === undefined || extensions.length === 0 ? {} : { extensions }),
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
    const own = files.filter((file) => file.release === store.release && file.locale === locale);
    const sum = (kind: 'changed' | 'conflicts'): number => own.reduce((total, file) => total + file[kind], 0);
    const conflicts = sum('conflicts');
    return {
      event: 'imported',
      when: context.now.toISOString(),
      release: store.release,
      locale,
      digest: targetsDigest(store.units),
      changed: sum('changed'),
      ...(conflicts > 0 && { conflicts }),
    };
  });
}

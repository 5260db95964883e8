import { hasProtection } from '../../kit/strip-translator-notes.ts';
import { targetsDigest } from '../../merge/content-key.ts';
import { digestOf } from '../../model/digest.ts';
import type { Preference } from '../../merge/pick-news.ts';
import { DragomanError } from '../../model/error.ts';
import { mergeAttributes } from '../../model/merge-attributes.ts';
import { nearest } from '../../model/nearest-name.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { writeTranslationChunks } from '../../xliff/write.ts';
import type { Context } from '../newsroom/context.ts';
import { readSentRecord } from '../newsroom/sent-record.ts';
import { sourcesOf } from '../newsroom/sources.ts';
import { readGone, readStore } from '../newsroom/stores.ts';
import { nameInJournal, type Arrival } from './keep-before.ts';
import { kitContent } from './kit-origin.ts';
import { unitMerger, withoutTargets } from './merge-unit.ts';
import { localeOf, releaseOf } from './origin.ts';
import { settleUnits } from './settle-units.ts';
import { setbackKinds, targetTextOf, toldOf, type Told } from './told.ts';
import { readReturned, type Returned } from './read-returns.ts';

/** A target that lost against another and is kept beside it. */
export interface KeptTarget {
  readonly unit: string;
  readonly text: string;
}

/** The same with what the unit says now. */
export interface Conflict extends KeptTarget {
  readonly used: string;
}

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
  /** Targets that lost against another, where both the store and the file had a new one: kept in notes of the units. */
  readonly kept: readonly Conflict[];
  /** Empty targets without a state: they replaced nothing. */
  readonly blank: number;
  /** Targets that the file emptied. */
  readonly emptied: number;
  /** Segments whose state is lower than it was. */
  readonly lowered: number;
  /** New targets that the file does not call done. */
  readonly unfinished: number;
  /** Targets that gave way to the file's though nobody knows whether its sender saw them: kept in notes. */
  readonly unseen: number;
  /** What became of units, and what tools did to them, by kind; unit by unit in the order of the file. */
  readonly told: readonly Told[];
  /** Ids of units that the release never had. Their targets are kept beside the store. */
  readonly unknown: readonly string[];
  /** It came in a kit that was made of another version of the source. */
  readonly sourceChanged: boolean;
}

/** A store as it will be. It is read once though several files may return for it. */
interface OpenStore {
  readonly store: Translation;
  readonly gone: readonly Unit[];
  /** Units that have returned already, as they were before that. */
  readonly began: ReadonlyMap<string, Unit>;
}

/** By the store's path. */
type Stores = Map<string, OpenStore>;

/** Merges returned XLIFF files and kits into the stores, and stages these; tells what the journal is to say. */
export async function importReturns(
  context: Context,
  { paths, prefer }: { readonly paths: readonly string[]; readonly prefer: Preference },
  writes: StagedWrites,
): Promise<{ readonly files: readonly ImportedFile[]; readonly arrivals: readonly Arrival[] }> {
  const stores: Stores = new Map();
  const files: ImportedFile[] = [];
  for (const [done, path] of paths.entries()) {
    context.progress({ verb: 'import', what: path, done, total: paths.length });
    for (const returned of readReturned(context, path)) {
      const terms = hasProtection(returned.translation) ? await context.newsroom.readTerms() : [];
      files.push(importTranslation(context, returned, { terms, stores, prefer }));
    }
  }
  for (const { store, gone } of stores.values()) putStore(context, store, gone, writes);
  return { files, arrivals: arrivalsOf(context, files, stores) };
}

/** What the returned files are merged with. */
interface Merging {
  readonly terms: readonly Term[];
  readonly stores: Stores;
  readonly prefer: Preference;
}

function importTranslation(context: Context, returned: Returned, { terms, stores, prefer }: Merging): ImportedFile {
  const { path, translation, hasWholeTargets } = returned;
  const locale = localeOf(context, translation, path);
  const release = releaseOf(context, translation);
  const kit = kitContent(returned, locale, release);
  const key = context.newsroom.layout.store(locale, release);
  const open = stores.get(key) ?? openStore(context, locale, release, path);
  const { units, away, began, told } = mergeUnits(context, translation, open, {
    ...{ release, locale, hasWholeTargets },
    ...{ terms, prefer },
  });
  const { unknown } = told;
  if (unknown.length > 0 && unknown.length === translation.units.length) {
    throw unknownUnit(translation.units[0]!, release, path);
  }
  stores.set(key, { store: { ...withFileData(open.store, translation), units }, gone: away, began });
  const sourceChanged = kit !== undefined && kit.sourceDigest !== digestOfSource(context, release);
  return { path, release, locale, ...told, units: translation.units.length, sourceChanged };
}

/** The store that a file is merged into, and what is to be known of the file. */
interface Destination extends Pick<Returned, 'hasWholeTargets'> {
  readonly release: string;
  readonly locale: string;
}

interface MergedUnits {
  readonly units: readonly Unit[];
  /** Those that are kept beside the store. */
  readonly away: readonly Unit[];
  readonly began: ReadonlyMap<string, Unit>;
  readonly told: Omit<ImportedFile, 'path' | 'release' | 'locale' | 'units' | 'sourceChanged'>;
}

/** Merges the units of one file with those of a store: each where it belongs, what has no place there beside it. */
function mergeUnits(
  context: Context,
  { units, ...file }: Translation,
  { store, gone, began: before }: OpenStore,
  { release, locale, hasWholeTargets, ...merging }: Omit<Merging, 'stores'> & Destination,
): MergedUnits {
  const record = readSentRecord(context, locale, release);
  const known = new Map(store.units.map((unit) => [unit.id, unit]));
  const away = new Map(gone.map((unit) => [unit.id, unit]));
  const { sourceLocale } = context.newsroom.config;
  const ledger = readGone(context, sourceLocale, release);
  const formerly = new Map([...ledger, ...gone].map((unit) => [unit.id, unit]));
  const isKnown = (id: string): boolean =>
    known.has(id) || record.hasSent(id) || (record.latest === undefined && formerly.has(id));
  const began = new Map(before);
  const sent = record.unitsOf(file.exportId);
  // A stranger that is kept beside the store is no unit that another could be.
  const own = new Set(ledger.map(({ id }) => id));
  const ourFormer = [...formerly.values()].filter(({ id }) => own.has(id) || isKnown(id));
  const settling = { today: store.units, formerly: ourFormer, away, record, sent, isKnown };
  const settled = settleUnits(units, settling, { source: sourceLocale, target: locale, hasWholeTargets });
  const { units: named, places } = settled;
  const all: Told[] = [...settled.told];
  const merge = unitMerger(context, { ...file, units: named }, { ...merging, store, record, began });
  const none = { outdated: 0, stale: 0, blank: 0, emptied: 0, lowered: 0, unfinished: 0, unseen: 0 };
  const counts = { changed: 0, gone: 0, ...none };
  const kept: Conflict[] = [];
  const unknown: string[] = [];
  for (const [at, unit] of named.entries()) {
    const { id } = unit;
    const place = known.has(id) ? known : away;
    const stored = place.get(id) ?? formerly.get(id) ?? withoutTargets(unit);
    const result = merge(unit, stored, places[at]?.isSure !== false);
    if (!began.has(id)) began.set(id, stored);
    if (places[at] === undefined) unknown.push(units[at]!.id);
    else if (place === away) counts.gone += 1;
    else counts.changed += result.changed;
    if (place === known || saysAnything(result.merged)) place.set(id, result.merged);
    if (places[at] === undefined) continue;
    kept.push(...result.kept.map((text) => ({ unit: id, text, used: targetTextOf(result.merged) })));
    all.push(...toldOf(result, place === away, stored));
    for (const kind of setbackKinds) counts[kind] += result[kind];
  }
  const told = { ...counts, kept, unknown, told: all };
  return { units: [...known.values()], away: [...away.values()], began, told };
}

/** Tells whether a unit has a target, or a note that keeps one: what has neither is not worth keeping. */
function saysAnything(unit: Unit): boolean {
  return unit.notes.length > 0 || segmentsOf(unit).some(({ target }) => target !== undefined);
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

function openStore(context: Context, locale: string, release: string, path: string): OpenStore {
  const store = /[\\/]/.test(release) ? undefined : readStore(context, locale, release);
  if (store !== undefined) return { store, gone: readGone(context, locale, release), began: new Map() };
  const known = sourcesOf(context).map(({ id }) => id);
  const values = { release, locale, known: known.join(', '), nearest: nearest(release, known) ?? '' };
  const code = known.includes(release) ? 'import-never-exported' : 'import-unknown-release';
  throw new DragomanError(code, values, { file: path, line: 1 });
}

function unknownUnit(unit: Unit, release: string, path: string): DragomanError {
  return new DragomanError('import-unknown-unit', { unit: unit.id, release }, { file: path, ...unit.at });
}

function putStore(context: Context, store: Translation, gone: readonly Unit[], writes: StagedWrites): void {
  const { layout } = context.newsroom;
  const locale = store.targetLocale ?? store.sourceLocale;
  writes.put(layout.store(locale, store.release), writeTranslationChunks(store, { version: '2.1' }));
  if (gone.length === 0) return;
  const kept = { ...store, units: gone };
  writes.put(layout.gone(locale, store.release), writeTranslationChunks(kept, { version: '2.1' }));
}

function arrivalsOf(context: Context, files: readonly ImportedFile[], stores: Stores): readonly Arrival[] {
  const { layout } = context.newsroom;
  return [...stores.values()].map(({ store }) => {
    const locale = store.targetLocale ?? store.sourceLocale;
    const { release } = store;
    const own = files.filter((file) => file.release === release && file.locale === locale);
    const conflicts = own.reduce((total, { kept }) => total + kept.length, 0);
    return {
      event: {
        event: 'imported',
        when: context.now.toISOString(),
        release,
        locale,
        digest: targetsDigest(store.units),
        changed: own.reduce((total, { changed }) => total + changed, 0),
        ...(conflicts > 0 && { conflicts }),
        from: [...new Set(own.map(({ path }) => nameInJournal(context, path)))],
      },
      files: [layout.store(locale, release), layout.gone(locale, release)],
    };
  });
}

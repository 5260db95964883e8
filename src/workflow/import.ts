import { basename } from 'node:path';
import { runChecks } from '../check/run-checks.ts';
import { sameAsSource } from '../check/completeness/same-as-source.ts';
import { segmentSeparator } from '../locale/cldr/segment-separator.ts';
import { DragomanError } from '../model/error.ts';
import type { Term } from '../model/term.ts';
import type { Translation } from '../model/translation.ts';
import { segmentsOf, type Part, type Segment, type Unit } from '../model/unit.ts';
import { beginWrites, type PendingWrites } from '../workspace/atomic-write.ts';
import { readJournal, withEvents, type JournalEvent } from '../workspace/journal.ts';
import { withLock } from '../workspace/lock.ts';
import { nearest } from '../model/nearest-name.ts';
import { writeTranslationChunks } from '../xliff/write-translation.ts';
import { mergeAttributes } from '../xliff/common/extension-attributes.ts';
import { contentKey, digestOf, targetsDigest } from '../merge/content-key.ts';
import type { Context } from './newsroom/context.ts';
import { sourcesOf } from './newsroom/sources.ts';
import { readGone, readStore } from './newsroom/load-release.ts';
import { kitContent } from './returns/kit-origin.ts';
import { changedSegments, mergeReturn } from '../merge/merge-return.ts';
import { resegment } from '../merge/resegment.ts';
import { localeOf, releaseOf } from './returns/origin.ts';
import { readReturned, type Returned } from './returns/read-returns.ts';
import { segmenterOf } from './newsroom/segmenter.ts';
import { guidanceRemover, hasProtection } from '../kit/strip-translator-notes.ts';
import { withoutIssues } from '../merge/strip-quality-issues.ts';

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

export interface ImportResult {
  readonly files: readonly ImportedFile[];
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
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
        for (const returned of readReturned(path)) {
          const terms = hasProtection(returned.translation) ? await context.newsroom.readTerms() : [];
          files.push(importTranslation(context, returned, terms, stores));
        }
      }
      for (const { store, gone } of stores.values()) putStore(context, store, gone, writes);
      writes.put(layout.journal, withEvents(readJournal(layout), eventsOf(context, files, stores)));
      return { files, changed: writes.commit() };
    } finally {
      writes.abort();
    }
  });
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
  const withoutGuidance = guidanceRemover(context.newsroom.config.sourceLocale, locale, terms);
  for (const unit of translation.units) {
    const first = seen.get(unit.id);
    if (first !== undefined) throw unitTwice(unit, first, path);
    seen.set(unit.id, path);
    const place = known.has(unit.id) ? known : away;
    const before = place.get(unit.id);
    if (before === undefined) throw unknownUnit(unit, release, path);
    const { merged, outdated } = importUnit(context, withoutGuidance(withoutIssues(unit), before), before, open.store);
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
  const segmented = asSegmented(before, merged, context, store.targetLocale ?? store.sourceLocale);
  const recut = segmented !== merged && segmentsOf(returned).every(({ state }) => state === 'initial');
  return { merged: recut ? withoutLeftovers(before, segmented, options.mayStaySame) : segmented, outdated };
}

/** What a tool said of the file as a whole. */
function withFileData(store: Translation, { notes = [], foreign, foreignAttributes }: Translation): Translation {
  const all = [...new Set([...(store.notes ?? []), ...notes])];
  const attributes = mergeAttributes(store.foreignAttributes, foreignAttributes);
  return {
    ...store,
    ...(all.length === 0 ? {} : { notes: all }),
    ...(foreign === undefined ? {} : { foreign }),
    ...(attributes.length === 0 ? {} : { foreignAttributes: attributes }),
  };
}

/** Of the source file as it stands today. */
function digestOfSource(context: Context, release: string): string | undefined {
  const source = sourcesOf(context).find(({ id }) => id === release);
  return source === undefined ? undefined : digestOf([context.newsroom.readSource(source)]);
}

/** What the check for untranslated text would pass: names, numbers and addresses are the same in any language. */
function mayStaySame(segment: Segment, unit: Unit, translation: Translation): boolean {
  // A place and a date look like names and numbers, yet every language writes them in its own way.
  if (unit.role === 'dateline') return false;
  const copied = { ...segment, target: segment.source, state: 'translated' as const };
  const alone = { ...translation, units: [{ ...unit, parts: [copied] }] };
  return runChecks(alone, { checks: [sameAsSource] }).every(({ severity }) => severity === 'info');
}

/** Tools that know no segments return a unit as one: it is cut again as the store has it, where that can be done. */
function asSegmented(stored: Unit, merged: Unit, { newsroom }: Context, locale: string): Unit {
  const [whole, ...others] = segmentsOf(merged);
  if (whole === undefined || others.length > 0 || segmentsOf(stored).length === 1) return merged;
  if (wholeTarget(stored) === wholeTarget(merged)) return { ...merged, parts: stored.parts };
  const { cut } = segmenterOf(newsroom);
  const bare = stored.parts.map((part): Part => {
    if (part.kind === 'ignorable') return part;
    const { target: _target, subState: _subState, ...rest } = part;
    return rest;
  });
  const fresh = { ...stored, parts: bare };
  return resegment(fresh, merged, segmentSeparator(locale), (text) => cut(text, locale)).unit;
}

/**
 * A tool that knows neither segments nor states returns a half translated unit with the rest of the source in its target.
 * What it left alone is as the store has it.
 */
function withoutLeftovers(stored: Unit, recut: Unit, isName: (segment: Segment) => boolean): Unit {
  const formers = new Map(segmentsOf(stored).map((segment) => [segment.id, segment]));
  const parts = recut.parts.map((part): Part => {
    const former = part.kind === 'segment' ? formers.get(part.id) : undefined;
    if (part.kind !== 'segment' || former === undefined) return part;
    const key = contentKey(part.target ?? [], recut.originalData);
    if (former.target !== undefined && key === contentKey(former.target, stored.originalData)) return former;
    return key === contentKey(part.source, recut.originalData) && !isName(part) ? former : part;
  });
  return { ...recut, parts };
}

/** What all targets of a unit say together, but for white space between them. */
function wholeTarget(unit: Unit): string {
  const targets = segmentsOf(unit).map(({ target }) => contentKey(target ?? [], unit.originalData));
  return targets.join('').replace(/\s+/gu, '');
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

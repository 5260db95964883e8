import { DragomanError } from '../model/error.ts';
import type { Release } from '../model/release.ts';
import type { Translation } from '../model/translation.ts';
import { segmentsOf, type Unit } from '../model/unit.ts';
import type { Term } from '../model/term.ts';
import { translator } from '../report/messages.ts';
import { beginWrites, type PendingWrites } from '../workspace/atomic-write.ts';
import { readJournal, withEvents, type JournalEvent } from '../workspace/journal.ts';
import { withLock } from '../workspace/lock.ts';
import type { Guidance } from '../xliff/common/translator-notes.ts';
import { writeTranslationChunks, type WriteOptions, type XliffVersion } from '../xliff/write-translation.ts';
import type { Xliff12Profile } from '../xliff/v1/write-document.ts';
import { digestOf, sourcesDigest } from '../merge/content-key.ts';
import type { Context } from './newsroom/context.ts';
import { guidesFor } from '../kit/translator-notes.ts';
import { loadMeta, loadRelease, type LoadedRelease } from './newsroom/load-release.ts';
import { putTranslations, sameUnits, type TranslationDocument } from './newsroom/write-stores.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { originalOf, storedTranslation } from './newsroom/stored-translation.ts';

export interface ExportOptions {
  /** Ids or source paths; all releases where empty. */
  readonly releases?: readonly string[];
  readonly to?: readonly string[];
  /** Version of what goes out; the store's own is always 2.1. */
  readonly xliff?: XliffVersion;
  /** Form of XLIFF 1.2 for a translator's tool; goes with version 1.2 alone. */
  readonly profile?: Xliff12Profile;
  /** Also one zip a locale with the XLIFF, the source in context, the terms and instructions. */
  readonly kit?: boolean;
  /** Cut stored units by today's rules, where source and target can be cut alike. */
  readonly resegment?: boolean;
}

export interface ExportedRelease {
  readonly release: string;
  readonly units: number;
  readonly segments: number;
  /** How today's source differs from the ledger's. */
  readonly changes: {
    readonly inserted: number;
    readonly edited: number;
    readonly moved: number;
    readonly gone: number;
  };
  readonly locales: readonly ExportedLocale[];
}

export interface ExportedLocale {
  readonly locale: string;
  readonly path: string;
  readonly segments: number;
  /** Segments that still wait for a translation. */
  readonly open: number;
  /** Units that `resegment` left whole: source and target can't be cut alike. */
  readonly leftWhole: readonly string[];
}

export interface ExportResult {
  readonly releases: readonly ExportedRelease[];
  readonly kits: readonly string[];
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

const defaultXliff: XliffVersion = '2.0';

/** What went out, kept for the kits. */
interface Outgoing {
  readonly locale: string;
  readonly release: Release;
  readonly translation: Translation;
  readonly guide: (unit: Unit) => Guidance;
  readonly sourceDigest: string;
}

/** What an export has to do, and what it has done so far. */
interface Work {
  readonly context: Context;
  readonly options: ExportOptions;
  readonly terms: readonly Term[];
  readonly writes: PendingWrites;
  readonly events: JournalEvent[];
  readonly outgoing: Outgoing[];
}

/** Updates ledger and stores, and writes what goes to translators. On failure nothing has changed. */
export async function exportReleases(context: Context, options: ExportOptions = {}): Promise<ExportResult> {
  const { layout } = context.newsroom;
  const sources = selectSources(context, options.releases ?? []);
  const jobs = sources.map((source) => ({
    source,
    locales: selectLocales(context, loadMeta(context, source).meta, options.to ?? []),
  }));
  return withLock(layout.lock, async () => {
    const writes = beginWrites();
    try {
      const terms = await context.newsroom.readTerms();
      const work: Work = { context, options, terms, writes, events: [], outgoing: [] };
      const exported: ExportedRelease[] = [];
      for (const [done, { source, locales }] of jobs.entries()) {
        context.progress({ verb: 'export', what: source.id, done, total: jobs.length });
        exported.push(exportRelease(work, loadRelease(context, source, options.resegment), locales));
      }
      const kits = await putKits(work);
      if (work.events.length > 0) writes.put(layout.journal, withEvents(readJournal(layout), work.events));
      return { releases: exported, kits, changed: writes.commit() };
    } finally {
      writes.abort();
    }
  });
}

function exportRelease(work: Work, loaded: LoadedRelease, locales: readonly string[]): ExportedRelease {
  const { release } = loaded;
  const units = release.blocks.flatMap((block) => block.units);
  putLedger(work.context, loaded, units, work.writes);
  return {
    release: release.id,
    units: units.length,
    segments: units.reduce((sum, unit) => sum + segmentsOf(unit).length, 0),
    changes: countChanges(loaded),
    locales: exportLocales(work, loaded, locales),
  };
}

function putLedger(context: Context, loaded: LoadedRelease, units: readonly Unit[], writes: PendingWrites): void {
  const { layout, config } = context.newsroom;
  const { release, document } = loaded;
  const ledger: Translation = {
    release: release.id,
    sourceLocale: release.locale,
    sourceDigest: digestOf([document.bytes]),
    original: originalOf(loaded, context),
    units,
  };
  writes.put(layout.store(config.sourceLocale, release.id), writeTranslationChunks(ledger, { version: '2.1' }));
  const present = new Set(units.map(({ id }) => id));
  const gone = [...loaded.gone, ...(loaded.ledger?.units ?? [])].filter(({ id }) => !present.has(id));
  putGone(context, { ...ledger, units: gone }, config.sourceLocale, writes);
}

function putGone(context: Context, gone: Translation, locale: string, writes: PendingWrites): void {
  const path = context.newsroom.layout.gone(locale, gone.release);
  if (gone.units.length === 0) return writes.remove(path);
  const units = [...new Map(gone.units.map((unit) => [unit.id, unit])).values()];
  const { sourceDigest: _, ...rest } = gone;
  writes.put(path, writeTranslationChunks({ ...rest, units }, { version: '2.1' }));
}

/** One locale's documents, and what is said of them. */
interface PreparedLocale {
  readonly result: ExportedLocale;
  readonly store: TranslationDocument;
  readonly sent: TranslationDocument;
  readonly event: JournalEvent;
}

/**
 * New translations hold the same units in every locale, and their stores are written together. What goes out says
 * something else to the translators of each locale.
 */
function exportLocales(work: Work, loaded: LoadedRelease, locales: readonly string[]): readonly ExportedLocale[] {
  const { context, options, terms, writes, events } = work;
  const results: ExportedLocale[] = [];
  const guideTo = guidesFor(loaded.release);
  const sourceDigest = digestOf([loaded.document.bytes]);
  let group: PreparedLocale[] = [];
  const flush = (): void => {
    const stores = group.map(({ store }) => store);
    putTranslations(writes, stores, { version: '2.1' });
    group = [];
  };
  for (const locale of locales) {
    const prepared = prepareLocale(context, loaded, locale, writes, options, group[0]);
    if (group[0] !== undefined && !sameUnits(group[0].store.translation, prepared.store.translation)) flush();
    group.push(prepared);
    const { path, translation } = prepared.sent;
    const guide = guideTo({ locale, settings: context.newsroom.config.locales[locale] ?? {}, terms });
    writes.put(path, writeTranslationChunks(translation, { ...formOf(options), guide }));
    results.push(prepared.result);
    events.push(prepared.event);
    if (options.kit === true) work.outgoing.push({ locale, release: loaded.release, translation, guide, sourceDigest });
  }
  flush();
  return results;
}

function prepareLocale(
  context: Context,
  loaded: LoadedRelease,
  locale: string,
  writes: PendingWrites,
  options: ExportOptions,
  before: PreparedLocale | undefined,
): PreparedLocale {
  const { layout, config } = context.newsroom;
  const { translation, gone, leftWhole } = storedTranslation(context, loaded, locale, options.resegment);
  const { release, units } = translation;
  putGone(context, { ...translation, units: gone }, locale, writes);
  const path = layout.outgoing(locale, `${release}.xlf`);
  const sent = { ...translation, targetLocale: config.locales[locale]?.exportTag ?? locale };
  const segments = units.flatMap(segmentsOf);
  const open = segments.filter(({ state }) => state === 'initial').length;
  const known = before !== undefined && sameUnits(before.store.translation, translation);
  return {
    result: { locale, path, segments: segments.length, open, leftWhole },
    store: { path: layout.store(locale, release), translation },
    sent: { path, translation: sent },
    event: {
      event: 'exported',
      when: context.now.toISOString(),
      release,
      locale,
      digest: known ? before.event.digest : sourcesDigest(units),
      units: units.length,
      segments: segments.length,
    },
  };
}

function formOf({ xliff, profile }: ExportOptions): WriteOptions {
  if (profile === undefined) return { version: xliff ?? defaultXliff, outgoing: true };
  if (xliff !== undefined && xliff !== '1.2') throw new DragomanError('export-profile-version', { profile, xliff });
  return { version: '1.2', profile };
}

function countChanges({ ledger, matches }: LoadedRelease): ExportedRelease['changes'] {
  const count = (kind: string): number =>
    ledger === undefined ? 0 : matches.filter((match) => match.kind === kind).length;
  return { inserted: count('inserted'), edited: count('edited'), moved: count('moved'), gone: count('gone') };
}

async function putKits({ context, options, terms, outgoing, writes }: Work): Promise<readonly string[]> {
  if (outgoing.length === 0) return [];
  const { newsroom } = context;
  const { makeKit } = await import('../kit/make-kit.ts');
  return [...new Set(outgoing.map(({ locale }) => locale))].map((locale) => {
    const releases = outgoing.filter((each) => each.locale === locale);
    const t = translator(locale);
    const kit = makeKit({ locale, releases, terms, form: formOf(options), t, messagesLocale: t('kit.language') });
    const path = newsroom.layout.outgoing(locale, `${locale}.kit.zip`);
    writes.put(path, kit);
    return path;
  });
}

import { DragomanError } from '../model/error.ts';
import { translator } from '../report/messages.ts';
import type { StagedWrites } from '../workspace/commits/atomic-write.ts';
import type { UnreadFile } from '../workspace/files/unread-files.ts';
import type { Xliff12Profile } from '../xliff/write.ts';
import type { WriteOptions, XliffVersion } from '../xliff/write.ts';
import type { ExportedCatalogue } from './catalogues/export-catalogue.ts';
import { isCatalogue } from './catalogues/files.ts';
import { unlessAborted, type Abortable } from './newsroom/abort.ts';
import type { Context } from './newsroom/context.ts';
import type { NewsroomMemory } from './memory/locale-memory.ts';
import { newsroomMemory } from './memory/newsroom-memory.ts';
import { refuseOtherLocales, selectLocales, selectSources } from './newsroom/select.ts';
import { sourcesOf, unreadBeside } from './newsroom/sources.ts';
import { transaction, type OpenJournal } from './newsroom/transaction.ts';
import {
  exportRelease,
  rememberedTranslation,
  type ExportedRelease,
  type Outgoing,
  type ReleaseExport,
  type RememberedTranslation,
} from './release/export-release.ts';
import { keptExports, type ExportForm, type KeptExports } from './release/kept-exports.ts';
import { loadMeta, loadRelease } from './release/load-release.ts';

export type { ExportedCatalogue, ExportedRelease };

export interface ExportRequest extends Abortable {
  /** Releases by id or by path of the source, catalogues (i18next JSON) by path; all releases where empty. */
  readonly what?: readonly string[];
  readonly to?: readonly string[];
  /** Version of what goes out, 2.0 unless set; the store's own is always 2.1. */
  readonly xliff?: XliffVersion;
  /** Form of XLIFF 1.2 for a translator's tool; goes with version 1.2 alone. */
  readonly profile?: Xliff12Profile;
  /** Also one zip a locale with the XLIFF, the source in context, the terms and instructions. */
  readonly kit?: boolean;
  /** Cut stored units by today's rules, where source and target can be cut alike. */
  readonly resegment?: boolean;
  /** Only what waits for translators: units of which a sentence is new, was edited or is not done. */
  readonly waiting?: boolean;
}

export interface ExportResult {
  readonly releases: readonly ExportedRelease[];
  readonly catalogues: readonly ExportedCatalogue[];
  readonly kits: readonly string[];
  /** What stands beside the sources and is not read; empty where releases are named. */
  readonly unread: readonly UnreadFile[];
  /** Why releases were left out; only where none was named: what is named goes out, or nothing does. */
  readonly unusable: readonly DragomanError[];
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

const defaultXliff: XliffVersion = '2.0';

/**
 * Exports releases and catalogues for translation: updates ledgers and stores, and writes what goes to the
 * translators.
 *
 * @throws DragomanError where something named can't be used; nothing has changed then.
 */
export async function exportTranslations(context: Context, request: ExportRequest = {}): Promise<ExportResult> {
  const { what = [] } = request;
  const catalogues = what.filter((name) => isCatalogue(context, name));
  const releases = what.filter((name) => !catalogues.includes(name));
  if (catalogues.length > 0) refuseReleaseOptions(request);
  let kept: KeptExports | undefined;
  const seen = { ...context, newsroom: context.newsroom.byStampsOnce() };
  const memory = newsroomMemory(context, seen);
  const { result, changed } = await transaction(context, async (writes, journal) => {
    // A kit is made of all that goes out, and few releases are exported as fast.
    const isLarge = what.length === 0 && sourcesOf(context).length >= context.keepFrom;
    if (request.kit !== true && isLarge) kept = keptExports(context, { seen, form: formKey(request), memory }, journal);
    return {
      catalogues: catalogues.length === 0 ? [] : await exportCatalogues(context, catalogues, request, writes),
      ...(what.length > 0 && releases.length === 0
        ? { releases: [], kits: [], unusable: [] }
        : await exportReleases({ context, writes, journal, kept, memory }, { ...request, what: releases })),
    };
  }).finally(() => memory.close());
  await kept?.save(changed);
  return { ...result, unread: unreadBeside(context, what), changed };
}

function refuseReleaseOptions({ profile, kit, resegment, waiting }: ExportRequest): void {
  const given = { '--profile': profile !== undefined, '--kit': kit, '--resegment': resegment, '--changed': waiting };
  const [option] = Object.entries(given).flatMap(([name, isGiven]) => (isGiven === true ? [name] : []));
  if (option !== undefined) throw new DragomanError('catalogue-option', { option });
}

async function exportCatalogues(
  context: Context,
  paths: readonly string[],
  { to = [], xliff = defaultXliff }: ExportRequest,
  writes: StagedWrites,
): Promise<readonly ExportedCatalogue[]> {
  // A newsroom without catalogues loads nothing for them.
  const { exportCatalogue } = await import('./catalogues/export-catalogue.ts');
  const locales = selectLocales(context, { values: {} }, to);
  const exported: ExportedCatalogue[] = [];
  for (const path of paths) exported.push(...(await exportCatalogue(context, path, { locales, xliff, writes })));
  return exported;
}

interface Exporting {
  readonly context: Context;
  readonly writes: StagedWrites;
  readonly journal: OpenJournal;
  readonly kept: KeptExports | undefined;
  readonly memory: NewsroomMemory;
}

/** What can't be written of a release is its own fault: where no file is named, its source is. */
async function ofSource<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DragomanError ? error.in(path) : error;
  }
}

async function exportReleases(
  { context, writes, journal, kept, memory }: Exporting,
  request: ExportRequest,
): Promise<Pick<ExportResult, 'releases' | 'kits' | 'unusable'>> {
  const { resegment = false, kit = false, waiting = false, what = [], to = [] } = request;
  refuseOtherLocales(context, to);
  const sources = selectSources(context, what);
  const terms = await context.newsroom.readTerms();
  const options: ReleaseExport = { context, writes, terms, form: formOf(request), resegment, waiting, memory };
  const releases: ExportedRelease[] = [];
  const outgoing: Outgoing[] = [];
  const unusable: DragomanError[] = [];
  for (const [done, source] of sources.entries()) {
    await unlessAborted(request);
    context.progress({ verb: 'export', what: source.id, done, total: sources.length });
    const before = await kept?.recall(source);
    if (before !== undefined) {
      releases.push(before);
      continue;
    }
    try {
      const locales = selectLocales(context, loadMeta(context, source).meta, to);
      const loaded = loadRelease(context, source, resegment);
      const outcome = await ofSource(source.path, async () => {
        const translations: RememberedTranslation[] = [];
        for (const locale of locales) translations.push(await rememberedTranslation(loaded, locale, options));
        return writes.whole(() => exportRelease(loaded, translations, options));
      });
      releases.push(outcome.exported);
      journal.add(outcome.events);
      kept?.note(source, outcome.exported, outcome.events);
      if (kit) outgoing.push(...outcome.outgoing);
    } catch (error) {
      if (what.length > 0 || !(error instanceof DragomanError) || error.file === undefined) throw error;
      unusable.push(error);
    }
  }
  return { releases, unusable, kits: await putKits(outgoing, options) };
}

/** Lists all of a request that decides what is written of a release. */
function formKey({ to, xliff, profile, resegment, waiting }: ExportRequest): ExportForm {
  return { to, xliff, profile, resegment, waiting };
}

function formOf({ xliff, profile }: ExportRequest): WriteOptions {
  if (profile === undefined) return { version: xliff ?? defaultXliff, outgoing: true };
  if (xliff !== undefined && xliff !== '1.2') throw new DragomanError('export-profile-version', { profile, xliff });
  return { version: '1.2', profile };
}

async function putKits(
  outgoing: readonly Outgoing[],
  { context, writes, terms, form }: ReleaseExport,
): Promise<readonly string[]> {
  if (outgoing.length === 0) return [];
  const { makeKit } = await import('../kit/make-kit.ts');
  const tables = context.newsroom.config.kitTables ?? ['docx', 'csv'];
  return [...new Set(outgoing.map(({ locale }) => locale))].map((locale) => {
    const releases = outgoing.filter((each) => each.locale === locale);
    const t = translator(locale);
    const path = context.newsroom.layout.outgoing(
      locale,
      kitName(
        releases.map(({ release }) => release.id),
        locale,
      ),
    );
    writes.put(path, makeKit({ locale, releases, terms, form, tables, t, messagesLocale: t('kit.language') }));
    return path;
  });
}

/** A kit's name has room for so many characters of the names of its releases. */
const roomForNames = 80;

/** Names a kit for what it holds: `a+b.ms.kit.zip`, or with many releases `a+7.ms.kit.zip`. */
function kitName(ids: readonly string[], locale: string): string {
  const all = ids.join('+');
  const held = ids.length > 1 && all.length > roomForNames ? `${ids[0]}+${ids.length - 1}` : all;
  return `${held}.${locale}.kit.zip`;
}

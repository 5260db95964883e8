import { join, relative, sep } from 'node:path';
import { boardOf } from '../dossier/board/board.ts';
import { boardPages } from '../dossier/pages/board-page.ts';
import { decisionsPage } from '../dossier/pages/decisions-page.ts';
import { boardPath, type PageSetting, type ReportPage } from '../dossier/pages/page.ts';
import { releasePages, styleSheet } from '../dossier/pages/release-pages.ts';
import { summaryOf, type ReleaseSummary } from '../dossier/pages/summary.ts';
import { defined } from '../model/defined.ts';
import { DragomanError } from '../model/error.ts';
import { translator } from '../report/messages.ts';
import type { StagedWrites } from '../workspace/commits/atomic-write.ts';
import type { SourceFile } from '../workspace/newsroom.ts';
import { keptAcross } from './checking/kept-across.ts';
import type { Context } from './newsroom/context.ts';
import { derivedBy, type Derived } from './newsroom/derived.ts';
import { selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';
import { releaseInputs } from './publishing/release-inputs.ts';
import type { ReportRequest } from './report.ts';
import { status } from './status.ts';
import { daysOut } from './reporting/days-out.ts';
import { findingsByFile } from './reporting/returned-files.ts';
import {
  gather,
  gatheringOf,
  rowsAsked,
  withContradictions,
  type Gathering,
  type ReportRow,
} from './reporting/gather.ts';

export interface WriteReportRequest extends ReportRequest {
  /** Language of the pages. */
  readonly ui: string;
  /** Folder of the pages, absolute; the newsroom's own unless given. */
  readonly folder?: string;
}

export interface WrittenReport {
  readonly folder: string;
  /** The page to begin with. */
  readonly start: string;
  readonly pages: number;
  /** Where the releases stand; `error` says of one that can't be used why. */
  readonly rows: readonly ReportRow[];
}

/**
 * Writes the report as a folder of pages. The pages of a release that are of its files as they are now stay as they are.
 *
 * @throws DragomanError where the folder is one that the newsroom is read from.
 */
export async function writeReport(live: Context, request: WriteReportRequest): Promise<WrittenReport> {
  const { releases = [], to = [], ui, folder = live.newsroom.layout.report } = request;
  refuseNewsroom(live, folder);
  const { rows: found, contradictions } = await status(live, { releases });
  const rows = withContradictions(found, contradictions);
  const context = { ...live, newsroom: live.newsroom.byStamps() };
  const derived = derivedBy('report', context);
  const { sourceLocale, locales } = context.newsroom.config;
  const setting: PageSetting = { t: translator(ui), ui, ...defined({ zone: locales[sourceLocale]?.timeZone }) };
  const asked = rowsAsked(context, rows, to);
  const { result } = await transaction(context, async (writes) => {
    const writing: Writing = { context, derived, request, setting, folder, writes, rows: asked };
    const summaries = await writeReleases(writing);
    return writeAround(writing, summaries);
  });
  derived.save(releases.length > 0 || to.length > 0);
  return { folder, start: join(folder, boardPath), pages: result, rows: asked };
}

/** A page among the sources would be read as a release. */
function refuseNewsroom({ newsroom: { layout } }: Context, folder: string): void {
  for (const owned of [layout.source, layout.locales]) {
    const path = relative(owned, folder);
    const isInside = path === '' || !(path.startsWith('..') || path === folder);
    if (isInside || folder === layout.root) throw new DragomanError('report-folder-taken', { folder, owned });
  }
}

interface Writing {
  readonly context: Context;
  readonly derived: Derived;
  readonly request: WriteReportRequest;
  readonly setting: PageSetting;
  readonly folder: string;
  readonly writes: StagedWrites;
  readonly rows: readonly ReportRow[];
}

/** What is kept of a release whose pages are written. */
interface Kept {
  readonly summary: ReleaseSummary;
  readonly paths: readonly string[];
  readonly since: string;
}

async function writeReleases(writing: Writing): Promise<readonly Written[]> {
  const { context, derived, request, rows } = writing;
  const { releases = [], to = [] } = request;
  const across = await keptAcross(context, derived);
  const madeOf = releaseInputs({ context, across, journal: context.newsroom.readJournal() }, derived);
  const byRelease = byId(rows);
  let gathering: Promise<Gathering> | undefined;
  const written: Written[] = [];
  const sources = selectSources(context, releases);
  for (const [done, source] of sources.entries()) {
    context.progress({ verb: 'report', what: source.id, done, total: sources.length });
    const ofRelease = byRelease.get(source.id) ?? [];
    const inputs = madeOf(source);
    const made = inputs && ['pages', writing.setting.ui, writing.setting.zone, writing.folder, to, ofRelease, inputs];
    const kept = recalled(derived.get(made) as Kept | undefined, writing);
    if (kept !== undefined) {
      written.push(kept);
      continue;
    }
    gathering ??= gatheringOf(context, { to, across });
    const fresh = writeRelease(writing, await gathering, { source, rows: ofRelease });
    if (fresh === undefined) continue;
    written.push(fresh);
    if (fresh.since !== undefined) derived.put(made, fresh satisfies Written);
  }
  (await gathering)?.composer.keep();
  return written;
}

type Written = Omit<Kept, 'since'> & { readonly since?: string | undefined };

function byId(rows: readonly ReportRow[]): ReadonlyMap<string, readonly ReportRow[]> {
  const releases = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const same = releases.get(row.release);
    if (same === undefined) releases.set(row.release, [row]);
    else same.push(row);
  }
  return releases;
}

/** What was kept holds where its pages still stand. */
function recalled(kept: Kept | undefined, { context, folder }: Writing): Kept | undefined {
  if (kept === undefined || kept.since > context.now.toISOString()) return undefined;
  return kept.paths.every((path) => context.newsroom.exists(join(folder, path))) ? kept : undefined;
}

function writeRelease(
  writing: Writing,
  gathering: Gathering,
  { source, rows }: { readonly source: SourceFile; readonly rows: readonly ReportRow[] },
): Written | undefined {
  const gathered = gather(gathering, source);
  if (gathered === undefined) return undefined;
  const pages = releasePages(gathered.dossier, rows, writing.setting);
  for (const page of pages) put(writing, page);
  return {
    summary: summaryOf(gathered.dossier, writing.setting.t),
    paths: pages.map(({ path }) => path),
    since: gathered.since,
  };
}

function put({ folder, writes }: Writing, { path, text }: ReportPage): void {
  writes.put(join(folder, path), text);
}

/** Writes the pages about all releases, and takes away those of releases that are gone. Gives how many pages there are. */
function writeAround(writing: Writing, written: readonly Written[]): number {
  const { context, setting, rows, request, folder } = writing;
  const { config, layout } = context.newsroom;
  const summaries = new Map(written.map(({ summary }) => [summary.release, summary]));
  const shown = new Set(rows.map(({ locale }) => locale));
  const { events } = context.newsroom.readJournal();
  const content = {
    board: boardOf(rows, (release) => summaries.get(release)),
    summaries,
    sourceLocale: config.sourceLocale,
    days: daysOut(events, rows),
    files: findingsByFile(events, rows),
    locales: config.targetLocales.filter((locale) => shown.has(locale)),
  };
  const decisions = written.flatMap(({ summary }) => summary.decisions);
  const around = [
    ...boardPages(content, setting),
    decisionsPage(decisions, config.sourceLocale, setting),
    styleSheet(),
  ];
  for (const page of around) put(writing, page);
  const paths = new Set([...around.map(({ path }) => path), ...written.flatMap((each) => each.paths)]);
  // Elsewhere a folder may have other people's files.
  if (folder === layout.report && (request.releases ?? []).length === 0) {
    for (const path of context.newsroom.filesBelow(folder)) {
      if (!paths.has(relative(folder, path).split(sep).join('/'))) writing.writes.remove(path);
    }
  }
  return paths.size - 1;
}

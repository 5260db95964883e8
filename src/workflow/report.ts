import { boardOf, type BoardHead, type BoardRelease } from '../dossier/board/board.ts';
import { makeDossier } from '../dossier/make-dossier.ts';
import type { Dossier, DossierSignOff } from '../dossier/dossier.ts';
import { defined } from '../model/defined.ts';
import { DragomanError } from '../model/error.ts';
import type { Term } from '../model/term.ts';
import type { Journal } from '../workspace/journal.ts';
import type { SourceFile } from '../workspace/newsroom.ts';
import { nothingDerived } from './newsroom/derived.ts';
import { atOneInstant, type Context } from './newsroom/context.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { keptAcross } from './checking/kept-across.ts';
import { composerOf, type Composer } from './publishing/compose-edition.ts';
import { embargoHold } from './publishing/gate.ts';
import type { StatusRow } from './publishing/status-row.ts';
import { loadRelease } from './release/load-release.ts';
import { storedTranslation } from './release/stored-translation.ts';
import { status } from './status.ts';

export interface ReportRequest {
  /** Ids or source paths; all releases where empty. */
  readonly releases?: readonly string[];
  /** Only these target locales. */
  readonly to?: readonly string[];
}

export interface ReportResult {
  /** Where the releases stand in the locales asked for, the most urgent first. */
  readonly board: readonly BoardRelease[];
  /** Of the releases that can be used. */
  readonly dossiers: readonly Dossier[];
}

/** Gathers what people look at before a release goes out. Writes nothing that anybody edits. */
export async function report(live: Context, request: ReportRequest = {}): Promise<ReportResult> {
  const { releases = [] } = request;
  const { rows } = await status(live, { releases });
  return atOneInstant(live, async (context) => {
    const reporting = await reportingOf(context, request);
    const sources = selectSources(context, releases);
    const dossiers: Dossier[] = [];
    for (const [done, source] of sources.entries()) {
      context.progress({ verb: 'report', what: source.id, done, total: sources.length });
      const dossier = dossierOf(reporting, source);
      if (dossier !== undefined) dossiers.push(dossier);
    }
    const heads = new Map(dossiers.map((dossier) => [dossier.release, dossier]));
    const headOf = (release: string): BoardHead | undefined => {
      const { title, date, embargo } = heads.get(release) ?? {};
      return title === undefined ? undefined : { title, ...defined({ date, embargo }) };
    };
    return { board: boardOf(rowsAsked(context, rows, request), headOf), dossiers };
  });
}

interface Reporting {
  readonly context: Context;
  readonly composer: Composer;
  readonly journal: Journal;
  readonly terms: readonly Term[];
  readonly to: readonly string[];
}

async function reportingOf(context: Context, { to = [] }: ReportRequest): Promise<Reporting> {
  const { newsroom } = context;
  return {
    context,
    composer: await composerOf(context, await keptAcross(context, nothingDerived)),
    journal: newsroom.readJournal(),
    terms: await newsroom.readTerms(),
    to,
  };
}

/** Leaves out the locales that are not asked for; the edition in the language of the source is always told of. */
function rowsAsked(context: Context, rows: readonly StatusRow[], { to = [] }: ReportRequest): readonly StatusRow[] {
  if (to.length === 0) return rows;
  const wanted = new Set(selectLocales(context, { values: {} }, to));
  return rows.filter(({ locale, source }) => source === true || wanted.has(locale));
}

/** Makes the dossier of a release; undefined where a file of it can't be used, which its row says. */
function dossierOf({ context, composer, journal, terms, to }: Reporting, source: SourceFile): Dossier | undefined {
  try {
    const loaded = loadRelease(context, source);
    const { release } = loaded;
    const sides = selectLocales(context, release.meta, to).map((locale) => {
      const { translation } = storedTranslation(context, loaded, locale);
      const findings = composer.findings(translation, locale);
      return { locale, translation, findings, signOffs: signOffsOf(journal, release.id, locale) };
    });
    const hold = embargoHold(loaded, context.now);
    return makeDossier(release, sides, { terms, embargo: hold?.kind === 'embargo' ? hold.until : undefined });
  } catch (error) {
    if (error instanceof DragomanError) return undefined;
    throw error;
  }
}

/** Lists who signed for warnings of an edition, the latest last. */
function signOffsOf({ events }: Journal, release: string, locale: string): readonly DossierSignOff[] {
  return events.flatMap((event) => {
    if (event.event !== 'published' || event.release !== release || event.locale !== locale) return [];
    if (event.signOff === undefined) return [];
    const { by, why, findings } = event.signOff;
    return [{ by, why, when: event.when, findings: findings.map((key) => key.split('/')[0] ?? key) }];
  });
}

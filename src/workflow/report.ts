import { boardOf, type BoardHead, type BoardRelease } from '../dossier/board/board.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { defined } from '../model/defined.ts';
import { keptAcross } from './checking/kept-across.ts';
import { atOneInstant, type Context } from './newsroom/context.ts';
import { derivedBy, nothingDerived } from './newsroom/derived.ts';
import { selectSources } from './newsroom/select.ts';
import { gather, gatheringOf, rowsAsked, withContradictions } from './reporting/gather.ts';
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
export async function report(live: Context, { releases = [], to = [] }: ReportRequest = {}): Promise<ReportResult> {
  const { rows: found, contradictions } = await status(live, { releases });
  const rows = withContradictions(found, contradictions);
  let derived = nothingDerived;
  const gatherAll = async (context: Context): Promise<ReportResult> => {
    const gathering = await gatheringOf(context, { to, across: await keptAcross(context, derived) });
    const sources = selectSources(context, releases);
    const dossiers: Dossier[] = [];
    for (const [done, source] of sources.entries()) {
      context.progress({ verb: 'report', what: source.id, done, total: sources.length });
      const gathered = gather(gathering, source);
      if (gathered !== undefined) dossiers.push(gathered.dossier);
    }
    gathering.composer.keep();
    const heads = new Map(dossiers.map((dossier) => [dossier.release, headOf(dossier)]));
    return { board: boardOf(rowsAsked(context, rows, to), (release) => heads.get(release)), dossiers };
  };
  return atOneInstant(live, gatherAll, (newsroom) => {
    // What comparing the releases found was kept right before.
    derived = derivedBy('status', { ...live, newsroom });
  });
}

function headOf({ title, date, embargo }: Dossier): BoardHead {
  return { title, ...defined({ date, embargo }) };
}

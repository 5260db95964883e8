import { DragomanError } from '../model/error.ts';
import type { UnreadFile } from '../workspace/files/unread-files.ts';
import type { SourceFile } from '../workspace/newsroom.ts';
import { keptAcross, type FindingsAcross } from './checking/kept-across.ts';
import { atOneInstant, type Context } from './newsroom/context.ts';
import { derivedBy, nothingDerived, type Derived } from './newsroom/derived.ts';
import { selectSources } from './newsroom/select.ts';
import { unreadBeside } from './newsroom/sources.ts';
import type { Contradiction } from './publishing/contradictions.ts';
import { releaseInputs } from './publishing/release-inputs.ts';
import { standingPages, type StandingEdition } from './publishing/standing-pages.ts';
import { keyOf, type Standing, type StatusRow } from './publishing/status-row.ts';
import type { Standings, Survey, Surveyed } from './publishing/survey-release.ts';

export type { Standing, StatusRow };

export interface StatusRequest {
  /** Ids or source paths; all releases where empty. */
  readonly releases?: readonly string[];
}

export interface StatusResult {
  /** By release, then by locale in the newsroom's order; the locale of the source comes first. */
  readonly rows: readonly StatusRow[];
  /** Editions that stand and say otherwise than their source or their sisters. */
  readonly contradictions: readonly Contradiction[];
  /** What stands beside the sources and is not read; empty where releases are named. */
  readonly unread: readonly UnreadFile[];
}

/** Surveys releases and locales by the journal and the files as they are. Writes nothing that anybody edits. */
export async function status(live: Context, request: StatusRequest = {}): Promise<StatusResult> {
  let found: readonly StandingEdition[] = [];
  let derived = nothingDerived;
  return atOneInstant(
    live,
    (context) => surveyAll(context, request, { found, derived }),
    (newsroom) => {
      derived = derivedBy('status', { ...live, newsroom });
      found = standingPages(newsroom, derived);
    },
  );
}

interface Instant {
  readonly found: readonly StandingEdition[];
  readonly derived: Derived;
}

async function surveyAll(
  context: Context,
  { releases = [] }: StatusRequest,
  { found, derived }: Instant,
): Promise<StatusResult> {
  const standing: Standings = new Map(found.map((each) => [keyOf(each), each]));
  const journal = context.newsroom.readJournal();
  const across = await keptAcross(context, derived);
  const madeOf = releaseInputs({ context, across, journal }, derived);
  let surveying: Promise<Surveyor> | undefined;
  const survey = async (source: SourceFile): Promise<Surveyed> =>
    (await (surveying ??= surveyor({ context, across, journal, standing }))).survey(source);
  const rows: StatusRow[] = [];
  const contradictions: Contradiction[] = [];
  const sources = selectSources(context, releases);
  const holdsNow = ({ since }: Surveyed): boolean => since !== undefined && since <= context.now.toISOString();
  for (const [done, source] of sources.entries()) {
    context.progress({ verb: 'status', what: source.id, done, total: sources.length });
    const surveyed = await derived.recallLater(madeOf(source), () => survey(source), holdsNow);
    rows.push(...surveyed.rows);
    contradictions.push(...surveyed.contradictions);
  }
  derived.save(releases.length > 0);
  (await surveying)?.keep();
  if (releases.length === 0) rows.push(...leftRows(standing, rows));
  const unread = unreadBeside(context, releases);
  return { rows: rows.map((row) => withLive(withPages(row, standing), standing)), contradictions, unread };
}

interface Surveyor {
  survey(source: SourceFile): Promise<Surveyed>;
  /** Keeps what was found. */
  keep(): void;
}

/** Loads what examines releases: of a newsroom that is as it was nothing is examined. */
async function surveyor({ across, ...survey }: Omit<Survey, 'composer'> & Across): Promise<Surveyor> {
  const [{ composerOf }, { surveyRelease }] = await Promise.all([
    import('./publishing/compose-edition.ts'),
    import('./publishing/survey-release.ts'),
  ]);
  const composer = await composerOf(survey.context, across);
  return { survey: (source) => surveyRelease({ ...survey, composer }, source), keep: composer.keep };
}

interface Across {
  readonly across: FindingsAcross;
}

/** Makes rows of editions that stand though the newsroom no longer has their source or their locale. */
function leftRows(standing: Standings, rows: readonly StatusRow[]): readonly StatusRow[] {
  const known = new Set(rows.map(keyOf));
  // Of a release that can't be used, the locales are not known.
  const unknown = new Set(rows.filter(({ error }) => error !== undefined).map(({ release }) => release));
  return [...standing.values()]
    .filter((each) => !known.has(keyOf(each)) && !unknown.has(each.release))
    .map(({ release, locale }) => {
      const none = { segments: 0, translated: 0, errors: 0, warnings: 0 };
      return { release, locale, standing: 'stale', ...none, next: { do: 'remove' } };
    });
}

/** Says of a row what is wrong with its pages: what is gone is not published, whatever the journal says. */
function withPages(row: StatusRow, standing: Standings): StatusRow {
  const found = standing.get(keyOf(row));
  const damage = found?.isDamaged === true ? found.edition : undefined;
  if (damage instanceof DragomanError && row.error === undefined) {
    return { ...row, standing: 'unusable', error: damage };
  }
  const gone = row.standing === 'published' && found === undefined ? ({ kind: 'gone', paths: [] } as const) : undefined;
  const pages = found?.fault ?? gone;
  if (pages === undefined) return row;
  if (row.standing !== 'published') return { ...row, pages };
  return { ...row, pages, standing: pages.kind, next: { do: 'publish' } };
}

/** Says whether what is out stands here: of what stands and nobody published here, nobody can say of which text it is. */
function withLive(row: StatusRow, standing: Standings): StatusRow {
  const isHere = standing.has(keyOf(row)) && row.pages?.kind !== 'gone';
  if (isHere === (row.live !== undefined)) return row;
  return { ...row, live: isHere ? 'unknown' : 'gone' };
}

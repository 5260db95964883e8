import { sourcesDigest } from '../merge/content-key.ts';
import { DragomanError } from '../model/error.ts';
import type { Translation } from '../model/translation.ts';
import { segmentsOf } from '../model/unit.ts';
import { readJournal, type Journal } from '../workspace/journal.ts';
import type { Context } from './newsroom/context.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { composerOf, type Composer } from './publishing/compose-edition.ts';
import { embargoHold, holdsOf, type Hold } from './publishing/gate.ts';
import { loadRelease, type LoadedRelease } from './release/load-release.ts';
import { storedTranslation } from './release/stored-translation.ts';

/** How far a release is in a locale.
 *
 * - `not-sent`: never exported
 * - `out`: with the translators
 * - `returned`: came back, but segments are still below the state that an edition needs
 * - `blocked`: findings hold it back
 * - `embargoed`: could be published if its embargo had ended
 * - `ready`: could be published
 * - `published`: the published edition is of today's text
 * - `stale`: the source or the translation changed since it went out or was published
 * - `unusable`: a file can't be used, `error` says which and why
 */
export type Standing =
  'not-sent' | 'out' | 'returned' | 'blocked' | 'embargoed' | 'ready' | 'published' | 'stale' | 'unusable';

export interface StatusRow {
  readonly release: string;
  readonly locale: string;
  readonly standing: Standing;
  readonly segments: number;
  readonly translated: number;
  readonly errors: number;
  readonly warnings: number;
  readonly error?: DragomanError;
}

export interface StatusRequest {
  /** Ids or source paths; all releases where empty. */
  readonly releases?: readonly string[];
}

export interface StatusResult {
  /** By release, then by locale in the newsroom's order. */
  readonly rows: readonly StatusRow[];
}

/** What all rows are made from. */
interface Survey {
  readonly context: Context;
  readonly composer: Composer;
  readonly journal: Journal;
}

/** Surveys releases and locales by the journal and the files as they are. Writes nothing. */
export async function status(context: Context, { releases = [] }: StatusRequest = {}): Promise<StatusResult> {
  const journal = readJournal(context.newsroom.layout);
  const survey = { context, composer: await composerOf(context), journal };
  const rows: StatusRow[] = [];
  const sources = selectSources(context, releases);
  for (const [done, source] of sources.entries()) {
    context.progress({ verb: 'status', what: source.id, done, total: sources.length });
    try {
      const loaded = loadRelease(context, source);
      for (const locale of selectLocales(context, loaded.release.meta, [])) {
        try {
          rows.push(await statusRow(survey, loaded, locale));
        } catch (error) {
          rows.push(unusable(source.id, locale, error));
        }
      }
    } catch (error) {
      // Its locales are not known, but for the one that it is written in.
      rows.push(unusable(source.id, context.newsroom.config.sourceLocale, error));
    }
  }
  return { rows };
}

function unusable(release: string, locale: string, error: unknown): StatusRow {
  if (!(error instanceof DragomanError)) throw error;
  return { release, locale, standing: 'unusable', segments: 0, translated: 0, errors: 0, warnings: 0, error };
}

async function statusRow(survey: Survey, loaded: LoadedRelease, locale: string): Promise<StatusRow> {
  const { context, composer, journal } = survey;
  const { translation } = storedTranslation(context, loaded, locale);
  const findings = composer.findings(translation, locale);
  const open = findings.filter(({ waived }) => waived === undefined);
  const segments = translation.units.flatMap(segmentsOf);
  const signedFor = new Set(journal.latest('published', translation.release, locale)?.signOff?.findings);
  const holds = holdsOf(translation, findings, context.newsroom.config.minimumState, signedFor);
  const kinds = new Set(holds.map(({ kind }) => kind));
  return {
    release: translation.release,
    locale,
    standing: await standingOf(survey, loaded, translation, kinds),
    segments: segments.length,
    translated: segments.filter(({ state }) => state !== 'initial').length,
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
  };
}

async function standingOf(
  { context, composer, journal }: Survey,
  loaded: LoadedRelease,
  { units, targetLocale: locale = '' }: Translation,
  holds: ReadonlySet<Hold['kind']>,
): Promise<Standing> {
  const { id } = loaded.release;
  const exported = journal.latest('exported', id, locale);
  const published = journal.latest('published', id, locale);
  if (exported === undefined) return 'not-sent';
  if (exported.digest !== sourcesDigest(units)) return 'stale';
  if (published !== undefined && (await composer.compose(loaded, locale)).digest === published.digest) {
    return 'published';
  }
  if (holds.has('errors')) return 'blocked';
  if (holds.has('state') || holds.has('untranslated')) return journal.hasReturned(id, locale) ? 'returned' : 'out';
  if (holds.size > 0) return 'blocked';
  if (published !== undefined) return 'stale';
  const embargo = embargoHold(loaded, context.now);
  return embargo === undefined ? 'ready' : embargo.kind === 'embargo' ? 'embargoed' : 'blocked';
}

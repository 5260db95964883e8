import { runChecks } from '../check/run-checks.ts';
import { segmentsOf, type Unit } from '../model/unit.ts';
import { readJournal, type Journal } from '../workspace/journal.ts';
import { policies } from './check.ts';
import { composeEdition } from './compose-edition.ts';
import { sourcesDigest } from './content-key.ts';
import type { Context } from './context.ts';
import { holdsOf } from './gate.ts';
import { loadRelease, type LoadedRelease } from './load-release.ts';
import { selectLocales, selectSources } from './select.ts';
import { storedTranslation } from './stored-translation.ts';

/**
 * Where a release stands in a locale.
 *
 * - `not-sent`: never exported
 * - `out`: with the translators
 * - `returned`: came back, but segments are still below the state that an edition needs
 * - `blocked`: findings hold it back
 * - `ready`: could be published
 * - `published`: what stands is today's text
 * - `stale`: the source or the translation changed since it went out or was published
 */
export type Standing = 'not-sent' | 'out' | 'returned' | 'blocked' | 'ready' | 'published' | 'stale';

export interface StatusRow {
  readonly release: string;
  readonly locale: string;
  readonly standing: Standing;
  readonly segments: number;
  readonly translated: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Releases × locales, from the journal and the files as they are. Writes nothing. */
export async function status(context: Context, names: readonly string[] = []): Promise<readonly StatusRow[]> {
  const journal = readJournal(context.newsroom.layout);
  const rows: StatusRow[] = [];
  const sources = selectSources(context, names);
  for (const [done, source] of sources.entries()) {
    context.progress({ verb: 'status', what: source.id, done, total: sources.length });
    const loaded = loadRelease(context, source);
    for (const locale of selectLocales(context, loaded.release.meta, [])) {
      rows.push(await statusRow(context, loaded, locale, journal));
    }
  }
  return rows;
}

async function statusRow(
  context: Context,
  loaded: LoadedRelease,
  locale: string,
  journal: Journal,
): Promise<StatusRow> {
  const { translation } = storedTranslation(context, loaded, locale);
  const findings = runChecks(translation, (await policies(context, {}))(translation.release, locale));
  const open = findings.filter(({ waived }) => waived === undefined);
  const segments = translation.units.flatMap(segmentsOf);
  const signedFor = new Set(journal.latest('published', translation.release, locale)?.signOff?.findings);
  const holds = holdsOf(translation, findings, context.newsroom.config.minimumState, signedFor);
  return {
    release: translation.release,
    locale,
    standing: await standingOf(
      context,
      loaded,
      locale,
      journal,
      translation.units,
      holds.map(({ kind }) => kind),
    ),
    segments: segments.length,
    translated: segments.filter(({ state }) => state !== 'initial').length,
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
  };
}

async function standingOf(
  context: Context,
  loaded: LoadedRelease,
  locale: string,
  journal: Journal,
  units: readonly Unit[],
  holds: readonly string[],
): Promise<Standing> {
  const { id } = loaded.release;
  const exported = journal.latest('exported', id, locale);
  const published = journal.latest('published', id, locale);
  if (exported === undefined) return 'not-sent';
  if (exported.digest !== sourcesDigest(units)) return 'stale';
  if (published !== undefined && (await isCurrent(context, loaded, locale, published.digest))) return 'published';
  if (holds.includes('errors')) return 'blocked';
  if (holds.includes('state') || holds.includes('untranslated')) {
    return journal.hasReturned(id, locale) ? 'returned' : 'out';
  }
  if (holds.length > 0) return 'blocked';
  return published === undefined ? 'ready' : 'stale';
}

async function isCurrent(context: Context, loaded: LoadedRelease, locale: string, digest: string): Promise<boolean> {
  return (await composeEdition(context, loaded, locale)).digest === digest;
}

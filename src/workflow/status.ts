import { DragomanError } from '../model/error.ts';
import { segmentsOf, type Unit } from '../model/unit.ts';
import { readJournal, type Journal } from '../workspace/journal.ts';
import { composeEdition, judgementOf, type Judgement } from './publishing/compose-edition.ts';
import { sourcesDigest } from '../merge/content-key.ts';
import type { Context } from './newsroom/context.ts';
import { embargoHold, holdsOf } from './publishing/gate.ts';
import { loadRelease, type LoadedRelease } from './newsroom/load-release.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { storedTranslation } from './newsroom/stored-translation.ts';

/**
 * Where a release stands in a locale.
 *
 * - `not-sent`: never exported
 * - `out`: with the translators
 * - `returned`: came back, but segments are still below the state that an edition needs
 * - `blocked`: findings hold it back
 * - `embargoed`: could be published if its embargo had ended
 * - `ready`: could be published
 * - `published`: what stands is today's text
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

/** Releases × locales, from the journal and the files as they are. Writes nothing. */
export async function status(context: Context, names: readonly string[] = []): Promise<readonly StatusRow[]> {
  const journal = readJournal(context.newsroom.layout);
  const rows: StatusRow[] = [];
  const judgement = await judgementOf(context);
  const sources = selectSources(context, names);
  for (const [done, source] of sources.entries()) {
    context.progress({ verb: 'status', what: source.id, done, total: sources.length });
    try {
      const loaded = loadRelease(context, source);
      for (const locale of selectLocales(context, loaded.release.meta, [])) {
        try {
          rows.push(await statusRow(context, loaded, locale, journal, judgement));
        } catch (error) {
          rows.push(unusable(source.id, locale, error));
        }
      }
    } catch (error) {
      // Its locales are not known, but for the one that it is written in.
      rows.push(unusable(source.id, context.newsroom.config.sourceLocale, error));
    }
  }
  return rows;
}

function unusable(release: string, locale: string, error: unknown): StatusRow {
  if (!(error instanceof DragomanError)) throw error;
  return { release, locale, standing: 'unusable', segments: 0, translated: 0, errors: 0, warnings: 0, error };
}

async function statusRow(
  context: Context,
  loaded: LoadedRelease,
  locale: string,
  journal: Journal,
  judgement: Judgement,
): Promise<StatusRow> {
  const { translation } = storedTranslation(context, loaded, locale);
  const findings = judgement.findings(translation, locale);
  const open = findings.filter(({ waived }) => waived === undefined);
  const segments = translation.units.flatMap(segmentsOf);
  const signedFor = new Set(journal.latest('published', translation.release, locale)?.signOff?.findings);
  const holds = holdsOf(translation, findings, context.newsroom.config.minimumState, signedFor);
  return {
    release: translation.release,
    locale,
    standing: await standingOf(
      translation.units,
      holds.map(({ kind }) => kind),
      { context, loaded, locale, journal, judgement },
    ),
    segments: segments.length,
    translated: segments.filter(({ state }) => state !== 'initial').length,
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
  };
}

interface Stand {
  readonly context: Context;
  readonly loaded: LoadedRelease;
  readonly locale: string;
  readonly journal: Journal;
  readonly judgement: Judgement;
}

async function standingOf(units: readonly Unit[], holds: readonly string[], stand: Stand): Promise<Standing> {
  const { context, loaded, locale, journal } = stand;
  const { id } = loaded.release;
  const exported = journal.latest('exported', id, locale);
  const published = journal.latest('published', id, locale);
  if (exported === undefined) return 'not-sent';
  if (exported.digest !== sourcesDigest(units)) return 'stale';
  if (published !== undefined && (await isCurrent(stand, published.digest))) return 'published';
  if (holds.includes('errors')) return 'blocked';
  if (holds.includes('state') || holds.includes('untranslated')) {
    return journal.hasReturned(id, locale) ? 'returned' : 'out';
  }
  if (holds.length > 0) return 'blocked';
  if (published !== undefined) return 'stale';
  const embargo = embargoHold(loaded, context.now);
  return embargo === undefined ? 'ready' : embargo.kind === 'embargo' ? 'embargoed' : 'blocked';
}

async function isCurrent({ context, loaded, locale, judgement }: Stand, digest: string): Promise<boolean> {
  return (await composeEdition(context, loaded, locale, judgement)).digest === digest;
}

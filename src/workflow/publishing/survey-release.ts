import { sourcesDigest } from '../../merge/content-key.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import type { Translation } from '../../model/translation.ts';
import type { Journal } from '../../workspace/journal.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import type { Context } from '../newsroom/context.ts';
import { selectLocales } from '../newsroom/select.ts';
import { loadRelease, type LoadedRelease } from '../release/load-release.ts';
import { sameText, type ComposedEdition, type Composer } from './compose-edition.ts';
import { contradictionsOf, correctionsOf, type Contradiction } from './contradictions.ts';
import { embargoHold, holdsOf, withdrawalHold, type Hold } from './gate.ts';
import { stepFor, stepForDrafts, stepToFinish } from './next-step.ts';
import { freeSince } from './free-since.ts';
import { sourceRow, translationRow, type Stand } from './make-row.ts';
import { standingLocales } from './render-editions.ts';
import type { StandingEdition } from './standing-pages.ts';
import { keyOf, type StatusRow } from './status-row.ts';

/** What all rows are made from. */
export interface Survey {
  readonly context: Context;
  readonly composer: Composer;
  readonly journal: Journal;
  /** What stands, by `keyOf`. */
  readonly standing: Standings;
}

export type Standings = ReadonlyMap<string, StandingEdition>;

/** What is told of one release. */
export interface Surveyed {
  readonly rows: readonly StatusRow[];
  readonly contradictions: readonly Contradiction[];
  /** RFC 3339 instant from which on it holds until a file changes; absent where it does not. */
  readonly since?: string;
}

/** Tells how far a release is in each of its locales. */
export async function surveyRelease(survey: Survey, source: SourceFile): Promise<Surveyed> {
  const { context } = survey;
  const rows: StatusRow[] = [];
  try {
    const loaded = loadRelease(context, source);
    rows.push(await rowOfSource(survey, loaded));
    for (const locale of selectLocales(context, loaded.release.meta, [])) {
      try {
        rows.push(await statusRow(survey, loaded, locale));
      } catch (error) {
        rows.push(unusable(source.id, locale, error));
      }
    }
    const contradictions = await contradictionsIn(survey, loaded);
    const isUsable = rows.every(({ error }) => error === undefined);
    return { rows, contradictions, ...(isUsable ? defined({ since: freeSince(loaded, context.now) }) : {}) };
  } catch (error) {
    // Its locales are not known, but for the one that it is written in.
    rows.push(unusable(source.id, context.newsroom.config.sourceLocale, error));
    return { rows, contradictions: [] };
  }
}

async function contradictionsIn(
  { context, composer, journal, standing }: Survey,
  loaded: LoadedRelease,
): Promise<readonly Contradiction[]> {
  const { sourceLocale, targetLocales } = context.newsroom.config;
  const { edition: source } = await composedIfUsable(composer, loaded, sourceLocale);
  const found: Contradiction[] = [];
  for (const locale of [sourceLocale, ...targetLocales]) {
    const edition = standing.get(keyOf({ release: loaded.release.id, locale }))?.edition;
    if (source === undefined || edition === undefined || edition instanceof DragomanError) continue;
    const { edition: today, findings } = await composedIfUsable(composer, loaded, locale);
    found.push(...contradictionsOf({ standing: edition, source, today }));
    found.push(...correctionsOf(edition, findings, journal));
  }
  return found;
}

/** Composes an edition; nothing where a file of it can't be used, which its row says. */
async function composedIfUsable(
  composer: Composer,
  loaded: LoadedRelease,
  locale: string,
): Promise<Pick<ComposedEdition, 'edition' | 'findings'>> {
  try {
    return await composer.compose(loaded, locale);
  } catch (error) {
    if (error instanceof DragomanError) return { findings: [] };
    throw error;
  }
}

function unusable(release: string, locale: string, error: unknown): StatusRow {
  if (!(error instanceof DragomanError)) throw error;
  return { release, locale, standing: 'unusable', segments: 0, translated: 0, errors: 0, warnings: 0, error };
}

async function statusRow(survey: Survey, loaded: LoadedRelease, locale: string): Promise<StatusRow> {
  const { context, composer, journal } = survey;
  const { translation, findings } = composer.examine(loaded, locale);
  const signedFor = new Set(journal.latest('published', translation.release, locale)?.signOff?.findings);
  const holds = holdsOf(translation, findings, context.newsroom.config, signedFor);
  const stand = heldDown(survey, loaded, locale, await standingOf(survey, loaded, translation, holds));
  const live = await liveText(survey, loaded, locale);
  return translationRow(context, { translation, locale, findings }, { ...stand, ...defined({ live }) });
}

async function rowOfSource(survey: Survey, loaded: LoadedRelease): Promise<StatusRow> {
  const { context, journal } = survey;
  const { id: release, locale } = loaded.release;
  const published = publishedNow(journal, release, locale);
  const isToday = published !== undefined && (await isOfToday(survey, loaded, locale, published.digest));
  const stand: Stand = isToday ? { standing: 'published' } : whenDone(loaded, context, published !== undefined);
  const live: StatusRow['live'] = published && (isToday ? 'today' : 'earlier');
  return sourceRow(loaded, { ...heldDown(survey, loaded, locale, stand), ...defined({ live }) });
}

/** Tells of which text what was published is; undefined where nothing of it is out. */
async function liveText(survey: Survey, loaded: LoadedRelease, locale: string): Promise<StatusRow['live']> {
  const published = publishedNow(survey.journal, loaded.release.id, locale);
  if (published === undefined) return undefined;
  return (await isOfToday(survey, loaded, locale, published.digest)) ? 'today' : 'earlier';
}

/** Tells whether what was published is today's text, by the journal and by what stands. */
async function isOfToday(
  { composer, standing }: Survey,
  loaded: LoadedRelease,
  locale: string,
  published: string,
): Promise<boolean> {
  const { edition, digest } = await composer.compose(loaded, locale);
  if (digest !== published) return false;
  const found = standing.get(keyOf({ release: loaded.release.id, locale }))?.edition;
  // What another person published is not here before it is published here.
  return found === undefined || found instanceof DragomanError || edition === undefined || sameText(found, edition);
}

/** Gives the event that put an edition up, unless it was taken down since. */
function publishedNow(journal: Journal, release: string, locale: string): { readonly digest: string } | undefined {
  const last = journal.publication(release, locale);
  return last?.event === 'published' ? last : undefined;
}

/** Puts what keeps an edition down, or should, above where it stands by its text; work to do on the text stays the next step. */
function heldDown({ context, journal, standing }: Survey, loaded: LoadedRelease, locale: string, stand: Stand): Stand {
  const { id } = loaded.release;
  const embargo = embargoHold(loaded, context.now);
  const isUp = (): boolean => standingLocales(context, id, [...standing.values()]).includes(locale);
  if (embargo !== undefined && (publishedNow(journal, id, locale) !== undefined || isUp())) {
    return { standing: 'embargoed', next: { do: 'take-down' } };
  }
  const withdrawn = withdrawalHold(journal, id, locale);
  if (withdrawn?.kind !== 'withdrawn') return stand;
  const isWaiting = stand.next === undefined || ['publish', 'sign-off'].includes(stand.next.do);
  const text = `${withdrawn.by}: ${withdrawn.why}`;
  return { standing: 'withdrawn', next: isWaiting ? { do: 'publish-again', text } : stand.next };
}

/** Where an edition stands that nothing but an embargo may hold back. */
function whenDone(loaded: LoadedRelease, { now }: Context, wasPublished: boolean): Stand {
  const embargo = embargoHold(loaded, now);
  const next = embargo === undefined ? undefined : stepFor(embargo);
  if (next !== undefined) return { standing: next.do === 'wait' ? 'embargoed' : 'blocked', next };
  return { standing: wasPublished ? 'stale' : 'ready', next: { do: 'publish' } };
}

/** Where an edition stands of which a sentence has an error, or is not done. */
function whenUndone(translation: Translation, holds: readonly Hold[], hasReturned: boolean): Stand {
  if (holds.some(({ kind }) => kind === 'errors')) return { standing: 'blocked', next: { do: 'mend' } };
  if (!hasReturned) return { standing: 'out', next: { do: 'import' } };
  return { standing: 'returned', next: stepToFinish(translation, holds) };
}

async function standingOf(
  survey: Survey,
  loaded: LoadedRelease,
  translation: Translation,
  holds: readonly Hold[],
): Promise<Stand> {
  const { context, journal } = survey;
  const { units, targetLocale: locale = '' } = translation;
  const { id } = loaded.release;
  const kinds = new Set(holds.map(({ kind }) => kind));
  const exported = journal.latest('exported', id, locale);
  const published = publishedNow(journal, id, locale);
  if (exported === undefined) return { standing: 'not-sent', next: { do: 'export' } };
  if (exported.digest !== sourcesDigest(units)) return { standing: 'stale', next: { do: 'export' } };
  if (published !== undefined && (await isOfToday(survey, loaded, locale, published.digest))) {
    return { standing: 'published' };
  }
  if (kinds.has('errors') || kinds.has('state') || kinds.has('untranslated')) {
    const stand = whenUndone(translation, holds, journal.hasReturned(id, locale));
    // What checks find in a draft of an earlier source is what changed.
    return { ...stand, ...defined({ next: stepForDrafts(translation, loaded.release.locale) ?? stand.next }) };
  }
  const machine = holds.find(({ kind }) => kind === 'machine');
  if (machine?.kind === 'machine') return { standing: 'blocked', next: { do: 'review', text: machine.text } };
  if (holds.length > 0) return { standing: 'blocked', next: { do: 'sign-off' } };
  return whenDone(loaded, context, published !== undefined);
}

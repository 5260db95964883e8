import type { EditionKind } from '../edition/define-edition.ts';
import { editionKinds } from '../edition/kinds.ts';
import { defined } from '../model/defined.ts';
import { DragomanError } from '../model/error.ts';
import type { Edition } from '../model/edition.ts';
import { nearest } from '../model/nearest-name.ts';
import type { Decision, JournalEvent, SignOff } from '../workspace/journal.ts';
import type { SourceFile } from '../workspace/newsroom.ts';
import type { UnreadFile } from '../workspace/unread-files.ts';
import { unlessAborted, type Abortable } from './newsroom/abort.ts';
import type { Context } from './newsroom/context.ts';
import { resolveLocale, selectLocales, selectSources } from './newsroom/select.ts';
import { unreadBeside } from './newsroom/sources.ts';
import { transaction, type OpenJournal } from './newsroom/transaction.ts';
import { composerOf, type Composer } from './publishing/compose-edition.ts';
import { embargoHold, signatureKey, withdrawalHold, type Hold } from './publishing/gate.ts';
import { renderEditions, standingEditions, standingLocales } from './publishing/render-editions.ts';
import { loadRelease, type LoadedRelease } from './release/load-release.ts';
import { readingOf, type Reading } from './release/reading.ts';

export interface PublishRequest extends Abortable {
  readonly releases?: readonly string[];
  /** Locales to publish, the source's own among them; all where empty. */
  readonly to?: readonly string[];
  /** Ids of kinds of edition; all where empty. */
  readonly as?: readonly string[];
  /** Lets editions with warnings through; goes into the journal. */
  readonly signOff?: Decision;
  /** Lets releases that are named out again, which a person had taken down; goes into the journal. */
  readonly again?: Decision;
}

export interface PublishedEdition {
  readonly release: string;
  readonly locale: string;
  /** Empty where the edition is published. */
  readonly holds: readonly Hold[];
  /** An earlier edition is published and stays in place. */
  readonly standing: boolean;
}

export interface PublishResult {
  readonly editions: readonly PublishedEdition[];
  /** Editions taken down because the newsroom no longer has their source or their locale. */
  readonly withdrawn: readonly Withdrawn[];
  /** Editions taken down because their release has come under an embargo since. */
  readonly embargoed: readonly Withdrawn[];
  /** What a person should look at in the releases. */
  readonly readings: readonly Reading[];
  /** What stands beside the sources and is not read; empty where releases are named. */
  readonly unread: readonly UnreadFile[];
  /** Files of published editions that can't be used: their pages stay as they are. */
  readonly damaged: readonly DragomanError[];
  /** Folder of the editions. */
  readonly folder: string;
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

interface Withdrawn {
  readonly release: string;
  readonly locale: string;
}

interface Candidate {
  readonly edition: Edition;
  readonly digest: string;
  readonly signOff?: SignOff;
  readonly again?: Decision;
}

/** What the steps of one publishing share. */
interface Publishing {
  readonly context: Context;
  readonly composer: Composer;
  readonly journal: OpenJournal;
  readonly request: PublishRequest;
  readonly readings: Reading[];
}

/**
 * Renders every edition that the gate lets through; an edition that is held leaves the last good one in place.
 *
 * @throws DragomanError where something named is unknown; nothing has changed then.
 */
export async function publish(context: Context, request: PublishRequest = {}): Promise<PublishResult> {
  const kinds = selectKinds(request.as ?? [], context.editions);
  checkLocales(context, request.to ?? []);
  checkSignature(request);
  const { result, changed } = await transaction(context, async (writes, journal) => {
    const sources = selectSources(context, request.releases ?? []);
    const publishing = { context, composer: await composerOf(context), journal, request, readings: [] };
    const { editions: found, damaged } = standingEditions(context);
    const standing = new Map(found.map((edition) => [keyOf(edition), edition]));
    const editions: PublishedEdition[] = [];
    const embargoed: Withdrawn[] = [];
    for (const [done, source] of sources.entries()) {
      await unlessAborted(request);
      context.progress({ verb: 'publish', what: source.id, done, total: sources.length });
      const judged = await judgeRelease(publishing, source);
      if (judged.some(({ holds }) => holds.some(isEmbargo))) {
        for (const locale of standingLocales(context, source.id, found)) {
          embargoed.push({ release: source.id, locale });
          standing.delete(keyOf({ release: source.id, locale }));
        }
      }
      for (const { locale, holds, candidate } of judged) {
        const key = keyOf({ release: source.id, locale });
        editions.push({ release: source.id, locale, holds, standing: standing.has(key) });
        if (candidate === undefined || holds.length > 0) continue;
        standing.set(key, candidate.edition);
        journal.add([publishedEvent(context, candidate)]);
      }
    }
    const withdrawn = withdraw(context, standing, request);
    const when = context.now.toISOString();
    journal.add(withdrawn.map((each) => ({ event: 'unpublished', when, ...each, because: 'removed' })));
    journal.add(embargoed.map((each) => ({ event: 'unpublished', when, ...each, because: 'embargo' })));
    renderEditions(context, { editions: [...standing.values()], kinds, down: embargoed }, writes);
    const { readings } = publishing;
    return { editions, withdrawn, embargoed, damaged, readings, folder: context.newsroom.layout.editions };
  });
  return { ...result, unread: unreadBeside(context, request.releases ?? []), changed };
}

function keyOf({ release, locale }: { release: string; locale: string }): string {
  return `${locale}/${release}`;
}

function selectKinds(asked: readonly string[], kinds: readonly EditionKind[] = editionKinds): readonly string[] {
  const known = kinds.map(({ id }) => id);
  for (const id of asked) {
    if (known.includes(id)) continue;
    throw new DragomanError('edition-kind-unknown', { id, known: known.join(', '), nearest: nearest(id, known) ?? '' });
  }
  return asked.length === 0 ? known : asked;
}

function checkSignature({ signOff, again, releases = [] }: PublishRequest): void {
  if (isBlank(signOff)) throw new DragomanError('sign-off-incomplete');
  if (isBlank(again) || (again !== undefined && releases.length === 0)) throw new DragomanError('again-incomplete');
}

function isBlank(decision: Decision | undefined): boolean {
  return decision !== undefined && (decision.by.trim() === '' || decision.why.trim() === '');
}

function isEmbargo({ kind }: Hold): boolean {
  return kind === 'embargo' || kind === 'embargo-unclear';
}

function checkLocales(context: Context, asked: readonly string[]): void {
  const { sourceLocale, targetLocales } = context.newsroom.config;
  for (const tag of asked) resolveLocale(tag, [sourceLocale, ...targetLocales]);
}

/** Lists the locales of a release to publish: the source's first, then the translations'. */
function localesOf(context: Context, { release }: LoadedRelease, { to = [] }: PublishRequest): readonly string[] {
  const { sourceLocale, targetLocales } = context.newsroom.config;
  const wanted = to.map((tag) => resolveLocale(tag, [sourceLocale, ...targetLocales]));
  const targets = selectLocales(context, release.meta, []);
  return [sourceLocale, ...targets].filter((locale) => wanted.length === 0 || wanted.includes(locale));
}

interface Judged {
  readonly locale: string;
  readonly candidate?: Candidate | undefined;
  readonly holds: readonly Hold[];
}

/** Judges the editions of a release. A file that can't be used holds back what is made of it, and nothing else. */
async function judgeRelease(publishing: Publishing, source: SourceFile): Promise<readonly Judged[]> {
  const { context, request } = publishing;
  const judged: Judged[] = [];
  try {
    const loaded = loadRelease(context, source);
    publishing.readings.push(readingOf(loaded));
    for (const locale of localesOf(context, loaded, request)) {
      try {
        judged.push({ locale, ...(await judge(publishing, loaded, locale)) });
      } catch (error) {
        judged.push({ locale, holds: [unusable(error)] });
      }
    }
  } catch (error) {
    // Its locales are not known, but for the one that it is written in.
    judged.push({ locale: context.newsroom.config.sourceLocale, holds: [unusable(error)] });
  }
  return judged;
}

function unusable(error: unknown): Hold {
  if (error instanceof DragomanError) return { kind: 'unusable', error };
  throw error;
}

async function judge(
  publishing: Publishing,
  loaded: LoadedRelease,
  locale: string,
): Promise<Pick<Judged, 'candidate' | 'holds'>> {
  const { context, journal, request } = publishing;
  const embargo = embargoHold(loaded, context.now);
  if (embargo !== undefined) return { holds: [embargo] };
  const withdrawn = withdrawalHold(journal, loaded.release.id, locale);
  if (withdrawn === undefined) return judgeContent(publishing, loaded, locale);
  if (request.again === undefined) return { holds: [withdrawn] };
  const { candidate, holds } = await judgeContent(publishing, loaded, locale);
  return { candidate: candidate && { ...candidate, again: request.again }, holds };
}

async function judgeContent(
  { composer, journal, request: { signOff } }: Publishing,
  loaded: LoadedRelease,
  locale: string,
): Promise<Pick<Judged, 'candidate' | 'holds'>> {
  const { edition, digest, holdsWith } = await composer.compose(loaded, locale);
  const before = journal.latest('published', loaded.release.id, locale)?.signOff;
  const holds = holdsWith(new Set(before?.findings));
  const warnings = holds.flatMap((hold) =>
    hold.kind === 'warnings' ? hold.findings.map((finding) => signatureKey(finding, hold.translation)) : [],
  );
  const others = holds.filter(({ kind }) => kind !== 'warnings');
  if (signOff === undefined || warnings.length === 0 || others.length > 0) {
    const kept = before === undefined || others.length > 0 ? {} : { signOff: before };
    return { candidate: edition && { edition, digest, ...kept }, holds };
  }
  const findings = [...(before?.findings ?? []), ...warnings];
  return { candidate: edition && { edition, digest, signOff: { ...signOff, findings } }, holds: [] };
}

function publishedEvent({ now }: Context, { edition, digest, signOff, again }: Candidate): JournalEvent {
  const { release, locale } = edition;
  const when = now.toISOString();
  return { event: 'published', when, release, locale, digest, ...defined({ signOff, again }) };
}

/** Takes down the releases and locales that were taken out of the newsroom, in a command about the whole of it only. */
function withdraw(
  context: Context,
  standing: Map<string, Edition>,
  { releases = [], to = [] }: PublishRequest,
): PublishResult['withdrawn'] {
  if (releases.length > 0 || to.length > 0) return [];
  const present = new Set(selectSources(context, []).map(({ id }) => id));
  const { sourceLocale, targetLocales } = context.newsroom.config;
  const locales = new Set([sourceLocale, ...targetLocales]);
  const withdrawn = [...standing.values()].filter(
    ({ release, locale }) => !present.has(release) || !locales.has(locale),
  );
  for (const edition of withdrawn) standing.delete(keyOf(edition));
  return withdrawn.map(({ release, locale }) => ({ release, locale }));
}

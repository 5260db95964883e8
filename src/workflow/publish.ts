import { editionKinds } from '../edition/kinds.ts';
import { DragomanError } from '../model/error.ts';
import type { Edition } from '../model/edition.ts';
import { beginWrites } from '../workspace/atomic-write.ts';
import { readJournal, withEvents, type Journal, type JournalEvent, type SignOff } from '../workspace/journal.ts';
import { withLock } from '../workspace/lock.ts';
import { nearest } from '../model/nearest-name.ts';
import type { SourceFile } from '../workspace/newsroom.ts';
import { composeEdition, judgementOf, type Judgement } from './publishing/compose-edition.ts';
import type { Context } from './newsroom/context.ts';
import { embargoHold, signatureKey, type Hold } from './publishing/gate.ts';
import { loadRelease, type LoadedRelease } from './newsroom/load-release.ts';
import { renderEditions, standingEditions } from './publishing/render-editions.ts';
import { resolveLocale, selectLocales, selectSources } from './newsroom/select.ts';

export interface PublishOptions {
  readonly releases?: readonly string[];
  /** Locales to publish, the source's own among them; all where empty. */
  readonly to?: readonly string[];
  /** Ids of kinds of edition; all where empty. */
  readonly as?: readonly string[];
  /** Lets editions with warnings through; goes into the journal. */
  readonly signOff?: Pick<SignOff, 'by' | 'why'>;
}

export interface PublishedEdition {
  readonly release: string;
  readonly locale: string;
  /** Empty where the edition is published. */
  readonly holds: readonly Hold[];
  /** An earlier edition stands and stays in place. */
  readonly standing: boolean;
}

export interface PublishResult {
  readonly editions: readonly PublishedEdition[];
  /** Editions taken down because the newsroom no longer has their source or their locale. */
  readonly withdrawn: readonly { readonly release: string; readonly locale: string }[];
  /** Folder of the editions. */
  readonly folder: string;
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

interface Candidate {
  readonly edition: Edition;
  readonly digest: string;
  readonly signOff?: SignOff;
}

/** Renders every edition that the gate lets through; an edition that is held leaves the last good one in place. */
export async function publish(context: Context, options: PublishOptions = {}): Promise<PublishResult> {
  const { layout } = context.newsroom;
  const kinds = selectKinds(options.as ?? []);
  const sources = selectSources(context, options.releases ?? []);
  checkLocales(context, options.to ?? []);
  checkSignature(options.signOff);
  return withLock(layout.lock, async () => {
    const writes = beginWrites();
    try {
      const journal = readJournal(layout);
      const judgement = await judgementOf(context);
      const standing = new Map(standingEditions(context).map((edition) => [keyOf(edition), edition]));
      const editions: PublishedEdition[] = [];
      const events: JournalEvent[] = [];
      for (const [done, source] of sources.entries()) {
        context.progress({ verb: 'publish', what: source.id, done, total: sources.length });
        for (const { locale, holds, candidate } of await judgeRelease(context, source, journal, judgement, options)) {
          const key = keyOf({ release: source.id, locale });
          editions.push({ release: source.id, locale, holds, standing: standing.has(key) });
          if (candidate === undefined || holds.length > 0) continue;
          standing.set(key, candidate.edition);
          events.push(publishedEvent(context, candidate));
        }
      }
      const withdrawn = withdraw(context, standing, options);
      renderEditions(context, [...standing.values()], kinds, writes);
      if (events.length > 0) writes.put(layout.journal, withEvents(journal, events));
      return { editions, withdrawn, folder: layout.editions, changed: writes.commit() };
    } finally {
      writes.abort();
    }
  });
}

function keyOf({ release, locale }: { release: string; locale: string }): string {
  return `${locale}/${release}`;
}

function selectKinds(asked: readonly string[]): readonly string[] {
  const known = editionKinds.map(({ id }) => id);
  for (const id of asked) {
    if (known.includes(id)) continue;
    throw new DragomanError('edition-kind-unknown', { id, known: known.join(', '), nearest: nearest(id, known) ?? '' });
  }
  return asked.length === 0 ? known : asked;
}

function checkSignature(signOff: PublishOptions['signOff']): void {
  if (signOff !== undefined && (signOff.by.trim() === '' || signOff.why.trim() === '')) {
    throw new DragomanError('sign-off-incomplete');
  }
}

function checkLocales(context: Context, asked: readonly string[]): void {
  const { sourceLocale, targetLocales } = context.newsroom.config;
  for (const tag of asked) resolveLocale(tag, [sourceLocale, ...targetLocales]);
}

/** The source's own edition first, then the translations. */
function localesOf(context: Context, { release }: LoadedRelease, { to = [] }: PublishOptions): readonly string[] {
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

/** A file that can't be used holds back what is made of it, and nothing else. */
async function judgeRelease(
  context: Context,
  source: SourceFile,
  journal: Journal,
  judgement: Judgement,
  options: PublishOptions,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  try {
    const loaded = loadRelease(context, source);
    for (const locale of localesOf(context, loaded, options)) {
      try {
        judged.push({ locale, ...(await judge(context, loaded, locale, journal, judgement, options)) });
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
  context: Context,
  loaded: LoadedRelease,
  locale: string,
  journal: Journal,
  judgement: Judgement,
  { signOff }: PublishOptions,
): Promise<{ candidate: Candidate | undefined; holds: readonly Hold[] }> {
  const embargo = embargoHold(loaded, context.now);
  if (embargo !== undefined) return { candidate: undefined, holds: [embargo] };
  const { edition, digest, holdsWith } = await composeEdition(context, loaded, locale, judgement);
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

function publishedEvent({ now }: Context, { edition, digest, signOff }: Candidate): JournalEvent {
  const { release, locale } = edition;
  const when = now.toISOString();
  return { event: 'published', when, release, locale, digest, ...(signOff === undefined ? {} : { signOff }) };
}

/** A release or a locale that was taken out of the newsroom is taken down, but only by a command about the whole of it. */
function withdraw(
  context: Context,
  standing: Map<string, Edition>,
  { releases = [], to = [] }: PublishOptions,
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

import { sourceKindId } from '../model/edition-kinds.ts';
import { defined } from '../model/defined.ts';
import type { DragomanError } from '../model/error.ts';
import type { Edition } from '../model/edition.ts';
import type { StagedWrites } from '../workspace/commits/atomic-write.ts';
import type { Decision } from '../workspace/journal.ts';
import { comparedOnly } from '../workspace/commits/compared-writes.ts';
import type { UnreadFile } from '../workspace/files/unread-files.ts';
import { unlessAborted, type Abortable } from './newsroom/abort.ts';
import { atOneInstant, type Context } from './newsroom/context.ts';
import { selectSources } from './newsroom/select.ts';
import { sourcesOf, unreadBeside } from './newsroom/sources.ts';
import { openJournal, transaction, type OpenJournal } from './newsroom/transaction.ts';
import { checkLocales, checkSignature, selectKinds } from './publishing/check-request.ts';
import { composerOf } from './publishing/compose-edition.ts';
import { contradictionsOf, correctionsOf, type Contradiction } from './publishing/contradictions.ts';
import { publicationTimes } from './publishing/publication-times.ts';
import type { Hold } from './publishing/gate.ts';
import { judgeRelease, type JudgedRelease, type Publishing } from './publishing/judge-release.ts';
import { freeSince } from './publishing/free-since.ts';
import { keptJudgements, type KeptJudgements } from './publishing/kept-judgements.ts';
import { keptPages, type KeptPages } from './publishing/kept-pages.ts';
import { keptPublication, type KeptPublication } from './publishing/kept-publication.ts';
import { nextEmbargo, type EmbargoEnd } from './publishing/next-embargo.ts';
import { putSourcePages } from './publishing/source-pages.ts';
import { renderEditions, standingEditions } from './publishing/render-editions.ts';
import {
  keyOf,
  settle,
  settleAsBefore,
  withdraw,
  type Course,
  type Embargoed,
  type PublishedEdition,
  type Withdrawn,
} from './publishing/settle-release.ts';
import type { Reading } from './release/reading.ts';

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
  /** Tells what would be done, and writes nothing. */
  readonly check?: boolean;
}

export interface PublishResult {
  readonly editions: readonly PublishedEdition[];
  /** Editions taken down because the newsroom no longer has their source or their locale. */
  readonly withdrawn: readonly Withdrawn[];
  /** Editions taken down because their release has come under an embargo since. */
  readonly embargoed: readonly Embargoed[];
  /** Editions taken down because a person had decided so, where they still stood. */
  readonly decided: readonly Withdrawn[];
  /** The instant of the journal's last event, where the clock is behind it. */
  readonly clockBehind?: string;
  /** Editions that stand and say otherwise than their source or their sisters. */
  readonly contradictions: readonly Contradiction[];
  /** The embargo that ends first, of those that hold releases back. */
  readonly nextEmbargo?: EmbargoEnd;
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

/**
 * Renders every edition that the gate lets through; an edition that is held leaves the last good one in place.
 *
 * @throws DragomanError where something named is unknown; nothing has changed then.
 */
export async function publish(context: Context, request: PublishRequest = {}): Promise<PublishResult> {
  const kinds = selectKinds(request.as ?? [], context.editions);
  checkLocales(context, request.to ?? []);
  checkSignature(request);
  const { result, changed } =
    request.check === true
      ? await foresee(context, (present, writes, journal) => publishInto(present, { request, kinds, writes, journal }))
      : await unlessUnchanged(context, { request, kinds });
  return { ...result, unread: unreadBeside(context, request.releases ?? []), changed };
}

/** Publishes, unless that would change nothing: then what is told is what was told before. */
async function unlessUnchanged(
  context: Context,
  { request, kinds }: Pick<Undertaking, 'request' | 'kinds'>,
): Promise<{ readonly result: Told; readonly changed: readonly string[] }> {
  const { releases, to, signOff, again } = request;
  let kept: KeptPublication<Told> | undefined;
  let judgements: KeptJudgements | undefined;
  let pages: KeptPages | undefined;
  const outcome = await transaction(context, async (writes, journal) => {
    const isDecision = signOff !== undefined || again !== undefined;
    const keeps = !isDecision && isLarge(context);
    if (keeps) kept = keptPublication(context, { releases, to, kinds });
    const known = kept?.recall();
    if (known !== undefined) return known;
    if (keeps && !kinds.includes(sourceKindId)) {
      judgements = await keptJudgements(context, { form: to, isPart: (releases ?? []).length > 0 });
      pages = keptPages(context, kinds);
    }
    return publishInto(context, { request, kinds, writes, journal, note: kept?.note, judgements, pages });
  });
  if (outcome.changed.length === 0) kept?.save();
  judgements?.save();
  pages?.save();
  return outcome;
}

/** Tells whether it takes longer to publish than to see that nothing has changed. */
function isLarge(context: Context): boolean {
  return sourcesOf(context).length * (1 + context.newsroom.config.targetLocales.length) >= context.keepFrom;
}

type Work<Result> = (context: Context, writes: StagedWrites, journal: OpenJournal) => Promise<Result>;

/** Does the work of `publish` on the newsroom as it is at one instant, and only compares what it would write. */
async function foresee<Result>(
  live: Context,
  work: Work<Result>,
): Promise<{ readonly result: Result; readonly changed: readonly string[] }> {
  return atOneInstant(live, async (context) => {
    const writes = comparedOnly();
    const journal = openJournal(context.newsroom);
    const result = await work(context, writes, journal);
    journal.stage(writes);
    return { result, changed: writes.changed() };
  });
}

interface Undertaking {
  readonly request: PublishRequest;
  /** Ids of kinds of edition. */
  readonly kinds: readonly string[];
  readonly writes: StagedWrites;
  readonly journal: OpenJournal;
  /** Takes what is told, and the releases that it was made of, where nothing about them is out of the ordinary. */
  readonly note?: KeptPublication<Told>['note'] | undefined;
  /** What is known of releases and pages from before. */
  readonly judgements?: KeptJudgements | undefined;
  readonly pages?: KeptPages | undefined;
}

type Told = Omit<PublishResult, 'unread' | 'changed'>;

async function publishInto(context: Context, undertaking: Undertaking): Promise<Told> {
  const { request, kinds, writes, journal, note, judgements, pages } = undertaking;
  const sources = selectSources(context, request.releases ?? []);
  const times = publicationTimes(journal.events, context.now);
  const publishing: Publishing = {
    context,
    composer: await composerOf(context, judgements?.across),
    journal,
    request,
    readings: [],
  };
  const stood = standingEditions(context);
  const { editions: found, damaged } = stood;
  const course: Course = {
    standing: new Map(found.map((edition) => [keyOf(edition), edition])),
    editions: [],
    embargoed: [],
    decided: [],
    contradictions: [],
    present: new Map(),
    times,
  };
  const { standing, editions, embargoed, decided, contradictions } = course;
  const free: (string | undefined)[] = [];
  for (const [done, source] of sources.entries()) {
    await unlessAborted(request);
    context.progress({ verb: 'publish', what: source.id, done, total: sources.length });
    const known = judgements?.recall(source);
    if (known !== undefined && settleAsBefore({ id: source.id, ...known }, course)) {
      publishing.readings.push(known.reading);
      free.push(known.since);
      continue;
    }
    const release = await judgeRelease(publishing, source);
    free.push(release.loaded && freeSince(release.loaded, context.now));
    settle(publishing, { id: source.id, ...release }, course);
    putSourcePages(context, release, { isAsked: kinds.includes(sourceKindId), writes });
    const against = await contradictionsIn(publishing, release, standing);
    contradictions.push(...against);
    const reading = publishing.readings.at(-1);
    if (reading?.release === source.id) judgements?.note(source, release, { contradictions: against, reading });
  }
  const withdrawn = withdraw(standing, course.present, request);
  const when = context.now.toISOString();
  journal.add(withdrawn.map((each) => ({ event: 'unpublished', when, ...each, because: 'removed' })));
  journal.add(
    embargoed.map(({ release, locale }) => ({ event: 'unpublished', when, release, locale, because: 'embargo' })),
  );
  const down = [...embargoed, ...decided];
  const asked = new Set(editions.map(keyOf));
  const isAsked = (edition: Pick<Edition, 'release' | 'locale'>): boolean => asked.has(keyOf(edition));
  renderEditions(context, { editions: [...standing.values()], stood, kinds, isAsked, down, pages }, writes);
  const next = defined({ nextEmbargo: nextEmbargo(editions), clockBehind: clockBehind(context, journal) });
  const { readings } = publishing;
  const folder = context.newsroom.layout.editions;
  const told = { editions, withdrawn, embargoed, decided, contradictions, ...next, damaged, readings, folder };
  if (isOrdinary(told)) note?.(told, free);
  return told;
}

/** Tells whether a publication is plain data, and says nothing that is true but once or at one time. */
function isOrdinary({ editions, withdrawn, embargoed, decided, damaged, clockBehind: behind }: Told): boolean {
  const isOnce = [withdrawn, embargoed, decided, damaged].some((list) => list.length > 0);
  return !isOnce && behind === undefined && !editions.some(({ holds }) => holds.some(isUnusable));
}

/** Lists what stands of a release and contradicts it, in whatever locales were asked for. */
async function contradictionsIn(
  { context, composer, journal }: Publishing,
  { loaded, judged }: JudgedRelease,
  standing: ReadonlyMap<string, Edition>,
): Promise<readonly Contradiction[]> {
  const editions = [...standing.values()].filter(({ release }) => release === loaded?.release.id);
  if (loaded === undefined || editions.length === 0) return [];
  const { sourceLocale } = context.newsroom.config;
  const isUsable = !judged.some(({ locale, holds }) => locale === sourceLocale && holds.some(isUnusable));
  const source = isUsable ? (await composer.compose(loaded, sourceLocale)).edition : undefined;
  if (source === undefined) return [];
  return editions.flatMap((edition) => {
    const candidate = judged.find(({ locale }) => locale === edition.locale)?.candidate;
    const today = edition.locale === sourceLocale ? source : candidate?.edition;
    const corrections = correctionsOf(edition, candidate?.findings ?? [], journal);
    return [...contradictionsOf({ standing: edition, source, today }), ...corrections];
  });
}

function isUnusable({ kind }: Hold): boolean {
  return kind === 'unusable';
}

/** Clocks may differ by so much, in milliseconds. */
const usualSkew = 300_000;

/** Gives the instant of the last event, where it is yet to come by the clock. */
function clockBehind({ now }: Context, { events }: OpenJournal): string | undefined {
  let last = '';
  for (const { when } of events) if (when > last) last = when;
  return Date.parse(last) > now.getTime() + usualSkew ? last : undefined;
}

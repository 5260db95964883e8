import { sourceKindId } from '../../model/edition-kinds.ts';
import { defined } from '../../model/defined.ts';
import type { Edition } from '../../model/edition.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import { unlessAborted } from '../newsroom/abort.ts';
import type { Context } from '../newsroom/context.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import { selectSources } from '../newsroom/select.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';
import { selectKinds } from './check-request.ts';
import { composerOf } from './compose-edition.ts';
import { contradictionsOf, correctionsOf, type Contradiction } from './contradictions.ts';
import { freeSince } from './free-since.ts';
import type { Hold } from './gate.ts';
import { judgeRelease, type JudgedRelease, type Publishing } from './judge-release.ts';
import type { KeptJudgements } from './kept-judgements.ts';
import type { KeptPages } from './kept-pages.ts';
import type { KeptPublication } from './kept-publication.ts';
import { nextEmbargo } from './next-embargo.ts';
import type { PublishRequest, Told } from './publication.ts';
import { publicationTimes } from './publication-times.ts';
import { kindsOf, renderEditions } from './render-editions.ts';
import { keyOf, settle, settleAsBefore, withdraw, type Course, type PublishedEdition } from './settle-release.ts';
import { standingEditions, type SiteEdition } from './site-editions.ts';
import { publishedRows } from './published-rows.ts';
import { putSourcePages } from './source-pages.ts';

/** What is asked for, where it goes, and what is known from before. */
export interface Undertaking {
  readonly request: PublishRequest;
  readonly writes: StagedWrites;
  readonly journal: OpenJournal;
  /** Takes what is told, and the releases that it was made of, where nothing about them is out of the ordinary. */
  readonly note?: KeptPublication<Told>['note'] | undefined;
  /** What is known of releases and pages from before. */
  readonly judgements?: KeptJudgements | undefined;
  readonly pages?: KeptPages | undefined;
}

export { foreseen, keptJudgements } from './kept-judgements.ts';
export { keptPages } from './kept-pages.ts';

/** Judges releases, lets out what nothing holds, takes down what must not stand, and stages all pages. */
export async function publishInto(context: Context, undertaking: Undertaking): Promise<Told> {
  const { request, writes, journal, note, judgements, pages } = undertaking;
  const kinds = selectKinds(request.as ?? [], kindsOf(context));
  const sources = selectSources(context, request.releases ?? []);
  const times = publicationTimes(journal.events, context.now);
  const publishing: Publishing = {
    context,
    composer: await composerOf(context, judgements?.across),
    journal,
    request,
    readings: [],
  };
  const stood = standingEditions(context, pages);
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
  const stoodOf = localesByRelease(found);
  const free: (string | undefined)[] = [];
  const when = context.now.toISOString();
  for (const [done, source] of sources.entries()) {
    await unlessAborted(request);
    const known = judgements?.recall(source);
    if (known !== undefined && settleAsBefore({ id: source.id, ...known }, course)) {
      publishing.readings.push(known.reading);
      free.push(known.since);
      continue;
    }
    context.progress({ verb: 'publish', what: source.id, done, total: sources.length });
    free.push(
      await publishRelease(publishing, source, { undertaking, kinds, course, stood: stoodOf.get(source.id) ?? [] }),
    );
  }
  publishing.composer.keep();
  const withdrawn = withdraw(standing, course.present, request);
  journal.add(withdrawn.map((each) => ({ event: 'unpublished', when, ...each, because: 'removed' })));
  journal.add(
    embargoed.map(({ release, locale }) => ({ event: 'unpublished', when, release, locale, because: 'embargo' })),
  );
  const down = [...embargoed, ...decided];
  const asked = new Set(editions.map(keyOf));
  const isAsked = (edition: Pick<Edition, 'release' | 'locale'>): boolean => asked.has(keyOf(edition));
  const unmade = renderEditions(
    context,
    { editions: [...standing.values()], stood, kinds, isAsked, down, pages },
    writes,
  );
  const next = defined({ nextEmbargo: nextEmbargo(editions), clockBehind: clockBehind(context, journal) });
  const { readings } = publishing;
  const folder = context.newsroom.layout.editions;
  const told = { editions, withdrawn, embargoed, decided, contradictions, ...next, damaged, unmade, readings, folder };
  if (isOrdinary(told)) note?.({ ...told, editions: editions.map(asNextTime) }, free);
  return told;
}

/** What becomes of one release among others. */
interface Turn {
  readonly undertaking: Undertaking;
  /** Ids of kinds of edition. */
  readonly kinds: readonly string[];
  readonly course: Course;
  /** The locales in which it stood before. */
  readonly stood: readonly string[];
}

/** Judges a release and settles what becomes of its editions. Gives an instant as `sameSince` does. */
async function publishRelease(
  publishing: Publishing,
  source: SourceFile,
  { undertaking: { request, writes, judgements }, kinds, course, stood }: Turn,
): Promise<string | undefined> {
  const { context, journal, readings } = publishing;
  const release = await judgeRelease(publishing, source);
  const since = sameSince(release, context.now);
  settle(publishing, { id: source.id, ...release }, course);
  putSourcePages(context, release, { isAsked: kinds.includes(sourceKindId), writes });
  const contradictions = await contradictionsIn(publishing, release, { standing: course.standing, stood });
  course.contradictions.push(...contradictions);
  const reading = readings.at(-1);
  if (reading?.release !== source.id) return since;
  // Where all is published, nothing of the release is left that this does not tell of.
  const isWhole = [request.releases, request.to].every((names = []) => names.length === 0);
  const isSure = isWhole && contradictions.length === 0 && since !== undefined;
  const rows = isSure ? publishedRows(context, journal, release) : undefined;
  judgements?.note(source, release, { contradictions, reading, rows });
  return since;
}

/** What was published now stands then, and is no news. */
function asNextTime(edition: PublishedEdition): PublishedEdition {
  return edition.holds.length > 0 ? edition : { ...edition, standing: true, isNew: false };
}

/** Gives an instant from which on the same is told of a release while its files stay (RFC 3339); undefined where there is none. */
function sameSince({ loaded, judged }: JudgedRelease, now: Date): string | undefined {
  // What is let stand later than this publication is a correction by then.
  const when = now.toISOString();
  const findings = judged.flatMap(({ candidate }) => candidate?.findings ?? []);
  if (loaded === undefined || findings.some(({ waived }) => waived !== undefined && waived.when > when))
    return undefined;
  return freeSince(loaded, now);
}

/** Tells whether a publication is plain data, and says nothing that is true but once or at one time. */
function isOrdinary({ editions, withdrawn, embargoed, decided, damaged, unmade, clockBehind: behind }: Told): boolean {
  const isOnce = [withdrawn, embargoed, decided, damaged, unmade].some((list) => list.length > 0);
  return !isOnce && behind === undefined && !editions.some(({ holds }) => holds.some(isUnusable));
}

/** Lists what stands of a release and contradicts it, in whatever locales were asked for. */
async function contradictionsIn(
  { context, composer, journal }: Publishing,
  { loaded, judged }: JudgedRelease,
  { standing, stood }: { readonly standing: ReadonlyMap<string, SiteEdition>; readonly stood: readonly string[] },
): Promise<readonly Contradiction[]> {
  if (loaded === undefined) return [];
  const { id: release } = loaded.release;
  const locales = new Set([...stood, ...judged.map(({ locale }) => locale)]);
  const editions = [...locales].flatMap((locale) => standing.get(keyOf({ release, locale })) ?? []);
  if (editions.length === 0) return [];
  const { sourceLocale } = context.newsroom.config;
  const isUsable = !judged.some(({ locale, holds }) => locale === sourceLocale && holds.some(isUnusable));
  const source = isUsable ? (await composer.compose(loaded, sourceLocale)).edition : undefined;
  if (source === undefined) return [];
  return editions.flatMap(({ edition }) => {
    const candidate = judged.find(({ locale }) => locale === edition.locale)?.candidate;
    const today = edition.locale === sourceLocale ? source : candidate?.edition;
    const corrections = correctionsOf(edition, candidate?.findings ?? [], journal);
    return [...contradictionsOf({ standing: edition, source, today }), ...corrections];
  });
}

/** Lists the locales in which each release stands. */
function localesByRelease(editions: readonly SiteEdition[]): ReadonlyMap<string, readonly string[]> {
  const locales = new Map<string, string[]>();
  for (const { release, locale } of editions) {
    const others = locales.get(release);
    if (others === undefined) locales.set(release, [locale]);
    else others.push(locale);
  }
  return locales;
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

import type { ChangedValue } from '../../model/changed-value.ts';
import { defined } from '../../model/defined.ts';
import type { JournalEvent } from '../../workspace/journal.ts';
import type { Context } from '../newsroom/context.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';
import type { Contradiction } from './contradictions.ts';
import { correctedIn } from './corrected-in.ts';
import { embargoHold, isEmbargo, type Hold } from './gate.ts';
import type { Candidate, JudgedRelease, Publishing } from './judge-release.ts';
import type { PublicationTimes } from './publication-times.ts';
import { standingLocales } from './render-editions.ts';
import { goingOut, type SiteEdition } from './site-editions.ts';

export interface PublishedEdition {
  readonly release: string;
  readonly locale: string;
  /** Empty where the edition is published. */
  readonly holds: readonly Hold[];
  /** An earlier edition is published and stays in place. */
  readonly standing: boolean;
  /** What goes out is not what stands already. */
  readonly isNew: boolean;
  /** What will still hold the edition back when its embargo ends; told by `check` alone. */
  readonly afterwards?: readonly Hold[];
}

export interface Withdrawn {
  readonly release: string;
  readonly locale: string;
}

/** An edition that came under an embargo after it was published. */
export interface Embargoed extends Withdrawn {
  /** What is said of the embargo can't be read, or not clearly until when: maybe there is none. */
  readonly isUnsure: boolean;
}

/** What is told of the releases, one after the other, and what stands meanwhile. */
export interface Course {
  readonly standing: Map<string, SiteEdition>;
  readonly editions: PublishedEdition[];
  readonly embargoed: Embargoed[];
  readonly decided: Withdrawn[];
  readonly contradictions: Contradiction[];
  readonly present: Present;
  readonly times: PublicationTimes;
}

/** The releases of the newsroom, with their locales. */
type Present = Map<string, ReadonlySet<string> | 'unknown'>;

/** Lets the editions of a release out that nothing holds, and takes down what must not stand. */
export function settle(
  { context, journal }: Publishing,
  { id, loaded, judged }: JudgedRelease & { readonly id: string },
  { standing, editions, embargoed, decided, present, times }: Course,
): void {
  present.set(id, loaded === undefined ? 'unknown' : new Set(judged.map(({ locale }) => locale)));
  // Most releases are neither under an embargo nor taken down, and of those nobody needs to look.
  let standsIn: readonly string[] | undefined;
  const up = (): readonly string[] => (standsIn ??= standingLocales(context, id, [...standing.values()]));
  const takeDown = (locale: string): Withdrawn => {
    standing.delete(keyOf({ release: id, locale }));
    return { release: id, locale };
  };
  // Also where none of the locales that are asked for is of this release.
  const ofAll = loaded && embargoHold(loaded, context.now);
  const embargo = ofAll ?? judged.flatMap(({ holds }) => holds).find(isEmbargo);
  if (embargo !== undefined) {
    const isUnsure = embargo.kind !== 'embargo';
    const locales = new Set([...up(), ...publishedLocales(context, journal, id)]);
    embargoed.push(...[...locales].map((locale) => ({ ...takeDown(locale), isUnsure })));
  }
  // What somebody took down elsewhere must not stay up here.
  const down = judged.filter(({ locale, holds }) => holds.some(isWithdrawal) && up().includes(locale));
  decided.push(...down.map(({ locale }) => takeDown(locale)));
  for (const { locale, holds, candidate: found, afterwards } of judged) {
    const key = keyOf({ release: id, locale });
    const candidate = found && stamped(found, standing.get(key), times);
    const isNew = candidate !== undefined && holds.length === 0 && isNews(candidate, standing.get(key), journal);
    // Of what can't be read, one entry speaks for all locales.
    const isUp =
      standing.has(key) || (loaded === undefined && [...standing.values()].some((each) => each.release === id));
    const edition = { release: id, locale, holds, standing: isUp, isNew };
    editions.push({ ...edition, ...defined({ afterwards }) });
    if (candidate === undefined || holds.length > 0) continue;
    // What stands the same stays as it is, with all that is known of its file.
    if (isNew) standing.set(key, goingOut(candidate.edition));
    journal.add([publishedEvent(context, candidate)]);
  }
}

/** Writes into an edition when it went out and changed, and what it states otherwise than the one that stands. */
function stamped(candidate: Candidate, standing: SiteEdition | undefined, times: PublicationTimes): Candidate {
  const { edition, digest } = candidate;
  const corrected = (): readonly ChangedValue[] =>
    standing === undefined ? [] : correctedIn(standing.edition, edition);
  return { ...candidate, edition: times.stamp(edition, digest, corrected) };
}

function isWithdrawal({ kind }: Hold): boolean {
  return kind === 'withdrawn';
}

/** Lists the locales in which a release was published, by the journal: its pages may be elsewhere. */
export function publishedLocales(
  { newsroom }: Context,
  journal: Pick<OpenJournal, 'publication'>,
  release: string,
): readonly string[] {
  const { sourceLocale, targetLocales } = newsroom.config;
  return [sourceLocale, ...targetLocales].filter(
    (locale) => journal.publication(release, locale)?.event === 'published',
  );
}

/** Tells whether an edition is another one than what stands, or the journal does not know that it does. */
function isNews({ edition, digest }: Candidate, standing: SiteEdition | undefined, journal: OpenJournal): boolean {
  const last = journal.publication(edition.release, edition.locale);
  if (last?.event !== 'published' || last.digest !== digest) return true;
  return standing === undefined || JSON.stringify(standing.edition) !== JSON.stringify(edition);
}

/** A release of which it was told before what stands and what holds the rest, and nothing has changed. */
interface Settled {
  readonly id: string;
  readonly locales: readonly { readonly locale: string; readonly holds: readonly Hold[] }[];
  readonly contradictions: readonly Contradiction[];
}

/** Says of a release what was said of it before; false where an edition that stood then does not stand. */
export function settleAsBefore({ id: release, locales, contradictions }: Settled, course: Course): boolean {
  const stands = (locale: string): boolean => course.standing.has(keyOf({ release, locale }));
  if (!locales.every(({ locale, holds }) => holds.length > 0 || stands(locale))) return false;
  course.present.set(release, new Set(locales.map(({ locale }) => locale)));
  const tell = ({ locale, holds }: Settled['locales'][number]): PublishedEdition => {
    return { release, locale, holds, standing: stands(locale), isNew: false };
  };
  course.editions.push(...locales.map(tell));
  course.contradictions.push(...contradictions);
  return true;
}

export function keyOf({ release, locale }: { release: string; locale: string }): string {
  return `${locale}/${release}`;
}

function publishedEvent({ now }: Context, { edition, digest, signOff, again }: Candidate): JournalEvent {
  const { release, locale, corrections } = edition;
  const when = now.toISOString();
  const corrected = corrections?.find((each) => each.when === when)?.values;
  return { event: 'published', when, release, locale, digest, ...defined({ signOff, again, corrected }) };
}

/** Takes down the releases and locales that were taken out of the newsroom, in a command about the whole of it only. */
export function withdraw(
  standing: Map<string, SiteEdition>,
  present: Present,
  { releases = [], to = [] }: { readonly releases?: readonly string[]; readonly to?: readonly string[] },
): readonly Withdrawn[] {
  if (releases.length > 0 || to.length > 0) return [];
  const withdrawn = [...standing.values()].filter(({ release, locale }) => {
    const locales = present.get(release);
    return locales !== 'unknown' && locales?.has(locale) !== true;
  });
  for (const edition of withdrawn) standing.delete(keyOf(edition));
  return withdrawn.map(({ release, locale }) => ({ release, locale }));
}

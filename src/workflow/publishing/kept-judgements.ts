import type { SourceFile } from '../../workspace/newsroom.ts';
import { keptAcross, type FindingsAcross } from '../checking/kept-across.ts';
import { seenOnce, type Context } from '../newsroom/context.ts';
import { derivedBy } from '../newsroom/derived.ts';
import type { Reading } from '../release/reading.ts';
import type { Contradiction } from './contradictions.ts';
import { freeSince } from './free-since.ts';
import type { Hold } from './gate.ts';
import type { Judged, JudgedRelease } from './judge-release.ts';
import { filesIn, releaseInputs } from './release-inputs.ts';
import { sourceFolder, sourcePagesOf } from './source-pages.ts';
import type { StatusRow } from './status-row.ts';
import type { Surveyed } from './survey-release.ts';

/** A release of which each edition is published as its files are, or held by what they say: to judge it again would say the same. */
export interface KeptJudgement {
  /** What holds the edition in each locale that was asked for; nothing where it is published. */
  readonly locales: readonly KeptHolds[];
  readonly contradictions: readonly Contradiction[];
  readonly reading: Reading;
  /** RFC 3339 instant from which on it holds. */
  readonly since: string;
}

export interface KeptHolds {
  readonly locale: string;
  readonly holds: readonly Hold[];
}

/** What is told of a release that was judged. */
export interface ToldOfRelease extends Pick<KeptJudgement, 'contradictions' | 'reading'> {
  /** What a status will tell of it, where that is known. */
  readonly rows: readonly StatusRow[] | undefined;
}

export interface KeptJudgements {
  readonly across: FindingsAcross;
  recall(source: SourceFile): KeptJudgement | undefined;
  /** Notes how a release was judged, where nothing but its files holds any edition of it. */
  note(source: SourceFile, judged: JudgedRelease, told: ToldOfRelease): void;
  /** Keeps what was noted, of the files as they are then. Call it after the commit. */
  save(): void;
}

/** What of a request decides how a release is judged, and whether all releases are. */
export interface JudgementsOf {
  readonly form: unknown;
  readonly isPart: boolean;
}

/** Opens what was kept of releases that were judged by one form of request. `context`: the newsroom as it was seen before. */
export async function keptJudgements(
  live: Context,
  { form, isPart }: JudgementsOf,
  context: Context = seenOnce(live),
): Promise<KeptJudgements> {
  const derived = derivedBy('publish-releases', context);
  const across = await keptAcross(context, derived);
  const now = live.now.toISOString();
  const noted: Noted[] = [];
  const madeOf = releaseInputs({ context, across, journal: context.newsroom.readJournal() }, derived);
  const withSources = localesOf(live).filter((locale) => live.newsroom.exists(sourceFolder(live, locale)));
  const isAsSource = (source: SourceFile): boolean =>
    withSources.some((locale) => sourcePagesOf(live, { release: source.id, locale }).length > 0);
  return {
    across,
    recall(source) {
      const made = madeOf(source);
      const found = derived.get(made && [form, ...made]) as KeptJudgement | undefined;
      return found !== undefined && found.since <= now && !isAsSource(source) ? found : undefined;
    },
    note(source, { loaded, judged }, { rows, ...told }) {
      const since = loaded && freeSince(loaded, live.now);
      if (since === undefined || !judged.every(isToldByFiles) || isAsSource(source)) return;
      const locales = judged.map(({ locale, holds }) => ({ locale, holds }));
      noted.push({ source, judgement: { locales, ...told, since }, rows, files: filesIn(madeOf(source)) });
    },
    save() {
      if (noted.length > 0) {
        const after = noted.length > fewReleases ? { ...live, newsroom: live.newsroom.byStamps() } : live;
        const ofStatus = derivedBy('status', after);
        const madeNow = releaseInputs({ context: after, across, journal: after.newsroom.readJournal() }, ofStatus);
        for (const { source, judgement, rows, files } of noted) {
          const made = madeNow(source);
          // What somebody saved meanwhile was not judged.
          if (filesIn(made) !== files) continue;
          derived.put(made && [form, ...made], judgement);
          const { contradictions, since } = judgement;
          if (rows !== undefined) ofStatus.put(made, { rows, contradictions, since } satisfies Surveyed);
        }
        ofStatus.save(true);
      }
      derived.save(isPart);
    },
  };
}

/** To read the files of so many releases costs less than to read what is known of all files. */
const fewReleases = 16;

interface Noted {
  readonly source: SourceFile;
  readonly judgement: KeptJudgement;
  readonly rows: readonly StatusRow[] | undefined;
  /** Its files as they were judged. */
  readonly files: string;
}

/** What the files of a release say by themselves, whenever they are asked. */
const ofFiles: ReadonlySet<Hold['kind']> = new Set<Hold['kind']>([
  'untranslated',
  'state',
  'machine',
  'errors',
  'warnings',
]);

function isToldByFiles({ candidate, holds }: Judged): boolean {
  return holds.length === 0 ? candidate !== undefined : holds.every(({ kind }) => ofFiles.has(kind));
}

/** The same for who publishes nothing: of a release that would go out nothing is noted, since it did not. */
export function foreseen(kept: KeptJudgements): KeptJudgements {
  return { ...kept, note: () => {} };
}

function localesOf({ newsroom }: Context): readonly string[] {
  return [newsroom.config.sourceLocale, ...newsroom.config.targetLocales];
}

import type { SourceFile } from '../../workspace/newsroom.ts';
import { keptAcross, type FindingsAcross } from '../checking/kept-across.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy } from '../newsroom/derived.ts';
import type { Reading } from '../release/reading.ts';
import type { Contradiction } from './contradictions.ts';
import { freeSince } from './free-since.ts';
import type { JudgedRelease } from './judge-release.ts';
import { releaseInputs } from './release-inputs.ts';
import { sourcePagesOf } from './source-pages.ts';

/** A release of which all that was asked for is published, as its files are: to judge it again would say the same. */
export interface KeptJudgement {
  readonly locales: readonly string[];
  readonly contradictions: readonly Contradiction[];
  readonly reading: Reading;
  /** RFC 3339 instant from which on it holds. */
  readonly since: string;
}

export interface KeptJudgements {
  readonly across: FindingsAcross;
  recall(source: SourceFile): KeptJudgement | undefined;
  /** Notes how a release was judged, where nothing holds any edition of it. */
  note(source: SourceFile, judged: JudgedRelease, told: Pick<KeptJudgement, 'contradictions' | 'reading'>): void;
  /** Keeps what was noted, of the files as they are then. Call it after the commit. */
  save(): void;
}

/** What of a request decides how a release is judged, and whether all releases are. */
export interface JudgementsOf {
  readonly form: unknown;
  readonly isPart: boolean;
}

/** Opens what was kept of releases that were judged by one form of request. */
export async function keptJudgements(live: Context, { form, isPart }: JudgementsOf): Promise<KeptJudgements> {
  const context = byStamps(live);
  const derived = derivedBy('publish-releases', context);
  const across = await keptAcross(context, derived);
  const now = live.now.toISOString();
  const noted: { readonly source: SourceFile; readonly judgement: KeptJudgement }[] = [];
  const madeOf = releaseInputs({ context, across, journal: context.newsroom.readJournal() }, derived);
  const isAsSource = (source: SourceFile): boolean =>
    localesOf(live).some((locale) => sourcePagesOf(live, { release: source.id, locale }).length > 0);
  return {
    across,
    recall(source) {
      const made = madeOf(source);
      const found = derived.get(made && [form, ...made]) as KeptJudgement | undefined;
      return found !== undefined && found.since <= now && !isAsSource(source) ? found : undefined;
    },
    note(source, { loaded, judged }, told) {
      const since = loaded && freeSince(loaded, live.now);
      const isOut = judged.every(({ candidate, holds }) => candidate !== undefined && holds.length === 0);
      if (since === undefined || !isOut || isAsSource(source)) return;
      noted.push({ source, judgement: { locales: judged.map(({ locale }) => locale), ...told, since } });
    },
    save() {
      if (noted.length > 0) {
        const after = byStamps(live);
        const derivedNow = derivedBy('publish-releases', after);
        const madeNow = releaseInputs({ context: after, across, journal: after.newsroom.readJournal() }, derivedNow);
        for (const { source, judgement } of noted) {
          const made = madeNow(source);
          derived.put(made && [form, ...made], judgement);
        }
      }
      derived.save(isPart);
    },
  };
}

/** The same for who publishes nothing: of a release that would go out nothing is noted, since it did not. */
export function foreseen(kept: KeptJudgements): KeptJudgements {
  return { ...kept, note: () => {} };
}

function byStamps(context: Context): Context {
  return { ...context, newsroom: context.newsroom.byStamps() };
}

function localesOf({ newsroom }: Context): readonly string[] {
  return [newsroom.config.sourceLocale, ...newsroom.config.targetLocales];
}

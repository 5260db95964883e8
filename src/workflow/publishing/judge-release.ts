import { DragomanError } from '../../model/error.ts';
import type { Edition } from '../../model/edition.ts';
import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import type { Decision, SignOff } from '../../workspace/journal.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import type { Context } from '../newsroom/context.ts';
import { resolveLocale, selectLocales } from '../newsroom/select.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';
import { loadRelease, type LoadedRelease } from '../release/load-release.ts';
import { readingOf, type Reading } from '../release/reading.ts';
import type { Composer } from './compose-edition.ts';
import { unreadEmbargo } from './unread-embargo.ts';
import { embargoHold, signatureKey, withdrawalHold, type Hold } from './gate.ts';

/** What the steps of one publishing share. */
export interface Publishing {
  readonly context: Context;
  readonly composer: Composer;
  readonly journal: OpenJournal;
  readonly request: JudgeRequest;
  readonly readings: Reading[];
}

/** What of a request decides about editions. */
export interface JudgeRequest {
  readonly to?: readonly string[];
  readonly signOff?: Decision;
  readonly again?: Decision;
  readonly check?: boolean;
}

/** An edition that may go out, and who answers for it. */
export interface Candidate {
  readonly edition: Edition;
  readonly digest: string;
  readonly findings: readonly Finding[];
  /** Absent of the source's own edition. */
  readonly translation?: Translation;
  readonly signOff?: SignOff;
  readonly again?: Decision;
}

/** Lists the locales of a release to publish: the source's first, then the translations'. */
function localesOf(context: Context, { release }: LoadedRelease, { to = [] }: JudgeRequest): readonly string[] {
  const { sourceLocale, targetLocales } = context.newsroom.config;
  const wanted = to.map((tag) => resolveLocale(tag, [sourceLocale, ...targetLocales]));
  const targets = selectLocales(context, release.meta, []);
  return [sourceLocale, ...targets].filter((locale) => wanted.length === 0 || wanted.includes(locale));
}

export interface Judged {
  readonly locale: string;
  readonly candidate?: Candidate | undefined;
  readonly holds: readonly Hold[];
  /** What will still hold the edition back when its embargo ends, where that is asked for. */
  readonly afterwards?: readonly Hold[] | undefined;
}

/** A release and its editions; `loaded` is absent where it can't be read, and then its locales are not known. */
export interface JudgedRelease {
  readonly loaded?: LoadedRelease;
  readonly judged: readonly Judged[];
}

/** Judges the editions of a release. A file that can't be used holds back what is made of it, and nothing else. */
export async function judgeRelease(publishing: Publishing, source: SourceFile): Promise<JudgedRelease> {
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
    return { loaded, judged };
  } catch (error) {
    // Its locales are not known, but for the one that it is written in.
    const embargo = unreadEmbargo(context, source);
    const holds = [unusable(error, true), ...(embargo === undefined ? [] : [embargo])];
    return { judged: [{ locale: context.newsroom.config.sourceLocale, holds }] };
  }
}

function unusable(error: unknown, isOfAll = false): Hold {
  if (error instanceof DragomanError) return { kind: 'unusable', error, ...(isOfAll ? { isOfAll } : {}) };
  throw error;
}

async function judge(publishing: Publishing, loaded: LoadedRelease, locale: string): Promise<Omit<Judged, 'locale'>> {
  const { context, request } = publishing;
  const embargo = embargoHold(loaded, context.now);
  if (embargo === undefined) return judgeRest(publishing, loaded, locale);
  if (request.check !== true) return { holds: [embargo] };
  const { holds: afterwards } = await judgeRest(publishing, loaded, locale);
  return { holds: [embargo], afterwards };
}

/** Judges all but the embargo. */
async function judgeRest(
  publishing: Publishing,
  loaded: LoadedRelease,
  locale: string,
): Promise<Omit<Judged, 'locale'>> {
  const { journal, request } = publishing;
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
  const { edition, digest, findings: found, translation, holdsWith } = await composer.compose(loaded, locale);
  const before = journal.latest('published', loaded.release.id, locale)?.signOff;
  const holds = holdsWith(new Set(before?.findings));
  const warnings = holds.flatMap((hold) =>
    hold.kind === 'warnings' ? hold.findings.map((finding) => signatureKey(finding, hold.translation)) : [],
  );
  const others = holds.filter(({ kind }) => kind !== 'warnings');
  const composed = edition && { edition, digest, findings: found, ...defined({ translation }) };
  if (signOff === undefined || warnings.length === 0 || others.length > 0) {
    const kept = before === undefined || others.length > 0 ? {} : { signOff: before };
    return { candidate: composed && { ...composed, ...kept }, holds };
  }
  const findings = [...(before?.findings ?? []), ...warnings];
  return { candidate: composed && { ...composed, signOff: { ...signOff, findings } }, holds: [] };
}

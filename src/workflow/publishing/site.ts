import { behindSource } from '../../edition/composed/behind.ts';
import type {
  Behind,
  EditionContext,
  EditionSummary,
  Neighbour,
  PageContext,
} from '../../edition/composed/define-edition.ts';
import { releasePath } from '../../edition/composed/paths.ts';
import { newestFirst } from '../../edition/html/site-lists.ts';
import { defined } from '../../model/defined.ts';
import { digestOf } from '../../model/digest.ts';
import { memoize } from '../../model/memoize.ts';
import type { Brief, SiteEdition } from './site-editions.ts';

/** All that is published, as pages refer to each other: each edition is looked at once. */
export interface Site {
  readonly summaries: readonly EditionSummary[];
  /** The editions of each release, in the newsroom's order of locales. */
  readonly sisters: ReadonlyMap<string, readonly EditionSummary[]>;
  /** Digests what the pages of a release say of its editions. */
  sistersDigest(release: string): string;
  /** How far a translation is behind the source's edition that stands beside it. */
  behind(edition: SiteEdition): Behind | undefined;
  /** The releases around one in the list of its locale, and those that share its subjects. */
  neighbours(locale: string, release: string): EditionContext['neighbours'];
}

export function siteOf(editions: readonly SiteEdition[], pageContext: (locale: string) => PageContext): Site {
  const briefOf = (edition: SiteEdition): Brief => edition.brief(pageContext(edition.locale));
  const firstOut = firstInstants(editions.map((edition) => briefOf(edition).summary));
  const summaries = editions.map((edition) => ({
    ...briefOf(edition).summary,
    ...defined({ firstOut: firstOut.get(edition.release) }),
  }));
  const originals = editions.filter((edition) => edition.locale === briefOf(edition).sourceLocale);
  const sources = new Map(originals.map((edition) => [edition.release, edition]));
  const byLocale = grouped(summaries, ({ locale }) => locale);
  const sisters = grouped(summaries, ({ release }) => release);
  const listOf = memoize((locale: string) => neighbourhood((byLocale.get(locale) ?? []).toSorted(newestFirst)));
  return {
    summaries,
    sisters,
    sistersDigest: memoize((release) => {
      const editionsOf = sisters.get(release) ?? [];
      return digestOf([JSON.stringify(editionsOf.map(({ locale, headline }) => [locale, headline]))]);
    }),
    behind: (edition) => {
      const source = sources.get(edition.release);
      // Most are of what their source says, and neither has to be read for that.
      if (source === undefined || briefOf(source).texts === briefOf(edition).texts) return undefined;
      return behindSource(edition.edition, source.edition);
    },
    neighbours: (locale, release) => listOf(locale)(release),
  };
}

/** Finds when each release without a date first went out, in whatever language. */
function firstInstants(editions: readonly EditionSummary[]): ReadonlyMap<string, string> {
  const instants = new Map<string, string>();
  for (const { release, published } of editions) {
    if (published === undefined) continue;
    const before = instants.get(release);
    if (before === undefined || Date.parse(published) < Date.parse(before)) instants.set(release, published);
  }
  return instants;
}

/** A page names so many releases on its subjects. */
const mostRelated = 3;

function neighbourhood(list: readonly EditionSummary[]): (release: string) => EditionContext['neighbours'] {
  const places = new Map(list.map(({ release }, at) => [release, at]));
  const bySubject = new Map<string, EditionSummary[]>();
  for (const summary of list) {
    for (const { text } of summary.subjects ?? []) {
      const others = bySubject.get(text);
      if (others === undefined) bySubject.set(text, [summary]);
      else others.push(summary);
    }
  }
  return (release) => {
    const at = places.get(release);
    const summary = at === undefined ? undefined : list[at];
    if (at === undefined || summary === undefined) return undefined;
    const next = neighbour(list[at - 1]);
    const previous = neighbour(list[at + 1]);
    const beside = new Set([list[at - 1]?.release, release, list[at + 1]?.release]);
    const related = relatedTo(summary, bySubject).filter((each) => !beside.has(each.release));
    return {
      ...defined({ next, previous }),
      related: related.slice(0, mostRelated).flatMap((each) => neighbour(each) ?? []),
    };
  };
}

/** Finds the releases on the same subjects, those that share most first, of these the newest. */
function relatedTo(
  { subjects = [] }: EditionSummary,
  bySubject: ReadonlyMap<string, readonly EditionSummary[]>,
): readonly EditionSummary[] {
  const shared = new Map<EditionSummary, number>();
  for (const { text } of subjects) {
    for (const other of (bySubject.get(text) ?? []).slice(0, mostLookedAt)) {
      shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared].toSorted(([a, one], [b, two]) => two - one || newestFirst(a, b)).map(([each]) => each);
}

/** Of a subject that everything has, so many of the newest releases are looked at. */
const mostLookedAt = 20;

function neighbour(summary: EditionSummary | undefined): Neighbour | undefined {
  if (summary === undefined) return undefined;
  return { path: releasePath(summary.locale, summary.release, 'html'), headline: summary.headline };
}

function grouped(
  summaries: readonly EditionSummary[],
  keyOf: (summary: EditionSummary) => string,
): ReadonlyMap<string, readonly EditionSummary[]> {
  const groups = new Map<string, EditionSummary[]>();
  for (const summary of summaries) {
    const group = groups.get(keyOf(summary));
    if (group === undefined) groups.set(keyOf(summary), [summary]);
    else group.push(summary);
  }
  return groups;
}

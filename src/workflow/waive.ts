import { runChecks } from '../check/run-checks.ts';
import { digestAt } from '../check/running/digest.ts';
import { idInAnyLocale } from '../check/running/finding-id.ts';
import { waiverIds } from '../check/running/waivers.ts';
import { defined } from '../model/defined.ts';
import { DragomanError } from '../model/error.ts';
import type { Finding, Waiver } from '../model/finding.ts';
import type { Translation } from '../model/translation.ts';
import { nothingDerived } from './newsroom/derived.ts';
import type { Context } from './newsroom/context.ts';
import { findingsAcrossReleases } from './checking/check-across-releases.ts';
import { policies } from './newsroom/policies.ts';
import { resolveLocale, selectLocales, selectSources } from './newsroom/select.ts';
import { readStore } from './newsroom/stores.ts';
import { transaction } from './newsroom/transaction.ts';
import { loadMeta } from './release/load-release.ts';

export interface WaiveRequest {
  /** Id of the finding, as `check` prints it. */
  readonly finding: string;
  /** Locales in which the same fault is waived; the finding's own unless set. */
  readonly to?: readonly string[];
  readonly by: string;
  readonly why: string;
}

export interface WaivedFinding {
  readonly release: string;
  readonly locale: string;
  readonly finding: Finding;
  readonly path: string;
}

export interface WaiveResult extends WaivedFinding {
  /** The finding in each locale in which it was waived; the first is the one that the result itself names. */
  readonly waived: readonly WaivedFinding[];
}

/**
 * Waives one finding by a person's decision, and the same fault in other locales where they are named. The waiver lapses
 * when the unit's source or target changes, that of a finding about no one unit when any text of the release in this
 * locale does.
 *
 * @throws DragomanError where no store has the finding today, a locale that is named has not, an id from before ids had
 *   the locale in them is of several, or `by` or `why` is blank.
 */
export async function waive(context: Context, request: WaiveRequest): Promise<WaiveResult> {
  for (const option of ['by', 'why'] as const) {
    if (request[option].trim() === '') throw new DragomanError('waive-blank', { option });
  }
  const { result } = await transaction(context, async (writes) => {
    const chosen = choose(context, request, await everyFinding(context));
    return chosen.map(({ translation, locale, finding }) => {
      const path = context.newsroom.layout.waivers(locale, translation.release);
      const waivers = context.newsroom.readWaivers(locale, translation.release);
      const ids = waiverIds(finding);
      const others = waivers.filter((other) => !ids.includes(other.finding));
      const waiver = waiverFor(finding, translation, request, context.now);
      writes.put(path, `${JSON.stringify([...others, waiver], null, 2)}\n`);
      return { release: translation.release, locale, finding, path };
    });
  });
  return { ...result[0]!, waived: result };
}

interface Found {
  readonly translation: Translation;
  readonly locale: string;
  readonly finding: Finding;
}

interface Findings {
  readonly all: readonly Found[];
  /** A file that can't be used: the finding may be in it. */
  readonly damage: DragomanError | undefined;
}

/** Picks the findings that are to be waived from all. */
function choose(context: Context, { finding: id, to = [] }: WaiveRequest, { all, damage }: Findings): readonly Found[] {
  const own = all.filter(({ finding }) => finding.id === id);
  const same = new Set(own.length === 0 ? [id] : own.map(({ finding }) => idInAnyLocale(finding)));
  const everywhere = all.filter(({ finding }) => same.has(idInAnyLocale(finding)));
  if (everywhere.length === 0) throw damage ?? new DragomanError('finding-unknown', { finding: id });
  if (to.length > 0) {
    return to.map((tag) => {
      const locale = resolveLocale(tag, context.newsroom.config.targetLocales);
      const found = everywhere.find((each) => each.locale === locale);
      if (found === undefined) throw damage ?? new DragomanError('finding-not-in-locale', { finding: id, locale });
      return found;
    });
  }
  if (own.length > 0) return own;
  if (everywhere.length === 1) return everywhere;
  const locales = [...new Set(everywhere.map(({ locale }) => locale))].join(' ');
  throw new DragomanError('finding-of-several', { finding: id, locales });
}

async function everyFinding(context: Context): Promise<Findings> {
  const policyFor = await policies(context, { untranslated: true, strict: true, ledger: true });
  const across = findingsAcrossReleases(context, { policyFor, derived: nothingDerived, policyKey: () => '' });
  const all: Found[] = [];
  let damage: DragomanError | undefined;
  for (const source of selectSources(context, [])) {
    try {
      for (const locale of selectLocales(context, loadMeta(context, source).meta, [])) {
        const translation = readStore(context, locale, source.id);
        if (translation === undefined) continue;
        const findings = [...runChecks(translation, policyFor(source.id, locale)), ...across(source.id, locale)];
        for (const finding of findings) all.push({ translation, locale, finding });
      }
    } catch (error) {
      // The finding may be of another release.
      if (!(error instanceof DragomanError)) throw error;
      damage ??= error;
    }
  }
  return { all, damage };
}

function waiverFor(finding: Finding, translation: Translation, { by, why }: WaiveRequest, now: Date): Waiver {
  const digest = digestAt(finding, translation);
  return {
    finding: finding.id,
    file: finding.file,
    ...defined({ unit: finding.unit }),
    check: finding.check,
    sourceDigest: digest.source,
    targetDigest: digest.target,
    by,
    why,
    when: now.toISOString(),
  };
}

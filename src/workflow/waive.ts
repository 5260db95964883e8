import { runChecks } from '../check/run-checks.ts';
import { digestAt } from '../check/running/digest.ts';
import { defined } from '../model/defined.ts';
import { DragomanError } from '../model/error.ts';
import type { Finding, Waiver } from '../model/finding.ts';
import type { Translation } from '../model/translation.ts';
import type { Context } from './newsroom/context.ts';
import { findingsAcrossReleases } from './checking/check-across-releases.ts';
import { policies } from './newsroom/policies.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { readStore } from './newsroom/stores.ts';
import { transaction } from './newsroom/transaction.ts';
import { loadMeta } from './release/load-release.ts';

export interface WaiveRequest {
  /** Id of the finding, as `check` prints it. */
  readonly finding: string;
  readonly by: string;
  readonly why: string;
}

export interface WaiveResult {
  readonly release: string;
  readonly locale: string;
  readonly finding: Finding;
  readonly path: string;
}

/**
 * Waives one finding by a person's decision. The waiver lapses when the unit's source or target changes, that of a
 * finding about no one unit when any text of the release in this locale does.
 *
 * @throws DragomanError where no store has the finding today, or `by` or `why` is blank.
 */
export async function waive(context: Context, request: WaiveRequest): Promise<WaiveResult> {
  for (const option of ['by', 'why'] as const) {
    if (request[option].trim() === '') throw new DragomanError('waive-blank', { option });
  }
  const { result } = await transaction(context, async (writes) => {
    const { translation, locale, finding } = await findFinding(context, request.finding);
    const path = context.newsroom.layout.waivers(locale, translation.release);
    const waivers = context.newsroom.readWaivers(locale, translation.release);
    const others = waivers.filter((other) => other.finding !== finding.id);
    const waiver = waiverFor(finding, translation, request, context.now);
    writes.put(path, `${JSON.stringify([...others, waiver], null, 2)}\n`);
    return { release: translation.release, locale, finding, path };
  });
  return result;
}

interface Found {
  readonly translation: Translation;
  readonly locale: string;
  readonly finding: Finding;
}

async function findFinding(context: Context, id: string): Promise<Found> {
  const policyFor = await policies(context, { untranslated: true, strict: true, ledger: true });
  const across = findingsAcrossReleases(context, policyFor);
  let damage: DragomanError | undefined;
  for (const source of selectSources(context, [])) {
    try {
      for (const locale of selectLocales(context, loadMeta(context, source).meta, [])) {
        const translation = readStore(context, locale, source.id);
        if (translation === undefined) continue;
        const findings = [...runChecks(translation, policyFor(source.id, locale)), ...across(source.id, locale)];
        const finding = findings.find((each) => each.id === id);
        if (finding !== undefined) return { translation, locale, finding };
      }
    } catch (error) {
      // The finding may be of another release.
      if (!(error instanceof DragomanError)) throw error;
      damage ??= error;
    }
  }
  throw damage ?? new DragomanError('finding-unknown', { finding: id });
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

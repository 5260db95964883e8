import { checks as ourChecks } from '../../check/checks.ts';
import { runNewsroomChecks } from '../../check/run-checks.ts';
import { DragomanError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { memoize } from '../../model/memoize.ts';
import type { Translation } from '../../model/translation.ts';
import type { Context } from '../newsroom/context.ts';
import type { Derived } from '../newsroom/derived.ts';
import { sourcesOf } from '../newsroom/sources.ts';
import { readStore } from '../newsroom/stores.ts';
import type { PolicyFor } from '../newsroom/policies.ts';

/** Gives the findings of a release in a locale that come from comparing all releases of that locale. */
export type FindingsAcross = (release: string, locale: string) => readonly Finding[];

/** How the stores of a locale are read and judged. */
export interface AcrossOptions {
  readonly policyFor: PolicyFor;
  /** Gives a store's translation where it is at hand already. */
  readonly read?: (release: string, locale: string) => Translation | undefined;
  readonly derived: Derived;
  /** What the policy of a release depends on, beside the files of the release and the configuration. */
  readonly policyKey: (release: string, locale: string) => unknown;
}

/**
 * Runs the checks of scope `newsroom` over the stores of a locale when it is first asked for. A store or a list of
 * waivers that can't be used leaves its release out: whoever reads it by itself says so.
 */
export function findingsAcrossReleases(context: Context, options: AcrossOptions): FindingsAcross {
  const { checks = ourChecks } = context;
  const { policyFor, read = () => undefined, derived, policyKey } = options;
  const isNeeded = checks.some(({ scope }) => scope === 'newsroom');
  const findingsIn = memoize((locale: string): ReadonlyMap<string, readonly Finding[]> => {
    const all = sourcesOf(context);
    const made = all.map(({ id }) => [id, storeDigests(context, derived, id, locale), policyKey(id, locale)]);
    const findings = derived.recall(['across', locale, made], () => {
      const translations = all.flatMap(({ id }) => {
        return unlessUnusable(() => {
          const translation = read(id, locale) ?? readStore(context, locale, id);
          return translation === undefined ? [] : [[translation, policyFor(id, locale)] as const];
        });
      });
      return runNewsroomChecks(translations, checks);
    });
    return byRelease(findings);
  });
  return (release, locale) => (isNeeded ? (findingsIn(locale).get(release) ?? []) : []);
}

/** Digests the files that the findings of a release in a locale are made from. */
export function storeDigests(
  { newsroom }: Context,
  { digestOf }: Derived,
  release: string,
  locale: string,
): readonly string[] {
  const { layout, config } = newsroom;
  const paths = [layout.store(locale, release), layout.waivers(locale, release)];
  return [...paths, layout.store(config.sourceLocale, release)].map(digestOf);
}

function byRelease(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = files.get(finding.file);
    if (same === undefined) files.set(finding.file, [finding]);
    else same.push(finding);
  }
  return files;
}

function unlessUnusable<Item>(read: () => readonly Item[]): readonly Item[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof DragomanError) return [];
    throw error;
  }
}

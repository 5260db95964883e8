import type { Finding } from '../../model/finding.ts';
import type { Context } from '../newsroom/context.ts';
import type { Derived } from '../newsroom/derived.ts';
import { sourcesOf } from '../newsroom/sources.ts';

/** Gives the findings of a release in a locale that come from comparing all releases of that locale. */
export type FindingsAcross = (release: string, locale: string) => readonly Finding[];

/** What the policy of a release depends on, beside the files of the release and the configuration. */
export type PolicyKey = (release: string, locale: string) => unknown;

/** Lists all that the findings across the releases of a locale are made from. */
export function acrossMadeFrom(
  context: Context,
  { derived, policyKey }: { readonly derived: Derived; readonly policyKey: PolicyKey },
  locale: string,
): readonly unknown[] {
  const made = sourcesOf(context).map(({ id }) => {
    return [id, storeDigests(context, derived, id, locale), policyKey(id, locale)];
  });
  return ['across', locale, made];
}

/**
 * Gives the findings across the releases of all target locales. The code of the checks is loaded where it has to look, and
 * not where a locale is as it was.
 */
export async function keptAcross(context: Context, derived: Derived): Promise<FindingsAcross> {
  const found = new Map<string, ReadonlyMap<string, readonly Finding[]>>();
  for (const locale of context.newsroom.config.targetLocales) {
    const made = acrossMadeFrom(context, { derived, policyKey: () => '' }, locale);
    const make = async (): Promise<readonly Finding[]> => {
      const [{ policies }, { findingsAcrossLocale }] = await Promise.all([
        import('../newsroom/policies.ts'),
        import('./check-across-releases.ts'),
      ]);
      const policyFor = await policies(context, { untranslated: true });
      return findingsAcrossLocale(context, { policyFor, derived }, locale);
    };
    found.set(locale, byRelease(await derived.recallLater(made, make, () => true)));
  }
  return (release, locale) => found.get(locale)?.get(release) ?? [];
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

/** Groups findings by the release that they are in. */
export function byRelease(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = files.get(finding.file);
    if (same === undefined) files.set(finding.file, [finding]);
    else same.push(finding);
  }
  return files;
}

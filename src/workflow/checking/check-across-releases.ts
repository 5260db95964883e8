import { checks as ourChecks } from '../../check/checks.ts';
import { runNewsroomChecks } from '../../check/run-checks.ts';
import { DragomanError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { memoize } from '../../model/memoize.ts';
import type { Translation } from '../../model/translation.ts';
import type { Context } from '../newsroom/context.ts';
import { sourcesOf } from '../newsroom/sources.ts';
import { readStore } from '../newsroom/stores.ts';
import type { PolicyFor } from '../newsroom/policies.ts';

/** Gives the findings of a release in a locale that come from comparing all releases of that locale. */
export type FindingsAcross = (release: string, locale: string) => readonly Finding[];

/**
 * Runs the checks of scope `newsroom` over the stores of a locale when it is first asked for. `read` gives a store's
 * translation where it is at hand already. A store or a list of waivers that can't be used
 * leaves its release out: whoever reads it by itself says so.
 */
export function findingsAcrossReleases(
  context: Context,
  policyFor: PolicyFor,
  read: (release: string, locale: string) => Translation | undefined = () => undefined,
): FindingsAcross {
  const { checks = ourChecks } = context;
  const isNeeded = checks.some(({ scope }) => scope === 'newsroom');
  const findingsIn = memoize((locale: string): readonly Finding[] => {
    const translations = sourcesOf(context).flatMap(({ id }) => {
      return unlessUnusable(() => {
        const translation = read(id, locale) ?? readStore(context, locale, id);
        return translation === undefined ? [] : [[translation, policyFor(id, locale)] as const];
      });
    });
    return runNewsroomChecks(translations, checks);
  });
  return (release, locale) => (isNeeded ? findingsIn(locale).filter(({ file }) => file === release) : []);
}

function unlessUnusable<Item>(read: () => readonly Item[]): readonly Item[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof DragomanError) return [];
    throw error;
  }
}

import { checks as ourChecks } from '../../check/checks.ts';
import { runNewsroomChecks } from '../../check/run-checks.ts';
import { concernedReleases, traceRelease, type ReleaseTrace } from '../../check/trace-releases.ts';
import { DragomanError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { memoize } from '../../model/memoize.ts';
import type { Translation } from '../../model/translation.ts';
import type { Context } from '../newsroom/context.ts';
import type { Derived } from '../newsroom/derived.ts';
import { sourcesOf } from '../newsroom/sources.ts';
import { readStore } from '../newsroom/stores.ts';
import type { PolicyFor } from '../newsroom/policies.ts';
import { acrossMadeFrom, byRelease, type FindingsAcross, type PolicyKey } from './kept-across.ts';

/** How the stores of a locale are read and judged. */
export interface AcrossOptions {
  readonly policyFor: PolicyFor;
  readonly derived: Derived;
  /** Gives a store's translation where it is at hand already. */
  readonly read?: (release: string, locale: string) => Translation | undefined;
}

/**
 * Gives the findings across the releases of a locale, which are looked for when they are first asked for, unless they are
 * known of the same stores.
 */
export function findingsAcrossReleases(
  context: Context,
  options: AcrossOptions & { readonly policyKey: PolicyKey },
): FindingsAcross {
  const findingsIn = memoize((locale: string) => {
    const made = acrossMadeFrom(context, options, locale);
    return byRelease(options.derived.recall(made, () => findingsAcrossLocale(context, options, locale)));
  });
  return (release, locale) => findingsIn(locale).get(release) ?? [];
}

/**
 * Runs the checks of scope `newsroom` over the stores of a locale. A store or a list of waivers that can't be used leaves its
 * release out: whoever reads it by itself says so. Of a store as it was before it is known whether it has to be read.
 */
export function findingsAcrossLocale(
  context: Context,
  { policyFor, derived, read = () => undefined }: AcrossOptions,
  locale: string,
): readonly Finding[] {
  const { checks = ourChecks } = context;
  if (!checks.some(({ scope }) => scope === 'newsroom')) return [];
  const traces = derived.beside(`across-${locale}`);
  const { store } = context.newsroom.layout;
  const storeOf = (id: string): Translation | undefined => read(id, locale) ?? readStore(context, locale, id);
  const stores = sourcesOf(context).flatMap(({ id }) => {
    return unlessUnusable((): readonly Store[] => {
      if (!context.newsroom.exists(store(locale, id))) return [];
      const make = (): ReleaseTrace | null => {
        const translation = storeOf(id);
        return (translation && traceRelease(translation, checks)) ?? null;
      };
      const trace = traces.recall(['store', traces.digestOf(store(locale, id))], make);
      return trace === null ? [] : [{ id, trace }];
    });
  });
  traces.save(false);
  const concerned = concernedReleases(stores.map(({ trace }) => trace));
  const translations = stores.flatMap(({ id, trace }) => {
    return unlessUnusable(() => {
      const translation = concerned.has(trace) ? storeOf(id) : undefined;
      return translation === undefined ? [] : [[translation, policyFor(id, locale)] as const];
    });
  });
  return runNewsroomChecks(translations, checks);
}

interface Store {
  readonly id: string;
  readonly trace: ReleaseTrace;
}

function unlessUnusable<Item>(read: () => readonly Item[]): readonly Item[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof DragomanError) return [];
    throw error;
  }
}

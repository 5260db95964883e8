import type { CheckOptions } from '../../check/run-checks.ts';
import { bestMatch } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import { memoize } from '../../model/memoize.ts';
import type { Translation } from '../../model/translation.ts';
import type { Context } from './context.ts';
import { readStore } from './stores.ts';

/** The options of the runner for a release in a locale. */
export type PolicyFor = (release: string, locale: string) => CheckOptions;

export interface PolicyOptions extends Pick<CheckOptions, 'strict' | 'untranslated'> {
  /** Give the checks the source as it was last exported too: a translation may be of an earlier one. */
  readonly ledger?: boolean;
}

/** Gathers the newsroom's policy, terms and waivers as options of the checks. */
export async function policies(context: Context, { ledger = false, ...options }: PolicyOptions): Promise<PolicyFor> {
  const { newsroom } = context;
  const { checks, localeChecks, releaseChecks, roleChecks, minimumState, targetLocales } = newsroom.config;
  const policy = { checks, localeChecks, releaseChecks, roleChecks, minimumState };
  const terms = await newsroom.readTerms();
  const known = defined({ checks: context.checks });
  const ledgerOf = memoize((release: string) => usableLedger(context, release));
  return (release, tag) => {
    // A returned file may name any release and locale: only a name that can be one is looked up.
    if (/[\\/]/.test(release + tag)) return { ...known, ...options, policy, terms };
    const waivers = newsroom.readWaivers(bestMatch(tag, targetLocales) ?? tag, release);
    return { ...known, ...options, policy, terms, waivers, ...(ledger ? ledgerOf(release) : {}) };
  };
}

/** Reads a ledger; one that can't be used is left out, since whoever reads it by itself reports it. */
function usableLedger(context: Context, release: string): { readonly ledger?: Translation } {
  try {
    const ledger = readStore(context, context.newsroom.config.sourceLocale, release);
    return ledger === undefined ? {} : { ledger };
  } catch (error) {
    if (error instanceof DragomanError) return {};
    throw error;
  }
}

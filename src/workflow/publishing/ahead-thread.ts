// What runs in a helping thread: checks translations of releases from the last one on, and gives what it found to the thread
// that publishes, which begins with the first.
import { parentPort, workerData } from 'node:worker_threads';
import { runChecks } from '../../check/run-checks.ts';
import type { Finding } from '../../model/finding.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import { openContext, type Context } from '../newsroom/context.ts';
import { derivedBy, type Derived } from '../newsroom/derived.ts';
import { policies, type PolicyFor } from '../newsroom/policies.ts';
import { selectLocales } from '../newsroom/select.ts';
import { sourcesOf } from '../newsroom/sources.ts';
import { loadRelease } from '../release/load-release.ts';
import { storedTranslation } from '../release/stored-translation.ts';

/** What a helping thread is given. */
export interface AheadTask {
  readonly folder: string;
  readonly now: Date;
  /** Ids of releases, in the order in which they are published. */
  readonly releases: readonly string[];
  /** Which thread checks which of them: 0 where none does yet. Threads share its memory. */
  readonly claims: Int32Array;
  readonly thread: number;
}

/** What a helping thread found in a translation. */
export interface FoundAhead {
  readonly release: string;
  readonly locale: string;
  /** Digests all that it was made of: of anything else, nothing is found. */
  readonly of: string;
  readonly findings: readonly Finding[];
}

export interface FoundOfRelease {
  readonly at: number;
  readonly found: readonly FoundAhead[];
}

interface Checking {
  readonly context: Context;
  readonly policyFor: PolicyFor;
  readonly derived: Derived;
}

/** Checks the translations of a release as the store has them. What can't be read is told by who publishes. */
function findingsOf({ context, policyFor, derived }: Checking, source: SourceFile): readonly FoundAhead[] {
  const found: FoundAhead[] = [];
  try {
    const loaded = loadRelease(context, source);
    for (const locale of selectLocales(context, loaded.release.meta, [])) {
      const { translation, exists } = storedTranslation(context, loaded, locale);
      if (!exists) continue;
      const made = [translation, policyFor(source.id, locale)] as const;
      if (derived.getAt([source.id, locale], made) !== undefined) continue;
      found.push({ release: source.id, locale, of: derived.digestOfMade(made), findings: runChecks(...made) });
    }
  } catch {
    // Nothing more is known of it.
  }
  return found;
}

const { folder, now, releases, claims, thread } = workerData as AheadTask;
const context = await openContext(folder, { now });
const checking = {
  context,
  policyFor: await policies(context, { untranslated: true }),
  derived: derivedBy('findings', context),
};
const sources = new Map(sourcesOf(context).map((source) => [source.id, source]));
for (let at = releases.length - 1; at >= 0; at--) {
  // All before it are taken, too.
  if (Atomics.compareExchange(claims, at, 0, thread) !== 0) break;
  const source = sources.get(releases[at] ?? '');
  const found: FoundOfRelease = { at, found: source === undefined ? [] : findingsOf(checking, source) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  parentPort?.postMessage(found);
}

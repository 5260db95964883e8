import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { codeUrl } from '../../model/package-data.ts';
import type { Context } from '../newsroom/context.ts';
import type { AheadTask, FoundAhead, FoundOfRelease } from './ahead-thread.ts';

/** Which thread has taken a release. */
const ours = 1;
const theirs = 2;

/** Another thread that checks translations while releases before theirs are published. */
export interface LookingAhead {
  /** Takes a release, or waits for what was found where the other thread has taken it. Call it release by release. */
  reach(release: string): Promise<void>;
  end(): Promise<void>;
}

/** The thread that may help. */
export interface AheadHelper {
  /** What it runs. */
  readonly code: URL;
  /** How many translations there are at least. */
  readonly least: number;
}

/** Of fewer translations a thread that has just begun, whose code V8 has not compiled yet, takes too little work off another. */
const LEAST_SHARED = 600;

const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };

const alone: LookingAhead = { reach: async () => {}, end: async () => {} };

/**
 * Has another thread check the translations of releases from the last one on, where the computer has a core for it and they
 * are many. `adopt` is given what it finds; what it took and does not find, such as where it lacks memory, is found when it is
 * asked for.
 */
export function lookAhead(
  context: Context,
  releases: readonly string[],
  adopt: (found: FoundAhead) => void,
  helper: AheadHelper = { code: codeUrl('workflow/publishing/ahead-thread.js'), least: LEAST_SHARED },
): LookingAhead {
  if (!mayHelp(context, releases.length, helper)) return alone;
  const claims = new Int32Array(new SharedArrayBuffer(4 * releases.length));
  const { now, newsroom } = context;
  const task: AheadTask = { folder: newsroom.layout.root, now, releases, claims, thread: theirs };
  const worker = begun(helper.code, task);
  if (worker === undefined) return alone;
  const done = new Set<number>();
  const state = { isOver: false, wake: (): void => {} };
  worker.on('message', ({ at, found }: FoundOfRelease) => {
    for (const each of found) adopt(each);
    done.add(at);
    state.wake();
  });
  for (const end of ['error', 'exit']) {
    worker.on(end, () => {
      state.isOver = true;
      state.wake();
    });
  }
  const placeOf = new Map(releases.map((release, at) => [release, at]));
  return {
    async reach(release) {
      const at = placeOf.get(release);
      if (at === undefined || Atomics.compareExchange(claims, at, 0, ours) !== theirs) return;
      while (!done.has(at) && !state.isOver) await new Promise<void>((resolve) => void (state.wake = resolve));
    },
    end: async () => void (await worker.terminate()),
  };
}

/** Begins a thread; undefined where the system allows none. */
function begun(code: URL, workerData: AheadTask): Worker | undefined {
  try {
    return new Worker(code, { workerData, resourceLimits: LIMITS });
  } catch {
    return undefined;
  }
}

/** What somebody added can't be given to another thread; from the sources, none can run. */
function mayHelp(context: Context, releases: number, { code, least }: AheadHelper): boolean {
  const { checks, formats, editions, newsroom } = context;
  const isAsUsual = checks === undefined && formats === undefined && editions === undefined;
  const isMuch = releases * newsroom.config.targetLocales.length >= least;
  return isAsUsual && isMuch && availableParallelism() > 1 && existsSync(code);
}

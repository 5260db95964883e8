import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FoundInShare } from '../../check/check-unit-by-unit.ts';
import type { ByteSource } from '../../model/byte-source.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import { codeUrl } from '../../model/package-data.ts';
import { unread, type CheckDocumentOptions } from './check-document.ts';
import {
  checkShare,
  checkUnits,
  joinShares,
  releasesOf,
  surveyDocument,
  surveysOf,
  type SurveyedRelease,
} from './check-unit-by-unit.ts';
import { claimer, FIRST, newClaims } from './claims.ts';
import type { ShareTask } from './share-thread.ts';

/** In bytes. Of a smaller file a thread that has just begun, whose code V8 has not compiled yet, takes little work off another. */
const LEAST_SHARED = 12e6;

/** Each takes some 100 MB of memory. */
const MOST_HELPERS = 1;

const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 };

type Found = ReadonlyMap<number, FoundInShare>;

/**
 * Checks a large file as `checkDocument` does, with the help of another thread where the computer has a core for it. Each
 * reads the file and checks the blocks of units that the other has not taken; what was found is joined in the order of
 * the file.
 */
export async function checkInThreads(
  file: string,
  source: ByteSource,
  options: CheckDocumentOptions,
): Promise<CheckedFile> {
  const { path = file } = options;
  try {
    return { path, ...(await checkShares(file, source, options)) };
  } catch (error) {
    return unread(path, error);
  }
}

async function checkShares(
  file: string,
  source: ByteSource,
  options: CheckDocumentOptions,
): Promise<Omit<CheckedFile, 'path'>> {
  const surveyed = surveyDocument(source, options);
  const releases = releasesOf(surveyed);
  const claims = newClaims(source.length);
  const helpers: Helper[] = [];
  for (let count = helpersFor(source, [...releases.values()]); helpers.length < count;)
    helpers.push(helper({ file, releases, claims, thread: FIRST + 1 + helpers.length }));
  try {
    const checkings = checkUnits(source, options.path, surveysOf(surveyed), claimer(claims, FIRST));
    const found = await Promise.all(helpers.map((each) => each.found));
    // What a thread took that could not go on is checked here.
    const shares = found.map(
      (share, index) => share ?? checkShare(source, releases, (block) => claims[block] === helpers[index]?.thread),
    );
    return joinShares(surveyed, checkings, shares);
  } finally {
    await Promise.all(helpers.map(({ worker }) => worker.terminate()));
  }
}

const thread = codeUrl('workflow/checking/share-thread.js');

function helpersFor({ length }: ByteSource, releases: readonly SurveyedRelease[]): number {
  // Checks that somebody added can't be given to another thread.
  const canShare = releases.length > 0 && releases.every(({ options }) => options.checks === undefined);
  // From the sources, which no thread can run, all is checked here.
  if (length < LEAST_SHARED || !canShare || !existsSync(thread)) return 0;
  return Math.min(availableParallelism() - 1, MOST_HELPERS);
}

interface Helper {
  readonly worker: Worker;
  readonly thread: number;
  /** Undefined where the thread could not go on. */
  readonly found: Promise<Found | undefined>;
}

function helper(task: ShareTask): Helper {
  const worker = new Worker(thread, { workerData: task, resourceLimits: LIMITS });
  const found = new Promise<Found | undefined>((resolve) => {
    worker.once('message', (share: Found) => resolve(share));
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  return { worker, thread: task.thread, found };
}

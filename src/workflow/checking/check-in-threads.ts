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

/** The threads that may help. */
export interface Helpers {
  /** What each runs. */
  readonly code: URL;
  readonly most: number;
  /** How many bytes a file has at least that is shared. */
  readonly least: number;
}

/** From the sources, which no thread can run, all is checked here. */
function ownHelpers(): Helpers {
  const code = codeUrl('workflow/checking/share-thread.js');
  return { code, most: existsSync(code) ? Math.min(availableParallelism() - 1, MOST_HELPERS) : 0, least: LEAST_SHARED };
}

/**
 * Checks a large file as `checkDocument` does, with the help of another thread where the computer has a core for it. Each
 * reads the file and checks the blocks of units that the other has not taken; what was found is joined in the order of
 * the file. What a thread took that could not go on, which may need more memory than it has, is checked here.
 */
export async function checkInThreads(
  file: string,
  source: ByteSource,
  options: CheckDocumentOptions,
  helpers: Helpers = ownHelpers(),
): Promise<CheckedFile> {
  const { path = file } = options;
  try {
    return { path, ...(await checkShares(file, source, options, helpers)) };
  } catch (error) {
    return unread(path, error);
  }
}

async function checkShares(
  file: string,
  source: ByteSource,
  options: CheckDocumentOptions,
  { code, ...asked }: Helpers,
): Promise<Omit<CheckedFile, 'path'>> {
  const surveyed = surveyDocument(source, options);
  const releases = releasesOf(surveyed);
  const claims = newClaims(source.length);
  const helpers: Helper[] = [];
  const count = canShare(source, [...releases.values()], asked.least) ? asked.most : 0;
  while (helpers.length < count)
    helpers.push(helper(code, { file, releases, claims, thread: FIRST + 1 + helpers.length }));
  try {
    const checkings = checkUnits(source, options.path, surveysOf(surveyed), claimer(claims, FIRST));
    const found = await Promise.all(helpers.map((each) => each.found));
    const shares = found.map(
      (share, index) => share ?? checkShare(source, releases, (block) => claims[block] === helpers[index]?.thread),
    );
    return joinShares(surveyed, checkings, shares);
  } finally {
    await Promise.all(helpers.map(({ worker }) => worker.terminate()));
  }
}

function canShare({ length }: ByteSource, releases: readonly SurveyedRelease[], least: number): boolean {
  // Checks that somebody added can't be given to another thread.
  return length >= least && releases.length > 0 && releases.every(({ options }) => options.checks === undefined);
}

interface Helper {
  readonly worker: Worker;
  readonly thread: number;
  /** Undefined where the thread could not go on. */
  readonly found: Promise<Found | undefined>;
}

function helper(code: URL, task: ShareTask): Helper {
  const worker = new Worker(code, { workerData: task, resourceLimits: LIMITS });
  const found = new Promise<Found | undefined>((resolve) => {
    worker.once('message', (share: Found) => resolve(share));
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  return { worker, thread: task.thread, found };
}

import { setTimeout } from 'node:timers/promises';
import type { Job, JobQueue, Outcome } from '../database/job-queue.ts';
import type { Session } from '../database/session.ts';
import { DragomanError } from '../model/error.ts';
import { openJobs } from './jobs.ts';
import type { Context } from './newsroom/context.ts';

export interface WorkRequest {
  /** Runs a command in the newsroom. */
  run(args: readonly string[]): Promise<Required<Outcome>>;
  /** Ends when no job waits, and nobody is at one. */
  readonly untilDone: boolean;
  /** Ends after the job that is under way. */
  readonly stop: AbortSignal;
  tell(news: WorkNews): void;
}

export type WorkNews =
  | { readonly kind: 'done' | 'failed'; readonly job: Job; readonly outcome: Required<Outcome> }
  /** Jobs of machines that are gone wait again. */
  | { readonly kind: 'reclaimed'; readonly count: number }
  /** The data base is away: nothing is taken, and what is done is told when it is back. */
  | { readonly kind: 'away'; readonly error: DragomanError }
  | { readonly kind: 'back' };

/** A command that ends with this or more could not be done. */
const unusable = 2;

/** So many milliseconds pass at most between two looks; whoever has something to tell rings. */
const nextLook = 2000;
/** Between two tries to reach the data base. */
const beforeRetry = 1000;
/** When the data base was away, all machines have lost their locks: so long they have to take them again. */
const patience = 15_000;

/**
 * Does the jobs of a newsroom, one after the other. Where the data base goes away, it waits until it is back; what was
 * done meanwhile is told then.
 *
 * @throws DragomanError where no data base is configured, or it can't be used from the beginning
 */
export async function work(context: Context, request: WorkRequest): Promise<void> {
  await workOn(await openJobs(context, true), request);
}

/** Does the jobs of a queue as `work` says, and closes it. */
export async function workOn(queue: JobQueue, request: WorkRequest): Promise<void> {
  try {
    await new Worker(queue, request).work();
  } finally {
    await queue.close();
  }
}

class Worker {
  readonly #queue: JobQueue;
  readonly #request: WorkRequest;
  #session: Session | undefined;
  /** What was done, and is not told yet. */
  #done: { readonly job: Job; readonly outcome: Required<Outcome> } | undefined;
  #isAway = false;
  #reclaimsFrom = 0;

  constructor(queue: JobQueue, request: WorkRequest) {
    this.#queue = queue;
    this.#request = request;
  }

  async work(): Promise<void> {
    const { stop } = this.#request;
    const rouse = (): void => this.#session?.rouse();
    stop.addEventListener('abort', rouse);
    try {
      for (;;) {
        try {
          if (await this.#step()) return;
        } catch (error) {
          if (!(error instanceof DragomanError) || error.code !== 'database-unreachable') throw error;
          await this.#wait(error);
          if (stop.aborted && this.#done === undefined) return;
        }
      }
    } finally {
      stop.removeEventListener('abort', rouse);
      await this.#session?.close();
    }
  }

  /** Does what is next; true where nothing is left to do. */
  async #step(): Promise<boolean> {
    const { stop, untilDone, run, tell } = this.#request;
    const session = (this.#session ??= await this.#queue.session());
    await this.#settle();
    if (this.#isAway) tell({ kind: 'back' });
    this.#isAway = false;
    if (stop.aborted) return true;
    if (performance.now() >= this.#reclaimsFrom) {
      const count = await this.#queue.reclaim(session);
      if (count > 0) tell({ kind: 'reclaimed', count });
    }
    const job = await this.#queue.take(session);
    if (job !== undefined) {
      this.#done = { job, outcome: await run(job.args) };
      return false;
    }
    if (untilDone && (await this.#isAllDone())) return true;
    await session.heard(nextLook);
    return false;
  }

  async #settle(): Promise<void> {
    if (this.#done === undefined) return;
    const { job, outcome } = this.#done;
    const isFailed = outcome.code >= unusable;
    await this.#queue.settle(job, { ...outcome, isFailed });
    this.#done = undefined;
    this.#request.tell({ kind: isFailed ? 'failed' : 'done', job, outcome });
  }

  async #isAllDone(): Promise<boolean> {
    return (await this.#queue.rows()).every(({ state }) => state === 'done' || state === 'failed');
  }

  async #wait(error: DragomanError): Promise<void> {
    if (!this.#isAway) this.#request.tell({ kind: 'away', error });
    this.#isAway = true;
    this.#reclaimsFrom = performance.now() + patience;
    await this.#session?.close();
    this.#session = undefined;
    await setTimeout(beforeRetry, undefined, { signal: this.#request.stop }).catch(() => {});
  }
}

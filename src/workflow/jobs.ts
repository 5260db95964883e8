import { relative, sep } from 'node:path';
import { databaseUrl } from '../database/database.ts';
import { openQueue, type JobQueue, type JobRow, type Task } from '../database/job-queue.ts';
import { DragomanError } from '../model/error.ts';
import type { Context } from './newsroom/context.ts';
import { sourcesOf } from './newsroom/sources.ts';

export type { JobRow };

/** The verbs that other machines may do. */
export const jobVerbs = ['import', 'draft', 'check', 'publish'] as const;
export type JobVerb = (typeof jobVerbs)[number];

/** Seconds between a failure and the next try, unless set. */
const usualPause = 30;

/** Tells where the jobs of a newsroom are kept; undefined where no data base is configured. */
function jobSettings({ newsroom: { config } }: Context) {
  const { jobs = {}, memory = {} } = config;
  const postgres = jobs.postgres ?? memory.postgres;
  if (postgres === undefined) return undefined;
  const name = jobs.queue ?? memory.bureau;
  if (name === undefined || name.trim() === '') throw new DragomanError('jobs-queue');
  return { postgres, name, pause: jobs.pause ?? usualPause };
}

/**
 * Opens the jobs of a newsroom; `isKeeper`: looks after their tables meanwhile.
 *
 * @throws DragomanError where none are configured, or the data base can't be used
 */
export async function openJobs(context: Context, isKeeper = false): Promise<JobQueue> {
  const settings = jobSettings(context);
  if (settings === undefined) throw new DragomanError('jobs-none');
  const { postgres, name, pause } = settings;
  return openQueue(databaseUrl(postgres, context.variable), { name, pause, isKeeper });
}

export interface EnqueueRequest {
  readonly verb: JobVerb;
  /** Releases by id or by path, or files; all releases where empty. Paths are absolute. */
  readonly names: readonly string[];
  /** The options of the verb, as they are typed. */
  readonly options: readonly string[];
}

/** So many jobs are made at most of one command, but for files that come in: each of these is one. */
const mostJobs = 64;

/** Makes the tasks of a command: one for each release or file, or for a few releases where there are many. */
export function tasksOf(context: Context, { verb, names, options }: EnqueueRequest): readonly Task[] {
  const all =
    names.length > 0 ? names.map((name) => fromNewsroom(context, name)) : sourcesOf(context).map(({ id }) => id);
  const perTask = verb === 'import' ? 1 : Math.ceil(all.length / mostJobs);
  const tasks: Task[] = [];
  for (let from = 0; from < all.length; from += perTask) {
    const some = all.slice(from, from + perTask);
    const isWritten = verb === 'draft' || verb === 'publish';
    tasks.push({ args: [verb, ...options, '--', ...some], alone: isWritten ? some : [] });
  }
  return tasks;
}

/** Gives a path as other machines find it, which have the newsroom elsewhere. */
function fromNewsroom({ newsroom }: Context, name: string): string {
  if (!/[\\/]/.test(name)) return name;
  const path = relative(newsroom.layout.root, name);
  if (path === '..' || path.startsWith(`..${sep}`))
    throw new DragomanError('jobs-outside', { path: name }, { file: name });
  return path.replaceAll(sep, '/');
}

/** Waits until tasks are done or have failed for good, and gives them; those that are long done are left out. */
export async function awaitJobs(queue: JobQueue, ids: readonly string[]): Promise<readonly JobRow[]> {
  const session = await queue.session();
  try {
    for (;;) {
      const rows = await queue.rows(ids);
      if (rows.every(({ state }) => state === 'done' || state === 'failed')) return rows;
      await session.heard(nextLook);
    }
  } finally {
    await session.close();
  }
}

/** So many milliseconds pass at most between two looks; whoever has something to tell rings. */
const nextLook = 2000;

/**
 * Lists the jobs of a newsroom.
 *
 * @throws DragomanError as `openJobs`
 */
export async function jobsOf(context: Context): Promise<readonly JobRow[]> {
  const queue = await openJobs(context);
  try {
    return await queue.rows();
  } finally {
    await queue.close();
  }
}

import { expect, it } from 'vitest';
import type { Job, JobQueue, JobRow, Outcome } from '../../src/database/job-queue.ts';
import type { Session } from '../../src/database/session.ts';
import { DragomanError } from '../../src/model/error.ts';
import { awaitJobs } from '../../src/workflow/jobs.ts';
import { workOn, type WorkRequest } from '../../src/workflow/work.ts';

const jobOf = (id: string): Job => ({ id, args: ['check', id], alone: [] });
const away = new DragomanError('database-unreachable', { url: 'postgres://x' });

interface Table {
  readonly queue: JobQueue;
  /** All that was asked of the queue, and of its sessions. */
  readonly asked: string[];
}

/** A queue in memory. Whatever `breaks` names fails so often before it works. */
function tableOf(
  ids: readonly string[],
  {
    breaks = {},
    gone = 0,
    others = [],
    heard,
  }: Partial<{
    readonly breaks: Record<string, number>;
    /** Jobs of machines that are gone. */
    readonly gone: number;
    /** What is at work elsewhere, each time that somebody looks. */
    readonly others: string[][];
    readonly heard: () => void;
  }> = {},
): Table {
  const asked: string[] = [];
  const waiting = ids.map(jobOf);
  const ask = (what: string): void => {
    asked.push(what);
    const [verb = ''] = what.split(' ');
    const left = breaks[verb] ?? 0;
    if (left > 0) {
      breaks[verb] = left - 1;
      throw away;
    }
  };
  const session = {
    heard: async () => {
      ask('heard');
      heard?.();
    },
    rouse: () => ask('rouse'),
    close: async () => ask('leave'),
  } as unknown as Session;
  const queue = {
    session: async () => {
      ask('session');
      return session;
    },
    take: async () => {
      ask('take');
      return waiting.shift();
    },
    settle: async ({ id }: Job, { code, isFailed }: Outcome & { readonly isFailed: boolean }) =>
      ask(`settle ${id} ${code} ${isFailed}`),
    reclaim: async () => {
      ask('reclaim');
      return gone;
    },
    rows: async () => {
      ask('rows');
      return (others.shift() ?? []).map((state, at) => ({ ...jobOf(`o${at}`), state }) as JobRow);
    },
    close: async () => ask('close'),
  } as unknown as JobQueue;
  return { queue, asked };
}

/** Works on a table until all is done, and gives what was told of it. */
async function workedOn(
  { queue }: Table,
  { codes = {}, ...more }: Partial<WorkRequest> & { readonly codes?: Readonly<Record<string, number>> } = {},
): Promise<readonly string[]> {
  const told: string[] = [];
  await workOn(queue, {
    run: async ([, id = '']) => ({ code: codes[id] ?? 0, said: id }),
    untilDone: true,
    stop: new AbortController().signal,
    tell: (news) => told.push('job' in news ? `${news.kind} ${news.job.id}` : news.kind),
    ...more,
  });
  return told;
}

it('does one job after the other, and tells which could not be done', async () => {
  const table = tableOf(['a', 'b', 'c']);
  expect(await workedOn(table, { codes: { a: 1, b: 2, c: 3 } })).toEqual(['done a', 'failed b', 'failed c']);
  expect(table.asked.filter((each) => each.startsWith('settle'))).toEqual([
    'settle a 1 false',
    'settle b 2 true',
    'settle c 3 true',
  ]);
  expect(table.asked.slice(-2)).toEqual(['leave', 'close']);
});

it('waits for what others are at, and ends when all is done or has failed', async () => {
  const table = tableOf(['a'], { others: [['done', 'active'], ['waiting'], ['done', 'failed']] });
  expect(await workedOn(table)).toEqual(['done a']);
  expect(table.asked.filter((each) => each === 'heard')).toHaveLength(2);
});

it('goes on where it is not to end with the last job, until it is stopped', async () => {
  const stop = new AbortController();
  let looks = 0;
  const table = tableOf(['a'], { heard: () => ++looks === 3 && stop.abort() });
  expect(await workedOn(table, { untilDone: false, stop: stop.signal })).toEqual(['done a']);
  expect(looks).toBe(3);
  expect(table.asked).toContain('rouse');
  expect(table.asked).not.toContain('rows');
});

it('ends after the job that is under way, and takes none after it is stopped', async () => {
  const stop = new AbortController();
  const table = tableOf(['a', 'b']);
  const run = async (): Promise<Required<Outcome>> => {
    stop.abort();
    return { code: 0, said: '' };
  };
  expect(await workedOn(table, { run, stop: stop.signal })).toEqual(['done a']);
  expect(table.asked.filter((each) => each === 'take')).toHaveLength(1);
  expect(table.asked.slice(-2)).toEqual(['leave', 'close']);
});

it('tells of jobs that machines which are gone had taken, and of none where there are none', async () => {
  expect(await workedOn(tableOf([], { gone: 1 }))).toEqual(['reclaimed']);
  expect(await workedOn(tableOf([], { gone: 0 }))).toEqual([]);
});

it('waits for a data base that is away, then tells what was done, and leaves others the time to take theirs again', async () => {
  const table = tableOf(['a', 'b'], { breaks: { settle: 2 } });
  expect(await workedOn(table)).toEqual(['away', 'done a', 'back', 'done b']);
  expect(table.asked.filter((each) => each === 'session')).toHaveLength(3);
  expect(table.asked.filter((each) => each === 'reclaim')).toHaveLength(1);
});

it('ends at once where it is stopped while the data base is away, unless it has something to tell', async () => {
  const stop = new AbortController();
  const told = workedOn(tableOf(['a'], { breaks: { take: 9 } }), { stop: stop.signal, tell: () => stop.abort() });
  await told;
  const table = tableOf(['a'], { breaks: { settle: 1 } });
  const later = new AbortController();
  const kinds: string[] = [];
  await workedOn(table, { stop: later.signal, tell: ({ kind }) => kinds.push(kind) && later.abort() });
  expect(kinds).toEqual(['away', 'done', 'back']);
});

it('passes on what is no absence of the data base', async () => {
  const table = tableOf(['a']);
  const run = (): Promise<never> => Promise.reject(new DragomanError('jobs-none'));
  await expect(workedOn(table, { run })).rejects.toMatchObject({ code: 'jobs-none' });
  expect(table.asked.slice(-2)).toEqual(['leave', 'close']);
});

it('waits for jobs until all are done or have failed for good', async () => {
  const table = tableOf([], {
    others: [
      ['active', 'done'],
      ['failed', 'waiting'],
      ['failed', 'done'],
    ],
  });
  expect((await awaitJobs(table.queue, ['o0', 'o1'])).map(({ state }) => state)).toEqual(['failed', 'done']);
  expect(table.asked).toEqual(['session', 'rows', 'heard', 'rows', 'heard', 'rows', 'leave']);
});

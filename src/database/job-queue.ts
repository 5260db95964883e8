import type { Db } from 'pg-boss';
import { digestOf } from '../model/digest.ts';
import { optionalPackage } from '../model/optional-package.ts';
import { openDatabase, type Queries } from './database.ts';
import { openSession, type Session } from './session.ts';

/** What is to be done: a command of Dragoman, as it would be typed. */
export interface Task {
  readonly args: readonly string[];
  /** Releases that no two machines may be at together. */
  readonly alone: readonly string[];
}

/** A task that a machine has taken. */
export interface Job extends Task {
  readonly id: string;
}

/** What became of a task. */
export interface Outcome {
  /** The code that the command ended with; absent where its machine ended before it. */
  readonly code?: number;
  /** The end of what it said. */
  readonly said: string;
}

export type JobState = 'waiting' | 'active' | 'done' | 'failed';

/** A task and where it stands. */
export interface JobRow extends Job {
  readonly state: JobState;
  /** Absent before it was done or has failed once. */
  readonly outcome?: Outcome;
}

/** The tasks of one newsroom. */
export interface JobQueue {
  /** Adds tasks; one that waits already is not added twice. Gives the ids of all. */
  send(tasks: readonly Task[]): Promise<readonly string[]>;
  /**
   * Takes a task for this session: where the connection breaks, by the death of this process too, another machine takes
   * it again. Undefined where none waits.
   */
  take(session: Session): Promise<Job | undefined>;
  /** Says what became of a task; one that failed waits once more, so often as `tries` says. */
  settle(job: Job, outcome: Outcome & { readonly isFailed: boolean }): Promise<void>;
  /** Gives back tasks whose machine is gone, and says how many these were. */
  reclaim(session: Session): Promise<number>;
  rows(ids?: readonly string[]): Promise<readonly JobRow[]>;
  session(): Promise<Session>;
  close(): Promise<void>;
}

export interface QueueOptions {
  /** The newsroom that the tasks are of. */
  readonly name: string;
  /** Seconds between a failure and the next try. */
  readonly pause: number;
  /** Looks after the tables: archives what is done, and so on. */
  readonly isKeeper: boolean;
}

const schema = 'dragoman_jobs';
const channel = 'dragoman_jobs';
/** A task that fails is tried so often again. */
const triedAgain = 2;
/** What has failed is listed for a week. */
const failedFor = 7 * 24 * 3600;
/** Whether a machine lives is known by its connection, so that this does not matter; pg-boss has less than a day. */
const expiry = 23;

/**
 * Opens the queue of a newsroom; its tables are made by who comes first.
 *
 * @throws DragomanError where the data base can't be reached or refuses, or a package is missing
 */
export async function openQueue(url: string, { name, pause, isKeeper }: QueueOptions): Promise<JobQueue> {
  const { default: PgBoss } = await optionalPackage('pg-boss@10', () => import('pg-boss'));
  const database = await openDatabase(url);
  const queue = `newsroom-${digestOf([name]).slice(0, 24)}`;
  const boss = new PgBoss({
    db: dbOf(database),
    schema,
    supervise: isKeeper,
    schedule: false,
    archiveFailedAfterSeconds: failedFor,
  });
  // Its upkeep is tried again by itself, and what we ask for says what is wrong.
  boss.on('error', () => {});
  const notify = async (): Promise<void> => void (await database.query('select pg_notify($1, $2)', [channel, queue]));
  const start = async (): Promise<void> => {
    const starting = await openSession(url, channel);
    try {
      // Two that begin together must not make the tables twice.
      await starting.query('select pg_advisory_lock(hashtextextended($1, 0))', [schema]);
      await boss.start();
      const again = { retryLimit: triedAgain, retryDelay: pause, retryBackoff: false };
      const settings = { name: queue, policy: 'short', expireInHours: expiry, ...again } as const;
      await boss.createQueue(queue, settings);
      // It may be there with another pause.
      await boss.updateQueue(queue, settings);
    } finally {
      await starting.close();
    }
  };
  try {
    await start();
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    async send(tasks) {
      const ids: string[] = [];
      for (const task of tasks) {
        const key = digestOf([JSON.stringify(task.args)]);
        const id =
          (await boss.send(queue, task, { singletonKey: key })) ??
          (
            await database.query<{ id: string }>(
              `select id from ${schema}.job where name = $1 and singleton_key = $2 and state < 'active'`,
              [queue, key],
            )
          )[0]?.id;
        // It was taken at this very moment: whoever enqueued it first waits for it.
        if (id !== undefined) ids.push(id);
      }
      await notify();
      return ids;
    },
    take: (session) => take(session, queue, (db) => boss.fetch<Task>(queue, { db })),
    async settle(job, { isFailed, ...outcome }) {
      if (isFailed) await boss.fail(queue, job.id, outcome);
      else await boss.complete(queue, job.id, outcome);
      await notify();
    },
    async reclaim(session) {
      const gone: string[] = [];
      for (const taken of await abandoned(session, queue)) {
        const giveBack = (db: Db) => boss.fail(queue, taken.id, { said: '' } satisfies Outcome, { db });
        if (await inTransaction(session, () => reclaimed(session, queue, taken, giveBack))) gone.push(taken.id);
      }
      if (gone.length > 0) await notify();
      return gone.length;
    },
    rows: (ids) => rowsOf(database, queue, ids),
    session: () => openSession(url, channel),
    async close() {
      await boss.stop({ graceful: false });
      await database.close();
    },
  };
}

function dbOf(queries: Queries): Db {
  return {
    // Where there are none, it gives none, whatever its types say.
    executeSql: async (text: string, values?: readonly unknown[]) => ({
      rows: [...(await queries.query(text, values))],
    }),
  };
}

/** The lock of a machine that is at a task. */
const lockOf = "hashtextextended('dragoman job ' || id, 0)";

/** A task is never to be seen as taken without the lock of who has it. */
async function take(
  session: Session,
  queue: string,
  fetch: (db: Db) => Promise<readonly { id: string; data: Task }[]>,
): Promise<Job | undefined> {
  await session.query('select pg_advisory_unlock_all()');
  const taken = await inTransaction(session, async () => {
    // pg-boss passes over what goes wrong here.
    let fault: unknown;
    const db = dbOf({
      query: async <Row>(text: string, values: readonly unknown[] = []) =>
        session.query<Row>(text, values).catch((error: unknown) => {
          fault = error;
          throw error;
        }),
    });
    const [job] = await fetch(db);
    if (fault !== undefined) throw fault;
    if (job === undefined) return undefined;
    await session.query(`select pg_advisory_lock(${lockOf}) from (values ($1)) as job (id)`, [job.id]);
    await session.query('select pg_notify($1, $2)', [channel, job.id]);
    return job;
  });
  if (taken === undefined) return undefined;
  const { id, data } = taken;
  for (const name of [...data.alone].toSorted()) {
    await session.query('select pg_advisory_lock(hashtextextended($1, 1))', [`${queue} ${name}`]);
  }
  return { id, args: data.args, alone: data.alone };
}

async function inTransaction<Result>(session: Session, work: () => Promise<Result>): Promise<Result> {
  await session.query('begin');
  try {
    const result = await work();
    await session.query('commit');
    return result;
  } catch (error) {
    await session.query('rollback').catch(() => {});
    throw error;
  }
}

/** A task that a machine took, and when. */
interface Taken {
  readonly id: string;
  readonly when: string;
}

/** Finds the tasks that are taken, and nobody has the lock of. */
async function abandoned(session: Session, queue: string): Promise<readonly Taken[]> {
  const found = await session.query<Taken & { is_gone: boolean }>(
    `select id, "when", pg_try_advisory_lock(${lockOf}) as is_gone
     from (select id::text, started_on::text as "when" from ${schema}.job where name = $1 and state = 'active') as job`,
    [queue],
  );
  const gone = found.filter(({ is_gone: isGone }) => isGone);
  for (const { id } of gone)
    await session.query(`select pg_advisory_unlock(${lockOf}) from (values ($1)) as job (id)`, [id]);
  return gone;
}

/**
 * Gives back a task in the transaction of a session; false where somebody else has done so, and it may have been taken again: its
 * lock may have been nobody's in between.
 */
async function reclaimed(
  session: Session,
  queue: string,
  { id, when }: Taken,
  giveBack: (db: Db) => Promise<unknown>,
): Promise<boolean> {
  const still = await session.query(
    `select from ${schema}.job where name = $1 and id = $2 and state = 'active' and started_on::text = $3 for update`,
    [queue, id, when],
  );
  if (still.length === 0) return false;
  await giveBack(dbOf(session));
  // The task is not to blame: it need not wait.
  await session.query(`update ${schema}.job set start_after = created_on where name = $1 and id = $2`, [queue, id]);
  return true;
}

interface StoredJob {
  readonly id: string;
  readonly data: Task;
  readonly state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
  readonly output: Outcome | null;
}

const states: Readonly<Record<StoredJob['state'], JobState>> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'active',
  completed: 'done',
  cancelled: 'failed',
  failed: 'failed',
};

/** Lists the tasks with these ids, else all but those that failed and were enqueued again. */
async function rowsOf(queries: Queries, queue: string, ids: readonly string[] | undefined): Promise<readonly JobRow[]> {
  const found = await queries.query<StoredJob>(
    `select id, data, state, output from ${schema}.job
     where name = $1 and case when $2::uuid[] is not null then id = any($2) else
       state <> 'failed' or not exists (
         select from ${schema}.job later
         where later.name = job.name and later.singleton_key = job.singleton_key and later.created_on > job.created_on
       ) end
     order by created_on, id`,
    [queue, ids ?? null],
  );
  return found.map(({ id, data, state, output }) => ({
    id,
    args: data.args,
    alone: data.alone,
    state: states[state],
    ...(output !== null && { outcome: output }),
  }));
}

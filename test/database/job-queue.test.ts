import { describe, expect, it, onTestFinished } from 'vitest';
import { openQueue, type Job, type JobQueue } from '../../src/database/job-queue.ts';
import type { Session } from '../../src/database/session.ts';
import { hasPostgres, usePostgres } from '../postgres.ts';

describe.skipIf(!hasPostgres)('a job of a newsroom', { timeout: 60_000 }, () => {
  const server = usePostgres();

  const opened = async (): Promise<JobQueue> => {
    const queue = await openQueue(await server.newDatabase(), { name: 'north', pause: 0, isKeeper: false });
    onTestFinished(() => queue.close());
    return queue;
  };

  const machine = async (queue: JobQueue): Promise<Session> => {
    const session = await queue.session();
    onTestFinished(() => session.close());
    return session;
  };

  /** A machine that takes a job and dies. */
  const dies = async (queue: JobQueue): Promise<Job | undefined> => {
    const session = await queue.session();
    const job = await queue.take(session);
    await session.close();
    return job;
  };

  it('is given back once where its machine is gone, and by nobody while there is one', async () => {
    const queue = await opened();
    const [one, other] = [await machine(queue), await machine(queue)];
    await queue.send([{ args: ['check', 'a'], alone: [] }]);
    const job = await dies(queue);
    expect(await queue.reclaim(one)).toBe(1);
    expect(await queue.reclaim(other)).toBe(0);
    expect(await queue.take(one)).toEqual(job);
    expect(await queue.reclaim(other)).toBe(0);
    expect(await queue.take(other)).toBeUndefined();
  });

  it('is done by one machine alone, though two saw at once that another is gone', async () => {
    const queue = await opened();
    const [slow, quick, third, last] = [
      await machine(queue),
      await machine(queue),
      await machine(queue),
      await machine(queue),
    ];
    await queue.send([{ args: ['check', 'a'], alone: [] }]);
    const job = await dies(queue);
    // What the slow one found is no longer so when it hears of it.
    let hasLooked = false;
    const late: Session = {
      ...slow,
      async query<Row>(text: string, values?: readonly unknown[]) {
        const found = await slow.query<Row>(text, values);
        if (hasLooked) return found;
        hasLooked = true;
        await slow.query('select pg_advisory_unlock_all()');
        expect(await queue.reclaim(quick)).toBe(1);
        expect(await queue.take(third)).toEqual(job);
        return found;
      },
    };
    expect(await queue.reclaim(late)).toBe(0);
    expect(await queue.take(last)).toBeUndefined();
    await queue.settle(job!, { code: 0, said: '', isFailed: false });
    expect((await queue.rows()).map(({ state }) => state)).toEqual(['done']);
  });

  it('fails for good where each machine that takes it is gone', async () => {
    const queue = await opened();
    const session = await machine(queue);
    await queue.send([{ args: ['check', 'a'], alone: [] }]);
    for (let times = 0; times < 3; times++) {
      expect(await dies(queue)).toBeDefined();
      expect(await queue.reclaim(session)).toBe(1);
    }
    expect(await queue.take(session)).toBeUndefined();
    expect(await queue.rows()).toMatchObject([{ state: 'failed', outcome: { said: '' } }]);
  });
});

import { describe, expect, it } from 'vitest';
import { openJobs, tasksOf, type EnqueueRequest } from '../../src/workflow/jobs.ts';
import type { Context } from '../../src/workflow/newsroom/context.ts';

/** A newsroom with so many releases, and a configuration. */
function contextOf(count: number, config: object = {}): Context {
  const sources = Array.from({ length: count }, (_, at) => ({ id: `r${at}`, path: `/room/source/r${at}.txt` }));
  const newsroom = { config, sources: () => sources, layout: { root: '/room' } };
  return { newsroom, formats: [], variable: () => undefined } as unknown as Context;
}

const tasks = (count: number, request: Partial<EnqueueRequest>): readonly (readonly string[])[] =>
  tasksOf(contextOf(count), { verb: 'check', names: [], options: [], ...request }).map(({ args }) => args);

describe('the tasks of a command', () => {
  it('are one for each release, with its options', () => {
    expect(tasks(2, { options: ['--to', 'ms'] })).toEqual([
      ['check', '--to', 'ms', '--', 'r0'],
      ['check', '--to', 'ms', '--', 'r1'],
    ]);
    expect(tasks(2, { names: ['r1'] })).toEqual([['check', '--', 'r1']]);
    expect(tasks(0, {})).toEqual([]);
  });

  it('are 64 at most, but for what comes in', () => {
    expect(tasks(64, {})).toHaveLength(64);
    expect(tasks(65, {})).toHaveLength(33);
    expect(tasks(65, {}).flatMap((args) => args.slice(2))).toEqual(Array.from({ length: 65 }, (_, at) => `r${at}`));
    expect(tasks(0, { verb: 'import', names: Array.from({ length: 65 }, (_, at) => `f${at}`) })).toHaveLength(65);
  });

  it.each([
    ['draft', ['r0']],
    ['publish', ['r0']],
    ['check', []],
    ['import', []],
  ] as const)('keep others from the releases that they write: %s', (verb, alone) => {
    const [task] = tasksOf(contextOf(1), { verb, names: ['r0'], options: [] });
    expect(task?.alone).toEqual(alone);
  });

  it('name files as other machines find them', () => {
    expect(
      tasks(0, { verb: 'import', names: ['/room/in/a.xlf', 'r1', '/room/..b/a.xlf'] }).map((args) => args[2]),
    ).toEqual(['in/a.xlf', 'r1', '..b/a.xlf']);
    for (const name of ['/elsewhere/a.xlf', '/'])
      expect(() => tasks(0, { names: [name] })).toThrow(expect.objectContaining({ code: 'jobs-outside' }));
  });
});

describe('the jobs of a newsroom', () => {
  it.each([
    ['no data base', {}, 'jobs-none'],
    ['no data base for a name', { jobs: { queue: 'desk' } }, 'jobs-none'],
    ['no name', { jobs: { postgres: 'DB' } }, 'jobs-queue'],
    ['a blank name', { jobs: { postgres: 'DB', queue: ' ' } }, 'jobs-queue'],
    [
      'a blank name before that of the bureau',
      { jobs: { queue: ' ' }, memory: { postgres: 'DB', bureau: 'b' } },
      'jobs-queue',
    ],
  ])('are refused with %s', async (_what, config, code) => {
    await expect(openJobs(contextOf(0, config))).rejects.toMatchObject({ code });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openQueue, type JobQueue } from '../../src/database/job-queue.ts';
import { withLock } from '../../src/workspace/lock.ts';
import { emptyFolder, folderAt, type TestNewsroom } from '../newsroom.ts';
import { hasPostgres, usePostgres } from '../postgres.ts';

const bin = fileURLToPath(new URL('../../bin/dragoman.js', import.meta.url));
const names = ['a', 'b', 'c'];

/** A newsroom of releases that are translated, and not published yet. */
async function translated(): Promise<string> {
  const newsroom = folderAt(mkdtempSync(join(tmpdir(), 'dragoman-work-')));
  newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
  for (const name of names) newsroom.write(`source/${name}.txt`, `News of ${name}\n\nThe hospital has 14 beds.\n`);
  await newsroom.dragoman('export');
  for (const name of names) {
    const sent = newsroom.read(`out/outgoing/ms/${name}.xlf`);
    const back = sent.replace(/<source>(.*?)<\/source>(?!\s*<target>)/gu, (whole, text: string) => {
      const target = text.startsWith('News') ? `Berita ${name}` : 'Hospital itu mempunyai 14 katil.';
      return `${whole}<target>${target}</target>`;
    });
    newsroom.write(`inbox/${name}.xlf`, back);
  }
  return newsroom.folder;
}

/** The files below a folder of a newsroom, by their paths there; when they were published is the clock’s. */
const bytesOf = (newsroom: TestNewsroom, folder: string): readonly (readonly [string, string])[] =>
  Object.entries(newsroom.snapshot(folder)).map(([path, bytes]) => [
    relative(newsroom.folder, path),
    bytes.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, ''),
  ]);

/** The releases that came back, each as often as the journal says so. */
const importedInto = (newsroom: TestNewsroom): readonly string[] =>
  newsroom
    .read('locales/journal.jsonl')
    .split('\n')
    .flatMap((line) => /"event":"imported".*"release":"(\w+)"/u.exec(line)?.[1] ?? [])
    .toSorted();

describe.skipIf(!hasPostgres)('dragoman work', { timeout: 120_000 }, () => {
  const server = usePostgres();

  let made: Promise<string> | undefined;
  afterAll(async () => rmSync((await made) ?? '', { recursive: true, force: true }));

  /** The same newsroom twice, one of them with jobs. */
  const newsrooms = async (): Promise<{ alone: TestNewsroom; shared: TestNewsroom; url: string }> => {
    const folder = await (made ??= translated());
    const [alone, shared] = [emptyFolder(), emptyFolder()];
    for (const each of [alone, shared]) cpSync(folder, each.folder, { recursive: true });
    const url = await server.newDatabase();
    const jobs = { postgres: url, queue: 'north', pause: 1 };
    shared.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'], jobs }));
    return { alone, shared, url };
  };

  const queueAt = async (url: string): Promise<JobQueue> => {
    const queue = await openQueue(url, { name: 'north', pause: 1, isKeeper: false });
    onTestFinished(() => queue.close());
    return queue;
  };

  /** Waits until so many jobs are being done. */
  const active = async (queue: JobQueue, count: number): Promise<void> => {
    const session = await queue.session();
    const isActive = async () => (await queue.rows()).filter(({ state }) => state === 'active').length === count;
    while (!(await isActive())) await session.heard(500);
    await session.close();
  };

  /** Starts a machine: a process of its own. */
  const machine = (newsroom: TestNewsroom) => {
    const worker = spawn(process.execPath, [bin, 'work', '--until-done'], { cwd: newsroom.folder, stdio: 'pipe' });
    onTestFinished(() => void worker.kill('SIGKILL'));
    const done: string[] = [];
    const noted: string[] = [];
    createInterface(worker.stdout).on('line', (line) => done.push(line));
    createInterface(worker.stderr).on('line', (line) => noted.push(line));
    return { worker, done, noted, ended: once(worker, 'close') };
  };

  /** Keeps every command from writing to a newsroom, until it is called again. */
  const holding = async (newsroom: TestNewsroom): Promise<() => Promise<void>> => {
    let letGo = (): void => {};
    let held: Promise<void> = Promise.resolve();
    await new Promise<void>((taken) => {
      held = withLock(`${newsroom.folder}/out/.lock`, async () => {
        taken();
        await new Promise<void>((resolve) => (letGo = resolve));
      });
    });
    return async () => {
      letGo();
      await held;
    };
  };

  it('does what one machine does, to the byte, however many they are', async () => {
    const { alone, shared } = await newsrooms();
    await alone.dragoman('import', ...names.map((name) => `inbox/${name}.xlf`));
    await alone.dragoman('publish');
    await shared.dragoman('enqueue', 'import', ...names.map((name) => `inbox/${name}.xlf`));
    expect((await shared.dragoman('work', '--until-done')).stdout.match(/: done$/gmu)).toHaveLength(names.length);
    expect((await shared.dragoman('enqueue', 'publish', '--to', 'en', 'ms')).stdout).toContain('3 jobs wait');
    const machines = [machine(shared), machine(shared)];
    await Promise.all(machines.map(({ ended }) => ended));
    const done = machines.flatMap((each) => each.done);
    expect(done.toSorted()).toEqual(names.map((name) => `publish --to en,ms ${name}: done`));
    expect(bytesOf(shared, 'out/editions')).toEqual(bytesOf(alone, 'out/editions'));
    expect(bytesOf(shared, 'locales/ms')).toEqual(bytesOf(alone, 'locales/ms'));
  });

  it('loses nothing with machines that die, all of them, each at a job', async () => {
    const { alone, shared, url } = await newsrooms();
    const files = names.map((name) => `inbox/${name}.xlf`);
    await alone.dragoman('import', ...files);
    await shared.dragoman('enqueue', 'import', ...files);
    const letGo = await holding(shared);
    const dying = names.map(() => machine(shared));
    await active(await queueAt(url), names.length);
    for (const { worker } of dying) worker.kill('SIGKILL');
    await Promise.all(dying.map(({ ended }) => ended));
    await letGo();
    const others = [machine(shared), machine(shared)];
    await Promise.all(others.map(({ ended }) => ended));
    expect(dying.flatMap(({ done }) => done)).toEqual([]);
    expect(others.flatMap(({ done }) => done).toSorted()).toEqual(files.map((file) => `import ${file}: done`));
    const gone = others.flatMap(({ noted }) => noted.map((note) => /^(\d+) jobs? of/u.exec(note)?.[1] ?? note));
    expect(gone.reduce((sum, count) => sum + Number(count), 0)).toBe(names.length);
    expect(bytesOf(shared, 'locales/ms')).toEqual(bytesOf(alone, 'locales/ms'));
    expect(importedInto(shared)).toEqual(importedInto(alone));
  });

  it('waits for a data base that is gone, on every machine, and does each job once', async () => {
    const { shared, url } = await newsrooms();
    const files = names.map((name) => `inbox/${name}.xlf`);
    await shared.dragoman('enqueue', 'import', ...files);
    const letGo = await holding(shared);
    const machines = [machine(shared), machine(shared)];
    await active(await queueAt(url), 2);
    await server.stop();
    expect((await shared.dragoman('status')).stderr).toContain('can’t be reached');
    const said = machines.map(({ worker }) => once(worker.stderr, 'data'));
    await letGo();
    for (const text of await Promise.all(said)) expect(String(text)).toContain('is away');
    expect((await shared.dragoman('enqueue', 'check')).code).toBe(2);
    await server.start();
    await Promise.all(machines.map(({ ended }) => ended));
    expect(machines.map(({ noted }) => noted.slice(1))).toEqual([
      ['The data base is back.'],
      ['The data base is back.'],
    ]);
    const done = machines.flatMap((each) => each.done);
    expect(done.toSorted()).toEqual(files.map((file) => `import ${file}: done`));
    expect(importedInto(shared)).toEqual(names);
  });

  it('lists what always fails, with its reason, and does the rest', async () => {
    const { shared } = await newsrooms();
    await shared.dragoman('enqueue', 'import', 'inbox/a.xlf', 'inbox/none.xlf');
    const { stdout } = await shared.dragoman('work', '--until-done');
    expect(stdout).toContain('import inbox/a.xlf: done');
    expect(stdout.match(/none\.xlf: failed/gu)).toHaveLength(3);
    const status = await shared.dragoman('status');
    expect(status.stdout).toContain('Jobs: 0 waiting, 0 at work, 1 done, 1 failed');
    expect(status.stdout).toMatch(/import inbox\/none\.xlf: failed\n.*none\.xlf/u);
    expect(JSON.parse((await shared.dragoman('status', '--format', 'json')).stdout)).toMatchObject({
      jobs: { done: 1, failed: 1, tasks: [{ task: 'import inbox/none.xlf', state: 'failed' }] },
    });
    // Enqueued again, it is no longer what failed.
    await shared.dragoman('enqueue', 'import', 'inbox/none.xlf');
    expect((await shared.dragoman('status')).stdout).toContain('Jobs: 1 waiting, 0 at work, 1 done, 0 failed');
  });

  it('does the same once, however often it is enqueued, and tells who waits how it ended', async () => {
    const { shared } = await newsrooms();
    await shared.dragoman('import', 'inbox/a.xlf');
    shared.edit('locales/ms/a.xlf', '14 katil', '15 katil');
    await shared.dragoman('enqueue', 'check', 'a');
    let told = '';
    let waiting: Promise<{ readonly code: number }> | undefined;
    await new Promise<void>((enqueued) => {
      const stdout = (text: string): void => {
        told += text;
        enqueued();
      };
      waiting = shared.at({ stdout }, 'enqueue', 'check', 'a', 'b', '--wait');
    });
    const { stdout } = await shared.dragoman('work', '--until-done');
    const code = (await waiting)?.code;
    expect([...stdout.matchAll(/^check a: /gmu)]).toHaveLength(1);
    expect(told).toContain('check a: done, and something is to be looked at\n');
    expect(code).toBe(1);
  });

  it('refuses what other machines could not do', async () => {
    const { shared } = await newsrooms();
    const refused = async (...words: readonly string[]) => {
      const { code, stderr } = await shared.dragoman('enqueue', ...words);
      return `${code} ${stderr}`;
    };
    expect(await refused('import', '/elsewhere/a.xlf')).toMatch(/^2 .*outside the newsroom/u);
    expect(await refused('check', '--verbos')).toMatch(/^2 .*“check” has no option --verbos/u);
    expect(await refused('export')).toMatch(/^2 /u);
    shared.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
    expect(await refused('check')).toMatch(/^2 .*No data base for jobs/u);
  });
});

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';

/** Finds PostgreSQL as Debian installs it; undefined where it is not there. */
function serverPrograms(): string | undefined {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  return readdirSync(versions)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

const programs = serverPrograms();

/** Tests that need PostgreSQL are skipped by name where it is not. */
export const hasPostgres: boolean = programs !== undefined;

/** A server of its own for the tests of one file, reached by a socket in its folder. */
export interface TestServer {
  /** Makes an empty data base, and gives its URL. */
  newDatabase(): Promise<string>;
  /** Ends the server at once, as a loss of power would. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a server before the tests of a file and ends it after them. */
export function usePostgres(): TestServer {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-pg-'));
  let server: ChildProcess | undefined;
  let count = 0;
  const urlOf = (name: string): string => `postgres://dragoman@localhost/${name}?host=${encodeURIComponent(folder)}`;
  const stop = async (): Promise<void> => {
    if (server === undefined) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
    server = undefined;
  };
  const start = async (): Promise<void> => {
    server = await startServer(folder);
  };
  if (hasPostgres) {
    beforeAll(async () => {
      const own = owner();
      if (own !== undefined) chownSync(folder, own.uid, own.gid);
      const made = ['--pgdata', join(folder, 'data'), '--username=dragoman', '--auth=trust', '--encoding=UTF8'];
      execFileSync(join(programs!, 'initdb'), [...made, '--locale=C.UTF-8', '--no-sync'], {
        ...own,
        cwd: folder,
        stdio: 'ignore',
      });
      await start();
    }, 120_000);
  }
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    stop,
    start,
    async newDatabase() {
      const name = `test_${(count += 1)}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
  };
}

/** The server refuses to run as root. */
function owner(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string): number => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function startServer(folder: string): Promise<ChildProcess> {
  const careless = ['fsync=off', 'full_page_writes=off', 'shared_buffers=32MB'];
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, ...careless];
  const server = spawn(
    join(programs!, 'postgres'),
    ['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner(), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      server.stderr.resume();
      return server;
    }
  }
  throw new Error(said.join('\n'));
}

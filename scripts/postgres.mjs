// A PostgreSQL server of one's own, reached by a socket in its folder: for the tests and the benches. It is Debian's; where it isn't
// installed, there is none.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** Finds PostgreSQL as Debian installs it; undefined where it is not there. */
function serverPrograms() {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  return readdirSync(versions)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

const programs = serverPrograms();

export const hasPostgres = programs !== undefined;

/** Names a server that has not been made yet, with settings such as `fsync=off`. */
export function postgresServer(settings = []) {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-pg-'));
  const place = ['listen_addresses=', `unix_socket_directories=${folder}`];
  let server;
  let count = 0;
  const urlOf = (name) => `postgres://dragoman@localhost/${name}?host=${encodeURIComponent(folder)}`;
  const stop = async () => {
    if (server === undefined) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
    server = undefined;
  };
  const start = async () => {
    server = await startServer(folder, [...place, ...settings]);
  };
  return {
    stop,
    start,
    async create() {
      const own = owner();
      if (own !== undefined) chownSync(folder, own.uid, own.gid);
      const made = ['--pgdata', join(folder, 'data'), '--username=dragoman', '--auth=trust', '--encoding=UTF8'];
      execFileSync(join(programs, 'initdb'), [...made, '--locale=C.UTF-8', '--no-sync'], {
        ...own,
        cwd: folder,
        stdio: 'ignore',
      });
      await start();
    },
    async newDatabase() {
      const name = `test_${(count += 1)}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server refuses to run as root. */
function owner() {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function startServer(folder, settings) {
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner(), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = [];
  for await (const line of createInterface(server.stderr)) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      server.stderr.resume();
      return server;
    }
  }
  throw new Error(said.join('\n'));
}

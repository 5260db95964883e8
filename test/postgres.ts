import { afterAll, beforeAll } from 'vitest';
import { hasPostgres, postgresServer, type PostgresServer } from '../scripts/postgres.mjs';

export { hasPostgres };

export type TestServer = Pick<PostgresServer, 'newDatabase' | 'stop' | 'start'>;

/** What these tests keep nobody needs after a loss of power. */
const careless = ['fsync=off', 'full_page_writes=off', 'shared_buffers=32MB'];

/** Starts a server before the tests of a file and ends it after them. */
export function usePostgres(): TestServer {
  const server = postgresServer(careless);
  if (hasPostgres) beforeAll(() => server.create(), 120_000);
  afterAll(() => server.remove());
  return server;
}

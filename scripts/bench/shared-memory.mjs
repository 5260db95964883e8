// The memory that newsrooms share, in PostgreSQL: as memory.mjs measures that of one newsroom, with its settings. The bar: 20 ms for
// 95 of 100 look-ups among a million units. The server is this bench's own, with its usual settings.
import { loadavg } from 'node:os';
import { hasPostgres, postgresServer } from '../postgres.mjs';
import { bench as benchMemory } from './memory.mjs';

export async function bench() {
  if (!hasPostgres) {
    console.log('PostgreSQL is not installed.');
    return;
  }
  const server = postgresServer();
  try {
    await server.create();
    await benchMemory(await server.newDatabase());
    console.log(`load of the computer: ${loadavg().map((each) => each.toFixed(1))}`);
  } finally {
    await server.remove();
  }
}

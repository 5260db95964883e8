import type { Client } from 'pg';
import { optionalPackage } from '../model/optional-package.ts';
import { databaseError, rowsOf, type Queries } from './database.ts';

/** One connection that stays: a lock that is taken on it lasts as long as it does, and no longer. */
export interface Session extends Queries {
  /** Waits until somebody notifies the channel, the connection breaks, `rouse` is called or the milliseconds are over. */
  heard(milliseconds: number): Promise<void>;
  rouse(): void;
  close(): Promise<void>;
}

/** Within half a minute the server notices that a machine is gone which could not say so; of itself, after two hours. */
const soonNoticed = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

/**
 * Connects to a data base and listens to a channel, which is a word.
 *
 * @throws DragomanError where it can't be reached or refuses
 */
export async function openSession(url: string, channel: string): Promise<Session> {
  const { default: pg } = await optionalPackage('pg', () => import('pg'));
  const client: Client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'dragoman work',
  });
  let wake = (): void => {};
  let isAwake = false;
  const rouse = (): void => {
    isAwake = true;
    wake();
  };
  client.on('notification', rouse);
  // The next statement says that the connection is broken; without a listener, this would end the process.
  client.on('error', rouse);
  const told = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throw databaseError(error, url);
    });
  await told(client.connect());
  await told(client.query(soonNoticed));
  await told(client.query(`listen ${channel}`));
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      rowsOf(await told(client.query(text, [...values]))) as readonly Row[],
    async heard(milliseconds) {
      if (!isAwake) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isAwake = false;
      wake = () => {};
    },
    rouse,
    close: () => client.end().catch(() => {}),
  };
}

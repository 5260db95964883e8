import type { Pool } from 'pg';
import { DragomanError } from '../model/error.ts';
import { optionalPackage } from '../model/optional-package.ts';

/** Where statements are run. */
export interface Queries {
  /**
   * Runs a statement; one with a `name` is prepared once a connection.
   *
   * @throws DragomanError where the data base can't be reached or refuses.
   */
  query<Row>(text: string, values?: readonly unknown[], name?: string): Promise<readonly Row[]>;
}

/** A data base that is open. */
export interface Database extends Queries {
  /** Runs statements that take effect together, or not at all. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens the data base at a URL. Nothing is connected before the first statement. */
export async function openDatabase(url: string): Promise<Database> {
  const { default: pg } = await optionalPackage('pg', () => import('pg'));
  const pool: Pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 10_000,
    application_name: 'dragoman',
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it is made anew by the next statement.
  pool.on('error', () => {});
  const told = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throw databaseError(error, url);
    });
  return {
    query: async <Row>(text: string, values: readonly unknown[] = [], name?: string) =>
      rowsOf(
        await told(pool.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })),
      ) as readonly Row[],
    async transaction(work) {
      const client = await told(pool.connect());
      let broken: Error | undefined;
      // Without a listener, a connection that breaks in between would end the process.
      const note = (error: Error): void => void (broken = error);
      client.on('error', note);
      try {
        await told(client.query('begin'));
        const result = await work({
          query: async <Row>(text: string, values: readonly unknown[] = []) =>
            rowsOf(await told(client.query(text, [...values]))) as readonly Row[],
        });
        await told(client.query('commit'));
        return result;
      } catch (error) {
        await client.query('rollback').catch(note);
        throw error;
      } finally {
        client.off('error', note);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

/** Several statements in one text have several results, and nobody asks for these. */
export function rowsOf(result: { readonly rows?: readonly unknown[] }): readonly unknown[] {
  return result.rows ?? [];
}

/** States of SQL that say that the server is not there: a connection broke, or it starts or shuts down. */
const absent = /^(?:08|57P0)/;
/** States that say that a statement of ours is wrong. */
const wrong = /^(?:22|23|42(?!501))/;

/** What the server says has this name, and a state as its code. */
const ofServer = 'error';
/** What the system or the client says of a connection; a fault of ours is of another kind, such as a TypeError. */
const ofConnection: ReadonlySet<string> = new Set(['Error', 'AggregateError']);

/** Says what is wrong with a data base; what is wrong with a statement is a fault of ours. */
export function databaseError(error: unknown, url: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = String((error as NodeJS.ErrnoException).code);
  const values = { place: placeOf(url), reason: error.message === '' ? code : error.message };
  if (error.name === ofServer && !absent.test(code)) {
    return wrong.test(code) ? error : new DragomanError('database-refused', values);
  }
  const isAway = error.name === ofServer || ofConnection.has(error.name);
  return isAway ? new DragomanError('database-unreachable', values) : error;
}

/** Names a data base by its host and its name: a URL may hold a password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? host}${pathname}`;
}

/**
 * Gives the URL that a setting says: itself, or the variable of the environment that has it.
 *
 * @throws DragomanError where it is neither, or the variable is not set.
 */
export function databaseUrl(setting: string, variable: (name: string) => string | undefined): string {
  const isName = /^[A-Za-z_]\w*$/.test(setting);
  const url = isName ? variable(setting) : setting;
  if (url === undefined || url === '') throw new DragomanError('database-variable', { variable: setting });
  if (!/^postgres(?:ql)?:\/\//.test(url)) throw new DragomanError('database-url');
  return url;
}

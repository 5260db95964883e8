/** Tests that need PostgreSQL are skipped by name where it is not. */
export declare const hasPostgres: boolean;

/** A server of one's own, reached by a socket in its folder. */
export interface PostgresServer {
  /** Makes the server and starts it. */
  create(): Promise<void>;
  /** Makes an empty data base, and gives its URL. */
  newDatabase(): Promise<string>;
  /** Ends the server at once, as a loss of power would. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export declare function postgresServer(settings?: readonly string[]): PostgresServer;

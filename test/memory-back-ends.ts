import { hasPostgres, usePostgres } from './postgres.ts';

/** Where a memory may be kept. */
export interface BackEnd {
  readonly name: string;
  readonly isThere: boolean;
  /** Gives the settings of a newsroom whose memory is kept there and shared with nobody. */
  settings(): Promise<object>;
}

/** Lists where a memory may be kept; the tests of one file share a server. */
export function backEnds(): readonly BackEnd[] {
  const server = usePostgres();
  return [
    { name: 'in files', isThere: true, settings: async () => ({}) },
    {
      name: 'in PostgreSQL',
      isThere: hasPostgres,
      settings: async () => ({ postgres: await server.newDatabase(), bureau: 'north' }),
    },
  ];
}

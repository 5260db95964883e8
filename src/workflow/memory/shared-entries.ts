import type { Database } from '../../database/database.ts';
import { memorySchema, putParts, type MemoryPart } from '../../database/memory-tables.ts';
import { openSharedMemory, type SharedMemory } from '../../database/shared-memory.ts';
import { digestOf } from '../../model/digest.ts';
import type { Context } from '../newsroom/context.ts';
import { entriesIn, grouped } from './document-groups.ts';
import type { MemoryDocument } from './documents.ts';
import type { KeptEntries } from './locale-memory.ts';
import { sectionsOf } from './packs.ts';

interface SharedOptions {
  /** What the newsroom is called among those that share the memory. */
  readonly newsroom: string;
  /** Opens the data base; the same one each time. */
  database(): Promise<Database>;
}

/** Keeps the entries of documents in the data base that newsrooms share, and finds those of the others too. */
export function entriesInDatabase(
  { newsroom: { config } }: Context,
  locale: string,
  documents: readonly MemoryDocument[],
  { newsroom, database }: SharedOptions,
): KeptEntries {
  const owner = { newsroom, source: config.sourceLocale, target: locale };
  const parts = (): readonly MemoryPart[] =>
    grouped(documents).map(({ documents: group }) => ({
      // Not of the code: another release of Dragoman on another machine would make all of it again.
      digest: digestOf([
        memorySchema,
        owner.source,
        owner.target,
        ...group.map((document) => `${document.name} ${document.digest()}`),
      ]),
      packs: () => sectionsOf(entriesIn(group)),
    }));
  let opened: Promise<SharedMemory> | undefined;
  const open = async (): Promise<SharedMemory> => {
    const queries = await database();
    await putParts(queries, owner, parts());
    return openSharedMemory(queries, owner);
  };
  const shared = (): Promise<SharedMemory> => (opened ??= open());
  return {
    others: async () => (await shared()).others,
    isEmpty: async () => (await shared()).size === 0,
    lookUp: async (asked) => (await shared()).lookUp(asked),
    async *containing(words) {
      yield* (await shared()).containing(words);
    },
    prepare: async () => void (await shared()),
    close: () => {},
  };
}

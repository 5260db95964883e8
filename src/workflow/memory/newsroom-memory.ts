import { databaseUrl, openDatabase, type Database } from '../../database/database.ts';
import { digestOf } from '../../model/digest.ts';
import { DragomanError } from '../../model/error.ts';
import { memoize } from '../../model/memoize.ts';
import type { Context } from '../newsroom/context.ts';
import type { Derived } from '../newsroom/derived.ts';
import { documentsOf, type MemoryDocument } from './documents.ts';
import { entriesInFiles } from './kept-packs.ts';
import type { KeptEntries, LocaleMemory, NewsroomMemory } from './locale-memory.ts';
import type { MemorySettings } from './settings.ts';
import { entriesInDatabase } from './shared-entries.ts';

/**
 * Opens the memory of a newsroom. Nothing is read before a locale is asked for. It is made from the stores as they are,
 * and kept in files below `out` that are named by what they are made from, or in tables that newsrooms share: losing them
 * costs time alone.
 *
 * @param seen the newsroom by its stamps, where somebody else looks at the same files
 */
export function newsroomMemory(live: Context, seen?: Context): NewsroomMemory {
  let known = seen;
  const context = (): Context => (known ??= { ...live, newsroom: live.newsroom.byStamps() });
  const open: KeptEntries[] = [];
  const base = sharedBase(live);
  const keep = (locale: string, documents: readonly MemoryDocument[]): KeptEntries =>
    base === undefined
      ? entriesInFiles(context(), locale, documents)
      : entriesInDatabase(context(), locale, documents, base);
  return {
    settings: settingsOf(live),
    of: memoize((locale: string): LocaleMemory => {
      const documents = documentsOf(context(), locale);
      const kept = keep(locale, documents);
      open.push(kept);
      return {
        isEmpty: kept.isEmpty,
        lookUp: kept.lookUp,
        containing: kept.containing,
        prepare: kept.prepare,
        state: async (derived: Derived) => digestOf([...linesOf(documents, locale, derived), ...(await kept.others())]),
        *documented() {
          for (const document of documents) for (const entry of document.entries()) yield [document, entry] as const;
        },
      };
    }),
    async close() {
      for (const kept of open) kept.close();
      await base?.close();
    },
  };
}

interface SharedBase {
  readonly newsroom: string;
  database(): Promise<Database>;
  close(): Promise<void>;
}

/** Gives the data base of a memory that is shared; it is opened when it is asked for first. */
function sharedBase({ newsroom: { config }, variable }: Context): SharedBase | undefined {
  const { postgres, bureau } = config.memory ?? {};
  if (postgres === undefined) return undefined;
  if (bureau === undefined || bureau.trim() === '') throw new DragomanError('memory-bureau');
  let opened: Promise<Database> | undefined;
  return {
    newsroom: bureau,
    database: () => (opened ??= openDatabase(databaseUrl(postgres, variable))),
    async close() {
      const database = await opened?.catch(() => undefined);
      await database?.close();
    },
  };
}

/** Lists the documents that may have something that was translated, by what they are. */
function linesOf(documents: readonly MemoryDocument[], locale: string, derived: Derived): readonly string[] {
  return documents.flatMap(({ name, digest, isBlank }) => {
    const line = `${name} ${digest()}`;
    return derived.recall(['blank', locale, line], isBlank) ? [] : [line];
  });
}

/** Below this likeness, what a translator is shown is seldom of use. */
const usualThreshold = 75;

function settingsOf({ newsroom: { config } }: Context): MemorySettings {
  const { fill = 'same-place', offerFrom = usualThreshold } = config.memory ?? {};
  return { fills: fill === 'same-place', offersFrom: offerFrom === 'off' ? Infinity : offerFrom };
}

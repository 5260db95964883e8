import { join } from 'node:path';
import { lookUp } from '../../memory/tm/look-up.ts';
import type { MemoryEntry } from '../../memory/tm/entry.ts';
import { DamagedPack } from '../../memory/tm/pack-format.ts';
import type { MemoryPack } from '../../memory/tm/read-pack.ts';
import { digestOf } from '../../model/digest.ts';
import { memoize } from '../../model/memoize.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import { removeOthers } from '../../workspace/files/pack-files.ts';
import { runningCode } from '../../workspace/running-code.ts';
import type { Context } from '../newsroom/context.ts';
import type { Derived } from '../newsroom/derived.ts';
import { documentsOf, type MemoryDocument } from './documents.ts';
import type { LocaleMemory, MemoryLookUp, NewsroomMemory } from './locale-memory.ts';
import { makePacks, openPacks, packsInMemory, type DocumentEntries, type OpenPacks } from './packs.ts';
import type { MemorySettings } from './settings.ts';

/**
 * Opens the memory of a newsroom. Nothing is read before a locale is asked for. It is made from the stores as they are,
 * and kept in files below `out` that are named by what they are made from: losing them costs time alone.
 */
export function newsroomMemory(live: Context): NewsroomMemory {
  let known: Context | undefined;
  const context = (): Context => (known ??= { ...live, newsroom: live.newsroom.byStamps() });
  const open: MemoryPacks[] = [];
  return {
    settings: settingsOf(live),
    of: memoize((locale: string): LocaleMemory => {
      const documents = documentsOf(context(), locale);
      const packs = new MemoryPacks(context(), locale, documents);
      open.push(packs);
      return {
        state: async (derived: Derived) => digestOf(linesOf(documents, locale, derived)),
        isEmpty: async () => packs.use((all) => all.every(({ size }) => size === 0)),
        lookUp: async (asked: readonly MemoryLookUp[]) =>
          packs.use((all) => asked.map(({ query, ...options }) => lookUp(all, query, options))),
        *documented() {
          for (const document of documents) for (const entry of document.entries()) yield [document, entry] as const;
        },
        async *containing(words: readonly string[]) {
          yield* packs.use((all) => [...entriesWith(all, words)]);
        },
        prepare: async () => packs.use(() => {}),
      };
    }),
    async close() {
      for (const packs of open) packs.close();
      if (open.some(({ isKept }) => isKept)) known?.newsroom.keepStamps(false);
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

/** About so many documents are in a pack: so many are read again where one has changed. */
const perPack = 32;

/** Puts releases into groups that depend on their names and number alone; an imported file is a group by itself. */
function grouped(all: readonly MemoryDocument[]): readonly (readonly MemoryDocument[])[] {
  const imported = all.filter(({ isImported }) => isImported).map((document) => [document]);
  const documents = all.filter(({ isImported }) => !isImported);
  const count = documents.length <= perPack ? 1 : 2 ** Math.ceil(Math.log2(documents.length / perPack));
  const groups: MemoryDocument[][] = Array.from({ length: count }, () => []);
  for (const document of documents) groups[quickDigest(document.name) % count]!.push(document);
  return [...groups.filter((group) => group.length > 0), ...imported];
}

/** The packs of one locale, opened when they are used first. */
class MemoryPacks {
  readonly #context: Context;
  readonly #locale: string;
  readonly #groups: readonly (readonly MemoryDocument[])[];
  #open: readonly OpenPacks[] | undefined;
  /** There is so much that it is kept in files. */
  readonly isKept: boolean;

  constructor(context: Context, locale: string, documents: readonly MemoryDocument[]) {
    this.#context = context;
    this.#locale = locale;
    this.#groups = grouped(documents);
    this.isKept = documents.length >= context.keepFrom || documents.some(({ isImported }) => isImported);
  }

  /** Uses the packs; where one turns out to be damaged, all are made again. */
  use<Result>(work: (packs: readonly MemoryPack[]) => Result): Result {
    try {
      return work(this.#packs(false));
    } catch (error) {
      if (!(error instanceof DamagedPack)) throw error;
      this.close();
      return work(this.#packs(true));
    }
  }

  close(): void {
    for (const { close } of this.#open ?? []) close();
    this.#open = undefined;
  }

  #packs(areDamaged: boolean): readonly MemoryPack[] {
    this.#open ??= this.#openAll(areDamaged);
    return this.#open.flatMap(({ packs }) => packs);
  }

  #openAll(areDamaged: boolean): readonly OpenPacks[] {
    const { newsroom } = this.#context;
    const code = runningCode();
    if (!this.isKept) {
      return this.#groups.map((group) => ({ packs: packsInMemory(entriesIn(group), code), close: () => {} }));
    }
    const folder = join(newsroom.layout.index, 'memory');
    const prefix = `${this.#locale}.`;
    const kept = new Set<string>();
    const open = this.#groups.map((group) => {
      const digest = digestOf([code, ...group.map((document) => `${document.name} ${document.digest()}`)]);
      const pathOf = (index: number): string => {
        const name = `${prefix}${digest}-${index}.pack`;
        kept.add(name);
        return join(folder, name);
      };
      return (areDamaged ? undefined : openPacks(pathOf, code)) ?? makePacks(entriesIn(group), pathOf, code);
    });
    removeOthers(folder, prefix, kept);
    return open;
  }
}

function* entriesWith(packs: readonly MemoryPack[], words: readonly string[]): Generator<MemoryEntry> {
  // A line has a word as JSON writes it.
  const wanted = words.map((word) => JSON.stringify(word).slice(1, -1).toLowerCase());
  for (const pack of packs) {
    for (let id = 0; id < pack.size; id++) {
      const line = pack.line(id).toLowerCase();
      if (wanted.every((word) => line.includes(word))) yield pack.entry(id);
    }
  }
}

function* entriesIn(documents: readonly MemoryDocument[]): DocumentEntries {
  for (const document of documents) for (const entry of document.entries()) yield [document.name, entry];
}

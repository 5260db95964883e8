import { dirname, join } from 'node:path';
import type { MemoryEntry } from '../../memory/tm/entry.ts';
import { lookUp } from '../../memory/tm/look-up.ts';
import { DamagedPack } from '../../memory/tm/pack-format.ts';
import type { MemoryPack } from '../../memory/tm/read-pack.ts';
import { digestOf } from '../../model/digest.ts';
import { namesBeginning, removeOthers } from '../../workspace/files/pack-files.ts';
import { runningCode } from '../../workspace/running-code.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy } from '../newsroom/derived.ts';
import { entriesIn, entriesSince, grouped, type DocumentGroup } from './document-groups.ts';
import { digestOfFiles, type MemoryDocument } from './documents.ts';
import type { KeptEntries } from './locale-memory.ts';
import { makePacks, openPacks, packsInMemory, type OpenPacks, type PackMaking } from './packs.ts';

/** Keeps the entries of documents in files of the newsroom, or in memory where they are few. */
export function entriesInFiles(context: Context, locale: string, documents: readonly MemoryDocument[]): KeptEntries {
  const packs = new MemoryPacks(context, locale, documents);
  return {
    others: async () => [],
    isEmpty: async () => packs.use((all) => all.every(({ size }) => size === 0)),
    lookUp: async (asked) => packs.use((all) => asked.map(({ query, ...options }) => lookUp(all, query, options))),
    async *containing(words) {
      yield* packs.use((all) => [...entriesWith(all, words)]);
    },
    prepare: async () => packs.use(() => {}),
    close() {
      packs.close();
      if (packs.isKept) context.newsroom.keepStamps();
    },
  };
}

/** The packs of one locale, opened when they are used first. */
class MemoryPacks {
  readonly #context: Context;
  readonly #locale: string;
  readonly #groups: readonly DocumentGroup[];
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
      return this.#groups.map(({ documents }) => ({
        packs: packsInMemory(entriesIn(documents), code),
        close: () => {},
      }));
    }
    const folder = join(newsroom.layout.index, 'memory');
    const prefix = `${this.#locale}.`;
    const kept = new Set<string>();
    const digests = this.#digests();
    const open = this.#groups.map((group) => {
      const { id, documents } = group;
      const digest = digests.of(group);
      const pathOf = (index: number): string => {
        const name = `${prefix}${id}.${digest}-${index}.pack`;
        kept.add(name);
        return join(folder, name);
      };
      const known = areDamaged ? undefined : openPacks(pathOf, code);
      if (known !== undefined) return known;
      const making = { pathOf, code, madeFrom: madeFromOf(group) };
      if (areDamaged) return makePacks(entriesIn(documents), making);
      return makeFrom(formerPack(folder, `${prefix}${id}.`, code), documents, making);
    });
    removeOthers(folder, prefix, kept);
    digests.keep();
    return open;
  }

  /** Digests what packs are made of, which is known of a group whose files stand as they stood. */
  #digests(): { of(group: DocumentGroup): string; keep(): void } {
    const { newsroom } = this.#context;
    const { layout } = newsroom;
    const folder = dirname(layout.store(this.#locale, ''));
    const look = newsroom.lookAtTrees([{ folder, isFlat: true, skips: (name) => !name.endsWith('.xlf') }]);
    const derived = derivedBy('memory', this.#context, 1);
    const place = ['packs', this.#locale];
    const before = new Map(derived.getAt(place, []) as KeptDigests | undefined);
    const now = new Map<string, SeenGroup>();
    const files = { ...this.#context, newsroom: newsroom.byStamps() };
    // Digested at the beginning of a long export, it may have been written before the look, and not be what was looked at.
    const isAsDigested = ({ paths, digest }: MemoryDocument): boolean => digest() === digestOfFiles(files, paths);
    return {
      of(group) {
        const { id, documents } = group;
        const isFile = documents.some(({ isImported }) => isImported);
        const stamp = isFile ? undefined : look.stampOf(documents.flatMap(({ paths }) => paths));
        const as = stamp && digestOf([stamp, ...documents.flatMap(({ paths }) => paths)]);
        const known = before.get(id);
        const isKnown = as !== undefined && known?.as === as;
        const digest = isKnown
          ? known.digest
          : digestOf([runningCode(), ...madeFromOf(group).map((each) => each.join(' '))]);
        if (as !== undefined && (isKnown || documents.every(isAsDigested)))
          now.set(id, isKnown ? known : { as, digest });
        return digest;
      },
      keep() {
        if (![...now].some(([id, each]) => before.get(id) !== each)) return;
        derived.putAt(place, [], [...now] satisfies KeptDigests);
        derived.save(true);
      },
    };
  }
}

/** How the files of a group stood, and what the name of its pack has of them. */
interface SeenGroup {
  readonly as: string;
  readonly digest: string;
}

type KeptDigests = readonly (readonly [group: string, SeenGroup])[];

function madeFromOf({ documents }: DocumentGroup): PackMaking['madeFrom'] {
  return documents.map((document) => [document.name, document.digest()] as const);
}

/** Opens the pack that was made of a group before; undefined where there is none, or more than one. */
function formerPack(folder: string, start: string, code: string): OpenPacks | undefined {
  const [name, ...others] = namesBeginning(folder, start);
  if (name === undefined || others.length > 0) return undefined;
  return openPacks(() => join(folder, name), code);
}

/** Makes the packs of documents: of those that did not change, from the pack that was made of them before. */
function makeFrom(former: OpenPacks | undefined, documents: readonly MemoryDocument[], making: PackMaking): OpenPacks {
  const pack = former?.packs[0];
  if (former === undefined || pack === undefined) return makePacks(entriesIn(documents), making);
  try {
    return makePacks(entriesSince(pack, documents), making);
  } catch (error) {
    if (!(error instanceof DamagedPack)) throw error;
    return makePacks(entriesIn(documents), making);
  } finally {
    former.close();
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

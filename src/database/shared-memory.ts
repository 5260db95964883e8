import { wholeGrams } from '../memory/tm/build-pack.ts';
import { readEntry, type MemoryEntry } from '../memory/tm/entry.ts';
import { comparisonOf, type MemoryQuery } from '../memory/tm/likeness.ts';
import {
  gramsVisited,
  lookingUp,
  type Candidate,
  type LookUpOptions,
  type MemoryMatch,
  type PackIndex,
} from '../memory/tm/look-up.ts';
import { originsOf, visitIds, type Posting } from '../memory/tm/read-pack.ts';
import type { Queries } from './database.ts';
import {
  countPostings,
  linesWith,
  packsIn,
  readEntries,
  readPostings,
  type MemoryOwner,
  type PackRow,
} from './memory-tables.ts';

/** What newsrooms share of one pair of languages, as it was when it was opened. */
export interface SharedMemory {
  /** Digests of what other newsrooms have. */
  readonly others: readonly string[];
  readonly size: number;
  lookUp(
    asked: readonly (LookUpOptions & { readonly query: MemoryQuery })[],
  ): Promise<readonly (readonly MemoryMatch[])[]>;
  containing(words: readonly string[]): AsyncIterable<MemoryEntry>;
}

/** So many sentences are looked up together: each step of them is one question. */
const atOnce = 8;

/** Opens what newsrooms share in the languages of one of them. What another one has is named after it. */
export async function openSharedMemory(queries: Queries, owner: MemoryOwner): Promise<SharedMemory> {
  const rows = await packsIn(queries, owner);
  const packs = rows.map((row) => new SharedPack(row, row.newsroom === owner.newsroom ? '' : `${row.newsroom}: `));
  return {
    others: rows.flatMap(({ newsroom, digest }) => (newsroom === owner.newsroom ? [] : [digest])),
    size: rows.reduce((sum, { size }) => sum + size, 0),
    async lookUp(asked) {
      const found: (readonly MemoryMatch[])[] = [];
      for (let from = 0; from < asked.length; from += atOnce) {
        found.push(...(await lookUpTogether(queries, packs, asked.slice(from, from + atOnce))));
      }
      return found;
    },
    async *containing(words) {
      // A line has a word as JSON writes it.
      const wanted = words.map((word) => JSON.stringify(word).slice(1, -1).toLowerCase());
      for (const pack of packs) {
        for await (const { id, line } of linesWith(queries, pack.row, wanted)) {
          const lower = line.toLowerCase();
          if (wanted.every((word) => lower.includes(word))) yield pack.entry(id, line);
        }
      }
    },
  };
}

/** A pack whose lists are read as they are needed. */
class SharedPack implements PackIndex {
  readonly row: PackRow;
  readonly size: number;
  readonly #originOf: (id: number) => string;
  #lengths: Uint16Array | undefined;
  #postings = new Map<number, { count: number; data: Uint8Array | undefined }>();

  constructor(row: PackRow, before: string) {
    this.row = row;
    this.size = row.size;
    this.#originOf = originsOf(row.documents.map(([name, count]) => [`${before}${name}`, count]));
  }

  lengths(): Uint16Array {
    return (this.#lengths ??= new Uint16Array(Uint8Array.from(this.row.lengths).buffer));
  }

  entry(id: number, line: string): MemoryEntry {
    return readEntry(line, this.#originOf(id));
  }

  find(gram: number): Posting | undefined {
    const known = this.#postings.get(gram);
    return known && { count: known.count, visit: (each) => visitIds(known.data ?? new Uint8Array(), each) };
  }

  forget(): void {
    this.#postings.clear();
  }

  note(gram: number, count: number): void {
    this.#postings.set(gram, { count, data: undefined });
  }

  take(gram: number, data: Uint8Array): void {
    const known = this.#postings.get(gram);
    if (known !== undefined) known.data = data;
  }
}

async function lookUpTogether(
  queries: Queries,
  packs: readonly SharedPack[],
  asked: readonly (LookUpOptions & { readonly query: MemoryQuery })[],
): Promise<readonly (readonly MemoryMatch[])[]> {
  const compared = asked.map((each) => ({ each, comparison: comparisonOf(each.query) }));
  await readLists(
    queries,
    packs,
    compared.flatMap(({ each, comparison }) => [...wholeGrams(comparison.written, each.query), ...comparison.grams]),
    () => compared.flatMap(({ each, comparison }) => gramsVisited(packs, comparison, each.query)),
  );
  const all = compared.map(({ each, comparison }) => {
    const looking = lookingUp(packs, comparison, each);
    return { looking, step: looking.next() };
  });
  for (;;) {
    const open = all.flatMap((each) => (each.step.done === true ? [] : [{ each, wanted: each.step.value }]));
    if (open.length === 0) return all.map(({ step }) => (step.done === true ? step.value : []));
    const entries = await entriesAt(
      queries,
      packs,
      open.flatMap(({ wanted }) => wanted),
    );
    for (const { each, wanted } of open) each.step = each.looking.next(wanted.map((one) => entries.get(keyOf(one))));
  }
}

/** Reads how long the lists of grams are, and of those that are to be visited the lists. */
async function readLists(
  queries: Queries,
  packs: readonly SharedPack[],
  grams: readonly number[],
  visited: () => readonly number[],
): Promise<void> {
  const byId = new Map(packs.map((pack) => [pack.row.id, pack]));
  const ids = [...byId.keys()];
  for (const pack of packs) pack.forget();
  for (const { pack, gram, count } of await countPostings(queries, ids, [...new Set(grams)])) {
    byId.get(pack)?.note(gram, count);
  }
  for (const { pack, gram, data } of await readPostings(queries, ids, [...new Set(visited())])) {
    byId.get(pack)?.take(gram, data);
  }
}

function keyOf({ pack, id }: Candidate): string {
  return `${pack} ${id}`;
}

async function entriesAt(
  queries: Queries,
  packs: readonly SharedPack[],
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, MemoryEntry>> {
  const places = new Map(packs.map((pack, at) => [pack.row.id, at]));
  const unique = new Map(candidates.map((each) => [keyOf(each), each]));
  const lines = await readEntries(
    queries,
    [...unique.values()].map(({ pack, id }) => ({ pack: packs[pack]!.row.id, id })),
  );
  return new Map(
    lines.map(({ pack, id, line }) => {
      const at = places.get(pack)!;
      return [keyOf({ pack: at, id }), packs[at]!.entry(id, line)];
    }),
  );
}

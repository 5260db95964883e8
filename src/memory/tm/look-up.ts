import { states } from '../../model/unit.ts';
import { wholeGrams } from './build-pack.ts';
import { written, type MemoryEntry } from './entry.ts';
import { comparisonOf, sameSentence, type Comparison, type MemoryQuery } from './likeness.ts';
import type { MemoryPack, Posting } from './read-pack.ts';

/** An entry and how like the sentence asked for it is; see `Comparison.rate`. */
export interface MemoryMatch {
  readonly entry: MemoryEntry;
  readonly score: number;
}

export interface LookUpOptions {
  /** What is less like the sentence is not told. */
  readonly floor: number;
  /** So many translations are told, the best. */
  readonly most: number;
}

/** So many entries are compared token by token. */
const mostCompared = 64;

/** So many places in lists of entries are looked at, those of the rarest words. */
const mostPlaces = 30_000;

/** An entry that is worth comparing: the number of its pack, and its own there. */
export interface Candidate {
  readonly pack: number;
  readonly id: number;
}

/** Where entries are found, without the entries. */
export type PackIndex = Pick<MemoryPack, 'size' | 'lengths' | 'find'>;

/** A look-up that is under way: it asks for entries, is given them in the same order, and ends with what it found. */
type LookingUp = Generator<readonly Candidate[], readonly MemoryMatch[], readonly (MemoryEntry | undefined)[]>;

/**
 * Finds the translations of a sentence and of sentences like it, the best first: those of the same block, then with the
 * same neighbours, then the same sentence, then by likeness; of equals the one that went further in the work, then the
 * latest. Each translation is told once. What is given depends on the entries alone, however they are packed, where the
 * packs are in one order.
 *
 * @throws DamagedPack
 */
export function lookUp(
  packs: readonly MemoryPack[],
  query: MemoryQuery,
  options: LookUpOptions,
): readonly MemoryMatch[] {
  const looking = lookingUp(packs, comparisonOf(query), { query, ...options });
  let step = looking.next();
  while (step.done !== true) step = looking.next(step.value.map(({ pack, id }) => packs[pack]!.entry(id)));
  return step.value;
}

/** Looks up as `lookUp` does, wherever the entries are: an entry that is gone meanwhile is none. */
export function* lookingUp(
  packs: readonly PackIndex[],
  comparison: Comparison,
  { query, floor, most }: LookUpOptions & { readonly query: MemoryQuery },
): LookingUp {
  const found: MemoryMatch[] = [];
  const same = [...sameSentences(packs, wholeGrams(comparison.written, query))];
  const seen = new Set(same.map(keyOf));
  const rate = (entry: MemoryEntry | undefined): void => {
    const score = entry === undefined ? -1 : comparison.rate(entry);
    if (entry !== undefined && score >= floor) found.push({ entry, score });
  };
  (yield same).forEach(rate);
  if (floor < sameSentence && !found.some(({ score }) => score > sameSentence)) {
    (yield likely(packs, comparison, floor).filter((each) => !seen.has(keyOf(each)))).forEach(rate);
  }
  return best(found, most);
}

function keyOf({ pack, id }: Candidate): string {
  return `${pack} ${id}`;
}

/** Finds the entries of the same text: of each of its grams so many as are compared, each entry once. */
function sameSentences(packs: readonly PackIndex[], grams: readonly number[]): Iterable<Candidate> {
  const found = new Map<string, Candidate>();
  for (const gram of grams) {
    let count = 0;
    for (const [pack, index] of packs.entries()) {
      const posting = count < mostCompared ? index.find(gram) : undefined;
      if (posting === undefined) continue;
      posting.visit((id) => {
        const each = { pack, id };
        if (count++ < mostCompared) found.set(keyOf(each), found.get(keyOf(each)) ?? each);
      });
    }
  }
  return found.values();
}

interface WeighedCandidate extends Candidate {
  readonly weight: number;
}

/** Finds the entries that share the rarest words with a sentence and are about as long. */
function likely(packs: readonly PackIndex[], comparison: Comparison, floor: number): readonly Candidate[] {
  const { grams, length } = comparison;
  const all = packs.reduce((sum, { size }) => sum + size, 0);
  const used = rarest(packs, grams);
  const share = Math.max(1, floor) / 100;
  const [shortest, longest] = [Math.ceil(length * share), Math.floor(length / share)];
  const heaviest = new Heaviest();
  for (const [index, pack] of packs.entries()) {
    const { weights, touched } = weightsIn(pack, index, { used, all });
    const lengths = pack.lengths();
    for (const id of touched) {
      const other = lengths[id]!;
      const weight = weights[id]!;
      weights[id] = 0;
      if (other < shortest || other > longest) continue;
      heaviest.add({ pack: index, id, weight: (weight * Math.min(length, other)) / Math.max(length, other) });
    }
  }
  return heaviest.all();
}

/** Finds the rarest of some grams, so many that their entries can be visited. */
function rarest(packs: readonly PackIndex[], grams: readonly number[]): readonly UsedGram[] {
  const known = grams
    .map((gram) => {
      const postings = packs.map((pack) => pack.find(gram));
      return { gram, postings, count: postings.reduce((sum, posting) => sum + (posting?.count ?? 0), 0) };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || a.gram - b.gram);
  let places = 0;
  return known.filter(({ count }, at) => (places += count) <= mostPlaces || at === 0);
}

/** Lists the grams whose entries a look-up visits. */
export function gramsVisited(
  packs: readonly PackIndex[],
  comparison: Comparison,
  query: MemoryQuery,
): readonly number[] {
  return [...wholeGrams(comparison.written, query), ...rarest(packs, comparison.grams).map(({ gram }) => gram)];
}

interface UsedGram {
  readonly gram: number;
  readonly postings: readonly (Posting | undefined)[];
  readonly count: number;
}

/** Weights of the entries of each pack, all 0 between two look-ups. */
const allWeights = new WeakMap<PackIndex, Float64Array>();

function weightsIn(
  pack: PackIndex,
  index: number,
  { used, all }: { readonly used: readonly UsedGram[]; readonly all: number },
): { readonly weights: Float64Array; readonly touched: readonly number[] } {
  const weights = allWeights.get(pack) ?? new Float64Array(pack.size);
  allWeights.set(pack, weights);
  const touched: number[] = [];
  for (const { postings, count } of used) {
    const posting = postings[index];
    if (posting === undefined) continue;
    const weight = Math.log(1 + all / count);
    posting.visit((id) => {
      if (weights[id] === 0) touched.push(id);
      weights[id]! += weight;
    });
  }
  return { weights, touched };
}

/** Keeps the candidates that weigh most. */
class Heaviest {
  #candidates: WeighedCandidate[] = [];
  /** What weighs less is none of them. */
  #least = 0;

  add(candidate: WeighedCandidate): void {
    if (candidate.weight < this.#least) return;
    this.#candidates.push(candidate);
    if (this.#candidates.length < mostCompared * 8) return;
    this.#candidates = [...this.all()];
    this.#least = this.#candidates.at(-1)!.weight;
  }

  all(): readonly WeighedCandidate[] {
    return this.#candidates
      .toSorted((a, b) => b.weight - a.weight || a.pack - b.pack || a.id - b.id)
      .slice(0, mostCompared);
  }
}

/** Orders matches, and drops those that say the same as a better one. */
function best(found: readonly MemoryMatch[], most: number): readonly MemoryMatch[] {
  const told = new Set<string>();
  return found
    .toSorted(compare)
    .filter(({ entry: { target, originalData } }) => {
      const text = written(target, originalData);
      return !told.has(text) && told.add(text).size > 0;
    })
    .slice(0, most);
}

function compare(one: MemoryMatch, other: MemoryMatch): number {
  const byScore = other.score - one.score;
  if (byScore !== 0) return byScore;
  const byState = states.indexOf(other.entry.state) - states.indexOf(one.entry.state);
  if (byState !== 0) return byState;
  const [a, b] = [one.entry, other.entry];
  const keys = [
    [b.changed ?? '', a.changed ?? ''],
    [b.origin, a.origin],
    [written(a.target, a.originalData), written(b.target, b.originalData)],
  ] as const;
  const different = keys.find(([x, y]) => x !== y);
  return different === undefined ? 0 : different[0] < different[1] ? -1 : 1;
}

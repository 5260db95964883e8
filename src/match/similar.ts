import { dice } from './features.ts';

/** A block of either side: its rank among those compared, and what it is compared by. */
export interface Candidate {
  /** Position in its list. */
  readonly at: number;
  readonly role: string;
  readonly words: Int32Array;
  /** Pairs of its characters, where it is short: one changed letter of a text of few words is much of its words. */
  readonly characters?: Int32Array | undefined;
}

export interface SimilarPair {
  readonly old: number;
  readonly today: number;
  readonly similarity: number;
}

/** Up to this many comparisons every block is compared with every other. */
const allPairs = 1024;

/** Above that, blocks are found by the rarest words they share: so many of each block, so many blocks per word. */
const rareWords = 4;
const perWord = 4;
/** They are also compared with those at the corresponding place, so many to either side. */
const band = 2;

/** Of two equally similar blocks the one with the same role is taken. */
const sameRole = 0.02;

/**
 * Pairs old and new blocks that are similar at least to `floor` (Dice's coefficient of their words, or of the pairs of
 * characters of short ones), the most similar first, at equal similarity the nearest. Every block is compared with a
 * bounded number of others, so that thousands of changed blocks, or of nearly equal ones, take linear time.
 *
 * @param isPossible tells of the positions of two blocks whether they may be one
 */
export function pairSimilar(
  old: readonly Candidate[],
  today: readonly Candidate[],
  floor: number,
  isPossible: (old: number, today: number) => boolean = () => true,
): SimilarPair[] {
  if (old.length === 0 || today.length === 0) return [];
  const likely = old.length * today.length <= allPairs ? everyOld(old.length) : likelyOld(old, today);
  const scored: Scored[] = [];
  for (const [rank, block] of today.entries()) {
    for (const other of likely(block, rank)) {
      const known = old[other]!;
      if (!isPossible(known.at, block.at)) continue;
      const similarity = similarityOf(known, block);
      if (similarity < floor) continue;
      const distance = Math.abs(other / old.length - rank / today.length);
      const score = similarity + (known.role === block.role ? sameRole : 0) - distance * 1e-3;
      scored.push({ old: other, today: rank, similarity, score });
    }
  }
  return takeBest(scored, old, today);
}

interface Scored extends SimilarPair {
  readonly score: number;
}

/** Compares two blocks by their words, short ones by their characters too. */
function similarityOf(one: Candidate, other: Candidate): number {
  const byWords = dice(one.words, other.words);
  if (one.characters === undefined || other.characters === undefined) return byWords;
  return Math.max(byWords, dice(one.characters, other.characters));
}

function takeBest(scored: Scored[], old: readonly Candidate[], today: readonly Candidate[]): SimilarPair[] {
  scored.sort((a, b) => b.score - a.score || a.today - b.today || a.old - b.old);
  const oldTaken = new Uint8Array(old.length);
  const todayTaken = new Uint8Array(today.length);
  const pairs: SimilarPair[] = [];
  for (const pair of scored) {
    if (oldTaken[pair.old] === 1 || todayTaken[pair.today] === 1) continue;
    oldTaken[pair.old] = 1;
    todayTaken[pair.today] = 1;
    pairs.push({ old: old[pair.old]!.at, today: today[pair.today]!.at, similarity: pair.similarity });
  }
  return pairs;
}

type LikelyOld = (block: Candidate, rank: number) => Iterable<number>;

function everyOld(count: number): LikelyOld {
  const every = Array.from({ length: count }, (_, rank) => rank);
  return () => every;
}

/** How often each word occurs in the blocks of one side. */
type Frequency = ReadonlyMap<number, number>;

function frequencyOf(blocks: readonly Candidate[]): Frequency {
  const counts = new Map<number, number>();
  for (const block of blocks) for (const word of block.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function likelyOld(old: readonly Candidate[], today: readonly Candidate[]): LikelyOld {
  const frequency = frequencyOf(old);
  const holders = new Map<number, number[]>();
  for (const [rank, block] of old.entries()) {
    for (const word of rarest(block.words, frequency)) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [rank]);
      else list.push(rank);
    }
  }
  return (block, rank) => {
    const expected = Math.round((rank / today.length) * old.length);
    const found = new Set<number>();
    for (let near = expected - band; near <= expected + band; near++) {
      if (near >= 0 && near < old.length) found.add(near);
    }
    for (const word of rarest(block.words, frequency)) addNearest(found, holders.get(word) ?? [], expected);
    return found;
  };
}

/** The rarest words of a block that the old blocks have at all, the rarest first. */
function rarest(words: Int32Array, frequency: Frequency): readonly number[] {
  const countOf = (word: number | undefined): number => (word === undefined ? 0 : (frequency.get(word) ?? 0));
  const found: number[] = [];
  for (const word of words) {
    const count = countOf(word);
    if (count === 0 || found.includes(word)) continue;
    if (found.length === rareWords && countOf(found.at(-1)) <= count) continue;
    if (found.length === rareWords) found.pop();
    let place = found.length;
    while (place > 0 && countOf(found[place - 1]) > count) place--;
    found.splice(place, 0, word);
  }
  return found;
}

/** Adds those of an ascending list that are nearest to a rank. */
function addNearest(found: Set<number>, ranks: readonly number[], expected: number): void {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranks[middle]! < expected) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, low - perWord / 2);
  for (const rank of ranks.slice(from, from + perWord)) found.add(rank);
}

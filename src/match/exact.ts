import { increasing } from './increasing.ts';

/** For each block of today the index of the old unit with the same text, else -1; and whether it keeps its place. */
export interface ExactPairs {
  readonly oldOf: Int32Array;
  readonly todayOf: Int32Array;
  /** 1 where the pair is in the same order as the other pairs marked so. */
  readonly inPlace: Uint8Array;
}

/**
 * How often a stretch between anchors is searched for anchors of its own. Each round is linear, and what real edits
 * leave is done after two or three.
 */
const rounds = 6;

/**
 * Pairs equal texts. Texts are numbers here, equal numbers for equal texts. As in a patience diff, texts that occur once
 * on both sides of a stretch are its anchors, the longest run of them in one order stays in place, and equal neighbours
 * of a pair are paired outward from it, so that duplicates are told apart by their neighbours. Equal texts that
 * are left over are paired in their order, as moved.
 */
export function pairExact(old: Int32Array, today: Int32Array): ExactPairs {
  const kinds = Math.max(maximum(old), maximum(today)) + 1;
  const pairing: Pairing = {
    old,
    today,
    pairs: {
      oldOf: new Int32Array(today.length).fill(-1),
      todayOf: new Int32Array(old.length).fill(-1),
      inPlace: new Uint8Array(today.length),
    },
    kinds,
    counts: { old: new Int32Array(kinds), today: new Int32Array(kinds), at: new Int32Array(kinds) },
  };
  let stretches: readonly Stretch[] = [{ old: 0, oldEnd: old.length, today: 0, todayEnd: today.length }];
  for (let round = 0; round < rounds; round++) {
    stretches = stretches.flatMap((stretch) => pairAnchors(trim(stretch, pairing), pairing));
  }
  for (const stretch of stretches) pairInOrder(stretch, pairing);
  pairMoved(pairing);
  return pairing.pairs;
}

/** The two lists, what is paired so far, and room to count in. */
interface Pairing {
  readonly old: Int32Array;
  readonly today: Int32Array;
  readonly pairs: ExactPairs;
  /** How many different texts there are. */
  readonly kinds: number;
  /** By text; all zero between two searches. */
  readonly counts: Counts;
}

interface Stretch {
  readonly old: number;
  readonly oldEnd: number;
  readonly today: number;
  readonly todayEnd: number;
}

interface Counts {
  readonly old: Int32Array;
  readonly today: Int32Array;
  /** Where a text was last seen in the old list. */
  readonly at: Int32Array;
}

function maximum(numbers: Int32Array): number {
  let largest = -1;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
}

function pair(pairs: ExactPairs, old: number, today: number, inPlace: 0 | 1): void {
  pairs.oldOf[today] = old;
  pairs.todayOf[old] = today;
  pairs.inPlace[today] = inPlace;
}

/** Pairs what is equal at both ends of a stretch; gives what is left between. */
function trim(stretch: Stretch, { old, today, pairs }: Pairing): Stretch {
  let { old: from, oldEnd: to, today: start, todayEnd: end } = stretch;
  while (from < to && start < end && old[from] === today[start]) pair(pairs, from++, start++, 1);
  while (from < to && start < end && old[to - 1] === today[end - 1]) pair(pairs, --to, --end, 1);
  return { old: from, oldEnd: to, today: start, todayEnd: end };
}

/** Pairs the anchors of a trimmed stretch; gives the stretches between them. */
function pairAnchors(stretch: Stretch, pairing: Pairing): readonly Stretch[] {
  if (stretch.old === stretch.oldEnd || stretch.today === stretch.todayEnd) return [];
  const candidates = uniqueOnBothSides(stretch, pairing);
  const between: Stretch[] = [];
  let { old: from, today: start } = stretch;
  for (const index of increasing(candidates.map(([at]) => at))) {
    const [at, where] = candidates[index]!;
    pair(pairing.pairs, at, where, 1);
    between.push({ old: from, oldEnd: at, today: start, todayEnd: where });
    from = at + 1;
    start = where + 1;
  }
  if (between.length === 0) {
    pairInOrder(stretch, pairing);
    return [];
  }
  between.push({ old: from, oldEnd: stretch.oldEnd, today: start, todayEnd: stretch.todayEnd });
  return between.filter((part) => part.old < part.oldEnd && part.today < part.todayEnd);
}

/** Pairs of positions of texts that occur once in the stretch on either side, in today's order. */
function uniqueOnBothSides(stretch: Stretch, { old, today, counts }: Pairing): readonly (readonly [number, number])[] {
  for (let at = stretch.old; at < stretch.oldEnd; at++) {
    counts.old[old[at]!]!++;
    counts.at[old[at]!] = at;
  }
  for (let at = stretch.today; at < stretch.todayEnd; at++) counts.today[today[at]!]!++;
  const unique: [number, number][] = [];
  for (let at = stretch.today; at < stretch.todayEnd; at++) {
    const text = today[at]!;
    if (counts.old[text] === 1 && counts.today[text] === 1) unique.push([counts.at[text]!, at]);
  }
  for (let at = stretch.old; at < stretch.oldEnd; at++) counts.old[old[at]!] = 0;
  for (let at = stretch.today; at < stretch.todayEnd; at++) counts.today[today[at]!] = 0;
  return unique;
}

/**
 * Pairs a stretch that has only duplicates left: for each block the next old unit with its text, where one is left,
 * skipping as few as possible.
 */
function pairInOrder(stretch: Stretch, { old, today, pairs }: Pairing): void {
  const waiting = new Map<number, number[]>();
  for (let at = stretch.oldEnd - 1; at >= stretch.old; at--) {
    const list = waiting.get(old[at]!);
    if (list === undefined) waiting.set(old[at]!, [at]);
    else list.push(at);
  }
  const found: [number, number][] = [];
  for (let at = stretch.today; at < stretch.todayEnd; at++) {
    const next = waiting.get(today[at]!)?.pop();
    if (next !== undefined) found.push([next, at]);
  }
  const kept = new Set(increasing(found.map(([at]) => at)));
  for (const [index, [at, where]] of found.entries()) if (kept.has(index)) pair(pairs, at, where, 1);
}

/** Pairs equal texts that are left, in their order on both sides. */
function pairMoved({ old, today, pairs, kinds }: Pairing): void {
  const next = new Int32Array(kinds).fill(-1);
  const after = new Int32Array(old.length).fill(-1);
  for (let at = old.length - 1; at >= 0; at--) {
    if (pairs.todayOf[at] !== -1) continue;
    after[at] = next[old[at]!]!;
    next[old[at]!] = at;
  }
  for (let at = 0; at < today.length; at++) {
    const known = pairs.oldOf[at] === -1 ? next[today[at]!]! : -1;
    if (known === -1) continue;
    next[today[at]!] = after[known]!;
    pair(pairs, known, at, 0);
  }
}

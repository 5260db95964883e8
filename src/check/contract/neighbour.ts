import { isVisible } from './subject.ts';
import type { UnitSubject } from './subject.ts';

/** A sentence much shorter than its neighbour cannot be told from the neighbour's own variation in length. */
const leastShare = 0.5;

/** How much of the expected length of both sentences the neighbour's target must have. */
const leastLength = 0.85;

/**
 * The target of the segment before or after seems to hold the sentence of the segment at `index` too: translators merge sentences. Told
 * by length, measured against what is typical of this translation.
 */
export function carriedByNeighbour(index: number, subject: UnitSubject): boolean {
  const { expansion } = subject.release;
  const pair = subject.pairs[index];
  if (expansion === undefined || pair === undefined) return false;
  return [subject.pairs[index - 1], subject.pairs[index + 1]].some((neighbour) => {
    if (neighbour === undefined || !isVisible(neighbour.target)) return false;
    if (pair.source.length < neighbour.source.length * leastShare) return false;
    return neighbour.target.length >= leastLength * expansion * (neighbour.source.length + pair.source.length);
  });
}

import type { IsMine } from './check-unit-by-unit.ts';

/** No block of units takes fewer bytes. */
const SMALLEST_BLOCK = 2048;

/** Which thread checks which block of a document's units: 0 where none does yet. Threads share its memory. */
export function newClaims(size: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * (Math.ceil(size / SMALLEST_BLOCK) + 1)));
}

/** Takes each block that no other thread has taken: whoever is faster checks more of them. */
export function claimer(claims: Int32Array, thread: number): IsMine {
  return (block) => {
    // Only a file that grows while it is read has more.
    if (block >= claims.length) return thread === FIRST;
    return Atomics.compareExchange(claims, block, 0, thread) === 0;
  };
}

/** The thread that asks the others. */
export const FIRST = 1;

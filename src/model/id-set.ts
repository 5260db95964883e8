import { quickDigest } from './quick-digest.ts';

/** Sets of fewer ids are kept as they are. */
const MOST_KEPT = 1 << 14;

/** How full the table gets before it is doubled. */
const FULLEST = 0.7;

/** Of the second half of a digest. */
const SEED = 0x3c6ef372;

/**
 * A set of ids that takes some 16 bytes for each, however long they are: a large one keeps 64 bits of a digest. That two
 * of a million ids have the same is less likely than one in ten million.
 */
export class IdSet {
  #kept: Set<string> | undefined = new Set();
  /** Digests, two words each; both are zero where there is none. */
  #table = new Uint32Array(0);
  #size = 0;

  /** Adds an id; tells whether it was new. */
  add(id: string): boolean {
    if (this.#kept !== undefined) {
      const { size } = this.#kept;
      if (this.#kept.add(id).size === size) return false;
      if (size >= MOST_KEPT) this.#keepDigests(this.#kept);
      return true;
    }
    if (this.#size >= (this.#table.length / 2) * FULLEST) this.#resize(this.#table.length * 2);
    return this.#put(...digestOf(id));
  }

  has(id: string): boolean {
    return this.#kept?.has(id) ?? this.#isTaken(this.#placeOf(...digestOf(id)));
  }

  #keepDigests(ids: ReadonlySet<string>): void {
    this.#kept = undefined;
    this.#resize(MOST_KEPT * 8);
    for (const id of ids) this.add(id);
  }

  #resize(length: number): void {
    const before = this.#table;
    this.#table = new Uint32Array(length);
    this.#size = 0;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] !== 0 || before[at + 1] !== 0) this.#put(before[at]!, before[at + 1]!);
    }
  }

  #put(first: number, second: number): boolean {
    const at = this.#placeOf(first, second);
    if (this.#isTaken(at)) return false;
    this.#table[at] = first;
    this.#table[at + 1] = second;
    this.#size++;
    return true;
  }

  /** Finds where a digest is, or the free place where it would be. */
  #placeOf(first: number, second: number): number {
    const slots = this.#table.length / 2;
    let slot = first % slots;
    while (this.#isTaken(2 * slot) && (this.#table[2 * slot] !== first || this.#table[2 * slot + 1] !== second)) {
      slot = (slot + 1) % slots;
    }
    return 2 * slot;
  }

  #isTaken(at: number): boolean {
    return this.#table[at] !== 0 || this.#table[at + 1] !== 0;
  }
}

function digestOf(id: string): readonly [number, number] {
  return [quickDigest(id), quickDigest(id, SEED) || 1];
}

import { quickDigest } from './quick-digest.ts';

/** How full the table gets. */
const FULLEST = 0.6;

/**
 * Finds items of a list by their keys: in some 13 bytes for each, however long the keys are, as these are made anew when
 * they are compared. Of items that share a key it finds the last.
 */
export class LookupTable<Item> {
  readonly #items: readonly Item[];
  readonly #keyOf: (item: Item) => string;
  /** Digest of a key and the item's number, from 1; the number is zero where there is none. */
  readonly #table: Uint32Array;
  readonly #slots: number;

  /** `onRepeated` is told the numbers of an item, and of one behind it that has its key. */
  constructor(
    items: readonly Item[],
    keyOf: (item: Item) => string,
    onRepeated?: (former: number, number: number) => void,
  ) {
    this.#items = items;
    this.#keyOf = keyOf;
    this.#slots = Math.ceil(items.length / FULLEST) + 1;
    this.#table = new Uint32Array(2 * this.#slots);
    for (const [at, item] of items.entries()) {
      const key = keyOf(item);
      const digest = quickDigest(key);
      const place = this.#placeOf(key, digest);
      const former = this.#table[place + 1]!;
      if (former !== 0) onRepeated?.(former - 1, at);
      this.#table[place] = digest;
      this.#table[place + 1] = at + 1;
    }
  }

  get(key: string): Item | undefined {
    const number = this.numberOf(key);
    return number === undefined ? undefined : this.#items[number];
  }

  /** Gives the number of an item in the list, from 0. */
  numberOf(key: string): number | undefined {
    const number = this.#table[this.#placeOf(key, quickDigest(key)) + 1]!;
    return number === 0 ? undefined : number - 1;
  }

  /** Finds where a key is, or the free place where it would be. */
  #placeOf(key: string, digest: number): number {
    let slot = digest % this.#slots;
    for (;;) {
      const number = this.#table[2 * slot + 1]!;
      if (number === 0) return 2 * slot;
      if (this.#table[2 * slot] === digest && this.#keyOf(this.#items[number - 1]!) === key) return 2 * slot;
      slot = (slot + 1) % this.#slots;
    }
  }
}

/** How full the table gets before it is doubled. */
const FULLEST = 0.7;

/** A map from one number of 32 bits to another that takes some 16 bytes for each, and nothing of what they stand for. */
export class DigestTable {
  /** Key and value in turn; a key of 0 is none. */
  #table = new Uint32Array(1 << 11);
  #size = 0;

  get(key: number): number | undefined {
    const at = this.#placeOf(wordOf(key));
    return this.#table[at] === 0 ? undefined : this.#table[at + 1];
  }

  set(key: number, value: number): void {
    if (this.#size >= (this.#table.length / 2) * FULLEST) this.#grow();
    const at = this.#placeOf(wordOf(key));
    if (this.#table[at] === 0) this.#size++;
    this.#table[at] = wordOf(key);
    this.#table[at + 1] = value;
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] === 0) continue;
      const place = this.#placeOf(before[at]!);
      this.#table[place] = before[at]!;
      this.#table[place + 1] = before[at + 1]!;
    }
  }

  #placeOf(word: number): number {
    const slots = this.#table.length / 2;
    let slot = word % slots;
    while (this.#table[2 * slot] !== 0 && this.#table[2 * slot] !== word) slot = (slot + 1) % slots;
    return 2 * slot;
  }
}

function wordOf(key: number): number {
  return key >>> 0 || 1;
}

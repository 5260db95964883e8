import { clues, type Clue } from './clues.ts';

const ids: ReadonlyMap<Clue, number> = new Map(clues.map((clue, id) => [clue, id]));

/** So many bits of a number are used: more would make it one that takes room of its own. */
const width = 30;

/** Clues, a bit for each: long files have a million pieces, and a `Set` takes ten times the room. */
export class ClueSet implements Iterable<Clue> {
  readonly #bits: [number, number, number, number, number];

  constructor(from?: ClueSet) {
    this.#bits = from === undefined ? [0, 0, 0, 0, 0] : [...from.#bits];
  }

  has(clue: Clue): boolean {
    const id = ids.get(clue) ?? 0;
    return ((this.#bits[Math.floor(id / width)] ?? 0) & (1 << (id % width))) !== 0;
  }

  /** Whether any of some clues is among these: a rule that asks for many would look up each. */
  hasAny(others: ClueSet): boolean {
    const [a, b, c, d, e] = others.#bits;
    const own = this.#bits;
    return ((own[0] & a) | (own[1] & b) | (own[2] & c) | (own[3] & d) | (own[4] & e)) !== 0;
  }

  add(clue: Clue): void {
    const id = ids.get(clue) ?? 0;
    this.#bits[Math.floor(id / width)]! |= 1 << (id % width);
  }

  delete(clue: Clue): void {
    const id = ids.get(clue) ?? 0;
    this.#bits[Math.floor(id / width)]! &= ~(1 << (id % width));
  }

  /** The numbers of the clues in the list of all, from the lowest. */
  ids(): readonly number[] {
    const found: number[] = [];
    for (let word = 0; word < this.#bits.length; word += 1) {
      for (let bits = this.#bits[word]!; bits !== 0; bits &= bits - 1)
        found.push(word * width + 31 - Math.clz32(bits & -bits));
    }
    return found;
  }

  *[Symbol.iterator](): Iterator<Clue> {
    for (const id of this.ids()) yield clues[id]!;
  }
}

/** The set of some clues. */
export function clueSet(of: readonly Clue[]): ClueSet {
  const set = new ClueSet();
  for (const clue of of) set.add(clue);
  return set;
}

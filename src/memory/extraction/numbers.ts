/** Whole numbers of 32 bits in a row that grows: half of what a list of the language takes, and nothing to collect. */
export class GrowingNumbers {
  #numbers = new Int32Array(1024);
  length = 0;

  push(number: number): number {
    if (this.length === this.#numbers.length) {
      const more = new Int32Array(this.length * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.length] = number;
    return this.length++;
  }

  get(at: number): number {
    return this.#numbers[at]!;
  }

  set(at: number, number: number): void {
    this.#numbers[at] = number;
  }

  /** Gives those that are there now; what is pushed later may not be in it. */
  whole(): Int32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

/** Numbers pairs of numbers from 0 on, in the order in which they are first asked for. */
export class PairNumbers {
  readonly #ones = new GrowingNumbers();
  readonly #others = new GrowingNumbers();
  /** The number of a pair and one, where its digest leads or in the next free place; 0 where none is. */
  #slots = new Int32Array(4096);

  of(one: number, other: number): number {
    const mask = this.#slots.length - 1;
    let slot = digestOf(one, other) & mask;
    for (let taken = this.#slots[slot]!; taken !== 0; taken = this.#slots[slot]!) {
      if (this.#ones.get(taken - 1) === one && this.#others.get(taken - 1) === other) return taken - 1;
      slot = (slot + 1) & mask;
    }
    this.#ones.push(one);
    const number = this.#others.push(other);
    this.#slots[slot] = number + 1;
    if (number * 2 > mask) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#ones.length; number++) {
      let slot = digestOf(this.#ones.get(number), this.#others.get(number)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function digestOf(one: number, other: number): number {
  let digest = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  digest = Math.imul(digest ^ (digest >>> 15), 0x2c1b3c6d);
  return digest ^ (digest >>> 13);
}

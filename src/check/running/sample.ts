/** A sample of what comes, spread evenly over it: at most `most`, and all where there are no more. */
export class Sample<T> {
  readonly #most: number;
  #kept: T[] = [];
  #seen = 0;
  /** Every how many are kept. */
  #step = 1;

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one, which is made only if it is kept. */
  add(make: () => T): void {
    if (this.#seen++ % this.#step !== 0) return;
    if (this.#kept.length === this.#most) {
      this.#kept = this.#kept.filter((_one, index) => index % 2 === 0);
      this.#step *= 2;
      if ((this.#seen - 1) % this.#step !== 0) return;
    }
    this.#kept.push(make());
  }

  get kept(): readonly T[] {
    return this.#kept;
  }
}

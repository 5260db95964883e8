export interface MemoizeOptions<Argument> {
  /** Tells which arguments are equal; the argument itself unless given. */
  readonly keyOf?: (argument: Argument) => unknown;
  /**
   * How many values are kept: at least so many of those asked for last, at most twice as many. Needed where arguments are of
   * a user's text; all are kept unless given.
   */
  readonly most?: number;
}

/** So few are looked through one by one. */
const few = 8;

/** Makes a function that gives an equal argument the value that it gave before. */
export function memoize<Argument, Value>(
  make: (argument: Argument) => Value,
  { keyOf = (argument) => argument, most = Infinity }: MemoizeOptions<Argument> = {},
): (argument: Argument) => Value {
  const known = most > few ? new Generations<Value>(most) : new Row<Value>(most);
  return (argument) => {
    const key = keyOf(argument);
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as Value;
    const made = make(argument);
    known.add(key, made);
    return made;
  };
}

/**
 * Values in two maps, of which the older is dropped when the newer is full: to take the first of a map out each time one
 * comes in would be to walk past all that were taken out before.
 */
class Generations<Value> {
  readonly #most: number;
  #newer = new Map<unknown, Value>();
  #older = new Map<unknown, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: unknown): Value | undefined {
    const value = this.#newer.get(key);
    if (value !== undefined || this.#older.size === 0) return value;
    const older = this.#older.get(key);
    if (older !== undefined) this.add(key, older);
    return older;
  }

  /** Asked where the value may be undefined. */
  has(key: unknown): boolean {
    return this.#newer.has(key) || this.#older.has(key);
  }

  add(key: unknown, value: Value): void {
    if (this.#newer.size >= this.#most) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(key, value);
  }
}

/** A few values in a row, the eldest of which gives way to the next. */
class Row<Value> {
  readonly #most: number;
  readonly #keys: unknown[] = [];
  readonly #values: Value[] = [];
  #next = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: unknown): Value | undefined {
    const at = this.#keys.indexOf(key);
    return at < 0 ? undefined : this.#values[at];
  }

  has(key: unknown): boolean {
    return this.#keys.includes(key);
  }

  add(key: unknown, value: Value): void {
    this.#keys[this.#next] = key;
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % this.#most;
  }
}

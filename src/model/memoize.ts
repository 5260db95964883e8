export interface MemoizeOptions<Argument> {
  /** Tells which arguments are equal; the argument itself unless given. */
  readonly keyOf?: (argument: Argument) => unknown;
  /** How many values are kept, the latest made; needed where arguments are of a user's text. All unless given. */
  readonly most?: number;
}

/** Makes a function that gives an equal argument the value that it gave before. */
export function memoize<Argument, Value>(
  make: (argument: Argument) => Value,
  { keyOf = (argument) => argument, most = Infinity }: MemoizeOptions<Argument> = {},
): (argument: Argument) => Value {
  const known = new Map<unknown, Value>();
  return (argument) => {
    const key = keyOf(argument);
    if (known.has(key)) return known.get(key) as Value;
    const value = make(argument);
    known.set(key, value);
    if (known.size > most) known.delete(known.keys().next().value);
    return value;
  };
}

/** Values by the spans of a text that they are about. Finds by overlap in constant time, however many there are. */
export interface SpanIndex<Value> {
  add(start: number, end: number, value: Value): void;
  /** Gives the values whose spans share something with a span, in the order in which they were added. */
  over(start: number, end: number): readonly Value[];
}

/** Spans shorter than this are in two buckets at most. */
const bucket = 64;

interface Entry<Value> {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly value: Value;
}

export function spanIndex<Value>(): SpanIndex<Value> {
  const buckets = new Map<number, Entry<Value>[]>();
  let count = 0;
  const bucketsOf = (start: number, end: number): readonly number[] => {
    const first = Math.floor(start / bucket);
    const last = Math.floor(Math.max(start, end - 1) / bucket);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  };
  return {
    add(start, end, value) {
      const entry = { start, end, at: count++, value };
      for (const key of bucketsOf(start, end)) {
        const same = buckets.get(key);
        if (same === undefined) buckets.set(key, [entry]);
        else same.push(entry);
      }
    },
    over(start, end) {
      const found = new Set<Entry<Value>>();
      for (const key of bucketsOf(start, end)) {
        for (const entry of buckets.get(key) ?? []) if (entry.start < end && entry.end > start) found.add(entry);
      }
      return [...found].toSorted((one, other) => one.at - other.at).map(({ value }) => value);
    },
  };
}

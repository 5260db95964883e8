/** More faults of one kind in one unit nobody reads: such a text is no text. */
const most = 100;

/** The first faults of many. */
export function* bounded<T>(faults: Iterable<T>): Generator<T> {
  let count = 0;
  for (const fault of faults) {
    if (count++ === most) return;
    yield fault;
  }
}

/** Finds the indices of a longest strictly increasing subsequence, in order, in n log n. */
export function increasing(values: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1]!;
    ends[low] = index;
  }
  const chain: number[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index]!) chain.push(index);
  return chain.toReversed();
}

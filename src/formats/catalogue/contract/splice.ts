/** A change to a text: what stands from `start` to `end` becomes `text`. Offsets are UTF-16 code units. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes changes to a text. They must not overlap; two at one place come in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(from, start), piece);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

import type { ExactPairs } from './exact.ts';

/** Indices of what is unpaired on both sides between two pairs that stayed in place. */
export interface Gap {
  readonly old: readonly number[];
  readonly today: readonly number[];
}

/** Lists the gaps that have something on both sides, in their order. */
export function* gapsOf({ oldOf, todayOf, inPlace }: ExactPairs): Iterable<Gap> {
  let from = 0;
  let gap: number[] = [];
  for (let at = 0; at <= oldOf.length; at++) {
    const stays = at < oldOf.length && inPlace[at] === 1;
    if (at < oldOf.length && !stays) {
      if (oldOf[at] === -1) gap.push(at);
      continue;
    }
    const to = stays ? oldOf[at]! : todayOf.length;
    const old: number[] = [];
    for (; from < to; from++) if (todayOf[from] === -1) old.push(from);
    if (gap.length > 0 && old.length > 0) yield { old, today: gap };
    gap = [];
    from = to + 1;
  }
}

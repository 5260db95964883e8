import type { Hold } from './gate.ts';

/** When an embargo ends. */
export interface EmbargoEnd {
  readonly release: string;
  /** RFC 3339, with the zone in which it was stated. */
  readonly until: string;
}

/** Finds the embargo that ends first; one without an end that is known is none. */
export function nextEmbargo(
  editions: readonly { readonly release: string; readonly holds: readonly Hold[] }[],
): EmbargoEnd | undefined {
  const ends = editions.flatMap(({ release, holds }) =>
    holds.flatMap((hold) => {
      const until = endOf(hold);
      return until === undefined ? [] : [{ release, until }];
    }),
  );
  return ends.toSorted((one, other) => Date.parse(one.until) - Date.parse(other.until))[0];
}

function endOf(hold: Hold): string | undefined {
  if (hold.kind === 'embargo') return hold.until;
  return hold.kind === 'embargo-unclear' ? hold.latest : undefined;
}

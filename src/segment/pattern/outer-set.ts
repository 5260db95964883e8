import type { Pattern } from './pattern.ts';

/** The sets that a code point of a match is in; `nullable` where the match may end before it, and any other may stand there. */
export interface OuterSet {
  readonly sets: readonly string[];
  readonly nullable: boolean;
}

/** After what is known of a match anything may follow. */
const anything: OuterSet = { sets: [], nullable: true };

/** The sets of the code points that a match begins with, so many. */
export function leadingSets(pattern: Pattern, count: number): readonly OuterSet[] {
  const rest = Array.from({ length: count }, () => anything);
  return before(rest, pattern, (items) => items.toReversed());
}

/** The set of the code point that a match ends with. */
export function lastSet(pattern: Pattern): OuterSet {
  return before([anything], pattern, (items) => items)[0] ?? anything;
}

/** Items, the one that is next to what was looked at already first. */
type Order = (items: readonly Pattern[]) => readonly Pattern[];

/** The sets of a pattern and, where it is shorter, of what is beside it. */
function before(rest: readonly OuterSet[], pattern: Pattern, order: Order): readonly OuterSet[] {
  switch (pattern.kind) {
    case 'one':
      return [{ sets: [pattern.set], nullable: false }, ...rest.slice(0, -1)];
    case 'edge':
    case 'look':
      return rest;
    case 'sequence':
      return order(pattern.items).reduce((known, item) => before(known, item, order), rest);
    case 'choice':
      return united(pattern.options.map((option) => before(rest, option, order)));
    case 'repeat': {
      // More repetitions than places look the same.
      const [fewest, most] = [Math.min(pattern.min, rest.length), Math.min(pattern.max, rest.length)];
      const found = fewest === 0 ? [rest] : [];
      for (let times = 1, known = rest; times <= most; times++) {
        known = before(known, pattern.body, order);
        if (times >= fewest) found.push(known);
      }
      return united(found);
    }
  }
}

function united(all: readonly (readonly OuterSet[])[]): readonly OuterSet[] {
  return (all[0] ?? []).map((_, place) => ({
    sets: [...new Set(all.flatMap((each) => each[place]?.sets ?? []))],
    nullable: all.some((each) => each[place]?.nullable ?? true),
  }));
}

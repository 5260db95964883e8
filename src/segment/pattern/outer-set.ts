import type { Pattern } from './pattern.ts';

/** The sets that the first or the last code point of a match is in; `nullable` where a match may be empty. */
export interface OuterSet {
  readonly sets: readonly string[];
  readonly nullable: boolean;
}

export function firstSet(pattern: Pattern): OuterSet {
  return outerSet(pattern, (items) => items);
}

export function lastSet(pattern: Pattern): OuterSet {
  return outerSet(pattern, (items) => items.toReversed());
}

type Order = (items: readonly Pattern[]) => readonly Pattern[];

function outerSet(pattern: Pattern, order: Order): OuterSet {
  switch (pattern.kind) {
    case 'one':
      return { sets: [pattern.set], nullable: false };
    case 'edge':
    case 'look':
      return { sets: [], nullable: true };
    case 'repeat': {
      const body = outerSet(pattern.body, order);
      return { sets: pattern.max === 0 ? [] : body.sets, nullable: body.nullable || pattern.min === 0 };
    }
    case 'choice': {
      const options = pattern.options.map((option) => outerSet(option, order));
      return { sets: options.flatMap(({ sets }) => sets), nullable: options.some(({ nullable }) => nullable) };
    }
    case 'sequence': {
      const sets: string[] = [];
      for (const item of order(pattern.items)) {
        const outer = outerSet(item, order);
        sets.push(...outer.sets);
        if (!outer.nullable) return { sets, nullable: false };
      }
      return { sets, nullable: true };
    }
  }
}

import { PatternRefusal } from './pattern.ts';
import type { Pattern } from './pattern.ts';

const mostStates = 8000;
/** A bounded quantifier up to this is so many copies at most; beyond it, it is as good as endless. */
const mostCopies = 8;

/** Glushkov's automaton of an expression: a state for each code point that it names. */
export interface Automaton {
  readonly sets: readonly string[];
  readonly follow: readonly ReadonlySet<number>[];
  /** The sets of states that lead back to one another. */
  readonly loops: readonly (readonly number[])[];
  /** A state follows another in two ways inside a loop, as in `(a*)*`. */
  readonly repeatsWithin: boolean;
}

interface Fragment {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const nothing: Fragment = { first: [], last: [], nullable: true };

export function buildAutomaton(pattern: Pattern): Automaton {
  const builder = new AutomatonBuilder();
  builder.add(pattern);
  const loops = findLoops(builder.follow);
  const loopOf = new Map(loops.flatMap((loop, index) => loop.map((state): [number, number] => [state, index])));
  const repeatsWithin = builder.twice.some(([from, to]) => loopOf.has(from) && loopOf.get(from) === loopOf.get(to));
  return { sets: builder.sets, follow: builder.follow, loops, repeatsWithin };
}

class AutomatonBuilder {
  readonly sets: string[] = [];
  readonly follow: Set<number>[] = [];
  readonly twice: [number, number][] = [];

  add(pattern: Pattern): Fragment {
    switch (pattern.kind) {
      case 'edge':
      case 'look':
        return nothing;
      case 'one': {
        if (this.sets.length >= mostStates) throw new PatternRefusal('too-large', '', 0);
        this.follow.push(new Set());
        const state = this.sets.push(pattern.set) - 1;
        return { first: [state], last: [state], nullable: false };
      }
      case 'sequence':
        return pattern.items.map((item) => this.add(item)).reduce((before, item) => this.join(before, item), nothing);
      case 'choice': {
        const options = pattern.options.map((option) => this.add(option));
        return {
          first: options.flatMap(({ first }) => first),
          last: options.flatMap(({ last }) => last),
          nullable: options.some(({ nullable }) => nullable),
        };
      }
      case 'repeat':
        return this.repeat(pattern.body, pattern.min, pattern.max);
    }
  }

  private repeat(body: Pattern, min: number, max: number): Fragment {
    if (max === 0) return nothing;
    if (max > mostCopies && max > min) {
      const fragment = this.add(body);
      this.connect(fragment.last, fragment.first);
      return { ...fragment, nullable: fragment.nullable || min === 0 };
    }
    // Two copies are enough to show an ambiguity.
    let joined = nothing;
    for (let copy = 0; copy < Math.min(max, 2); copy++) {
      const fragment = this.add(body);
      joined = this.join(joined, { ...fragment, nullable: fragment.nullable || copy >= min });
    }
    return joined;
  }

  private join(before: Fragment, after: Fragment): Fragment {
    this.connect(before.last, after.first);
    return {
      first: before.nullable ? [...before.first, ...after.first] : before.first,
      last: after.nullable ? [...before.last, ...after.last] : after.last,
      nullable: before.nullable && after.nullable,
    };
  }

  private connect(from: readonly number[], to: readonly number[]): void {
    for (const state of from) {
      const follow = this.follow[state];
      for (const next of to)
        if (follow?.has(next)) this.twice.push([state, next]);
        else follow?.add(next);
    }
  }
}

/** The strongly connected components that hold a cycle (Tarjan, without recursion). */
function findLoops(follow: readonly ReadonlySet<number>[]): number[][] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const loops: number[][] = [];
  const lower = (state: number, value: number): void => {
    low.set(state, Math.min(low.get(state) ?? value, value));
  };
  for (let root = 0; root < follow.length; root++) {
    if (order.has(root)) continue;
    const visits: { state: number; rest: number[] }[] = [];
    const visit = (state: number): void => {
      order.set(state, order.size);
      lower(state, order.size - 1);
      stack.push(state);
      onStack.add(state);
      visits.push({ state, rest: [...(follow[state] ?? [])] });
    };
    visit(root);
    for (let current = visits.at(-1); current !== undefined; current = visits.at(-1)) {
      const next = current.rest.pop();
      if (next !== undefined) {
        if (!order.has(next)) visit(next);
        else if (onStack.has(next)) lower(current.state, order.get(next) ?? 0);
        continue;
      }
      visits.pop();
      const parent = visits.at(-1);
      if (parent !== undefined) lower(parent.state, low.get(current.state) ?? 0);
      if (low.get(current.state) !== order.get(current.state)) continue;
      const component = stack.splice(stack.lastIndexOf(current.state));
      for (const state of component) onStack.delete(state);
      if (component.length > 1 || follow[current.state]?.has(current.state)) loops.push(component);
    }
  }
  return loops;
}

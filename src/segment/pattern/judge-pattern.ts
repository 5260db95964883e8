import { buildAutomaton } from './automaton.ts';
import type { Automaton } from './automaton.ts';
import { PatternRefusal } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import { overlaps } from './set-samples.ts';

/** Steps after which an expression is too large to be judged. */
const budget = 400_000;

/**
 * Refuses an expression that a backtracking matcher could need more than linear time for. The test is that of
 * Weideman, van der Merwe, Berglund and Watson (2016): the time is exponential where a state has two paths back to
 * itself over one text (EDA), and polynomial where a state reaches a second one over a text that leads each back to
 * itself (IDA). Look-arounds are judged by themselves.
 */
export function judgePattern(pattern: Pattern): void {
  for (const part of [pattern, ...lookBodies(pattern, false)]) {
    const automaton = buildAutomaton(part);
    if (automaton.repeatsWithin || isExponential(automaton) || isPolynomial(automaton)) throw refusal();
  }
}

const refusal = (): PatternRefusal => new PatternRefusal('super-linear', '', 0);
const tooLarge = (): PatternRefusal => new PatternRefusal('too-large', '', 0);

function lookBodies(pattern: Pattern, insideLoop: boolean): Pattern[] {
  switch (pattern.kind) {
    case 'one':
    case 'edge':
      return [];
    case 'sequence':
      return pattern.items.flatMap((item) => lookBodies(item, insideLoop));
    case 'choice':
      return pattern.options.flatMap((option) => lookBodies(option, insideLoop));
    case 'repeat':
      return lookBodies(pattern.body, insideLoop || pattern.max === Infinity);
    case 'look':
      // A run that is looked through again at every step of another run takes the square of its length.
      if (insideLoop && hasLoop(pattern.body)) throw refusal();
      return [pattern.body, ...lookBodies(pattern.body, false)];
  }
}

function hasLoop(pattern: Pattern): boolean {
  if (pattern.kind === 'repeat') return pattern.max === Infinity || hasLoop(pattern.body);
  if (pattern.kind === 'sequence') return pattern.items.some(hasLoop);
  if (pattern.kind === 'choice') return pattern.options.some(hasLoop);
  return pattern.kind === 'look' && hasLoop(pattern.body);
}

/** Whether two different states go side by side from one state of a loop and meet in it again. */
function isExponential(automaton: Automaton): boolean {
  const spend = budgetOf(budget);
  return automaton.loops.some((loop) => {
    const inLoop = new Set(loop);
    return loop.some((start) =>
      leadsTo<Pair>({
        start: { left: start, right: start, parted: false },
        next: (pair) => pairsAfter(pair, automaton, inLoop, spend),
        isEnd: ({ left, right, parted }) => parted && left === start && right === start,
        keyOf: ({ left, right, parted }) => (left * automaton.sets.length + right) * 2 + Number(parted),
      }),
    );
  });
}

/** Two states that one text leads to, and whether their paths were ever different. */
interface Pair {
  readonly left: number;
  readonly right: number;
  readonly parted: boolean;
}

function* pairsAfter(pair: Pair, automaton: Automaton, inLoop: ReadonlySet<number>, spend: () => void): Iterable<Pair> {
  const { follow, sets } = automaton;
  for (const left of follow[pair.left] ?? [])
    for (const right of follow[pair.right] ?? []) {
      spend();
      if (!inLoop.has(left) || !inLoop.has(right) || !overlaps([sets[left], sets[right]])) continue;
      yield { left, right, parted: pair.parted || left !== right };
    }
}

/** Whether there are a state p, another one q, and a text that leads from p to p, from p to q and from q to q. */
function isPolynomial(automaton: Automaton): boolean {
  const spend = budgetOf(budget);
  const { length } = automaton.sets;
  const loops = automaton.loops.map((loop) => new Set(loop));
  const pumps = (p: number, q: number, within: Loops): boolean =>
    leadsTo<Triple>({
      start: { onP: p, between: p, onQ: q },
      next: (triple) => triplesAfter(triple, automaton, within, spend),
      isEnd: ({ onP, between, onQ }) => onP === p && between === q && onQ === q,
      keyOf: ({ onP, between, onQ }) => (onP * length + between) * length + onQ,
    });
  return loops.some((first) =>
    loops.some(
      (second) => first !== second && [...first].some((p) => [...second].some((q) => pumps(p, q, { first, second }))),
    ),
  );
}

/** The states that one text leads to: from p within its loop, from p towards q, and from q within its loop. */
interface Triple {
  readonly onP: number;
  readonly between: number;
  readonly onQ: number;
}

interface Loops {
  readonly first: ReadonlySet<number>;
  readonly second: ReadonlySet<number>;
}

function* triplesAfter(triple: Triple, automaton: Automaton, within: Loops, spend: () => void): Iterable<Triple> {
  const { follow, sets } = automaton;
  for (const onP of follow[triple.onP] ?? []) {
    if (!within.first.has(onP)) continue;
    for (const onQ of follow[triple.onQ] ?? []) {
      if (!within.second.has(onQ) || !overlaps([sets[onP], sets[onQ]])) continue;
      for (const between of follow[triple.between] ?? []) {
        spend();
        if (overlaps([sets[onP], sets[between], sets[onQ]])) yield { onP, between, onQ };
      }
    }
  }
}

interface Walk<Node> {
  readonly start: Node;
  readonly next: (node: Node) => Iterable<Node>;
  readonly isEnd: (node: Node) => boolean;
  /** Equal for equal nodes. */
  readonly keyOf: (node: Node) => number;
}

/** Whether a walk of at least one step comes to an end. */
function leadsTo<Node>({ start, next, isEnd, keyOf }: Walk<Node>): boolean {
  const seen = new Set<number>();
  const queue: Node[] = [start];
  for (let node = queue.pop(); node !== undefined; node = queue.pop())
    for (const following of next(node)) {
      if (isEnd(following)) return true;
      const key = keyOf(following);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(following);
    }
  return false;
}

/** Counts the steps of a judgement down. */
function budgetOf(steps: number): () => void {
  let left = steps;
  return () => {
    if (left-- <= 0) throw tooLarge();
  };
}

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

/** Two different states that go side by side from one state and meet in it again. */
function isExponential(automaton: Automaton): boolean {
  let steps = 0;
  for (const loop of automaton.loops) {
    const inLoop = new Set(loop);
    for (const start of loop) {
      const seen = new Set<number>();
      const queue: [number, number, boolean][] = [[start, start, false]];
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
        const [left, right, parted] = item;
        for (const nextLeft of automaton.follow[left] ?? [])
          for (const nextRight of automaton.follow[right] ?? []) {
            if (++steps > budget) throw tooLarge();
            if (!inLoop.has(nextLeft) || !inLoop.has(nextRight)) continue;
            if (!overlaps([automaton.sets[nextLeft], automaton.sets[nextRight]])) continue;
            const nowParted = parted || nextLeft !== nextRight;
            if (nowParted && nextLeft === start && nextRight === start) return true;
            const key = (nextLeft * automaton.sets.length + nextRight) * 2 + Number(nowParted);
            if (seen.has(key)) continue;
            seen.add(key);
            queue.push([nextLeft, nextRight, nowParted]);
          }
      }
    }
  }
  return false;
}

/** A state p, another one q, and a text that leads from p to p, from p to q and from q to q. */
function isPolynomial(automaton: Automaton): boolean {
  const spent = { steps: 0 };
  for (const first of automaton.loops)
    for (const second of automaton.loops) {
      if (first === second) continue;
      for (const p of first)
        for (const q of second) if (pumps(automaton, new Set(first), new Set(second), p, q, spent)) return true;
    }
  return false;
}

function pumps(
  automaton: Automaton,
  first: ReadonlySet<number>,
  second: ReadonlySet<number>,
  p: number,
  q: number,
  spent: { steps: number },
): boolean {
  const size = automaton.sets.length;
  const seen = new Set<number>();
  const queue: [number, number, number][] = [[p, p, q]];
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    const [a, b, c] = item;
    for (const nextA of automaton.follow[a] ?? []) {
      if (!first.has(nextA)) continue;
      for (const nextC of automaton.follow[c] ?? []) {
        if (!second.has(nextC) || !overlaps([automaton.sets[nextA], automaton.sets[nextC]])) continue;
        for (const nextB of automaton.follow[b] ?? []) {
          if (++spent.steps > budget) throw tooLarge();
          if (!overlaps([automaton.sets[nextA], automaton.sets[nextB], automaton.sets[nextC]])) continue;
          if (nextA === p && nextB === q && nextC === q) return true;
          const key = (nextA * size + nextB) * size + nextC;
          if (seen.has(key)) continue;
          seen.add(key);
          queue.push([nextA, nextB, nextC]);
        }
      }
    }
  }
  return false;
}

import type { Disagreement, FactPair } from '../../facts/align/alignment.ts';
import type { Fact } from '../../model/fact.ts';
import type { FactGroup } from './fact-groups.ts';

/** What is wrong with a bound by itself. */
const aboutOne: ReadonlySet<Disagreement['reason']> = new Set(['unit', 'points', 'share', 'currency', 'separators']);

/** Whether a disagreement is about a range of numbers: one of its bounds is another, or they are turned round. */
export function isOfRange({ lead, source, target }: FactGroup, facts: readonly FactPair[]): boolean {
  if (aboutOne.has(lead.reason)) return false;
  const side = source ?? target;
  if (side === undefined) return false;
  if (side.fact.kind === 'number-range') return true;
  const pair = facts[side.segment];
  return isBound(side.fact, (source ? pair?.source : pair?.target) ?? []);
}

/** Facts stand in the order of their places; a hostile text has too many of them to look at each. */
function isBound(fact: Fact, all: readonly Fact[]): boolean {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) < fact.end) low = middle + 1;
    else high = middle;
  }
  const around = all[low];
  return around?.kind === 'number-range' && around.parts?.includes(fact) === true;
}

import type { FactPair } from '../../facts/alignment.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import type { FactGroup } from './fact-groups.ts';
import type { UnitSubject } from '../subject.ts';

const bounds: ReadonlySet<FactKind> = new Set(['cardinal', 'quantity', 'percent', 'currency', 'number-range']);
const dash = /^\P{L}{0,2}[\p{Pd}~〜～]\P{L}{0,2}$/u;

/** Whether a disagreement is about the bounds of a range, as in 5–9: one of them is another, or they are turned round. */
export function isOfRange(
  { lead, source, target }: FactGroup,
  facts: readonly FactPair[],
  { pairs }: UnitSubject,
): boolean {
  if (lead.reason === 'unit' || lead.reason === 'points') return false;
  const side = source ?? target;
  if (side === undefined || !bounds.has(side.fact.kind)) return false;
  if (lead.reason === 'swapped') return true;
  const pair = facts[side.segment];
  const texts = pairs[side.segment];
  const all = (source ? pair?.source : pair?.target) ?? [];
  return isBound(side.fact, all, (source ? texts?.source : texts?.target) ?? '');
}

function isBound(fact: Fact, all: readonly Fact[], text: string): boolean {
  const at = placeOf(fact, all);
  return [
    [all[at - 1], fact],
    [fact, all[at + 1]],
  ].some(([from, to]) => {
    if (from === undefined || to === undefined || to.coordinated !== true || !bounds.has(from.kind)) return false;
    return bounds.has(to.kind) && to.start - from.end <= 6 && dash.test(text.slice(from.end, to.start));
  });
}

/** Facts stand in the order of their places; a hostile text has too many of them to look at each. */
function placeOf(fact: Fact, all: readonly Fact[]): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < fact.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

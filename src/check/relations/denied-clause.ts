import type { Relation } from './beside-value.ts';
import { negationIn } from './count-negations.ts';

/**
 * Tells whether the clause around words says no to them. Before a value they are denied by what precedes them alone: it will not
 * last more than a day, but more than a third have no school.
 */
export function isDenied(text: string, { start, end, isBefore }: Relation, locale: string): boolean {
  let [from, to] = [start, end];
  const last = isBefore ? end : text.length;
  while (from > 0 && !clauseMarks.has(text.charAt(from - 1))) from -= 1;
  while (to < last && !clauseMarks.has(text.charAt(to))) to += 1;
  return (negationIn(text.slice(from, to), locale)?.sure ?? 0) > 0;
}

const clauseMarks: ReadonlySet<string> = new Set(',;:.!?،؛。，；：、');

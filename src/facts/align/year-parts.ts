import type { Fact } from '../../model/fact.ts';
import { isSameSpan } from '../dates/iso-8601.ts';
import type { Part } from './comparable-parts.ts';

/** How many months a part of a year has. */
const lengths = { quarter: 3, half: 6 } as const;

const lengthOf = ({ sense }: Fact): number | undefined =>
  sense === 'quarter' || sense === 'half' ? lengths[sense] : undefined;

/** A quarter is no half of a year, although both are the second. */
export const isOtherYearPart = ({ fact }: Part, other: Part): boolean =>
  fact.sense === 'quarter' && other.fact.sense === 'half';

/** The first and the last month of a part of a year, and of so many months that it begins with. */
function monthsOf(fact: Fact, [value]: readonly string[]): readonly [first: number, last: number] | undefined {
  if (fact.kind === 'duration') {
    const count = Number(/^P(\d{1,2})M$/.exec(fact.readings[0]?.iso ?? '')?.[1]);
    return count >= 2 && count <= 12 ? [1, count] : undefined;
  }
  const length = lengthOf(fact);
  if (length === undefined) return undefined;
  const last = Number(value) * length;
  return [last - length + 1, last];
}

/** How far apart the first and the last month are at most, in UTF-16 code units. */
const reach = 30;

/**
 * Finds what says a part of a year by its months: the second quarter is April to June, 4–6月, or three months. Gives the
 * parts that say so, undefined where none do.
 */
export function monthsFor({ fact, segment, values }: Part, others: readonly Part[]): readonly Part[] | undefined {
  const months = monthsOf(fact, values);
  if (months === undefined) return undefined;
  const [first, last] = months;
  const length = last - first + 1;
  const from = String(first);
  const own = others.filter((part) => part.segment === segment);
  const end = own.findIndex((part) => part.type === 'month' && part.values.includes(String(last)));
  const start = own
    .slice(0, Math.max(end, 0))
    .findLast(({ type, values: [value] }) => (type === 'month' || type === 'number') && value === from);
  const until = own[end];
  if (start && until && until.fact.start - start.fact.end <= reach) return [start, until];
  if (fact.kind === 'duration') return undefined;
  const span = own.find(
    (part) =>
      part.fact.kind === 'duration' && part.fact.readings.some(({ iso }) => isSameSpan(iso, `P${String(length)}M`)),
  );
  return span && [span];
}

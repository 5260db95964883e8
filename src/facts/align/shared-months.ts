import type { Fact } from '../../model/fact.ts';
import type { Part } from './comparable-parts.ts';

/** How many parts are looked at on either side. */
const most = 100;

/**
 * Gives the months and years that one side says with each of its dates, and the other once for several: from May 3 to
 * May 6, and 3. bis 6. Mai. The other side has as many days without a month, or dates without a year, of the same dates.
 */
export function sharedParts(open: readonly Part[], own: readonly Part[], others: readonly Part[]): readonly Part[] {
  const shared: Part[] = [];
  const used = { month: new Set<Fact>(), year: new Set<Fact>() };
  for (const part of open.slice(0, most)) {
    if (!isMonthOrYear(part)) continue;
    const taken = used[part.type === 'month' ? 'month' : 'year'];
    const there = others.filter(({ segment }) => segment === part.segment).slice(0, most);
    if (!there.some((other) => isMonthOrYear(other) && isSame(part, other))) continue;
    const facts = new Set(own.filter((each) => isMonthOrYear(each) && isSame(part, each)).map(({ fact }) => fact));
    const rest = own.filter((each) => facts.has(each.fact) && each.role !== part.role).slice(0, most);
    const complete = new Set(there.filter(({ role }) => role === part.role).map(({ fact }) => fact));
    const bare = there.find(
      (other) => !complete.has(other.fact) && !taken.has(other.fact) && rest.some((each) => isSame(each, other)),
    );
    if (!bare) continue;
    taken.add(bare.fact);
    shared.push(part);
  }
  return shared;
}

const isMonthOrYear = ({ role, fact, type }: Part): boolean =>
  fact.kind === 'date' && (type === 'month' || role === 'year');

const isSame = (one: Part, other: Part): boolean =>
  one.type === other.type && one.segment === other.segment && one.values[0] === other.values[0];

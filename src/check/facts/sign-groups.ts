import type { Agreement } from '../../facts/align/alignment.ts';
import type { FactKind } from '../../model/fact.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { contradiction, poleWordsIn, riseAndFall as poles } from '../relations/count-poles.ts';
import type { PoleWord } from '../relations/count-poles.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { groupOfTwo } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';

/** What rises and falls. */
const changing: ReadonlySet<FactKind> = new Set(['percent', 'percentage-points', 'currency', 'quantity']);

/** What grew by 1.3 % in the source and shrank by as much in the target: the verb is the sign of the value beside it. */
export function signGroups(
  { pairs, sourceLocale, targetLocale }: UnitSubject,
  { agreements }: ComparedFacts,
): FactGroup[] {
  const bySegment = new Map<number, Agreement[]>();
  for (const agreement of agreements) {
    const { source, sourceSegment, targetSegment } = agreement;
    if (sourceSegment !== targetSegment || !changing.has(source.kind)) continue;
    bySegment.set(sourceSegment, [...(bySegment.get(sourceSegment) ?? []), agreement].slice(0, 20));
  }
  return [...bySegment].flatMap(([segment, values]) => {
    const pair = pairs[segment];
    if (!pair || !isVisible(pair.target)) return [];
    const there = poleWordsIn(pair.sourceProse, sourceLocale, poles);
    if (there.length === 0) return [];
    const words = contradiction(there, poleWordsIn(pair.targetProse, targetLocale, poles), poles);
    const value = words && changedValue(values, words);
    if (!value) return [];
    const { how: _, ...sides } = value;
    return [groupOfTwo({ reason: 'sign', ...sides, certainty: 0.6 })];
  });
}

/**
 * Finds the value that is nearest to the words of both sides: of two changes each text may have one in a word that is not
 * listed. What fell by a share to an amount is one change, and its word as near to either: 12%減の340億円.
 */
function changedValue(
  values: readonly Agreement[],
  { source, target }: { readonly source: PoleWord; readonly target: PoleWord },
): Agreement | undefined {
  const [there, here] = [nearest(values, 'source', source.start), nearest(values, 'target', target.start)];
  if (there === here) return here;
  const [share, ...others] = values.filter(({ source: { kind } }) => shares.has(kind));
  return values.length === 2 && others.length === 0 ? share : undefined;
}

const shares: ReadonlySet<FactKind> = new Set(['percent', 'percentage-points']);

/** Finds the value that is nearest to a place of one side. */
const nearest = (values: readonly Agreement[], side: 'source' | 'target', place: number): Agreement | undefined =>
  values.toSorted((a, b) => Math.abs(a[side].start - place) - Math.abs(b[side].start - place))[0];

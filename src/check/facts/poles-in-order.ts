import type { Agreement } from '../../facts/align/alignment.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { openAndClose, poleWordsIn, riseAndFall } from '../relations/count-poles.ts';
import type { Poles, PoleWord } from '../relations/count-poles.ts';
import type { ComparedFacts } from './compare-facts.ts';
import type { FactGroup } from './fact-groups.ts';

/** Two values that both texts state. */
export type ValueCouple = readonly [Agreement, Agreement];

type Pair = Pick<SegmentPair, 'sourceProse' | 'targetProse'>;
type Locales = Pick<UnitSubject, 'sourceLocale' | 'targetLocale'>;

/**
 * Tells whether two texts say the same of two values by two words of opposite poles: closed at 12 after opening at 11, and
 * opened at 11 and closed at 12. The first word is of the first value wherever verbs stand. Undefined where a text has
 * other words of the poles, or none.
 */
export function arePolesSame(couple: ValueCouple, pair: Pair, locales: Locales, poles: Poles): boolean | undefined {
  const there = poleWordsIn(pair.sourceProse, locales.sourceLocale, poles);
  const here = poleWordsIn(pair.targetProse, locales.targetLocale, poles);
  if (!areOpposite(there) || !areOpposite(here)) return undefined;
  const [{ source: a, target: c }, { source: b, target: d }] = couple;
  const isTurned = a.start < b.start !== c.start < d.start;
  return (there[0]?.sense === here[0]?.sense) !== isTurned;
}

const areOpposite = (words: readonly PoleWord[]): boolean => words.length === 2 && words[0]?.sense !== words[1]?.sense;

/** Tells whether two values that seem to have changed places are each told with the same word in both texts. */
export function isSameByPoles(
  { lead }: FactGroup,
  { pairs, sourceLocale, targetLocale }: UnitSubject,
  { agreements }: ComparedFacts,
): boolean {
  const pair = pairs[lead.sourceSegment ?? 0];
  if (lead.reason !== 'swapped' || !pair) return false;
  const [one, other, more] = agreements.filter(
    ({ source, target }) => source === lead.source || target === lead.target,
  );
  if (!one || !other || more) return false;
  return [riseAndFall, openAndClose].some((poles) =>
    arePolesSame([one, other], pair, { sourceLocale, targetLocale }, poles),
  );
}

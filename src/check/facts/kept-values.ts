import type { Agreement } from '../../facts/align/alignment.ts';
import { spread } from '../../facts/align/comparable-parts.ts';
import { areVotesKept } from '../../facts/align/vote-swaps.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import type { ComparedFacts } from './compare-facts.ts';
import { withoutMeasure } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';
import { directionOf } from './former-value.ts';
import type { Telling } from './former-value.ts';
import type { Place } from './swap-anchors.ts';

/**
 * Tells whether two values that stand the other way round are what they are in the source: each is of the time that it was
 * of, 7 % de 2021 and in 2021 the rate was 7%; or both texts say which votes were for and which against.
 */
export function areValuesKept(
  { lead }: FactGroup,
  subject: UnitSubject,
  { facts, agreements, groups }: ComparedFacts,
): boolean {
  const segment = lead.sourceSegment ?? 0;
  const pair = subject.pairs[segment];
  if (lead.reason !== 'swapped' || !pair) return false;
  const all = [...agreements, ...withoutMeasure(groups)].filter(
    (each) => each.sourceSegment === segment && each.targetSegment === segment,
  );
  const [one, other, more] = all.filter(({ source, target }) => source === lead.source || target === lead.target);
  if (!one || !other || more) return false;
  const sides = facts[segment] ?? { source: [], target: [] };
  const [source, target] = [spread(sides.source), spread(sides.target)];
  const { sourceLocale, targetLocale } = subject;
  const texts = { source: pair.sourceProse, target: pair.targetProse };
  if (areVotesKept({ source, target, texts }, { source: sourceLocale, target: targetLocale })) return true;
  const there: Telling = { text: texts.source, facts: source, locale: sourceLocale };
  const here: Telling = { text: texts.target, facts: target, locale: targetLocale };
  // In 2021 it rose from 7 to 8: the year is of both.
  if (isWholeChange([one.source, other.source], there) && isWholeChange([one.target, other.target], here)) return false;
  return areOfOneTime([one, other], all, pair);
}

const isWholeChange = (values: readonly Fact[], telling: Telling): boolean =>
  values.every((value) => directionOf(value, telling) !== undefined);

const ofTime: ReadonlySet<FactKind> = new Set([
  'date',
  'date-range',
  'year',
  'decade',
  'century',
  'weekday',
  'duration',
]);

const isOfTime = ({ kind, text }: Fact): boolean =>
  ofTime.has(kind) || (kind === 'cardinal' && /^(?:1[89]|20)\d\d$/.test(text));

/** All times that both texts state are nearest to the same value in both, one of them right beside it. */
function areOfOneTime(
  [one, other]: readonly [Agreement, Agreement],
  agreements: readonly Agreement[],
  { sourceProse, targetProse }: SegmentPair,
): boolean {
  const times = agreements.filter(
    (each) => each !== one && each !== other && isOfTime(each.source) && isOfTime(each.target),
  );
  const told = times.flatMap(({ source, target }) => {
    const [s, t] = [nearerOf(source, one.source, other.source), nearerOf(target, one.target, other.target)];
    if (!s || !t) return [];
    const isSame = (s === one.source) === (t === one.target);
    return [{ isSame, isBeside: isBeside(sourceProse, source, s) || isBeside(targetProse, target, t) }];
  });
  return told.some(({ isBeside: isBound }) => isBound) && told.every(({ isSame }) => isSame);
}

/** How many letters may be between a value, whose unit is often not within it, and its time. */
const beside = 12;

function isBeside(text: string, time: Place, value: Place): boolean {
  const between = time.end <= value.start ? text.slice(time.end, value.start) : text.slice(value.end, time.start);
  return between.length <= beside && !/[,;:.،؛、，；：。]/.test(between);
}

/** Which of two values a time is nearer to. */
function nearerOf(time: Place, a: Fact, b: Fact): Fact | undefined {
  const gapTo = (value: Place): number => Math.max(time.start - value.end, value.start - time.end);
  const [first, second] = [gapTo(a), gapTo(b)];
  return first === second ? undefined : first < second ? a : b;
}

import { lexicon } from '../../facts/words/lexicon.ts';
import { lastMade } from '../contract/last-made.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { jointsOf } from './joints.ts';
import type { Joint } from './joints.ts';
import { deviationOf } from './lengths.ts';
import type { Deviation, Lengths } from './lengths.ts';
import { extremeLength, isShifted } from './length-shift.ts';
import { listedThings } from './listed-things.ts';
import type { ListedThings } from './listed-things.ts';
import { plainList } from './plain-lists.ts';
import { sentenceFault } from './sentence-fault.ts';
import { unsaidLength } from './unsaid-length.ts';

/** A part of a sentence that the translation has not. */
export interface LeftOutPart {
  readonly problem: 'item' | 'clause';
  readonly pair: SegmentPair;
  readonly lengths: Lengths;
  readonly list: ListedThings | undefined;
}

/** Longer texts are of several sentences. */
const longest = { item: 200, clause: 300 };

/** A list that lost a member is hardly longer than expected, as a logarithm. */
const mostLog = 0.2;

/** So many standard deviations shorter is what lost a clause: where nothing joins any more, and where less does. */
const leastSigmas = { none: 1.65, less: 2.3 };

const isSentence = /[.!?…。！？।]["'“”’»)\]」』]*\s*$/u;

/** Finds the members of lists and the clauses that are left out of a unit. */
export const leftOutParts: (subject: UnitSubject) => readonly LeftOutPart[] = lastMade((subject) => {
  if (sentenceFault(subject) !== undefined) return [];
  return subject.pairs.flatMap((pair, index) => leftOutOf(pair, index, subject) ?? []);
});

function leftOutOf(pair: SegmentPair, index: number, subject: UnitSubject): LeftOutPart | undefined {
  const joints = jointsOfBoth(pair, subject);
  if (joints === undefined || joints.here >= joints.there.length) return undefined;
  const { there, here } = joints;
  const deviation = deviationOf([pair], subject.release);
  if (deviation === undefined || -deviation.sigmas >= extremeLength) return undefined;
  if (isShifted(deviation, index, subject)) return undefined;
  if (hasLostClause(deviation, here) && hasLostWords(index, there, here, subject))
    return { problem: 'clause', pair, lengths: deviation, list: undefined };
  const list = listOf(pair, here, deviation, subject);
  return list && { problem: 'item', pair, lengths: deviation, list };
}

/** What joins in the source, and how much joins in the target; undefined where the source is not one sentence of some length. */
function jointsOfBoth(
  { target, sourceProse, targetProse }: SegmentPair,
  { sourceLocale, targetLocale }: UnitSubject,
): { readonly there: readonly Joint[]; readonly here: number } | undefined {
  if (sourceProse.length > longest.clause || !isVisible(target) || !isSentence.test(sourceProse)) return undefined;
  const there = isAroundTheClock(sourceProse, sourceLocale) ? undefined : jointsOf(sourceProse, sourceLocale);
  const here = there?.length ? jointsOf(targetProse, targetLocale)?.length : undefined;
  return there && here !== undefined ? { there, here } : undefined;
}

/** A text so much shorter has lost a clause, where less joins in it or nothing any more. */
const hasLostClause = ({ sigmas }: Deviation, here: number): boolean =>
  -sigmas >= (here === 0 ? leastSigmas.none : leastSigmas.less);

/** The same without the figures of both sides: what is shorter are words, and some of no figure that is there. */
function hasLostWords(index: number, there: readonly Joint[], here: number, subject: UnitSubject): boolean {
  const { deviation, mayBeClause } = unsaidLength(index, there, subject);
  return mayBeClause && deviation !== undefined && hasLostClause(deviation, here);
}

/** 24 hours a day, seven days a week is one word to some: 全天候. */
function isAroundTheClock(source: string, locale: string): boolean {
  const { aroundTheClock } = lexicon(locale);
  return aroundTheClock !== undefined && source.search(aroundTheClock) >= 0;
}

/** The list of a source of which the target joins less, but something. */
function listOf(
  { sourceProse }: SegmentPair,
  here: number,
  { log }: Deviation,
  { sourceLocale }: UnitSubject,
): ListedThings | undefined {
  if (here === 0 || log > mostLog || sourceProse.length > longest.item) return undefined;
  return [listedThings(sourceProse, sourceLocale), plainList(sourceProse, sourceLocale)].find(
    (list) => list !== undefined && list.joints > here,
  );
}

import { lexicon } from '../../facts/words/lexicon.ts';
import { lastMade } from '../contract/last-made.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { countJoints } from './count-joints.ts';
import { deviationOf } from './lengths.ts';
import type { Deviation, Lengths } from './lengths.ts';
import { extremeLength, isShifted } from './length-shift.ts';
import { listedThings } from './listed-things.ts';
import type { ListedThings } from './listed-things.ts';
import { sentenceFault } from './sentence-fault.ts';

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
  const { sourceProse: source, targetProse: target } = pair;
  if (source.length > longest.clause || !isVisible(pair.target) || !isSentence.test(source)) return undefined;
  if (isAroundTheClock(source, subject.sourceLocale)) return undefined;
  const there = countJoints(source, subject.sourceLocale);
  const here = there ? countJoints(target, subject.targetLocale) : undefined;
  if (there === undefined || here === undefined || here >= there) return undefined;
  const deviation = deviationOf([pair], subject.release);
  if (deviation === undefined || -deviation.sigmas >= extremeLength) return undefined;
  if (isShifted(deviation, index, subject)) return undefined;
  if (hasLostClause(pair, here, deviation)) return { problem: 'clause', pair, lengths: deviation, list: undefined };
  const list = listOf(pair, here, deviation, subject);
  return list && { problem: 'item', pair, lengths: deviation, list };
}

/** A text so much shorter has lost a clause, where less joins in it or nothing any more. */
const hasLostClause = (pair: SegmentPair, here: number, { sigmas }: Deviation): boolean =>
  -sigmas >= (here === 0 ? leastSigmas.none : leastSigmas.less) && !keepsFigure(pair.sourceProse, pair.targetProse);

/** The bridge, which was built in 1932, is most z roku 1932: the only figure of a sentence shows that its clause is there. */
function keepsFigure(source: string, target: string): boolean {
  const figures = source.match(/\p{Nd}+/gu) ?? [];
  return (
    figures.length === 1 && source.search(/\p{Nd}/u) > source.search(/[,;—–]/u) && target.includes(figures[0] ?? '')
  );
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
  const list = listedThings(sourceProse, sourceLocale);
  return list && list.joints > here ? list : undefined;
}

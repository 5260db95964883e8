import { sentenceTerminators } from '../../locale/orthography/sentence-terminators.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { countSentences } from './count-sentences.ts';

/** A sentence much shorter than its neighbour cannot be told from the neighbour's own variation in length. */
const leastShare = 0.5;

/** How much of the expected length of both sentences the neighbour's target must have. */
const leastLength = 0.85;

/** A target that is so much longer than its own source leads one to expect says more than that. */
const leastSurplus = 1.2;

/**
 * Tells whether the target of the segment before or after seems to hold the sentence of the segment at `index` too, for
 * translators merge sentences. Told by the number of sentences, or by length, measured against what is typical of this
 * translation.
 */
export function carriedByNeighbour(index: number, subject: UnitSubject): boolean {
  const pair = subject.pairs[index];
  if (pair === undefined) return false;
  return [subject.pairs[index - 1], subject.pairs[index + 1]].some(
    (neighbour) =>
      neighbour !== undefined &&
      isVisible(neighbour.target) &&
      (hasOneMoreSentence(neighbour, subject) || isLongEnough(neighbour, pair, subject.release.expansion)),
  );
}

function hasOneMoreSentence(
  { sourceProse, targetProse }: SegmentPair,
  { sourceLocale, targetLocale }: UnitSubject,
): boolean {
  const ofSource = sentenceTerminators(sourceLocale);
  const ofTarget = sentenceTerminators(targetLocale);
  if (ofSource === undefined || ofTarget === undefined) return false;
  return countSentences(targetProse, ofTarget).least > countSentences(sourceProse, ofSource).most;
}

function isLongEnough(neighbour: SegmentPair, pair: SegmentPair, expansion: number | undefined): boolean {
  if (expansion === undefined || neighbour.target === undefined) return false;
  const own = expansion * neighbour.source.length;
  if (neighbour.target.length < leastLength * (own + expansion * pair.source.length)) return false;
  return pair.source.length >= neighbour.source.length * leastShare || neighbour.target.length >= leastSurplus * own;
}

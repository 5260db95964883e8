import { sentenceTerminators } from '../../locale/orthography/sentence-terminators.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import type { Certainty } from '../contract/define-check.ts';
import { lastMade } from '../contract/last-made.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { countSentences } from './count-sentences.ts';
import { deviationOf } from './lengths.ts';

/** Sentences that a unit lost or gained: by their number and by its length, never by one of them alone. */
export interface SentenceFault {
  readonly problem: 'lost' | 'added';
  readonly certainty: Certainty;
  /** How many sentences the source has, and how many the target. */
  readonly source: number;
  readonly target: number;
}

/**
 * How much of the change in length that the numbers of sentences would bring must be there, and how large it must be (as
 * a logarithm). Who splits a sentence needs more words for it, so that more is asked of what was added.
 */
const leastShare = { lost: 0.6, added: 0.75 };
const leastLog = { lost: 0.4, added: 0.55 };

/** So many standard deviations from what is usual for the length. */
const leastSigmas = 1.8;

/** The same where nothing in the target joins sentences: what is shorter then has lost one. */
const unjoined = { share: 0.42, log: 0.12 };

/** What is told without being a warning. */
const mildLog = 0.25;

export const sentenceFault: (subject: UnitSubject) => SentenceFault | undefined = lastMade(judge);

function judge(subject: UnitSubject): SentenceFault | undefined {
  const difference = differenceOf(subject);
  if (difference === undefined) return undefined;
  const { problem, source, target } = difference;
  const change = Math.log(target / source);
  const deviation = deviationOf(subject.pairs, subject.release);
  if (deviation === undefined || Math.sign(deviation.log) !== Math.sign(change)) return undefined;
  const size = Math.abs(deviation.log);
  const fault = { problem, source, target };
  if (problem === 'lost' && size >= unjoined.log && size >= unjoined.share * Math.abs(change))
    if (joints(subject, 'target') - joints(subject, 'source') < source - target)
      return { ...fault, certainty: 'likely' };
  if (size < mildLog || Math.abs(deviation.sigmas) < leastSigmas) return undefined;
  const speaks = size >= leastLog[problem] && size >= leastShare[problem] * Math.abs(change);
  return { ...fault, certainty: speaks ? 'likely' : 'possible' };
}

/** How often one side has what may join two sentences into one: a mark within it, or a word for and. */
function joints({ pairs, sourceLocale, targetLocale }: UnitSubject, side: 'source' | 'target'): number {
  const pattern = jointPattern(side === 'source' ? sourceLocale : targetLocale);
  return pairs.reduce((sum, pair) => sum + (pair[`${side}Prose`].match(pattern)?.length ?? 0), 0);
}

const jointPattern = memoize(
  (locale: string): RegExp => {
    const before = (vocabulary(locale).words[0]?.proclitics ?? []).filter((letter) => /^[\u0648\u05d5]$/.test(letter));
    const words = lexicon(locale).and.filter((word) => /^\p{L}+$/u.test(word));
    const standing = words.length > 0 ? `|(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})` : '';
    const prefixed = before.length > 0 ? `|(?<!\\p{L})[${before.join('')}](?=\\p{L}{3})` : '';
    return new RegExp(
      `[,;:\u060c\u061b\u055d\u3001\uff0c\uff1b\uff1a\u1363\u1364]|\\s[\u2013\u2014-]\\s|\u2014${standing}${prefixed}`,
      'giu',
    );
  },
  { most: 100 },
);

/** Compares the numbers of sentences, each read in the other's favour; undefined where they may be the same. */
function differenceOf({
  pairs,
  sourceLocale,
  targetLocale,
}: UnitSubject): Omit<SentenceFault, 'certainty'> | undefined {
  const ofSource = sentenceTerminators(sourceLocale);
  const ofTarget = sentenceTerminators(targetLocale);
  if (ofSource === undefined || ofTarget === undefined) return undefined;
  if (pairs.length === 0 || !pairs.every(({ target }) => isVisible(target))) return undefined;
  const source = countSentences(pairs.map(({ sourceProse }) => sourceProse).join(' '), ofSource);
  const target = countSentences(pairs.map(({ targetProse }) => targetProse).join(' '), ofTarget);
  if (source.least > target.most) return { problem: 'lost', source: source.least, target: target.most };
  if (target.least > source.most) return { problem: 'added', source: source.most, target: target.least };
  return undefined;
}

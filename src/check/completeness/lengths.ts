import { lettersForHundred } from '../../locale/orthography/text-length.ts';
import { scriptOf } from '../contract/scripts.ts';
import { isVisible } from '../contract/subject.ts';
import type { ReleaseSubject, SegmentPair } from '../contract/subject.ts';
import { wordsOnly } from '../syntax/words-only.ts';
import { countLetters } from './letters.ts';

/** The letters on both sides of a pair that translation made longer or shorter. */
export interface Lengths {
  readonly source: number;
  readonly target: number;
}

/** How a target's length compares with what its source and the pair of languages let expect. */
export interface Deviation extends Lengths {
  /** Natural logarithm of actual over expected length. */
  readonly log: number;
  /** The same in standard deviations of what is usual for a text of this length. */
  readonly sigmas: number;
}

interface ReleaseLengths {
  /** Measures a pair, once. */
  of(pair: SegmentPair): Lengths;
  /** Letters expected in the target for one of the source. */
  readonly expansion: number;
  /** Letters of English for one of the source. */
  readonly toEnglish: number;
}

/** How much the length of whole texts varies whatever their length, as the deviation of a logarithm. */
const ownVariation = 0.12;

/** Variance that words of uneven length add, by English letter: two sides, five letters a word, each half as much off. */
const variancePerLetter = 3;

/** A pair of fewer letters says little about the languages. */
const leastLetters = 20;

/** So many pairs weigh as much as the table that is not of this text. */
const weightOfTable = 8;

const measured = new WeakMap<ReleaseSubject, ReleaseLengths>();

/** Measures a release once. */
function releaseLengths(release: ReleaseSubject): ReleaseLengths {
  let lengths = measured.get(release);
  if (lengths === undefined) measured.set(release, (lengths = measure(release)));
  return lengths;
}

function measure(release: ReleaseSubject): ReleaseLengths {
  const { sourceLocale, targetLocale } = release;
  const scripts = { source: scriptOf(sourceLocale), target: scriptOf(targetLocale) };
  const known = new WeakMap<SegmentPair, Lengths>();
  const of = (pair: SegmentPair): Lengths => {
    let lengths = known.get(pair);
    if (lengths === undefined) known.set(pair, (lengths = lengthsOf(pair, scripts)));
    return lengths;
  };
  const ratios: number[] = [];
  for (const pair of release.sample) {
    const { source, target } = of(pair);
    if (source >= leastLetters && target > 0) ratios.push(target / source);
  }
  const expected = lettersForHundred(targetLocale) / lettersForHundred(sourceLocale);
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? expected;
  const weight = ratios.length / (ratios.length + weightOfTable);
  const expansion = Math.exp(weight * Math.log(median) + (1 - weight) * Math.log(expected));
  return { of, expansion, toEnglish: 100 / lettersForHundred(sourceLocale) };
}

/** A pair without a visible target has none. What stays in the source's script, mostly names, is as long on both sides; addresses have no length of their own. */
function lengthsOf(
  { target: visible, sourceProse, targetProse }: SegmentPair,
  scripts: { readonly source: string; readonly target: string },
): Lengths {
  if (!isVisible(visible)) return { source: 0, target: 0 };
  const source = countLetters(wordsOnly(sourceProse), scripts.source);
  const target = countLetters(wordsOnly(targetProse), scripts.target);
  // A target in another script than its locale's, or hardly translated, is not measured with the others.
  if (target.other > target.own) return { source: 0, target: 0 };
  const kept = Math.max(0, target.other - source.other);
  return { source: Math.max(0, source.own - kept), target: target.own };
}

/** The deviation of some pairs taken together; undefined where a length says nothing. */
export function deviationOf(pairs: readonly SegmentPair[], release: ReleaseSubject): Deviation | undefined {
  const lengths = releaseLengths(release);
  let source = 0;
  let target = 0;
  for (const pair of pairs) {
    const measuredPair = lengths.of(pair);
    source += measuredPair.source;
    target += measuredPair.target;
  }
  if (source === 0) return undefined;
  // One letter for none at all: how much is lacking is still told apart.
  const log = Math.log(Math.max(target, 1) / (source * lengths.expansion));
  const sigma = Math.sqrt(ownVariation ** 2 + variancePerLetter / (source * lengths.toEnglish));
  return { source, target, log, sigmas: log / sigma };
}

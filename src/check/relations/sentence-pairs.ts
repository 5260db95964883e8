import { Phrases } from '../../facts/words/phrases.ts';
import { denialWords } from '../../locale/orthography/denials.ts';
import { memoize } from '../../model/memoize.ts';
import type { SegmentPair } from '../contract/subject.ts';

/** A sentence of a segment and the one that stands for it. */
export interface SentencePair {
  /** The segment’s pair with nothing but the two sentences. */
  readonly pair: SegmentPair;
  /** Where they begin in the texts of the segment, in UTF-16 code units. */
  readonly sourceStart: number;
  readonly targetStart: number;
}

/** A full stop after a word that is too long for an abbreviation, before a capital or a letter of a script without. */
const endOfSentence =
  /(?:(?<=[\p{Ll}\p{Lo}\p{M}]{4}["'”’»)]?)[.!?…]|[!?])["'”’»)]{0,3}\s+(?=["'“„«‘(¿¡]{0,2}[\p{Lu}\p{Lo}])|[。！？؟۔।։።]["'”’»」』）)]{0,3}\s*(?=\S)/gu;

/** Segments of more sentences are texts, of which translators join and part some. */
const mostSentences = 4;
const longest = 700;

/**
 * Cuts the two texts of a segment into sentences that stand for each other in order; none where there is only one, or where
 * the texts have not as many.
 */
export function sentencePairs(pair: SegmentPair): readonly SentencePair[] {
  const { sourceProse, targetProse } = pair;
  if (sourceProse.length > longest || targetProse.length > longest) return [];
  const [there, here] = [startsIn(sourceProse), startsIn(targetProse)];
  return there.length > mostSentences ? [] : cutAt(pair, there, here);
}

/** The two texts cut at as many places; none where they are not, or at none but the first. */
function cutAt(pair: SegmentPair, there: readonly number[], here: readonly number[]): readonly SentencePair[] {
  const { sourceProse, targetProse, source, target = '' } = pair;
  if (there.length < 2 || there.length !== here.length) return [];
  return there.map((sourceStart, at) => {
    const targetStart = here[at] ?? 0;
    const ofSource = (text: string): string => text.slice(sourceStart, there[at + 1]).trimEnd();
    const ofTarget = (text: string): string => text.slice(targetStart, here[at + 1]).trimEnd();
    return {
      pair: {
        ...pair,
        source: ofSource(source),
        target: ofTarget(target),
        sourceProse: ofSource(sourceProse),
        targetProse: ofTarget(targetProse),
      },
      sourceStart,
      targetStart,
    };
  });
}

/** Cuts a sentence before the word for but where both sides have it once: what stands against each other keeps its order. */
export function contrastPairs(
  pair: SegmentPair,
  { sourceLocale, targetLocale }: { readonly sourceLocale: string; readonly targetLocale: string },
): readonly SentencePair[] {
  const there = contrastsIn(pair.sourceProse, sourceLocale);
  const here = there.length === 1 ? contrastsIn(pair.targetProse, targetLocale) : [];
  return here.length === 1 ? cutAt(pair, [0, ...there], [0, ...here]) : [];
}

const wordsForBut = memoize(
  (locale: string): Phrases<true> => new Phrases((denialWords(locale).but ?? []).map((word) => [word, true])),
  { most: 100 },
);

/** Tells whether a text has a word for but, which takes something out of all, too: all schools but two. */
export const saysBut = (text: string, locale: string): boolean => wordsForBut(locale).find(text).length > 0;

const contrastsIn = (text: string, locale: string): readonly number[] =>
  wordsForBut(locale)
    .find(text)
    .flatMap(({ start }) => (/[,;，、；،؛]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ? [start] : []));

const startsIn = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(endOfSentence), ({ 0: mark, index }) => index + mark.length),
];

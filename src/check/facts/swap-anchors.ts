import type { Agreement } from '../../facts/align/alignment.ts';
import { sharedConcepts } from '../../facts/align/anchors.ts';
import type { Fact } from '../../model/fact.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { coarseSkeleton, distance, isOneName, nameWords } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';
import { valueOf } from './fact-value.ts';

/** A stretch of a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What stands in both texts and may have a value. */
export interface Anchor {
  readonly there: Place;
  readonly here: Place;
}

/** A segment, its languages, and the values that both of its texts state. */
export interface Texts {
  readonly pair: SegmentPair;
  readonly subject: UnitSubject;
  readonly agreements: readonly Agreement[];
}

/** Names, what is counted, and words of one origin. */
export function entitiesOf({ pair, subject, agreements }: Texts): readonly Anchor[] {
  const { sourceProse: source, targetProse: text } = pair;
  const { sourceLocale, targetLocale } = subject;
  const concepts = sharedConcepts(source, text, { source: sourceLocale, target: targetLocale });
  const facts: readonly Fact[] = agreements.map((each) => each.source);
  const isOfFact = ({ start, end }: Place): boolean => facts.some((fact) => fact.start < end && fact.end > start);
  const words = nameWords(source).filter((word) => !isOfFact(word));
  const others = nameWords(text);
  const named = words.filter(({ isName, folded, start }) => isName && folded.length > 2 && start > 0);
  return [
    ...directionsOf(agreements),
    ...concepts.map(({ stretches: [there, here] }) => ({ there: placeOf(there), here: placeOf(here) })),
    ...onlyOnes(named, others, areOneName),
    ...onlyOnes(words, others, areCognates),
  ];
}

/** Where the wind blows from, or votes come from: north and south, told once in both texts. */
const directionsOf = (agreements: readonly Agreement[]): readonly Anchor[] => {
  const found = agreements.filter(({ source, target }) => source.sense === 'direction' && target.sense === 'direction');
  const isOne = ({ source }: Agreement): boolean =>
    found.filter((each) => valueOf(each.source) === valueOf(source)).length === 1;
  return found.filter(isOne).map(({ source, target }) => ({ there: source, here: target }));
};

const placeOf = ([start, end]: readonly [number, number]): Place => ({ start, end });

/** The words that have one counterpart, and are its only one. */
function onlyOnes(
  words: readonly NameWord[],
  others: readonly NameWord[],
  areOne: (s: NameWord, t: NameWord) => boolean,
): readonly Anchor[] {
  return words.flatMap((there) => {
    const [here, more] = others.filter((other) => areOne(there, other));
    if (!here || more) return [];
    return words.filter((word) => areOne(word, here)).length === 1 ? [{ there, here }] : [];
  });
}

function areOneName(s: NameWord, t: NameWord): boolean {
  if (isLatin(s) && isLatin(t)) return t.isName && isOneName(s.folded, t.folded);
  const sounds = coarseSkeleton(s.folded);
  return sounds.length > 1 && distance(sounds, coarseSkeleton(t.folded)) <= 0.34;
}

const shortestCognate = 5;

/** Diesel and dizel: words that are spelled nearly alike, or have the same consonants in another script. */
function areCognates(s: NameWord, t: NameWord): boolean {
  if (s.folded.length < shortestCognate || t.folded.length < shortestCognate) return false;
  if (isLatin(s) && isLatin(t))
    return s.folded.slice(0, 3) === t.folded.slice(0, 3) && distance(s.folded, t.folded) <= 0.4;
  const sounds = coarseSkeleton(s.folded);
  return isLatin(s) !== isLatin(t) && sounds.length > 2 && sounds === coarseSkeleton(t.folded);
}

const isLatin = ({ folded }: NameWord): boolean => /^\p{sc=Latin}/u.test(folded);

import { Phrases } from '../../facts/words/phrases.ts';
import { jointWords } from '../../locale/orthography/joints.ts';
import { memoize } from '../../model/memoize.ts';

/** Marks that part clauses or what is listed. */
const marks = /[,;:&+/،؛、，；：·・—–]| - /g;

const wordsOf = memoize(
  (locale: string): Phrases<true> | undefined => {
    const { joints = [] } = jointWords(locale);
    return joints.length === 0 ? undefined : new Phrases(joints.map((word) => [word, true]));
  },
  { most: 100 },
);

/** Counts what may join two of a kind in a text: marks and words. Undefined where the words of its language are not listed. */
export function countJoints(text: string, locale: string): number | undefined {
  const words = wordsOf(locale);
  return words && words.find(text).length + (text.match(marks)?.length ?? 0);
}

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
  if (words === undefined) return undefined;
  const joined = words.find(text).filter((word) => !isDoublet(text, word));
  return joined.length + (text.match(marks)?.length ?? 0);
}

/** How many letters the two words of a doublet begin with in common. */
const stem = 5;

/** Mitarbeiterinnen und Mitarbeiter, étudiantes et étudiants: women and men in one, which another language says in a word. */
function isDoublet(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const [before = ''] = /\p{L}+ $/u.exec(text.slice(Math.max(0, start - longestWord), start)) ?? [];
  const [, after = ''] = /^ (?:\p{L}{1,3} )?(\p{L}+)/u.exec(text.slice(end, end + longestWord)) ?? [];
  const [one, other] = [before, after].map((word) => word.trim().toLowerCase().slice(0, stem));
  return one === other && one?.length === stem;
}

const longestWord = 40;

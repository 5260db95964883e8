import { Phrases } from '../../facts/words/phrases.ts';
import { jointWords } from '../../locale/orthography/joints.ts';
import { memoize } from '../../model/memoize.ts';

/** Where something joins two of a kind: a mark, a word, or both side by side. */
export interface Joint {
  readonly start: number;
  readonly end: number;
}

/** Marks that part clauses or what is listed; not those within a figure: 8,000, 13:30. */
const marks = /(?:[,;:&+/،؛、，；：·・—–](?!(?<=\p{Nd}.)\p{Nd})| - )(\s*)/gu;

const wordsOf = memoize(
  (locale: string): Phrases<true> | undefined => {
    const { joints = [] } = jointWords(locale);
    return joints.length === 0 ? undefined : new Phrases(joints.map((word) => [word, true]));
  },
  { most: 100 },
);

/**
 * Finds what may join two of a kind in a text, in its order. A mark and the word behind it join once: English has “, and”
 * where Chinese has the mark alone. Undefined where the words of its language are not listed.
 */
export function jointsOf(text: string, locale: string): readonly Joint[] | undefined {
  const words = wordsOf(locale);
  if (words === undefined) return undefined;
  const byStart = new Map<number, Joint>();
  for (const word of words.find(text)) if (!isDoublet(text, word)) byStart.set(word.start, word);
  const joints: Joint[] = [];
  for (const { index, 0: mark, 1: space = '' } of text.matchAll(marks)) {
    const next = index + mark.length;
    joints.push({ start: index, end: byStart.get(next)?.end ?? next - space.length });
    byStart.delete(next);
  }
  return [...joints, ...byStart.values()].toSorted((a, b) => a.start - b.start);
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

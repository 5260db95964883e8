import { distance } from 'fastest-levenshtein';

/** The known word that was most likely meant, or undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  // Nobody types so long a word by mistake; and the time to compare grows with the square of the length.
  if (word.length > 100) return undefined;
  const limit = Math.max(2, Math.floor(word.length / 3));
  const ranked = known
    .map((each) => ({ each, edits: distance(word, each) }))
    .filter(({ each, edits }) => edits <= limit || each.includes(word))
    .toSorted((one, other) => one.edits - other.edits);
  return ranked[0]?.each;
}

import { areSpelledAlike, distance, nameWords, type NameWord } from '../../check/names/name-forms.ts';
import type { TextSpan } from '../../model/finding.ts';
import type { Saying } from './facts-sheet.ts';

/**
 * Gives the words that stand for a name in a sentence: those that a finding points to, and words of the name right beside
 * them. Of `Siti Amirah` a finding points to the second word alone.
 */
export function foundForm(
  { segment, sentence }: Pick<Saying, 'segment' | 'sentence'>,
  at: Pick<TextSpan, 'start' | 'end'>,
  name: string,
): Saying {
  const own = new Set(wordsIn(name).map(({ text }) => text));
  const words = wordsIn(sentence);
  let first = words.findIndex(({ end }) => end > at.start);
  let last = words.findLastIndex(({ start }) => start < at.end);
  const isOwn = (index: number): boolean => own.has(words[index]?.text ?? '');
  while (isOwn(first - 1)) first -= 1;
  while (isOwn(last + 1)) last += 1;
  const start = Math.min(at.start, words[first]?.start ?? at.start);
  const end = Math.max(at.end, words[last]?.end ?? at.end);
  return { text: sentence.slice(start, end), segment, sentence, start, end };
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu)].map(({ 0: word, index }) => ({
    text: word.normalize('NFKC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Of a name so much may be written otherwise, from 0 to 1, for words to be taken for it. */
const mostOtherwise = 0.4;
/** In another script words are only known to sound alike: of a name and a surname one must. */
const mostUnheard = 0.65;
const soundsAlike = 0.25;
/** What stands between the words of one name: a space, a dot, a hyphen. */
const mostBetween = 2;
/** What a person is often stands before a name and a surname: `Governor Ilse Marchetti`. */
const nameAndSurname = 2;

/** Finds the words of a translation that are likeliest to stand for the name of a person, by its letters or by its sounds. */
export function nearestForm(
  sentences: readonly Pick<Saying, 'segment' | 'sentence'>[],
  name: string,
): Saying | undefined {
  const all = namesIn(name);
  if (all.length === 0) return undefined;
  const found = nearestTo(sentences, all);
  return found ?? (all.length > nameAndSurname ? nearestTo(sentences, all.slice(-nameAndSurname)) : undefined);
}

function nearestTo(
  sentences: readonly Pick<Saying, 'segment' | 'sentence'>[],
  own: readonly NameWord[],
): Saying | undefined {
  let nearest: { readonly cost: number; readonly said: Saying } | undefined;
  for (const { segment, sentence } of sentences) {
    const words = namesIn(sentence);
    for (const [at, first] of words.entries()) {
      const row = words.slice(at, at + own.length);
      const last = row.at(-1) ?? first;
      if (row.length < own.length || !areTogether(row)) continue;
      const cost = row.reduce((sum, word, index) => sum + costOf(own[index]!, word), 0) / own.length;
      if (cost > (isLatin(first) ? mostOtherwise : mostUnheard) || cost >= (nearest?.cost ?? 1)) continue;
      const { start } = first;
      nearest = { cost, said: { text: sentence.slice(start, last.end), segment, sentence, start, end: last.end } };
    }
  }
  return nearest?.said;
}

/** The words of a text that names are written in; of a script without capitals all are. */
function namesIn(text: string): readonly NameWord[] {
  const words = nameWords(text);
  return words.some(({ isName }) => isName) ? words.filter(({ isName }) => isName) : words;
}

const areTogether = (row: readonly NameWord[]): boolean =>
  row.every((word, at) => at === 0 || word.start - row[at - 1]!.end <= mostBetween);

const isLatin = ({ folded }: NameWord): boolean => /^\p{sc=Latin}/u.test(folded);

function costOf(own: NameWord, other: NameWord): number {
  if (own.folded === other.folded) return 0;
  if (isLatin(own) && isLatin(other)) return distance(own.folded, other.folded);
  return areSpelledAlike(own.folded, other.folded) ? soundsAlike : 1;
}

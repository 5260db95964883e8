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
/** In another script words are only known to sound alike: of a name and a surname one must, of the end of a longer one both. */
const mostUnheard = 0.65;
const mostUnheardOfPart = 0.6;
const soundsAlike = 0.25;
/** What stands between the words of one name: a space, a dot, a hyphen. */
const mostBetween = 2;
/** What a person is often stands before a name and a surname: `Governor Ilse Marchetti`. */
const nameAndSurname = 2;
/** An initial between the words of a name, and what an address such as `Ms.` ends with. */
const initial = /^\s+\p{Lu}\.?\s+$/u;
const addressed = /^\p{Lu}\p{L}{0,3}\.$/u;

/** Words of a name that stand side by side. */
interface NameRow {
  readonly words: readonly NameWord[];
  /** A word that is an initial here stands between them, and may be written out elsewhere. */
  readonly hasInitial: boolean;
}

/** Finds the words of a translation that are likeliest to stand for the name of a person, by its letters or by its sounds. */
export function nearestForm(
  sentences: readonly Pick<Saying, 'segment' | 'sentence'>[],
  name: string,
): Saying | undefined {
  const row = nameIn(name);
  if (row === undefined) return undefined;
  const { words, hasInitial } = row;
  const found = nearestTo(sentences, row);
  const surnamed = { words: words.slice(-nameAndSurname), hasInitial };
  return found ?? (words.length > nameAndSurname ? nearestTo(sentences, surnamed, mostUnheardOfPart) : undefined);
}

/**
 * The words of a name in what a text says of a person: the last that stand side by side, for what a person is stands before
 * the name, or the first of all where each stands alone: `Walton on the Lakers`.
 */
function nameIn(text: string): NameRow | undefined {
  const rows: { words: NameWord[]; hasInitial: boolean }[] = [];
  for (const word of namesIn(text)) {
    if (addressed.test(text.slice(word.start, word.end + 1))) continue;
    const last = rows.at(-1);
    const between = text.slice(last?.words.at(-1)?.end ?? 0, word.start);
    const isInitial = initial.test(between);
    if (last === undefined || (between.length > mostBetween && !isInitial)) {
      rows.push({ words: [word], hasInitial: false });
      continue;
    }
    last.words.push(word);
    last.hasInitial ||= isInitial;
  }
  return rows.findLast(({ words }) => words.length > 1) ?? rows[0];
}

function nearestTo(
  sentences: readonly Pick<Saying, 'segment' | 'sentence'>[],
  { words: own, hasInitial }: NameRow,
  unheard = mostUnheard,
): Saying | undefined {
  let nearest: { readonly cost: number; readonly said: Saying } | undefined;
  for (const { segment, sentence } of sentences) {
    const words = namesIn(sentence);
    for (const row of words.flatMap((_, at) => rowsAt(words, at, { length: own.length, hasInitial }))) {
      const [first, last] = [row[0]!, row.at(-1)!];
      const cost = row.reduce((sum, word, index) => sum + costOf(own[index]!, word), 0) / own.length;
      if (cost > (isLatin(first) ? mostOtherwise : unheard) || cost >= (nearest?.cost ?? 1)) continue;
      const { start } = first;
      nearest = { cost, said: { text: sentence.slice(start, last.end), segment, sentence, start, end: last.end } };
    }
  }
  return nearest?.said;
}

/** So many words that stand side by side, and the same around one that may be an initial. */
function rowsAt(
  words: readonly NameWord[],
  at: number,
  { length, hasInitial }: { readonly length: number; readonly hasInitial: boolean },
): readonly (readonly NameWord[])[] {
  const row = words.slice(at, at + length);
  const rows = row.length === length && areTogether(row) ? [row] : [];
  const around = words.slice(at, at + length + 1);
  if (!hasInitial || length < nameAndSurname || around.length <= length || !areTogether(around, initialBetween))
    return rows;
  return [...rows, around.toSpliced(1, 1)];
}

/** The words of a text that names are written in; of a script without capitals all are. */
function namesIn(text: string): readonly NameWord[] {
  const words = nameWords(text);
  return words.some(({ isName }) => isName) ? words.filter(({ isName }) => isName) : words;
}

/** What stands between words of which one is an initial: `Paul J. Murphy`. */
const initialBetween = 4;

const areTogether = (row: readonly NameWord[], most = mostBetween): boolean =>
  row.every((word, at) => at === 0 || word.start - row[at - 1]!.end <= most);

const isLatin = ({ folded }: NameWord): boolean => /^\p{sc=Latin}/u.test(folded);

function costOf(own: NameWord, other: NameWord): number {
  if (own.folded === other.folded) return 0;
  if (isLatin(own) && isLatin(other)) return distance(own.folded, other.folded);
  return areSpelledAlike(own.folded, other.folded) ? soundsAlike : 1;
}

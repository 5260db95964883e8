import { nameWords, type NameWord } from '../names/name-forms.ts';
import type { Texts } from './listed-names.ts';
import type { SwappedName } from './swapped-names.ts';

/** Names of more words are titles of things. */
const mostWords = 6;

/**
 * Finds names that have all their letters and a space where none belongs: `DaleR utstein` for `Dale Rutstein`. A name that
 * is only written together may be a brand, and is none of them.
 */
export function respacedNames({ source, text }: Texts): readonly SwappedName[] {
  const letters = text.replaceAll(' ', '');
  const found = runsOf(nameWords(source), source).flatMap((run) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    if (!letters.includes(joined(run)) || text.includes(source.slice(first.start, last.end))) return [];
    const target = respacedIn(text, run);
    if (target === undefined) return [];
    const { start } = first;
    return [{ source: { text: source.slice(start, last.end), start, end: last.end }, target }];
  });
  // The longest of those that stand in one place.
  return found.filter(({ target }, at) => !found.slice(0, at).some((other) => other.target.end === target.end));
}

/** Names of several words that follow one another with a space between them. */
function runsOf(words: readonly NameWord[], source: string): readonly (readonly NameWord[])[] {
  const runs: NameWord[][] = [];
  let last: NameWord | undefined;
  for (const word of words) {
    const isNext = last !== undefined && word.isName && last.isName && source.slice(last.end, word.start) === ' ';
    if (isNext) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = word;
  }
  return runs.flatMap(namesIn).filter((name) => lettersOnly.test(joined(name)));
}

/** What a person is may stand before the name: its first words are left out in turn. */
function namesIn(run: readonly NameWord[]): readonly (readonly NameWord[])[] {
  const last = run.slice(-mostWords);
  return last.slice(1).map((_, from) => last.slice(from));
}

const joined = (run: readonly NameWord[]): string => run.map(({ text }) => text).join('');
const letter = /[\p{L}\p{M}]/u;
const lettersOnly = /^[\p{L}\p{M}]+$/u;

/** The letters of a name with a space within one of its words. */
function respacedIn(text: string, run: readonly NameWord[]): SwappedName['target'] | undefined {
  const pattern = new RegExp([...joined(run)].join(' ?'), 'gu');
  for (const { 0: found, index: start } of text.matchAll(pattern)) {
    const end = start + found.length;
    const isPart = letter.test(text[start - 1] ?? '') || letter.test(text[end] ?? '');
    const isSplit = !found.split(' ').every((word) => run.some((own) => own.text === word) || joins(word, run));
    if (!isPart && isSplit) return { text: found, start, end };
  }
  return undefined;
}

/** Tells whether a word is whole words of a name written together. */
const joins = (word: string, run: readonly NameWord[]): boolean =>
  run.some((_, from) => run.some((__, to) => joined(run.slice(from, to + 1)) === word));

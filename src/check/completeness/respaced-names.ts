import { nameWords, type NameWord } from '../names/name-forms.ts';
import type { Texts } from './listed-names.ts';
import type { SwappedName } from './swapped-names.ts';

/** Names of more words are titles of things. */
const mostWords = 6;

/**
 * Finds names that have all their letters and a space where none belongs: `DaleR utstein` for `Dale Rutstein`. A name that
 * is only written together may be a brand, and is none of them. Of a name that comes again, each right copy stands for one.
 */
export function respacedNames({ source, text }: Texts): readonly SwappedName[] {
  const letters = text.replaceAll(' ', '');
  const told: SwappedName[] = [];
  const seen = new Map<string, number>();
  for (const run of runsOf(nameWords(source), source)) {
    if (!letters.includes(joined(run))) continue;
    const { start } = run[0]!;
    const { end } = run.at(-1)!;
    const name = source.slice(start, end);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const right = countOf(name, text);
    if (before < right) continue;
    const target = respacedIn(text, run)[before - right];
    // Part of it was told as part of a longer name.
    if (target === undefined || told.some((other) => overlap(other.target, target))) continue;
    told.push({ source: { text: name, start, end }, target });
  }
  return told;
}

const countOf = (name: string, text: string): number => text.split(name).length - 1;

const overlap = (one: SwappedName['target'], other: SwappedName['target']): boolean =>
  one.start < other.end && other.start < one.end;

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

/** Every name of several words that is in a run, the longest first: what a person is may stand before it, and a verb behind. */
function namesIn(run: readonly NameWord[]): readonly (readonly NameWord[])[] {
  const names: (readonly NameWord[])[] = [];
  for (let words = Math.min(mostWords, run.length); words > 1; words--)
    for (let from = 0; from + words <= run.length; from++) names.push(run.slice(from, from + words));
  return names;
}

const joined = (run: readonly NameWord[]): string => run.map(({ text }) => text).join('');
const letter = /[\p{L}\p{M}]/u;
const lettersOnly = /^[\p{L}\p{M}]+$/u;

/** Where the letters of a name have a space within one of its words. */
function respacedIn(text: string, run: readonly NameWord[]): readonly SwappedName['target'][] {
  const pattern = new RegExp([...joined(run)].join(' ?'), 'gu');
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index: start }) => {
    const end = start + found.length;
    const isPart = letter.test(text[start - 1] ?? '') || partBehind.test(text.slice(end, end + 1));
    return !isPart && isSplit(found, run) ? [{ text: found, start, end }] : [];
  });
}

/** The letter before an apostrophe is of the next word: Sri Lanka n’a. */
const partBehind = /^[\p{L}\p{M}'’]/u;

/** A small word that follows a name may have the letters of its ending: San Francisco a, of Franciscoa. */
const shortestPart = 2;

function isSplit(found: string, run: readonly NameWord[]): boolean {
  const words = found.split(' ');
  const last = words.at(-1)!;
  const isEnding = last.length < shortestPart && last !== run.at(-1)!.text;
  return !isEnding && !words.every((word) => run.some((own) => own.text === word) || joins(word, run));
}

/** Tells whether a word is whole words of a name written together. */
const joins = (word: string, run: readonly NameWord[]): boolean =>
  run.some((_, from) => run.some((__, to) => joined(run.slice(from, to + 1)) === word));

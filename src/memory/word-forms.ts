import { memoize } from '../model/memoize.ts';
import { inflectionOf } from '../locale/orthography/inflection.ts';
import type { Inflection } from '../locale/orthography/inflection.ts';

/** A word of a text: as written, as compared, and where it stands in UTF-16 code units. */
export interface TextWord {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** How the words of one language are compared. */
export interface WordForms {
  readonly inflection: Inflection;
  fold(word: string): string;
  /** Whether a word of a text is a form of a glossary's word, both folded. */
  isForm(word: string, base: string): boolean;
  /** A folded word of a text, and it without each of the short words that may be written as one with it. */
  withoutClitics(word: string): readonly string[];
  /** A folded word of a glossary, and it without its article. */
  stemsOf(base: string): readonly string[];
}

/** How the words of a locale's language are compared. */
export const wordForms: (locale: string) => WordForms = memoize((locale: string) => makeForms(inflectionOf(locale)));

/** Only forms that are surely of the word: for finding what should not be there. */
export const nearForms: (locale: string) => WordForms = memoize((locale: string) =>
  makeForms(nearest(inflectionOf(locale))),
);

function nearest({
  weak: _weak,
  prepend: _prepend,
  initial: _initial,
  compounds: _compounds,
  ...rest
}: Inflection): Inflection {
  return { ...rest, change: Math.min(rest.change ?? 0, 1), append: Math.min(rest.append ?? 0, 4) };
}

/** Words of the Latin script are parted from letters of others that they touch. */
const wordPattern = /[\p{sc=Latn}\p{N}\p{Mn}]+|(?:(?!\p{sc=Latn})[\p{L}\p{M}\p{N}\u200c])+/gu;

/** Longer runs of letters are not compared. */
const longestWord = 80;

export function wordsIn(text: string, forms: WordForms): readonly TextWord[] {
  const words: TextWord[] = [];
  for (const { 0: found, index } of text.matchAll(wordPattern)) {
    const folded = found.length > longestWord ? '' : forms.fold(found);
    words.push({ text: found, folded, start: index, end: index + found.length });
  }
  return words;
}

function makeForms(inflection: Inflection): WordForms {
  const fold = memoize(folderOf(inflection), { most: mostFolded });
  const clitics = (inflection.clitics ?? []).map(fold);
  const weak = inflection.weak === undefined ? undefined : new RegExp(`[${inflection.weak.join('')}]`, 'gu');
  const article = inflection.article === undefined ? '' : fold(inflection.article);
  const endings = endingsOf(inflection);
  const changedStems = memoize(stemChanges(inflection), { most: mostFolded });
  const withoutClitics = (word: string): readonly string[] => [
    word,
    ...clitics.filter((clitic) => word.startsWith(clitic)).map((clitic) => word.slice(clitic.length)),
  ];
  const withoutArticle = (base: string): string =>
    article !== '' && base.startsWith(article) && base.length >= article.length + shortestStem
      ? base.slice(article.length)
      : base;
  return {
    inflection,
    fold,
    isForm(text, base) {
      if (text === '' || base === '') return false;
      if (text === base || inflection.invariant === true) return text === base;
      if (endings.length > 0) return endings.some((ending) => hasEnding(text, base, ending));
      const stem = withoutArticle(base);
      return withoutClitics(text).some(
        (word) =>
          isInflected(word, stem, inflection) ||
          (weak !== undefined && sameRoot(word, stem, weak)) ||
          changedStems(stem).some((changed) => word.startsWith(changed) && word.length - changed.length <= mostOfCase),
      );
    },
    withoutClitics,
    stemsOf: (base) => [...new Set([base, withoutArticle(base)])],
  };
}

/** So many letters may follow a stem that changes. */
const mostOfCase = 5;

/** Gives the stems of a word as cases change them. */
function stemChanges({ stems = [] }: Inflection): (base: string) => readonly string[] {
  const changes = stems
    .map((entry) => entry.split(' > '))
    .map(([ending = '', changed = '']) => [new RegExp(ending, 'u'), changed] as const);
  return (base) =>
    changes
      .map(([ending, changed]) => base.replace(ending, changed))
      .filter((stem) => stem !== base && stem.length > 1);
}

/** A text has most of its words many times. */
const mostFolded = 20_000;

function folderOf({ fold: pairs = [], ignore, umlaut }: Inflection): (word: string) => string {
  const letters = new Map(pairs.map((pair) => [...pair] as [string, string]));
  const ignored = ignore === undefined ? undefined : new RegExp(`[${ignore}]`, 'gu');
  const folded = letters.size === 0 ? undefined : new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
  return (text) => {
    let word = text.toLowerCase().normalize(umlaut === true ? 'NFD' : 'NFC');
    if (umlaut === true) word = word.replace(/\p{Mn}/gu, '');
    if (ignored !== undefined) word = word.replace(ignored, '');
    if (folded !== undefined) word = word.replace(folded, (letter) => letters.get(letter) ?? letter);
    return word;
  };
}

/** What falls from the end of a word, and what comes in its place. */
type Ending = readonly [from: string, to: string];

function endingsOf({ endings = [] }: Inflection): readonly Ending[] {
  return endings.map((ending) => (ending.includes('>') ? (ending.split('>') as [string, string]) : ['', ending]));
}

function hasEnding(text: string, base: string, [from, to]: Ending): boolean {
  if (text.length !== base.length - from.length + to.length || !text.endsWith(to) || !base.endsWith(from)) return false;
  return text.startsWith(base.slice(0, base.length - from.length));
}

/** Of a shorter word so much must stay that it can be told from others. */
const shortestStem = 3;

/** Only longer words are found at the end of a compound. */
const shortestPart = 5;

function isInflected(text: string, base: string, inflection: Inflection): boolean {
  const { prepend = 0, initial = 0, compounds = false } = inflection;
  const furthest = compounds && base.length >= shortestPart ? text.length : prepend;
  if (hasStemAt(text, base, 0, inflection)) return true;
  for (let offset = 1; offset <= furthest && offset + shortestStem <= text.length; offset++) {
    if (hasStemAt(text, base, offset, inflection)) return true;
  }
  for (let lost = 1; lost <= initial && base.length - lost >= shortestStem; lost++) {
    for (let offset = 0; offset <= lost + prepend; offset++) {
      if (hasStemAt(text, base.slice(lost), offset, inflection)) return true;
    }
  }
  return false;
}

/** From an offset on the text has the word's stem, and not more after it than endings take. */
function hasStemAt(text: string, base: string, offset: number, { change = 0, append = 0 }: Inflection): boolean {
  const changing = Math.min(change, Math.floor(base.length / 3));
  const stem = Math.max(Math.min(base.length, shortestStem), base.length - changing);
  if (!text.startsWith(base.slice(0, stem), offset)) return false;
  return text.length - offset - stem <= append + base.length - stem;
}

/** The same consonants: كتاب and كتب. */
function sameRoot(text: string, base: string, weak: RegExp): boolean {
  const root = base.replace(weak, '');
  return root.length >= shortestStem && text.replace(weak, '') === root;
}

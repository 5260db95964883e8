import { rowOfLanguage } from './tables.ts';

interface Row {
  readonly words: readonly string[];
  /** An ending, with what it stands for behind `>`: ies>y. */
  readonly endings: readonly string[];
  /** Endings of words for people of a trade, of whom there are several: beekeepers, oarsmen. */
  readonly people: readonly string[];
  /** What stands before a word and makes another of it: un. */
  readonly beginnings: readonly string[];
}

/** Tells of a word in lower case whether it is no name. */
type IsCommon = (word: string) => boolean;

const tests = new Map<Row, IsCommon>();

/** Gives what tells the words of a language from names; undefined where its words are not listed. */
export function isCommonWord(locale: string): IsCommon | undefined {
  const row = rowOfLanguage<Row>('common-words', locale);
  if (row === undefined) return undefined;
  let test = tests.get(row);
  if (test === undefined) tests.set(row, (test = testOf(row)));
  return test;
}

/** Tells whether a word in lower case ends as forms of words do, whatever word it is of: beekeepers. Not where none are listed. */
export function endsAsForm(word: string, locale: string): boolean {
  const { endings = [] } = rowOfLanguage<Row>('common-words', locale) ?? {};
  return endings.some((each) => word.endsWith(each.split('>', 1)[0] ?? each));
}

/** Tells whether a word in lower case ends as those for people of a trade do. Not where no such endings are listed. */
export function endsAsPeople(word: string, locale: string): boolean {
  const { people = [] } = rowOfLanguage<Row>('common-words', locale) ?? {};
  return people.some((each) => word.endsWith(each));
}

/** What is left of a word without an ending is no shorter. */
const shortest = 3;
/** Shorter words are within others by chance. */
const shortestPart = 4;

function testOf(row: Row): IsCommon {
  const words = new Set(row.words);
  const endings = row.endings.map((each) => each.split('>')).map(([ending = '', whole = '']) => ({ ending, whole }));
  const isStem = (stem: string): boolean => words.has(stem) || (/(.)\1$/.test(stem) && words.has(stem.slice(0, -1)));
  const isForm = (word: string): boolean =>
    words.has(word) ||
    endings.some(({ ending, whole }) => {
      if (!word.endsWith(ending) || word.length - ending.length < shortest) return false;
      return isStem(word.slice(0, -ending.length) + whole);
    });
  const isAdded = (word: string): boolean =>
    row.beginnings.some(
      (beginning) =>
        word.startsWith(beginning) &&
        word.length - beginning.length >= shortestPart &&
        isForm(word.slice(beginning.length)),
    );
  // Newsroom: Blackburn is passed over with it.
  const isCompound = (word: string): boolean => {
    for (let at = shortestPart; at <= word.length - shortestPart; at++)
      if (isForm(word.slice(0, at)) && isForm(word.slice(at))) return true;
    return false;
  };
  return (word) => isForm(word) || isAdded(word) || isCompound(word);
}

import type { TextWord, WordForms } from './word-forms.ts';
import { wordsIn } from './word-forms.ts';

/** A word of a term, and the marks before it that count. */
export interface TermWord {
  readonly word: TextWord;
  /** What is between the word and the one before it, without spaces, hyphens, apostrophes and full stops. */
  readonly gap: string;
  /** An abbreviation, which a text must write as one: WHO is not who. */
  readonly isAbbreviation: boolean;
}

/** The words of a text, each with the marks between it and the word before. */
export function wordsWithGaps(text: string, forms: WordForms): readonly TermWord[] {
  let end = 0;
  return wordsIn(text, forms).map((word, index) => {
    const gap = index === 0 ? '' : text.slice(end, word.start).replace(joining, '');
    end = word.end;
    return { word, gap, isAbbreviation: isAcronym(word.text) };
  });
}

const joining = /[\s\p{Pd}'’ʼ‘.·\u00ad\u200b-\u200f\u2060]/gu;

/** The words of a term. In one that is abbreviated as a whole, such as `U.S.`, single letters are abbreviations too. */
export function termWords(term: string, forms: WordForms): readonly TermWord[] {
  const abbreviated = /^\P{Ll}*$/u.test(term) && /\p{Lu}\P{L}*\p{Lu}/u.test(term);
  return wordsWithGaps(term, forms).map((each) =>
    abbreviated && /\p{Lu}/u.test(each.word.text) ? { ...each, isAbbreviation: true } : each,
  );
}

function isAcronym(text: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(text) && /\p{Lu}/u.test(text);
}

/** Shorter words with another ending are other words. */
const shortestInflected = 5;

/** In a word of so many letters two of its last may change, where the language's endings have as many. */
const shortestLong = 8;

/** A form is longer than its word by so many letters: fewer where letters have changed. */
const longestEnding = 3;

/** Tells which words of a text are a term's word, in one of its forms. Stricter than in a target: what is found is asked. */
export function isTermWord({ word: term, isAbbreviation }: TermWord, word: TextWord, forms: WordForms): boolean {
  if (isAbbreviation) return word.text === term.text || word.text === `${term.text}s`;
  if (word.folded === term.folded) return true;
  const { endings, invariant } = forms.inflection;
  if (endings !== undefined || invariant === true) return forms.isForm(word.folded, term.folded);
  return forms
    .withoutClitics(word.folded)
    .some((base) => forms.stemsOf(term.folded).some((stem) => isNear(base, stem, forms.inflection.change)));
}

function isNear(word: string, term: string, change = 1): boolean {
  if (word === term) return true;
  if (term.length < shortestInflected) return false;
  const mostChanged = term.length >= shortestLong && change > 2 ? 2 : 1;
  for (let changed = 0; changed <= mostChanged; changed++) {
    const isForm = word.startsWith(term.slice(0, term.length - changed));
    if (isForm && word.length <= term.length + longestEnding - changed) return true;
  }
  return false;
}

import { isBasicWordOfOther, isSpelledAsInEnglish } from '../../locale/orthography/basic-words.ts';
import { casingOf } from '../../locale/orthography/casing.ts';
import { isCommonWord } from '../../locale/orthography/common-words.ts';
import {
  hasForeignLetter,
  isForeignWord,
  isMarkedWord,
  isOfNoOther,
} from '../../locale/orthography/detectable-languages.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { leftOut } from '../syntax/words-only.ts';
import type { SourceRun } from './source-runs.ts';

/** Shorter words tell too little of the language that they are of, but for a letter that the other has not. */
const shortest = { ofAny: 5, ofLetter: 3, ofBasic: 4 };
const longest = 30;

/** More words than one sentence has are not looked at. */
const most = 400;

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const lettersOnly = /^\p{Lu}?\p{Ll}+$/u;

/**
 * Words of the source that stand alone in the target, where both are of one script: in lower case, or with the capital
 * of a sentence, and by their letters of the source’s language only. The texts are without codes and addresses.
 */
export function leftWords(source: string, target: string, locales: Locales): readonly SourceRun[] {
  const found: SourceRun[] = [];
  let at = 0;
  for (const piece of target.split(/\s/u, most)) {
    const start = at;
    at += piece.length + 1;
    if (piece.length < shortest.ofLetter || piece.length > longest) continue;
    const written = piece.replace(edges, '');
    const word = written.toLowerCase();
    if (word.length < shortest.ofLetter || !source.includes(word) || !lettersOnly.test(written)) continue;
    const from = start + piece.search(/[\p{L}\p{N}]/u);
    const isPlain = isLower(piece) || (from <= 1 && !source.includes(piece));
    const isNoun = !isPlain && casingOf(locales.target).nouns && !source.includes(piece);
    if ((isPlain || isNoun) && standsAlone(source, word) && isLeft(word, isNoun, locales))
      found.push({ start: from, end: from + word.length, words: 1, plain: 1, small: 0, foreign: true });
  }
  return found;
}

interface Locales {
  readonly source: string;
  readonly target: string;
}

/** The target’s language has the word, or any may: what English and another have, many have. */
const isAtHome = (word: string, { source, target }: Locales): boolean =>
  functionWords(target).has(word) ||
  isSpelledAsInEnglish(word, target) ||
  isMoney(word, target) ||
  isCommonWord(target)?.(word) === true ||
  (isCommonWord(source) === undefined && isCommonWord('en')?.(word) === true);

/** With the capital of a noun a word may be a loan: only one that is listed counts. */
const isLeft = (word: string, isNoun: boolean, locales: Locales): boolean =>
  !isAtHome(word, locales) &&
  ((!isNoun && (hasForeignLetter(word, locales.source, locales.target) || isBasic(word, locales))) ||
    (word.length >= shortest.ofAny && (isMarkedCommon(word, locales) || (!isNoun && isOfSource(word, locales)))));

/** One that everybody knows, and no word of the target’s language. */
const isBasic = (word: string, { source, target }: Locales): boolean =>
  word.length >= shortest.ofBasic && isBasicWordOfOther(word, source, target);

/** A word that is listed in the source’s language is told by fewer of its letters than any. */
const isMarkedCommon = (word: string, { source, target }: Locales): boolean =>
  isMarkedWord(word, source, target) && isCommonWord(source)?.(word) === true;

const isOfSource = (word: string, { source, target }: Locales): boolean =>
  isForeignWord(word, source, target) || (isCommonWord(source)?.(word) === true && isOfNoOther(word, source, target));

/** What a currency is called goes from language to language: pesos. */
function isMoney(word: string, locale: string): boolean {
  const { length } = word;
  return lexicon(locale)
    .trie.matches(word, 0)
    .some(({ end, values }) => end === length && values.some(({ meaning }) => meaning.type === 'currency'));
}

const isLower = (piece: string): boolean => piece === piece.toLowerCase();

/** The word is a whole one in the source too, and no part of an address or a name: fire-fighters, @press. */
function standsAlone(source: string, word: string): boolean {
  const at = source.indexOf(word);
  // A word before a brace is a keyword of a message: other {files}.
  const after = source.slice(at + word.length).trimStart();
  if (after.startsWith('{') || after.startsWith(leftOut)) return false;
  return !/[\p{L}\p{N}_@./#-]/u.test(source.charAt(at - 1) + source.charAt(at + word.length).replace(/[.]/, ''));
}

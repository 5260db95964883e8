import { isCommonWord } from '../../locale/orthography/common-words.ts';
import { isForeignWord, isMarkedWord } from '../../locale/orthography/detectable-languages.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { leftOut } from '../syntax/words-only.ts';
import type { SourceRun } from './source-runs.ts';

/** Shorter words tell too little of the language that they are of. */
const shortest = 5;
const longest = 30;

/** More words than one sentence has are not looked at. */
const most = 400;

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const lettersOnly = /^\p{Lu}?\p{Ll}+$/u;

/**
 * Words of the source that stand alone in the target, where both are of one script: in lower case, or with the capital
 * of a sentence, and by their letters of the source’s language only. The texts are without codes and addresses.
 */
export function leftWords(
  source: string,
  target: string,
  locales: { readonly source: string; readonly target: string },
): readonly SourceRun[] {
  const found: SourceRun[] = [];
  const own = functionWords(locales.target);
  let at = 0;
  for (const piece of target.split(/\s/u, most)) {
    const start = at;
    at += piece.length + 1;
    if (piece.length < shortest || piece.length > longest) continue;
    const word = piece.replace(edges, '').toLowerCase();
    if (word.length < shortest || !source.includes(word)) continue;
    const from = start + piece.search(/[\p{L}\p{N}]/u);
    const isPlain = isLower(piece) || (from <= 1 && !source.includes(piece));
    if (!isPlain || !lettersOnly.test(piece.replace(edges, '')) || !standsAlone(source, word)) continue;
    if (!own.has(word) && !isMoney(word, locales.target) && isOfSource(word, locales))
      found.push({ start: from, end: from + word.length, words: 1, plain: 1, small: 0, foreign: true });
  }
  return found;
}

/** A word that is listed in the source's language is told by fewer of its letters than any. */
const isOfSource = (word: string, { source, target }: { readonly source: string; readonly target: string }): boolean =>
  (isMarkedWord(word, source, target) && isCommonWord(source)?.(word) === true) || isForeignWord(word, source, target);

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

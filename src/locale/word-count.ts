import { spacedWord, unspacedCharacters } from './scripts.ts';

/** Runs of scripts whose words a dictionary finds (UAX #14, class SA). */
const dictionaryRun =
  '[\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}][\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{M}]*';

const COUNTED = new RegExp(`(?<run>${dictionaryRun})|[${unspacedCharacters}]\\p{M}*|${spacedWord}`, 'gu');

let dictionary: Intl.Segmenter | undefined;

/**
 * Counts words as translators are paid by them: each Han or kana character is one, as in word processors; Thai, Lao,
 * Khmer and Burmese words are those of ICU’s dictionaries; elsewhere a word is what spaces and punctuation part
 * (UAX #29), with the apostrophes, hyphens and decimal signs inside it.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const { 0: found, groups } of text.matchAll(COUNTED)) {
    if (groups?.['run'] === undefined) count += /[\p{L}\p{N}]/u.test(found) ? 1 : 0;
    else count += wordsOfRun(found);
  }
  return count;
}

function wordsOfRun(run: string): number {
  dictionary ??= new Intl.Segmenter('th', { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of dictionary.segment(run)) if (isWordLike === true) count += 1;
  return count;
}

/** Counts characters without white space, as code points: what is paid in Chinese, Japanese and Korean. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/\s/u.test(character)) count += 1;
  return count;
}

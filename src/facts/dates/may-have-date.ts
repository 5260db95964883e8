import { lexicon as lexiconOf, type Lexicon } from '../words/lexicon.ts';
import { isLetter, isUnspaced } from '../words/fold.ts';
import { afterMarks, type Span } from '../words/spacing.ts';
import type { Entry } from '../words/word-senses.ts';
import { lettersAfter } from '../tokens/tokenize.ts';

/** Three figures with signs between them, or two and a sign: 6.11.2010, 28.3., 22/04. */
const figures = /\p{Nd}\/\p{Nd}|\p{Nd}\P{L}{0,4}[./-]\P{L}{0,4}\p{Nd}{1,2}\P{L}{0,4}[./-]/u;

/** Two figures with a point, which are a day and a month beside a weekday where no point is decimal: vrijdag 7.6. */
const pointed = /(?<!\p{N})\p{Nd}{1,2}\.\p{Nd}(?!\p{N})/u;

/**
 * A day, a month and a year apart: 9 08 1971, 9 de 8 de 1971. Looked for from the year back, since V8 compiles letters that
 * something follows fifty times as long.
 */
const apart = /(?:19|20)\p{Nd}\p{Nd}(?<=\p{Nd} (?:0\p{Nd}|\p{L}{2,3} \p{Nd}{1,2} \p{L}{2,3}) \p{Nd}{4})/u;

/** Letters that are written as one with the word behind them are so many at most. */
const longestProclitic = 3;

/**
 * Tells whether a text can state a date that has a day: where it says no, `recognize` finds none. Takes a tenth of its
 * time.
 */
export function mayHaveDate(text: string, locale: string): boolean {
  const lexicon = lexiconOf(locale);
  if (lexicon.zawgyi || lexicon.vocabulary.script === 'Hebr' || hasFigures(text, lexicon)) return true;
  const inner = lexicon.proclitics === '' ? 0 : longestProclitic;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isOfWord = isLetter(code) && !isUnspaced(code) && !isHangul(code);
    if (letters <= inner && namesMonth(lexicon, text, at)) return true;
    letters = isOfWord ? letters + 1 : 0;
  }
  return false;
}

const hasFigures = (text: string, { separators, dateOrder }: Lexicon): boolean =>
  figures.test(text) || (separators.decimal !== '.' && pointed.test(text)) || (dateOrder === 'dmy' && apart.test(text));

/** Hangul writes numbers as one word with what they count. */
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

const namesMonth = ({ trie }: Lexicon, text: string, at: number): boolean =>
  trie.matches(text, at).some(({ end, values }) => values.some((entry) => isMonth(entry, text, { start: at, end })));

function isMonth({ meaning, capital, suffix }: Entry, text: string, { start, end }: Span): boolean {
  if (meaning.type === 'monthBefore' || meaning.type === 'monthAfter') return true;
  if (meaning.type !== 'month') return false;
  const first = text.charAt(start);
  if (capital && first === first.toLowerCase()) return false;
  // The déc. of a date is no part of déclaré.
  return lettersAfter(text, afterMarks(text, end)) <= suffix;
}

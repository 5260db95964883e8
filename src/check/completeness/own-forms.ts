import { casingOf } from '../../locale/orthography/casing.ts';
import { isCommonWord } from '../../locale/orthography/common-words.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { memoize } from '../../model/memoize.ts';
import { areHeardAlike, foldName, mayBeInHan } from '../names/name-forms.ts';

/** A stretch of the source's letters in the target. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const longestName = 40;

/** Tells of a stretch that it stands beside a name, or beside what it is called by its sounds: Noto 能登, a hanbok (한복). */
export function besideOwnForm(text: string, { start, end }: Place, locale: string): { readonly besideName?: true } {
  const before = text.slice(Math.max(0, start - longestName), start);
  const after = text.slice(end, end + longestName);
  const isName = !casingOf(locale).nouns && (nameBefore.test(before) || nameAfter.test(after));
  const isBeside =
    isName || /^[ \u00a0]?[(（]/u.test(after) || soundsBeside([before, after], text.slice(start, end), locale);
  return isBeside ? { besideName: true } : {};
}

/** A word with a capital that does not begin the sentence, or an acronym. */
const nameBefore = /(?:\p{Lu}[\p{Lu}\p{Nd}]|(?:[^.!?:\s]|\p{Lu}[\p{L}\p{M}'’-]*)\s\p{Lu}[\p{L}\p{M}'’-]*)[ \u00a0]?$/u;
const nameAfter = /^[ \u00a0]?\p{Lu}\p{L}/u;

/** Shorter words are of too few sounds. */
const shortestWord = 3;

/** Whether the word right before or right after a stretch may be how it sounds. */
function soundsBeside([before, after]: readonly [string, string], own: string, locale: string): boolean {
  // A word after Han characters may be of any sounds: 避難所 Räume.
  const next = /\p{sc=Hani}/u.test(own) ? undefined : /^[ \u00a0]?([\p{L}\p{M}'’-]+)/u.exec(after)?.[1];
  const words = [/([\p{L}\p{M}'’-]+)[ \u00a0]?$/u.exec(before)?.[1], next];
  return words.some((word) => {
    if (word === undefined || word.length < shortestWord || functionWords(locale).has(word.toLowerCase())) return false;
    const folded = foldName(word).replaceAll(/['’-]/g, '');
    return /\p{sc=Hani}/u.test(own) ? isReading(folded, word, locale) : areHeardAlike(folded, foldName(own));
  });
}

/**
 * Whether a word may be how Han characters are read, of which there are too many ways to compare. Without a capital only
 * where the language's own words are seldom of such syllables: shoyu, but not paga.
 */
const isReading = (folded: string, word: string, locale: string): boolean =>
  mayBeInHan(folded) && (/^\p{Lu}/u.test(word) || (!isOfSyllables(locale) && isCommonWord(locale)?.(word) !== true));

/** So many of its small words are of syllables in Italian or Malay, and far fewer in English or Polish. */
const shareOfSyllables = 0.3;

const isOfSyllables = memoize(
  (locale: string): boolean => {
    const words = [...functionWords(locale)].filter((word) => word.length >= shortestWord);
    return words.filter((word) => mayBeInHan(foldName(word))).length >= shareOfSyllables * words.length;
  },
  { most: 100 },
);

import { bakedLocale, parseTag } from '../../locale/tags/tags.ts';
import { localeData } from '../../locale/load.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { spacedWord, unspacedCharacters } from '../../locale/scripts.ts';
import { memoize } from '../../model/memoize.ts';
import { wordForms } from '../word-forms.ts';

/** A word of a text as it is written there; `apart`: something other than a space stands before it. */
export interface ReadWord {
  readonly text: string;
  readonly apart: boolean;
}

/** `U.S.` ends with its full stop. Between the parts of a foreign name stands a dot: 唐纳德·特朗普. */
const words = new RegExp(
  `(\\p{L}(?:\\.\\p{L})+\\.(?![\\p{L}\\p{N}])|${spacedWord})|[${unspacedCharacters}][${unspacedCharacters}\\p{M}]*|(?<=[${unspacedCharacters}])[·・‧](?=[${unspacedCharacters}])`,
  'gu',
);

/**
 * Makes what cuts texts of a language into words: at spaces and marks, and in scripts without spaces as the dictionary of
 * ICU has it. A name that it does not know comes as several words, and is found as what always stands together.
 */
export function wordReader(locale: string): (text: string) => readonly ReadWord[] {
  const segmenter = new Intl.Segmenter(parseTag(locale)?.language ?? 'und', { granularity: 'word' });
  // The dictionary takes longer than all else, and what stands between two marks is often said again.
  const parted = memoize((solid: string) => Array.from(segmenter.segment(solid), ({ segment }) => segment), {
    most: mostParted,
  });
  return (text) => {
    const read: ReadWord[] = [];
    let end = 0;
    for (const { 0: found, 1: spaced, index } of text.matchAll(words)) {
      const apart = index > end && !(index === end + 1 && text[end] === ' ') && text.slice(end, index).trim() !== '';
      end = index + found.length;
      if (spaced !== undefined) read.push({ text: found, apart });
      else {
        let isFirst = true;
        for (const part of parted(found)) {
          read.push({ text: part, apart: isFirst && apart });
          isFirst = false;
        }
      }
    }
    return read;
  };
}

const mostParted = 20_000;

/** What is known of the words of a language, in lower case. */
export interface WordKinds {
  fold(word: string): string;
  /** Gives what a word may be without short words that are written as one with it: l’eau, UNICEF’s, والصحة. */
  bases(folded: string): readonly string[];
  /** Tells whether a term can begin and end with a word. */
  isOwn(folded: string): boolean;
  /** Gives a word without what may be its ending, so that forms of one word count as one. */
  stem(folded: string): string;
  isSmall(folded: string): boolean;
}

export function wordKinds(locale: string): WordKinds {
  const forms = wordForms(locale);
  const small = new Set([...functionWords(locale)].map(forms.fold));
  const days = new Set(dayNames(locale).map(forms.fold));
  const { append = 0, change = 0, endings = [], invariant } = forms.inflection;
  const isInflected = invariant !== true && (append > 1 || change > 0);
  const isSmall = (word: string): boolean => small.has(word);
  return {
    fold: forms.fold,
    bases: (word) =>
      [
        word.replace(/['’]\p{L}{0,2}$/u, ''),
        word.replace(/^\p{L}{1,4}['’](?=\p{L}{2})/u, ''),
        ...forms.withoutClitics(word),
        ...endings.flatMap((ending) => withoutEnding(word, ending)),
      ]
        .filter((base) => base !== word && base.length >= shortestBase)
        .toSorted((one, other) => one.length - other.length),
    isOwn: (word) => /\p{L}/u.test(word) && !isSmall(word) && !days.has(word),
    stem: (word) => (isInflected && word.length > shortestStem ? stemOf(word) : word),
    isSmall,
  };
}

function withoutEnding(word: string, ending: string): readonly string[] {
  const [from = '', to = ''] = ending.includes('>') ? ending.split('>') : ['', ending];
  return word.endsWith(to) ? [word.slice(0, word.length - to.length) + from] : [];
}

const shortestStem = 5;
const longestStem = 7;

function stemOf(word: string): string {
  return word.slice(0, Math.max(shortestStem, Math.min(longestStem, word.length - 2)));
}

/** What is left without such a word is no shorter. */
const shortestBase = 3;

/** Names of months and weekdays, which every text has and nobody looks up. */
function dayNames(locale: string): readonly string[] {
  const { dates } = localeData(bakedLocale(locale));
  return [...(dates?.months ?? []), ...(dates?.weekdays ?? [])].flatMap((forms) => forms.split('|'));
}

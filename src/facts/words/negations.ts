import { relationWords } from '../../locale/orthography/relations.ts';
import { memoize } from '../../model/memoize.ts';
import { lexicon } from './lexicon.ts';
import { Phrases } from './phrases.ts';

/** How a word says no; `lacks` and `without` are ones that say so by themselves, `other` one that only looks so. */
type Negating = 'not' | 'lacks' | 'without' | 'may' | 'other';

/** Gives what finds the words of a language that say no, or that may; undefined where they are not listed. */
export const negationWords: (locale: string) => Phrases<Negating> | undefined = memoize(
  (locale: string): Phrases<Negating> | undefined => {
    const { not, mayNegate = [], lacks = [], without = [], other = [] } = relationWords(locale);
    if (not === undefined) return undefined;
    return new Phrases<Negating>(
      [
        ...not.map((spelling) => [spelling, 'not'] as const),
        ...other.map((spelling) => [spelling, 'other'] as const),
        ...lacks.map((spelling) => [spelling, 'lacks'] as const),
        ...without.map((spelling) => [spelling, 'without'] as const),
        ...mayNegate.map((spelling) => [spelling, 'may'] as const),
      ],
      lexicon(locale).proclitics,
    );
  },
  { most: 500 },
);

/** Gives what finds the words of a language for with, or for having something; undefined where they are not listed. */
export const withWords: (locale: string) => Phrases<'with' | 'other'> | undefined = memoize(
  (locale: string): Phrases<'with' | 'other'> | undefined => {
    const { with: words, other = [] } = relationWords(locale);
    if (words === undefined) return undefined;
    return new Phrases<'with' | 'other'>(
      [
        ...words.map((spelling) => [spelling, 'with'] as const),
        ...other.map((spelling) => [spelling, 'other'] as const),
      ],
      lexicon(locale).proclitics,
    );
  },
  { most: 500 },
);

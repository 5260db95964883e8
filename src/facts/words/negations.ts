import { relationWords } from '../../locale/orthography/relations.ts';
import { memoize } from '../../model/memoize.ts';
import { lexicon } from './lexicon.ts';
import { Phrases } from './phrases.ts';

/** How a word says no; `lacks` is one that says so by itself, such as without, `other` one that only looks so. */
type Negating = 'not' | 'lacks' | 'may' | 'other';

/** Gives what finds the words of a language that say no, or that may; undefined where they are not listed. */
export const negationWords: (locale: string) => Phrases<Negating> | undefined = memoize(
  (locale: string): Phrases<Negating> | undefined => {
    const { not, mayNegate = [], lacks = [], other = [] } = relationWords(locale);
    if (not === undefined) return undefined;
    return new Phrases<Negating>(
      [
        ...not.map((spelling) => [spelling, 'not'] as const),
        ...other.map((spelling) => [spelling, 'other'] as const),
        ...lacks.map((spelling) => [spelling, 'lacks'] as const),
        ...mayNegate.map((spelling) => [spelling, 'may'] as const),
      ],
      lexicon(locale).proclitics,
    );
  },
  { most: 500 },
);

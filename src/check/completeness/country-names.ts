import { withoutMarks } from '../../locale/characters.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';

/** Without capitals and accents. */
export const plainLetters = (text: string): string => withoutMarks(text).toLowerCase();

/** Countries by name in a language, and the stems of their names by code, from CLDR. */
export const countries: (locale: string) => ReadonlyMap<string, string> = memoize(
  (locale: string): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const [code, written] of Object.entries(vocabulary(locale).data.names ?? {})) {
      if (!/^[A-Z]{2}$/.test(code)) continue;
      const whole = plainLetters(written);
      found.set(whole, code);
      found.set(code, whole.length > 4 ? whole.slice(0, Math.max(3, whole.length - 3)) : whole.slice(0, 3));
    }
    return found;
  },
  { most: 100 },
);

/** Tells whether a word in lower case is of the name of a country, a continent or a language, or its adjective: German, Mexican. */
export const isOfCountry: (locale: string) => (word: string) => boolean = memoize(
  (locale: string): ((word: string) => boolean) => {
    const stems = new Set<string>();
    for (const written of Object.values(vocabulary(locale).data.names ?? {}))
      for (const word of plainLetters(written).split(/[^\p{L}]+/u))
        if (word.length > 3) stems.add(word.slice(0, Math.max(4, word.length - 3)));
    const lengths = [...new Set(Array.from(stems, (stem) => stem.length))];
    return (word) => lengths.some((length) => stems.has(word.slice(0, length)));
  },
  { most: 100 },
);

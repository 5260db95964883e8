import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';
import { coarseSkeleton, foldName } from '../names/name-forms.ts';

type Cities = Readonly<Record<string, string>>;

/** What a language calls a city, without the endings of its cases, by the one word that another language calls it. */
type CityStems = ReadonlyMap<string, readonly string[]>;

/** From CLDR’s names of time zones, which are those of capitals and large cities. */
const cityStems = memoize(
  (from: string): ((to: string) => CityStems) =>
    memoize((to: string) => stemsBetween(citiesOf(from), citiesOf(to)), { most: 100 }),
  { most: 20 },
);

const citiesOf = (locale: string): Cities => vocabulary(locale).data.cities ?? {};

function stemsBetween(there: Cities, here: Cities): CityStems {
  const found = new Map<string, readonly string[]>();
  for (const key of new Set([...Object.keys(there), ...Object.keys(here)])) {
    const [word = '', ...more] = wordsOf(there[key] ?? key);
    if (word === '' || more.length > 0) continue;
    const stems = longOf(wordsOf(here[key] ?? key)).map(stemOf);
    found.set(word, [...(found.get(word) ?? []), ...stems]);
  }
  return found;
}

/** Small words of a name say nothing: Rio de Janeiro. */
const wordsOf = (name: string): readonly string[] =>
  name.split(/[^\p{L}\p{M}'’]+/u).flatMap((word) => (/^\p{Ll}/u.test(word) || word === '' ? [] : [foldName(word)]));

/** An article of a name is that of other words too: El Cairo. */
const longOf = (words: readonly string[]): readonly string[] => {
  const long = words.filter((word) => word.length > 2);
  return long.length > 0 ? long : words;
};

/** Cases change the last vowel of a word, and the end of a long one: Riga, Rigoje; Varsova, Varsovassa. */
const stemOf = (word: string): string => {
  if (word.length > 5) return word.slice(0, -2);
  return word.length > 3 && coarseSkeleton(word.slice(-1)) === '' ? word.slice(0, -1) : word;
};

/** So many letters may follow the stem of a name. */
const mostOfEnding = 6;

/** Tells of a word, and of one in another language, whether they are names of one city. */
export function isCityIn(from: string, to: string): (city: string, word: string) => boolean {
  const stems = cityStems(from)(to);
  return (city, word) =>
    stems.get(city)?.some((stem) => word.startsWith(stem) && word.length - stem.length <= mostOfEnding) ?? false;
}

/** Tells of a word whether it is the name of a city that is known by another name in another language. */
export function isKnownCity(from: string, to: string): (city: string) => boolean {
  const stems = cityStems(from)(to);
  return (city) => (stems.get(city) ?? []).length > 0;
}

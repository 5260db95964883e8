import { isUnspaced } from '../../locale/scripts.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';
import { plainLetters } from './country-names.ts';
import type { Texts } from './listed-names.ts';
import { stemFinder } from '../names/find-stems.ts';
import { nameWords } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';
import type { SwappedName } from './swapped-names.ts';

/**
 * Finds the one country of the source that the target has not, and the one of the target that the source has not: Uruguay
 * for Paraguay. Of names in one word only: others are said in many ways.
 */
export function swappedCountries(texts: Texts): readonly SwappedName[] {
  const { names, inSource, inTarget } = namesOfBoth(texts);
  const there = countriesIn(texts.source, inSource(texts.source), (at) => names[at]![0]);
  // Most texts name no country: then the target need not be looked through.
  if (there.size === 0) return [];
  const here = countriesIn(texts.text, inTarget(texts.text), (at) => names[at]![1]);
  const [source, text] = [without(texts.source, there), without(texts.text, here)];
  const missing = [...there].filter(([at]) => !here.has(at) && !isHinted(text, names[at]![1]));
  const added = [...here].filter(([at]) => !there.has(at) && !isHinted(source, names[at]![0]));
  const [lost, other] = [missing[0]?.[1], added[0]?.[1]];
  return missing.length === 1 && added.length === 1 && lost && other ? [{ source: lost, target: other }] : [];
}

type Word = NameWord;

/** The words of a text that name countries, by the country: Nigeria is not Niger, although it begins with it. */
function countriesIn(
  text: string,
  places: readonly number[],
  nameAt: (at: number) => CountryName,
): ReadonlyMap<number, Word> {
  const found = places.flatMap((at) => {
    const word = wordOf(text, nameAt(at));
    return word ? [{ at, word, length: nameAt(at).name.length }] : [];
  });
  return new Map(
    found
      .filter(({ word, length }) => !found.some((more) => more.length > length && overlap(more.word, word)))
      .map(({ at, word }) => [at, word]),
  );
}

const overlap = (a: Word, b: Word): boolean => a.start < b.end && b.start < a.end;

/** A text without the words that name countries: Austria is no hint at Australia. */
function without(text: string, countries: ReadonlyMap<number, Word>): string {
  let rest = text;
  for (const { start, end } of countries.values())
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** What is looked for where a country may be named. */
interface CountryName {
  readonly name: string;
  /** Without the last letter of a long name, which may give way to the case’s ending; undefined in scripts without spaces. */
  readonly stem: string | undefined;
  /** Too short to be told from other words. */
  readonly isShort: boolean;
  /** How many letters, such as an article, may stand before it in its word. */
  readonly before: number;
}

interface Names {
  readonly names: readonly (readonly [there: CountryName, here: CountryName])[];
  /** Which of them a text may have, in their order. */
  readonly inSource: (text: string) => readonly number[];
  readonly inTarget: (text: string) => readonly number[];
}

/** The names of countries in both languages. */
const namesOfBoth = memoize(
  ({ sourceLocale, targetLocale }: Pick<Texts, 'sourceLocale' | 'targetLocale'>): Names => {
    const here = vocabulary(targetLocale).data.names ?? {};
    const names = Object.entries(vocabulary(sourceLocale).data.names ?? {})
      .filter(([code]) => /^[A-Z]{2}$/.test(code))
      .map(([code, name]) => [name, here[code] ?? ''] as const)
      .filter((pair) => pair.every((name) => /^[\p{L}\p{M}]{2,}$/u.test(name)))
      .map(([there, own]) => [countryName(there), countryName(own)] as const);
    const lookedFor = ({ name, stem, isShort }: CountryName): string => (isShort ? '' : (stem ?? name));
    return {
      names,
      inSource: stemFinder(names.map(([there]) => lookedFor(there))),
      inTarget: stemFinder(names.map(([, own]) => lookedFor(own))),
    };
  },
  { most: 100, keyOf: ({ sourceLocale, targetLocale }) => `${sourceLocale} ${targetLocale}` },
);

function countryName(name: string): CountryName {
  if (isUnspaced(name.codePointAt(0) ?? 0)) return { name, stem: undefined, isShort: false, before: 0 };
  return {
    name,
    stem: name.length > (/^\p{sc=Cyrillic}/u.test(name) ? 4 : 6) ? name.slice(0, -1) : name,
    isShort: name.length <= (/^\p{sc=Hangul}/u.test(name) ? 2 : 4),
    before: /^[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(name) ? 2 : 0,
  };
}

/** The word of a text that names a country: with the case’s ending, and with a capital where the name has one. */
function wordOf(text: string, { name, stem, isShort, before }: CountryName): NameWord | undefined {
  if (isShort) return undefined;
  const at = text.indexOf(stem ?? name);
  if (at < 0) return undefined;
  if (stem === undefined) return { text: name, folded: name, start: at, end: at + name.length, isName: true };
  const word = nameWords(text).find(({ start, end }) => start <= at && at < end);
  if (!word || at - word.start > before) return undefined;
  return word.end - at - name.length <= 3 ? word : undefined;
}

/** The text says something that begins like the name: its adjective, or the people of the country. */
function isHinted(text: string, { name }: CountryName): boolean {
  const start = plainLetters(name).slice(0, isUnspaced(name.codePointAt(0) ?? 0) ? 1 : 3);
  return plainLetters(text).includes(start);
}

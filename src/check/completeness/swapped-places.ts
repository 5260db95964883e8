import { isUnspaced } from '../../locale/scripts.ts';
import { scriptOf } from '../contract/scripts.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';
import { plainLetters } from './country-names.ts';
import type { Texts } from './listed-names.ts';
import { stemFinder } from '../names/find-stems.ts';
import { nameWords } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';
import type { SwappedName } from './swapped-names.ts';

/** What CLDR names in every language: countries, and the cities that time zones are called by. */
const kinds = ['country', 'city'] as const;
type Kind = (typeof kinds)[number];

/**
 * Finds the one country or city of the source that the target has not, and the one of the target that the source has not:
 * Uruguay for Paraguay, 布拉格 for Warsaw. Of names in one word only: others are said in many ways.
 */
export function swappedPlaces(texts: Texts): readonly SwappedName[] {
  for (const kind of kinds) {
    const swap = swappedOf(kind, kind === 'city' ? withoutCountries(texts) : texts);
    if (swap) return [swap];
  }
  return [];
}

/** Rome is not in Romania, 罗马 is in 罗马尼亚: the texts without the words that name countries. */
function withoutCountries(texts: Texts): Texts {
  const { names, inSource, inTarget } = namesOfBoth({ ...texts, kind: 'country' });
  const there = placesIn(texts.source, inSource(texts.source), (at) => names[at]![0]);
  const here = placesIn(texts.text, inTarget(texts.text), (at) => names[at]![1]);
  return { ...texts, source: without(texts.source, there), text: without(texts.text, here) };
}

function swappedOf(kind: Kind, texts: Texts): SwappedName | undefined {
  const { names, inSource, inTarget } = namesOfBoth({ ...texts, kind });
  const there = placesIn(texts.source, inSource(texts.source), (at) => names[at]![0]);
  // Most texts name no country: then the target need not be looked through.
  if (there.size === 0) return undefined;
  const here = placesIn(texts.text, inTarget(texts.text), (at) => names[at]![1]);
  const [source, text] = [without(texts.source, there), without(texts.text, here)];
  const missing = [...there].filter(([at]) => !here.has(at) && !isHinted(text, names[at]![1]));
  const added = [...here].filter(([at]) => !there.has(at) && !isHinted(source, names[at]![0]));
  const [lost, other] = [missing[0]?.[1], added[0]?.[1]];
  return missing.length === 1 && added.length === 1 && lost && other ? { source: lost, target: other } : undefined;
}

type Word = NameWord;

/** The words of a text that name places, by the place: Nigeria is not Niger, although it begins with it. */
function placesIn(
  text: string,
  places: readonly number[],
  nameAt: (at: number) => PlaceName,
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

/** A text without the words that name places: Austria is no hint at Australia. */
function without(text: string, places: ReadonlyMap<number, Word>): string {
  let rest = text;
  for (const { start, end } of places.values()) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** What is looked for where a place may be named. */
interface PlaceName {
  readonly name: string;
  /** Without the last letter of a long name, which may give way to the case’s ending; undefined in scripts without spaces. */
  readonly stem: string | undefined;
  /** Too short to be told from other words. */
  readonly isShort: boolean;
  /** How many letters, such as an article, may stand before it in its word. */
  readonly before: number;
}

interface Names {
  readonly names: readonly (readonly [there: PlaceName, here: PlaceName])[];
  /** Which of them a text may have, in their order. */
  readonly inSource: (text: string) => readonly number[];
  readonly inTarget: (text: string) => readonly number[];
}

/** The names of places in both languages. */
const namesOfBoth = memoize(
  ({
    sourceLocale,
    targetLocale,
    kind,
  }: Pick<Texts, 'sourceLocale' | 'targetLocale'> & { readonly kind: Kind }): Names => {
    const [there, here] = [writtenNames([sourceLocale, kind]), writtenNames([targetLocale, kind])];
    const names = [...new Set([...Object.keys(there.names), ...Object.keys(here.names)])]
      .map((key) => [nameIn(there, key), nameIn(here, key)] as const)
      .filter((pair) => pair.every((name) => /^[\p{L}\p{M}]{2,}$/u.test(name)))
      .map(([name, own]) => [placeName(name), placeName(own)] as const);
    const lookedFor = ({ name, stem, isShort }: PlaceName): string => (isShort ? '' : (stem ?? name));
    return {
      names,
      inSource: stemFinder(names.map(([name]) => lookedFor(name))),
      inTarget: stemFinder(names.map(([, own]) => lookedFor(own))),
    };
  },
  { most: 100, keyOf: ({ sourceLocale, targetLocale, kind }) => `${sourceLocale} ${targetLocale} ${kind}` },
);

/** What a language calls places. */
interface Written {
  /** By CLDR's keys. */
  readonly names: Readonly<Record<string, string>>;
  /** A city has the name of its key where CLDR gives none. */
  readonly isByKey: boolean;
  /** What is the name of something else too: Singapore is a country, and Dushanbe a Monday. */
  readonly taken: ReadonlySet<string>;
}

const writtenNames = memoize(
  ([locale, kind]: readonly [locale: string, kind: Kind]): Written => {
    const { names = {}, cities = {}, dates } = vocabulary(locale).data;
    const countries = Object.entries(names).filter(([code]) => /^[A-Z]{2}$/.test(code));
    if (kind === 'country') return { names: Object.fromEntries(countries), isByKey: false, taken: new Set() };
    const days = [...(dates?.weekdays ?? []), ...(dates?.months ?? [])].flatMap((forms) => forms.split('|'));
    const taken = new Set([...countries.map(([, name]) => name), ...days]);
    return { names: cities, isByKey: scriptOf(locale) === 'Latn', taken };
  },
  { most: 200, keyOf: (key) => key.join(' ') },
);

function nameIn({ names, isByKey, taken }: Written, key: string): string {
  const name = names[key] ?? (isByKey ? key : '');
  return taken.has(name) ? '' : name;
}

function placeName(name: string): PlaceName {
  if (isUnspaced(name.codePointAt(0) ?? 0)) return { name, stem: undefined, isShort: false, before: 0 };
  return {
    name,
    stem: name.length > (/^\p{sc=Cyrillic}/u.test(name) ? 4 : 6) ? name.slice(0, -1) : name,
    isShort: name.length <= (/^\p{sc=Hangul}/u.test(name) ? 2 : 4),
    before: /^[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(name) ? 2 : 0,
  };
}

/** The word of a text that names a place: with the case’s ending, and with a capital where the name has one. */
function wordOf(text: string, { name, stem, isShort, before }: PlaceName): NameWord | undefined {
  if (isShort) return undefined;
  const at = text.indexOf(stem ?? name);
  if (at < 0) return undefined;
  if (stem === undefined) return { text: name, folded: name, start: at, end: at + name.length, isName: true };
  const word = nameWords(text).find(({ start, end }) => start <= at && at < end);
  if (!word || at - word.start > before) return undefined;
  return word.end - at - name.length <= 3 ? word : undefined;
}

/** The text says something that begins like the name: its adjective, or the people of the place. */
function isHinted(text: string, { name }: PlaceName): boolean {
  const start = plainLetters(name).slice(0, isUnspaced(name.codePointAt(0) ?? 0) ? 1 : 3);
  return plainLetters(text).includes(start);
}

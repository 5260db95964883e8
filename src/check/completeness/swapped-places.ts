import { commonStart } from '../../locale/characters.ts';
import { scriptOf } from '../contract/scripts.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';
import type { Texts } from './listed-names.ts';
import { stemFinder } from '../names/find-stems.ts';
import { findPlace, isHinted, placeName } from './place-names.ts';
import type { FoundPlace, PlaceName } from './place-names.ts';
import type { SwappedName } from './swapped-names.ts';

/** What CLDR names in every language: countries, and the cities that time zones are called by. */
const kinds = ['country', 'city'] as const;
type Kind = (typeof kinds)[number];

/**
 * Finds the one country or city of the source that the target has not, and the one of the target that the source has not:
 * Uruguay for Paraguay, 布拉格 for Warsaw. Of cities in one word only: others are said in many ways.
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
  const hinted = [...there.keys()].filter((at) => !here.has(at) && isHinted(text, names[at]![1]));
  const mayBeHinted = (name: string): boolean =>
    hinted.some((at) => commonStart(names[at]![1].name, name) >= leastAlike);
  const added = [...here].filter(
    ([at]) => !there.has(at) && !isHinted(source, names[at]![0]) && !mayBeHinted(names[at]![1].name),
  );
  const [lost, other] = [missing[0]?.[1], added[0]?.[1]];
  if (missing.length !== 1 || added.length !== 1 || !lost?.isSure || !other?.isSure) return undefined;
  return { source: lost.word, target: other.word };
}

/** What is said in other words may begin as another place does: Dominica, and the Dominican people. */
const leastAlike = 3;

/** The words of a text that name places, by the place: Nigeria is not Niger, although it begins with it. */
function placesIn(
  text: string,
  places: readonly number[],
  nameAt: (at: number) => PlaceName,
): ReadonlyMap<number, FoundPlace> {
  const found = places.flatMap((at) => {
    const place = findPlace(text, nameAt(at));
    return place ? [{ at, place, length: nameAt(at).name.length }] : [];
  });
  return new Map(
    found
      .filter(({ place, length }) => !found.some((more) => more.length > length && overlap(more.place, place)))
      .map(({ at, place }) => [at, place]),
  );
}

const overlap = ({ word: a }: FoundPlace, { word: b }: FoundPlace): boolean => a.start < b.end && b.start < a.end;

/** A text without the words that name places: Austria is no hint at Australia. */
function without(text: string, places: ReadonlyMap<number, FoundPlace>): string {
  let rest = text;
  for (const {
    word: { start, end },
  } of places.values())
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

interface Names {
  readonly names: readonly (readonly [there: PlaceName, here: PlaceName])[];
  /** Which of them a text may have, in their order. */
  readonly inSource: (text: string) => readonly number[];
  readonly inTarget: (text: string) => readonly number[];
}

/** Names that a text has as they are listed. */
const written: Readonly<Record<Kind, RegExp>> = {
  country: /^[\p{L}\p{M}]{2,}(?:[ -][\p{L}\p{M}]+){0,3}$/u,
  city: /^[\p{L}\p{M}]{2,}$/u,
};

/** Countries and unions that many call by another name than CLDR does, or by short ones: America, Britain, Burma, EU. */
const bynamed: ReadonlySet<string> = new Set(['US', 'GB', 'MM', 'EU', 'UN', 'EZ']);

/** The names of places in both languages. */
const namesOfBoth = memoize(
  ({
    sourceLocale,
    targetLocale,
    kind,
  }: Pick<Texts, 'sourceLocale' | 'targetLocale'> & { readonly kind: Kind }): Names => {
    const [there, here] = [writtenNames([sourceLocale, kind]), writtenNames([targetLocale, kind])];
    const names = [...new Set([...Object.keys(there.names), ...Object.keys(here.names)])]
      .filter((key) => !bynamed.has(key))
      .map((key) => [nameIn(there, key), nameIn(here, key)] as const)
      .filter((pair) => pair.every((name) => written[kind].test(name)))
      .map(([name, own]) => [placeName(name, sourceLocale), placeName(own, targetLocale)] as const)
      // Cities of few letters are other words, too.
      .filter((pair) => kind === 'country' || !pair.some(({ isShort }) => isShort));
    return {
      names,
      inSource: stemFinder(names.map(([name]) => name.stems[0])),
      inTarget: stemFinder(names.map(([, own]) => own.stems[0])),
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

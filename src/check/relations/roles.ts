import { lexicon } from '../../facts/words/lexicon.ts';
import { fold, isUnspaced } from '../../facts/words/fold.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';
import { roleWords } from '../../locale/orthography/roles.ts';
import type { Role } from '../../locale/orthography/roles.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';
import { coarseSkeleton, isOneName, nameWords } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';

/** What one does to another, and which of the two a text names first. */
interface Said {
  readonly act: Role;
  readonly isReversed: boolean;
}

const acts: readonly (readonly [does: Role, hasDone: Role])[] = [
  ['beat', 'beatenBy'],
  ['succeed', 'succeededBy'],
  ['accuse', 'accusedBy'],
  ['buy', 'boughtBy'],
];

/** The words of a language for who does something to whom. */
interface Words {
  readonly said: Phrases<Said>;
  readonly passive: Phrases<true>;
  /** What marks a name as the one that something is done to, right before it or right behind. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly hasCases: boolean;
}

const wordsOf = memoize(
  (locale: string): Words | undefined => {
    const row = roleWords(locale);
    const spellings = acts.flatMap(([act, reversed]) => [
      ...spellingsOf(row[reversed], { act, isReversed: true }),
      ...spellingsOf(row[act], { act, isReversed: false }),
    ]);
    if (spellings.length === 0) return undefined;
    const { proclitics } = lexicon(locale);
    const { object = [], passive = [], cases } = row;
    return {
      said: new Phrases(spellings, proclitics),
      passive: new Phrases(
        passive.map((spelling) => [spelling, true]),
        proclitics,
      ),
      before: object.filter((spelling) => !spelling.startsWith('…')).map(fold),
      behind: object.filter((spelling) => spelling.startsWith('…')).map((spelling) => fold(spelling.slice(1).trim())),
      hasCases: cases === true,
    };
  },
  { most: 500 },
);

const spellingsOf = (forms: readonly string[] = [], said: Said): readonly (readonly [string, Said])[] =>
  forms.map((spelling) => [spelling, said]);

/** A name that both texts have once; `isPlain` where the text has it in no form that a case may have made. */
interface Mention {
  readonly there: Place;
  readonly here: Place;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
}

/** Two texts and their languages. */
interface Sides {
  readonly source: string;
  readonly target: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** Longer sentences tell of more than two. */
const longest = 200;
const mostNames = 8;

/** Who does something to whom: the names that each text has first, and whether these are the same two, each in its place. */
export interface ComparedRoles {
  readonly isSame: boolean;
  readonly source: Found<unknown>;
  readonly target: Found<unknown>;
}

/**
 * Tells whether two have changed places: A beat B, and B venció a A. Both texts say so once, of names that all stand in two
 * groups, and neither marks the first one as whom it was done to.
 */
export function comparedRoles(sides: Sides): ComparedRoles | undefined {
  const { source, target } = sides;
  if (source.length > longest || target.length > longest * 1.5) return undefined;
  const there = tellingOf(source, sides.sourceLocale);
  const here = there && tellingOf(target, sides.targetLocale);
  if (!here || here.said.sense.act !== there.said.sense.act) return undefined;
  const names = mentionsIn(sides);
  const groups = names.length > mostNames ? undefined : groupsOf(names);
  if (!groups || !isTold(there, groups.there) || !isTold(here, groups.here)) return undefined;
  const isSame = groups.isTurned === (there.said.sense.isReversed !== here.said.sense.isReversed);
  return { isSame, source: { ...groups.there[0], sense: true }, target: { ...groups.here[0], sense: true } };
}

/** A text that says once that one does something to another. */
interface Telling {
  readonly text: string;
  readonly locale: string;
  readonly words: Words;
  readonly said: Found<Said>;
}

function tellingOf(text: string, locale: string): Telling | undefined {
  const words = wordsOf(locale);
  const said = words && onlyOne(text, words);
  return said && { text, locale, words, said };
}

/** Whether a text says of two that the first does what its word says, or has it done. */
const isTold = (telling: Telling, [first, second]: readonly [Place, Place]): boolean =>
  !areListed(telling, first, second) && !mayBeObject(telling.text, first, telling.words);

/** France and Italy are no two of whom the one does something to the other. */
function areListed({ text, locale, said }: Telling, first: Place, second: Place): boolean {
  if (said.start >= first.end && said.end <= second.start) return false;
  const words = fold(text.slice(first.end, second.start)).split(/[^\p{L}\p{M}]+/u);
  return lexicon(locale).and.some((word) => words.includes(word));
}

function onlyOne(text: string, { said, passive }: Words): Found<Said> | undefined {
  const [only, ...others] = said.find(text);
  if (!only || others.length > 0) return undefined;
  return passive.find(text).every(({ start, end }) => start >= only.start && end <= only.end) ? only : undefined;
}

/** Two groups of names: the last of the first and the first of the second in each text, but the very first for its marks. */
interface Groups {
  readonly isTurned: boolean;
  readonly there: readonly [Place, Place];
  readonly here: readonly [Place, Place];
}

/** Parts names in two groups that stand in the same order in both texts, or in the other one as a whole. */
function groupsOf(names: readonly Mention[]): Groups | undefined {
  const [one, two] = names;
  if (!one || !two) return undefined;
  const places = names.map(({ here }) => here.start);
  if (isRising(places)) {
    // Of more than two names nobody knows where the first group ends.
    return names.length === 2
      ? { isTurned: false, there: [one.there, two.there], here: [one.here, two.here] }
      : undefined;
  }
  const at = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  const [first, second] = [names.slice(0, at), names.slice(at)];
  const isTurned =
    isRising(places.slice(0, at)) &&
    isRising(places.slice(at)) &&
    Math.max(...places.slice(at)) < Math.min(...places.slice(0, at));
  const [other, lastHere] = [second[0], second.at(-1)];
  const last = first.at(-1);
  if (!isTurned || !other || !lastHere || !last) return undefined;
  return {
    isTurned,
    there: [spanned(one.there, last.there), other.there],
    here: [spanned(other.here, lastHere.here), one.here],
  };
}

/** The first and the last name of a group, as one. */
const spanned = (first: Place, last: Place): Place => ({
  start: first.start,
  end: last.end,
  isPlain: first.isPlain && last.isPlain,
});

const isRising = (places: readonly number[]): boolean =>
  places.every((place, at) => at === 0 || (places[at - 1] ?? 0) < place);

/** Whether what stands beside a name, or its form, may say that something is done to it. */
function mayBeObject(text: string, { start, end, isPlain }: Place, { before, behind, hasCases }: Words): boolean {
  if (hasCases && !isPlain) return true;
  const [left, right] = [fold(text.slice(Math.max(0, start - 16), start)), fold(text.slice(end, end + 12))];
  return (
    before.some((mark) => new RegExp(`(?<![\\p{L}\\p{M}])${mark}[^\\p{L}]{0,2}$`, 'u').test(left)) ||
    behind.some((mark) => right.trimStart().startsWith(mark))
  );
}

/** The names that both texts have once, in the order of the source. */
function mentionsIn(sides: Sides): readonly Mention[] {
  const countries = countriesIn(sides);
  const isFree = (side: 'there' | 'here', { start, end }: { readonly start: number; readonly end: number }): boolean =>
    countries.every((each) => each[side].end <= start || each[side].start >= end);
  const words = nameWords(sides.source).filter((word) => word.isName && isFree('there', word));
  const others = nameWords(sides.target).filter((word) => isFree('here', word));
  const found = words.flatMap((word): readonly Mention[] => {
    const [other, more] = others.filter((each) => areOneName(word, each));
    if (!other || more || words.filter((each) => areOneName(each, other)).length > 1) return [];
    const isPlain = isLatin(word) && isLatin(other) && foldedOf(word) === foldedOf(other);
    return [{ there: { ...placeOf(word), isPlain }, here: { ...placeOf(other), isPlain } }];
  });
  return [...countries, ...found].toSorted((a, b) => a.there.start - b.there.start);
}

/** A word without capitals, with what a case may have added behind an apostrophe. */
const foldedOf = ({ text }: NameWord): string => fold(text);

const placeOf = ({ start, end }: NameWord): Omit<Place, 'isPlain'> => ({ start, end });

function areOneName(word: NameWord, other: NameWord): boolean {
  if (isLatin(word) && isLatin(other)) return other.isName && isOneName(word.folded, other.folded);
  if (isLatin(word) === isLatin(other)) return false;
  const sounds = coarseSkeleton(word.folded);
  return sounds.length > 2 && sounds === coarseSkeleton(other.folded);
}

const isLatin = ({ folded }: NameWord): boolean => /^\p{sc=Latin}/u.test(folded);

/** The countries that both texts name once. */
function countriesIn({ source, target, sourceLocale, targetLocale }: Sides): readonly Mention[] {
  const here = countryNames(targetLocale);
  return [...countryNames(sourceLocale)].flatMap(([code, name]): readonly Mention[] => {
    const there = countryIn(source, name);
    const other = there && here.get(code);
    const place = other === undefined ? undefined : countryIn(target, other);
    return there && place ? [{ there, here: place }] : [];
  });
}

const countryNames = memoize(
  (locale: string): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(vocabulary(locale).data.names ?? {}).filter(
        ([code, name]) => /^[A-Z]{2}$/.test(code) && name.length > 1 && !/[()]/.test(name),
      ),
    ),
  { most: 100 },
);

/** Where a country is named, once; in a form of its name that begins as it does. */
function countryIn(text: string, name: string): Place | undefined {
  const unspaced = isUnspaced(name.codePointAt(0) ?? 0) || /^\p{sc=Hangul}/u.test(name);
  const stem = unspaced || name.length < 5 || name.includes(' ') ? name : name.slice(0, -1);
  const start = text.indexOf(stem);
  if (start < 0 || text.includes(stem, start + stem.length)) return undefined;
  if (unspaced) return { start, end: start + stem.length, isPlain: true };
  if (/[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 1), start)) && !/^[\p{sc=Arab}\p{sc=Hebr}]/u.test(name))
    return undefined;
  const [rest = ''] = /^[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)?/u.exec(text.slice(start + stem.length)) ?? [];
  if (rest.length > 4) return undefined;
  return { start, end: start + stem.length + rest.length, isPlain: stem + rest === name };
}

import type { Fact } from '../../model/fact.ts';
import { commonStart, isLetter } from '../../locale/characters.ts';
import { casingOf } from '../../locale/orthography/casing.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { hasNameWords, isNameWord } from '../../locale/orthography/name-words.ts';
import { respellsNames } from '../../locale/orthography/latin-sounds.ts';
import { memoize } from '../../model/memoize.ts';
import { scriptOf } from '../contract/scripts.ts';
import { isCityIn, isKnownCity } from './city-names.ts';
import { isOfCountry } from './country-names.ts';
import type { Texts } from './listed-names.ts';
import {
  areLike,
  coarseSkeleton,
  distance,
  editsWithin,
  foldName,
  isOneName,
  nameWords,
  otherReadings,
  withoutMute,
} from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';

/** How a word of a name of the source is in the target: as it is, in another form, or not so; unknown where it has no sounds. */
export type Whereabouts = 'copied' | 'spelled' | 'other' | 'unknown';

/** A word of the source that is written as a name. */
export interface SourceWord extends NameWord {
  readonly where: Whereabouts;
  /** Whether it may be translated, as titles, countries, months and what stands at the start of a sentence. */
  readonly mayTranslate: boolean;
  /** The only reason for that is that it begins as the name of a country does: Samoilov as Samoa. */
  readonly isOfCountryOnly: boolean;
  readonly isFirst: boolean;
}

/** Names of a source, word by word, beside the words of the target. */
export interface ComparedNames {
  /** Words that follow one another with a space between them. */
  readonly runs: readonly (readonly SourceWord[])[];
  readonly target: readonly NameWord[];
  /** Whether two words, of the source and of the target, may be one name. */
  readonly isSame: (source: NameWord, target: NameWord) => boolean;
  /** Whether nothing in the target is even like the words of a name. */
  readonly areGone: (name: readonly SourceWord[]) => boolean;
  /** The same, where a word that begins alike by chance does not count: Frederiksen, fredag. */
  readonly areAbsent: (name: readonly SourceWord[]) => boolean;
  /** Whether a word of the source is the name of a city that both languages have one for. */
  readonly isCity: (source: NameWord) => boolean;
  /** Whether a word of the target may come from the source, but for one word of it. */
  readonly isKnown: (target: NameWord, but?: SourceWord) => boolean;
  /** The language of the source has a list of the words that are translated within names: another word is one of a name. */
  readonly knowsTitles: boolean;
  /** The source writes nouns with a capital, or nothing: a word alone may be one. */
  readonly hasNouns: boolean;
  /** The target shows by its letters which words are names. */
  readonly hasCapitals: boolean;
  /** Any name may be told by its letters or sounds: Japanese writes those of its neighbours with their Han characters. */
  readonly spellsNames: boolean;
  /** The target has letters for sounds: Han characters are few of them. */
  readonly spellsSounds: boolean;
}

/** Compares the names of a segment. `whole` is the target of its unit: names move to the neighbours too. */
export function compareNames(
  { source, text, sourceLocale, targetLocale }: Texts,
  whole: string,
  facts: readonly Fact[],
): ComparedNames | undefined {
  const words = nameWords(source);
  const capitals = words.filter(({ isName }) => isName);
  const small = functionWords(sourceLocale);
  if (capitals.length === 0 || (!endsSentence.test(source) && isTitleCase(words, capitals, small))) return undefined;
  const target = nameWords(text);
  const likeness = withCities(
    likenessOf(isInLatin(source) && isInLatin(whole) && !respellsNames(targetLocale), whole),
    isCityIn(sourceLocale, targetLocale),
    whole,
  );
  const [isTitle, isCountry] = [isNameWord(sourceLocale), isOfCountry(sourceLocale)];
  const isOfFact = ({ start, end }: NameWord): boolean => facts.some((fact) => fact.start < end && fact.end > start);
  const named = capitals.map((word): SourceWord => {
    const isFirst = beginsSentence(source, word.start);
    const isTranslated = isTitle(word.folded) || small.has(word.folded) || isOfFact(word);
    const isOfCountryOnly = !isTranslated && isCountry(word.folded);
    const mayTranslate = isTranslated || isOfCountryOnly;
    // What may be translated speaks only where it is not.
    return { ...word, isFirst, mayTranslate, isOfCountryOnly, where: likeness.whereIs(word, mayTranslate) };
  });
  return {
    runs: runsOf(named, source),
    target,
    isSame: likeness.isSame,
    areGone: likeness.areGone,
    areAbsent: likeness.areAbsent,
    isCity: ({ folded }) => isKnownCity(sourceLocale, targetLocale)(folded),
    isKnown: (word, but) => words.some((each) => each.start !== but?.start && likeness.isLike(each, word)),
    knowsTitles: hasNameWords(sourceLocale),
    hasNouns: casingOf(sourceLocale).nouns || !/\p{Lu}/u.test(source),
    spellsNames: scriptOf(targetLocale) !== 'Jpan',
    spellsSounds: !/^Han[st]$/.test(scriptOf(targetLocale)),
    hasCapitals: /\p{Lu}/u.test(text) || /\p{sc=Katakana}/u.test(text),
  };
}

function runsOf(named: readonly SourceWord[], source: string): readonly (readonly SourceWord[])[] {
  const runs: SourceWord[][] = [];
  for (const word of named) {
    const last = runs.at(-1)?.at(-1);
    if (last && source.slice(last.end, word.start) === ' ') runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** A headline has no stop; German gives all nouns a capital. */
const endsSentence = /[.!?]["'“”’»)]*\s*$/u;

/** In headlines of English all but the small words have a capital. */
function isTitleCase(words: readonly NameWord[], capitals: readonly NameWord[], small: ReadonlySet<string>): boolean {
  const others = words.filter(({ isName, folded }) => !isName && folded.length > 2 && !small.has(folded));
  return capitals.length > 3 && others.length * 4 < capitals.length;
}

/** Tells whether a word stands where any word would have a capital. */
export const beginsSentence = (text: string, start: number): boolean =>
  !isBehindWord(text, start) &&
  /^[^\p{L}\p{N}]*$|[.!?:…–—"“”„«»‘(]\s*["'“”„«‘(]*\s*$/u.test(text.slice(Math.max(0, start - 8), start)) &&
  !/[\p{L}\p{N}][^.!?:…–—"“”„«»‘(]*$/u.test(text.slice(Math.max(0, start - 8), start));

/** Most words are: of those no pattern has to tell. */
const isBehindWord = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === 0x20 && isLetter(text.charCodeAt(start - 2));

/** A language of two scripts, such as Serbian, may be written in the one that its tag does not name. */
const isInLatin = (text: string): boolean => /^[\P{L}\p{sc=Latin}]*$/u.test(text);

interface Likeness {
  readonly isSame: (source: NameWord, target: NameWord) => boolean;
  readonly isLike: (source: NameWord, target: NameWord) => boolean;
  readonly areGone: (name: readonly SourceWord[]) => boolean;
  readonly areAbsent: (name: readonly SourceWord[]) => boolean;
  readonly whereIs: (word: NameWord, asItIs: boolean) => Whereabouts;
}

const likenessOf = (isLatin: boolean, whole: string): Likeness =>
  isLatin ? latinLikeness(whole) : otherLikeness(whole);

/** A city is the same by what either language calls it, however unlike: Vienna, Bécs. */
function withCities(likeness: Likeness, isCity: (city: string, word: string) => boolean, whole: string): Likeness {
  const words = [...new Set(nameWords(whole).map(({ folded }) => folded))];
  return {
    ...likeness,
    isSame: (s, t) => likeness.isSame(s, t) || isCity(s.folded, t.folded),
    isLike: (s, t) => likeness.isLike(s, t) || isCity(s.folded, t.folded),
    whereIs: (word, asItIs) => {
      const where = likeness.whereIs(word, asItIs);
      const mayBeCity = !asItIs && where !== 'copied' && where !== 'spelled';
      return mayBeCity && words.some((each) => isCity(word.folded, each)) ? 'spelled' : where;
    },
  };
}

function latinLikeness(whole: string): Likeness {
  const words = [...new Set(nameWords(whole).map(({ folded }) => folded))];
  const copied = new Set(words);
  return {
    isSame: (s, t) => isOneName(s.folded, t.folded),
    isLike: (s, t) => areLike(s.folded, t.folded),
    areGone: (name) =>
      name.every(({ where, folded }) => where === 'other' && !words.some((word) => areLike(folded, word))),
    areAbsent: (name) =>
      name.every(({ where, folded }) => where === 'other' && !words.some((word) => mayBe(folded, word))),
    whereIs: ({ folded }, asItIs) => {
      if (copied.has(folded)) return 'copied';
      return !asItIs && words.some((word) => isOneName(folded, word)) ? 'spelled' : 'other';
    },
  };
}

/** What begins alike by chance is no name: Frederiksen, fredag. */
const leastOfStart = 0.35;
const mayBe = (name: string, word: string): boolean =>
  areLike(name, word) &&
  (name.slice(0, 3) !== word.slice(0, 3) ||
    commonStart(name, word) >= leastOfStart * Math.max(name.length, word.length));

/** So few consonants are found anywhere. */
const leastSounds = 2;

const leastGone = ({ length }: readonly SourceWord[]): number => (length > 1 ? 0.38 : 0.34);

/** Names in another script are compared by how their consonants sound. */
function otherLikeness(whole: string): Likeness {
  const copied = new Set(nameWords(whole).map(({ folded }) => folded));
  const hay = soundsIn(whole);
  const isSame = (s: NameWord, t: NameWord): boolean => {
    const [a, b] = [coarseSkeleton(s.folded), coarseSkeleton(t.folded)];
    return (
      a.length > 0 && b.length > 0 && (editsWithin(a, b) / a.length <= 0.34 || editsWithin(b, a) / b.length <= 0.34)
    );
  };
  const isLike = (s: NameWord, t: NameWord): boolean =>
    s.folded === t.folded || distance(coarseSkeleton(s.folded), coarseSkeleton(t.folded)) <= 0.5;
  // Asked of each name by all that look for it.
  const shareOf = memoize((folded: string): number =>
    Math.min(
      1,
      ...readingsOf(folded).flatMap((reading) => hay.map((each) => editsWithin(reading, each) / reading.length)),
    ),
  );
  const whereIs = ({ folded }: NameWord, asItIs: boolean): Whereabouts => {
    if (copied.has(folded)) return 'copied';
    if (asItIs) return 'other';
    const sounds = coarseSkeleton(folded);
    if (sounds.length < leastSounds) return 'unknown';
    if (sounds.length === leastSounds) return 'other';
    return hay.some((each) => each.includes(sounds)) || shareOf(folded) <= 0.26 ? 'spelled' : 'other';
  };
  // A word of few sounds has its like anywhere; all words of a name together have not.
  const areGone = (name: readonly SourceWord[]): boolean => {
    const sounds = name.map(({ folded }) => coarseSkeleton(folded));
    const edits = sounds.reduce((sum, each, at) => sum + each.length * shareOf(name[at]?.folded ?? ''), 0);
    const length = sounds.join('').length;
    return name.every(({ where }) => where === 'other') && length > leastSounds && edits / length > leastGone(name);
  };
  return { isSame, isLike, areGone, areAbsent: areGone, whereIs };
}

/** How a name may be heard: an r before a consonant not at all, a ch as k. */
const readingsOf = memoize(
  (folded: string): readonly string[] => {
    const sounds = coarseSkeleton(folded);
    if (!/^\p{sc=Latin}/u.test(folded)) return [sounds];
    const others = [withoutMute(folded), ...otherReadings(folded)].map(coarseSkeleton);
    const least = Math.min(sounds.length, leastSounds + 1);
    return [...new Set([sounds, ...others.filter(({ length }) => length >= least)])];
  },
  { most: 1000 },
);

/** Where another script spells names, Han characters are no sounds. */
const withoutHan = (text: string): string =>
  /[\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(text) ? text.replace(/\p{sc=Han}+/gu, ' ') : text;

/** The consonants of the words of a text, and of each two neighbours; of all as one where no spaces part words. */
const soundsIn = memoize(
  (text: string): readonly string[] => {
    const sounds = withoutHan(text)
      .split(/[^\p{L}\p{M}ー]+/u)
      .map((word) => coarseSkeleton(/^\p{sc=Latin}/u.test(word) ? foldName(word) : word.toLowerCase()))
      .filter((each) => each !== '');
    return /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Hani}\p{sc=Hira}]/u.test(text)
      ? [sounds.join('')]
      : [...sounds, ...sounds.slice(1).map((each, at) => `${sounds[at] ?? ''}${each}`)];
  },
  { most: 4 },
);

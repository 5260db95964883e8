import { groupsOfWord } from '../../locale/orthography/detectable-languages.ts';
import { casingOf } from '../../locale/orthography/casing.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { isCommonWord } from '../../locale/orthography/common-words.ts';
import { givesCapitals, hasNameWords, isGivenName, isExonym, isNameWord } from '../../locale/orthography/name-words.ts';
import { scriptOf } from '../contract/scripts.ts';
import { areHeardAlike, coarseSkeleton, mayBeInHan } from '../names/name-forms.ts';
import { hyphenated, mayBeForm } from './absent-names.ts';
import { beginsSentence } from './compared-names.ts';
import type { ComparedNames, SourceWord } from './compared-names.ts';
import { countries, isOfCountry, plainLetters } from './country-names.ts';
import type { SourceName, Texts } from './listed-names.ts';

/** Longer texts are of several sentences, in which a name comes again as a pronoun. */
const longest = 300;
/** Of a language whose words are not listed, longer sentences have more words with a capital that are no names. */
const longestUnlisted = 200;

/** Fewer letters are like those of any word. */
const shortest = 4;

/** In another script, fewer sounds than these may be missed in a name that is there: of several words, and of one. */
const leastSounds = { several: 4, one: 4 };

/**
 * Finds names that are words of no language, of which nothing is in the target: a person’s, or a place’s within the
 * sentence. Where other words with a capital in the target come from nowhere, one of them may be the name.
 */
export function leftOutNames(names: ComparedNames, texts: Texts): readonly SourceName[] {
  const { source, sourceLocale, targetLocale } = texts;
  const isListed = isCommonWord(sourceLocale) !== undefined;
  // Burmese parts no words, and writes foreign sounds in too many ways.
  if (source.length > (isListed ? longest : longestUnlisted) || scriptOf(targetLocale) === 'Mymr') return [];
  if (!hasNameWords(sourceLocale)) return [];
  const mayStand = mayStandFor(names, texts);
  const lost = hyphenated(names.runs, source)
    .map((run) => properOf(run, names, texts))
    .filter((run) => run.length > 0 && isLong(run, texts) && !mayStand(run));
  return lost.map((run) => {
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    return { text: source.slice(start, end), start };
  });
}

/** What bodies are called in English, many languages have among their words, and translate: Southern University. */
const isOfEnglish = (word: string): boolean => isCommonWord('en')?.(word) === true;

/** Written as names are, and as no short form is. */
const isWritten = /^\p{Lu}[\p{Ll}\p{M}'’]+(?:\p{Lu}[\p{Ll}\p{M}]+)?$/u;
const isSentence = /[.!?…]["'“”’»)\]]*\s*$/u;
const isPossessive = /['’]s$/u;

/** The words of a run that are a name, without the titles before it; none where one of them may be translated. */
function properOf(run: readonly SourceWord[], names: ComparedNames, texts: Texts): readonly SourceWord[] {
  const { source, sourceLocale } = texts;
  const isCommon = isCommonWord(sourceLocale);
  const small = functionWords(sourceLocale);
  const isUnclear = ({ isFirst, folded }: SourceWord): boolean =>
    isFirst && (isCommon === undefined || isCommon(folded) || small.has(folded));
  // A first name has another behind it.
  const isFirstName = ({ folded, end }: SourceWord): boolean => end < (run.at(-1)?.end ?? 0) && isGivenName(folded);
  const start = run.findIndex((word) => isFirstName(word) || (!word.mayTranslate && !isUnclear(word)));
  const words = start < 0 ? [] : run.slice(start);
  // A surname may begin as a country does, but is none.
  const isSurname = (word: SourceWord): boolean =>
    word.isOfCountryOnly && word !== words[0] && !countries(sourceLocale).has(plainLetters(word.text));
  const isElsewhere = isExonym(sourceLocale);
  const isProper = (word: SourceWord): boolean =>
    isWritten.test(word.text) &&
    (isFirstName(word) ||
      ((!word.mayTranslate || isSurname(word)) &&
        isCommon?.(word.folded) !== true &&
        !isOfEnglish(word.folded) &&
        (!isElsewhere(word.folded) || names.isCity(word))));
  if (!words.every(isProper)) return [];
  if (words.length > 1) return words;
  // A word alone may be a noun where those have capitals, and in a label any word.
  return !names.hasNouns &&
    !givesCapitals(sourceLocale) &&
    isSentence.test(source) &&
    !mayBeForm(words, names, texts) &&
    !isPossessive.test(words[0]?.text ?? '')
    ? words
    : [];
}

/** Whether a name has so many letters, or sounds, that it is known whether it is there. */
function isLong(run: readonly SourceWord[], { sourceLocale, targetLocale, source, text }: Texts): boolean {
  if (!run.some(({ folded }) => folded.length >= shortest)) return false;
  // Two nouns of German may follow one another, and Han characters translate more than others.
  if (casingOf(sourceLocale).nouns && isInHan(targetLocale)) return false;
  if (isInHan(targetLocale) && (run.every(({ folded }) => mayBeInHan(folded)) || run.some(isSmall))) return false;
  if (isLatin(source) && isLatin(text)) return true;
  const sounds = run.reduce((sum, { folded }) => sum + coarseSkeleton(folded).length, 0);
  const isListed = isCommonWord(sourceLocale) !== undefined;
  if (run.length > 1) return sounds >= leastSounds.several;
  return sounds >= leastSounds.one && isListed && !/^Han[st]$/.test(scriptOf(targetLocale));
}

/** A title of another language, such as Der Spiegel, may be translated. */
const isSmall = ({ folded }: SourceWord): boolean => groupsOfWord(folded).length > 0;

const isInHan = (locale: string): boolean => /^(?:Jpan|Han[st])$/.test(scriptOf(locale));
const isLatin = (text: string): boolean => /^[\P{L}\p{sc=Latin}]*$/u.test(text);

/** Tells of a name whether something in the target may be it. */
function mayStandFor(names: ComparedNames, texts: Texts): (run: readonly SourceWord[]) => boolean {
  const { text, sourceLocale, targetLocale } = texts;
  const [isTitle, isCountry, isListed] = [
    isNameWord(targetLocale),
    isOfCountry(targetLocale),
    isCommonWord(sourceLocale) !== undefined,
  ];
  const hasNouns = casingOf(targetLocale).nouns && texts.source.length <= longestUnlisted;
  const capitals = names.target.filter(({ isName }) => isName);
  const isUnknown = capitals.some(
    (word) =>
      !beginsSentence(text, word.start) && !names.isKnown(word) && !isTitle(word.folded) && !isCountry(word.folded),
  );
  const isCased = /^(?:Latn|Cyrl|Grek|Armn)$/.test(scriptOf(targetLocale)) && !(isLatin(texts.source) && isLatin(text));
  const isSpelled = (word: SourceWord): boolean =>
    word.where === 'copied' || names.isCity(word) || capitals.some((each) => areHeardAlike(word.folded, each.folded));
  return (run) => {
    const isGone = names.areAbsent(run) || (run.length > 1 && isCased && !isUnknown && !run.some(isSpelled));
    if (!isGone) return true;
    return isUnknown && (isListed ? run.length === 1 && !hasNouns : true);
  };
}

import { commonStart } from '../../locale/characters.ts';
import { inflectionOf } from '../../locale/orthography/inflection.ts';
import { isUnspaced } from '../../locale/scripts.ts';
import { nameWords } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';
import { plainLetters } from './country-names.ts';

/** What a language calls a place, in one word or more, for looking it up. */
export interface PlaceName {
  readonly name: string;
  /** The words without their last letters, which may give way to the case’s ending; one in scripts without spaces. */
  readonly stems: readonly [string, ...string[]];
  readonly isUnspaced: boolean;
  /** In so few letters it is told from other words only as it is, with a capital where it has one. */
  readonly isShort: boolean;
  /** Cases have endings of their own: в Ираке. */
  readonly isInflected: boolean;
  /** Letters may follow it that are of no other word. */
  readonly hasEndings: boolean;
  /** The letters that may be before it in its word, such as an article. */
  readonly before: RegExp | undefined;
}

/** A name in a text; surely that of the place, or one that may be. */
export interface FoundPlace {
  readonly word: NameWord;
  readonly isSure: boolean;
}

/** Where a word is shorter, it has hardly more letters than endings have. */
const shortest = { letters: 5, hangul: 3 };

export function placeName(name: string, locale: string): PlaceName {
  if (isUnspaced(name.codePointAt(0) ?? 0))
    return {
      name,
      stems: [name],
      isUnspaced: true,
      isShort: false,
      isInflected: false,
      hasEndings: false,
      before: undefined,
    };
  const { change = 0, endings } = inflectionOf(locale);
  const isInflected = change > 1 && endings === undefined;
  const [first = name, ...more] = name.split(/[ -]/);
  const isShort = more.length === 0 && name.length < shortest[/^\p{sc=Hangul}/u.test(name) ? 'hangul' : 'letters'];
  // The article gives way to a preposition: العراق, للعراق.
  const bare = first.startsWith('ال') && first.length > 4 ? first.slice(2) : first;
  return {
    name,
    stems: more.length === 0 ? [isShort ? bare : stemOfOne(bare)] : [stemOfSeveral(bare), ...more.map(stemOfSeveral)],
    isUnspaced: false,
    isShort,
    isInflected,
    hasEndings: isInflected || !/^\p{sc=Latin}/u.test(name),
    before: beforeNames.find(([script]) => script.test(name))?.[1],
  };
}

const beforeNames: readonly (readonly [script: RegExp, before: RegExp])[] = [
  [/^\p{sc=Latin}/u, /^\p{L}{1,5}['’]$/u],
  [/^\p{sc=Arabic}/u, /^[وفسبكل]{0,2}(?:ال|لل|ل)?$/u],
  [/^\p{sc=Hebrew}/u, /^[ובלמהשכ]{0,3}$/u],
];

const stemOfOne = (word: string): string =>
  word.length > (/^\p{sc=Cyrillic}/u.test(word) ? 4 : 6) ? word.slice(0, -1) : word;

/** Each of several words has an ending of its own: Южная Корея, в Южной Корее. */
const stemOfSeveral = (word: string): string =>
  word.length > (/^\p{sc=Cyrillic}/u.test(word) ? 4 : 5)
    ? word.slice(0, -2)
    : word.length > 3
      ? word.slice(0, -1)
      : word;

/** So many letters may follow the name in its word, as of a case; elsewhere it is another: France, Francesco. */
const mostOfEnding = { inflected: 3, other: 1 };

/** Finds the name of a place in a text. */
export function findPlace(text: string, place: PlaceName): FoundPlace | undefined {
  if (place.isUnspaced) return findUnspaced(text, place.name);
  if (!text.includes(place.stems[0])) return undefined;
  const words = nameWords(text);
  for (const at of words.keys()) {
    const found = placeAt(at, { text, words, place });
    if (found) return found;
  }
  return undefined;
}

/** A name in katakana goes no further than its letters: マリ, マリア. */
function findUnspaced(text: string, name: string): FoundPlace | undefined {
  const isKana = /^[\p{sc=Katakana}ー]+$/u.test(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (isKana && /[\p{sc=Katakana}ー]/u.test(text.charAt(at - 1) + text.charAt(end))) continue;
    return { word: { text: name, folded: name, start: at, end, isName: true }, isSure: true };
  }
  return undefined;
}

/** A vowel, which no person’s name that begins like the country’s goes on with, and hardly more: Ираке, but Малик. */
const caseEnding = /^[aeiouyáéíóúąęěůäöаеиоуыюя]\p{L}?$/u;

/** A shorter name with an ending may be any word. */
const leastInflected = 4;

interface Where {
  readonly text: string;
  readonly words: readonly NameWord[];
  readonly place: PlaceName;
}

function placeAt(at: number, where: Where): FoundPlace | undefined {
  const { text, words, place } = where;
  const lengths = place.name.split(/[ -]/).map(({ length }) => length);
  let isWhole = true;
  for (const [step, stem] of place.stems.entries()) {
    const word = step === 0 ? words[at] : behind(at + step, where);
    const ending = word && endingOf(word.text, { place, step, length: lengths[step] ?? 0 });
    if (ending === undefined) return undefined;
    isWhole &&= ending === '' || (place.isInflected && stem.length >= leastInflected && caseEnding.test(ending));
  }
  const word = joined(words.slice(at, at + place.stems.length), text);
  return word && { word, isSure: !place.isShort || (isWhole && standsAlone(at, where)) };
}

/** The word of a place, where nothing but a space or a hyphen is before it. */
function behind(at: number, { text, words }: Where): NameWord | undefined {
  const [last, word] = [words[at - 1], words[at]];
  return word && /^[ \u00a0-]$/.test(text.slice(last?.end, word.start)) ? word : undefined;
}

function joined(words: readonly NameWord[], text: string): NameWord | undefined {
  const [first, ...more] = words;
  if (!first || more.length === 0) return first;
  const end = more.at(-1)?.end ?? first.end;
  const whole = text.slice(first.start, end);
  return { ...first, text: whole, folded: whole.toLowerCase(), end };
}

/** What follows a word of a name in a word, but for a case behind an apostrophe; undefined where it is no form of it. */
function endingOf(
  word: string,
  { place, step, length }: { readonly place: PlaceName; readonly step: number; readonly length: number },
): string | undefined {
  const stem = place.stems[step] ?? '';
  const start = step === 0 && place.before ? word.indexOf(stem) : 0;
  if (!word.startsWith(stem, start) || start < 0) return undefined;
  if (start > 0 && place.before?.test(word.slice(0, start)) !== true) return undefined;
  const [own = ''] = word.slice(start).split(/(?<=.{3})['’]/u);
  const ending = own.slice(Math.max(length, stem.length));
  return ending.length > mostOfEnding[place.hasEndings ? 'inflected' : 'other'] ? undefined : ending;
}

/** Chad is in Africa, Chad Smith is not: beside another capital a short name may be a person’s. */
function standsAlone(at: number, { text, words, place }: Where): boolean {
  if (!/^\p{Lu}/u.test(place.name)) return true;
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  const isBeside = (one?: NameWord, other?: NameWord): boolean =>
    one !== undefined && other !== undefined && /^[ \u00a0-]$/.test(text.slice(one.end, other.start));
  const isCapital = (other?: NameWord): boolean => /^\p{Lu}/u.test(other?.text ?? '');
  return !((isBeside(before, word) && isCapital(before) && at > 1) || (isBeside(word, after) && isCapital(after)));
}

/** Fewer letters say nothing, and so many are of the same word whatever follows. */
const leastOfHint = 3;
const sureHint = 4;

/** Tells whether a text says something that begins like the name: its adjective, or the people of the place. */
export function isHinted(text: string, { name }: PlaceName): boolean {
  const plain = plainLetters(name);
  const code = name.codePointAt(0) ?? 0;
  if (isUnspaced(code))
    return plainLetters(text).includes(plain.slice(0, /^\p{sc=Kana}/u.test(name) ? leastOfHint : 1));
  const words = plain.split(/[ -]/).filter(({ length }) => length >= leastOfHint);
  if (words.length > 1)
    return words.some((word) => word.length > sureHint && plainLetters(text).includes(word.slice(0, sureHint)));
  return nameWords(text).some(({ text: word }) => isLikeName(word, plain));
}

function isLikeName(word: string, name: string): boolean {
  const plain = plainLetters(word);
  const inWord = /^[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(name)
    ? Math.max(0, plain.indexOf(name.slice(0, leastOfHint)))
    : 0;
  const shared = commonStart(plain.slice(inWord), name);
  return shared >= leastOfHint && (shared >= sureHint || shared * 2 >= name.length || /^\p{Lu}/u.test(word));
}

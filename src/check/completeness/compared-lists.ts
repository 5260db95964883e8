import { lexicon } from '../../facts/words/lexicon.ts';
import { isExonym, isNameWord } from '../../locale/orthography/name-words.ts';
import { isUnspaced } from '../../locale/scripts.ts';
import { memoize } from '../../model/memoize.ts';
import { areLike, areSpelledAlike, coarseSkeleton, distance, isOneName, nameWords } from '../names/name-forms.ts';
import type { NameWord } from '../names/name-forms.ts';
import { isOfCountry } from './country-names.ts';
import type { Texts } from './listed-names.ts';

/** A member of a list, and its words. */
interface Member extends Pick<NameWord, 'text' | 'start' | 'end'> {
  readonly words: readonly NameWord[];
}

/** A name of a list that is another in the translation, or is not there. */
export interface ListedFault {
  readonly source: Pick<NameWord, 'text' | 'start' | 'end'>;
  readonly target?: Pick<NameWord, 'text' | 'start' | 'end'>;
}

/**
 * Finds the one name of a list of three or more that is left out, stands for another or stands twice, while the others are
 * there. By the letters or sounds of the others it is known that it is the same list; names in Han characters, which are not
 * compared by sound, are looked at only for one that stands twice.
 */
export function faultOfList(texts: Texts): ListedFault | undefined {
  const there = listsIn(texts.source, texts.sourceLocale).filter(({ length }) => length >= leastMembers);
  const [source] = there;
  if (!source || there.length > 1) return undefined;
  const here = listsIn(texts.text, texts.targetLocale).filter(({ length }) => length >= source.length - 1);
  const [target] = here;
  if (!target || here.length > 1 || target.length > source.length) return undefined;
  return isInHan(texts.source) || isInHan(texts.text)
    ? doubledOfHan(source, target)
    : faultByNames(lonesOf(source, target), texts);
}

const leastMembers = 3;

const isInHan = (text: string): boolean => /\p{sc=Han}/u.test(text) && !/[\p{sc=Hira}\p{sc=Kana}]/u.test(text);

/** The members of each side that are like none of the other. */
interface Lones {
  readonly source: readonly Member[];
  readonly target: readonly Member[];
  /** The members of the translation that come twice. */
  readonly doubled: Member | undefined;
  readonly isShorter: boolean;
}

function lonesOf(source: readonly Member[], target: readonly Member[]): Lones {
  const left = [...target];
  const lone = source.filter((member) => {
    const at = left.findIndex((other) => areSame(member, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { source: lone, target: left, doubled: doubledIn(target), isShorter: target.length < source.length };
}

const doubledIn = (members: readonly Member[]): Member | undefined =>
  members.find((member, at) => members.findIndex(({ text }) => text === member.text) < at);

function faultByNames(
  { source: [lost, more], target, doubled, isShorter }: Lones,
  texts: Texts,
): ListedFault | undefined {
  if (!lost || more || target.length > 1) return undefined;
  const [other] = target;
  if (isShorter)
    return other || isAnywhere(lost, texts.text) || mayBeTranslated(lost, texts) ? undefined : { source: lost };
  if (!other) return undefined;
  if (doubled && doubled.text === other.text) return { source: lost, target: other };
  return mayBeTranslated(lost, texts) || mayBeOne(lost, other) || isAnywhere(other, texts.source)
    ? undefined
    : { source: lost, target: other };
}

/** Of two lists of one length, one has a name twice. */
function doubledOfHan(source: readonly Member[], target: readonly Member[]): ListedFault | undefined {
  const doubled = doubledIn(target);
  const member = doubled && source[target.indexOf(doubled)];
  return member && target.length === source.length && !doubledIn(source)
    ? { source: member, target: doubled }
    : undefined;
}

/** What is in the list may be translated: a country, a title, a place that is called otherwise elsewhere. */
function mayBeTranslated({ words }: Member, { sourceLocale }: Texts): boolean {
  const [isTitle, isCountry, isElsewhere] = [
    isNameWord(sourceLocale),
    isOfCountry(sourceLocale),
    isExonym(sourceLocale),
  ];
  return words.some(({ folded }) => isTitle(folded) || isCountry(folded) || isElsewhere(folded));
}

/** Names that are alike may be one: Cologne, Köln. */
const mayBeOne = (a: Member, b: Member): boolean =>
  a.words.some(({ folded }) =>
    b.words.some(
      (other) =>
        areLike(folded, other.folded) || distance(coarseSkeleton(folded), coarseSkeleton(other.folded)) <= mostOfOne,
    ),
  );
const mostOfOne = 0.5;

/** Japanese writes names in Latin letters without a space beside its own. */
const isAnywhere = (member: Member, text: string): boolean =>
  text.includes(member.text) || nameWords(text).some((word) => member.words.some((each) => isOne(each, word)));

const areSame = (a: Member, b: Member): boolean =>
  a.words.some((word) => word.folded.length > 2 && b.words.some((other) => isOne(word, other)));

const isLatin = ({ folded }: NameWord): boolean => /^\p{sc=Latin}/u.test(folded);

const isOne = (a: NameWord, b: NameWord): boolean =>
  isLatin(a) && isLatin(b)
    ? isOneName(a.folded, b.folded)
    : a.folded === b.folded || areSpelledAlike(a.folded, b.folded);

const capital = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,3}`;
/** Where no letters are capitals, a name is a word or few. */
const word = String.raw`[\p{L}\p{M}'’·・-]{2,30}`;
const anyWords = `${word}(?: ${word}){0,2}?`;

interface ListPattern {
  readonly joint: RegExp;
  /** What every list of capitals has before its last member: V8 takes long to compile what finds a whole list. */
  readonly jointOfCapitals: RegExp;
  readonly ofCapitals: RegExp;
  readonly ofWords: RegExp;
}

const patternOf = memoize(
  (locale: string): ListPattern | undefined => {
    const { and, proclitics } = lexicon(locale);
    const words = and.filter((each) => /^\p{L}+$/u.test(each));
    if (words.length === 0) return undefined;
    const joints = words.map((each) => {
      if (isUnspaced(each.codePointAt(0) ?? 0)) return ` ?${each} ?`;
      if (/^\p{sc=Hangul}/u.test(each)) return ` ?${each} `;
      return proclitics.includes(each) ? ` ${each} ?` : ` ${each} `;
    });
    const joint = `(?:${joints.join('|')})`;
    const mark = '(?:[,،，] ?|、)';
    const list = (member: string): RegExp =>
      new RegExp(
        String.raw`(?<![\p{L}\p{M}])${member}(?:(?:${mark}|${joint})${member}){0,12}?${mark}?${joint}${member}(?![\p{L}\p{M}])`,
        'gu',
      );
    return {
      joint: new RegExp(joint, 'u'),
      jointOfCapitals: new RegExp(String.raw`${joint}\p{Lu}`, 'u'),
      ofCapitals: list(capital),
      ofWords: list(anyWords),
    };
  },
  { most: 100 },
);

/** The lists of a text, member by member. */
function listsIn(text: string, locale: string): readonly (readonly Member[])[] {
  const pattern = patternOf(locale);
  if (!pattern?.joint.test(text)) return [];
  const { ofCapitals, ofWords, joint, jointOfCapitals } = pattern;
  const hasCapitals = /\p{Lu}/u.test(text);
  if (hasCapitals && !jointOfCapitals.test(text)) return [];
  const parts = new RegExp(`[,،，、] ?(?:${joint.source})?|${joint.source}`, 'gu');
  return Array.from(text.matchAll(hasCapitals ? ofCapitals : ofWords), ({ 0: list, index }) =>
    membersOf(list, index, parts),
  );
}

function membersOf(list: string, start: number, parts: RegExp): readonly Member[] {
  const members: Member[] = [];
  let from = 0;
  for (const { 0: part, index } of [...list.matchAll(parts), { 0: '', index: list.length }]) {
    const text = list.slice(from, index);
    members.push({ text, start: start + from, end: start + index, words: nameWords(text) });
    from = index + part.length;
  }
  return members;
}

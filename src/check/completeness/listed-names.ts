import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import { countries, plainLetters } from './country-names.ts';

/** A name of the source, and where it stands. */
export interface SourceName {
  readonly text: string;
  readonly start: number;
}

/** The texts of a segment, and their locales. */
export interface Texts {
  readonly text: string;
  readonly source: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,3}`;

interface ListPattern {
  /** The word that joins the last, before a capital: most texts have none. */
  readonly joint: RegExp;
  readonly list: RegExp;
}

/** Lists of names, by the word that joins the last. */
const listPattern = memoize(
  (locale: string): ListPattern | undefined => {
    const words = lexicon(locale).and.filter((word) => /^\p{L}+$/u.test(word));
    if (words.length === 0) return undefined;
    const joint = ` (?:${words.join('|')}) `;
    return {
      joint: new RegExp(`${joint}\\p{Lu}`, 'u'),
      list: new RegExp(`(?<!\\p{L})${name}(?:, ${name}){0,10},?${joint}${name}`, 'gu'),
    };
  },
  { most: 100 },
);

/** Finds the only name of each list of which nothing is in the target. */
export function lostOfLists(texts: Texts): readonly SourceName[] {
  const pattern = listPattern(texts.sourceLocale);
  if (!pattern?.joint.test(texts.source)) return [];
  return Array.from(texts.source.matchAll(pattern.list), ({ 0: list, index }) =>
    lostOf(membersOf(list, index), texts),
  ).filter((lost) => lost !== undefined);
}

const membersOf = (list: string, index: number): readonly SourceName[] =>
  Array.from(list.matchAll(new RegExp(name, 'gu')), ({ 0: text, index: at }) => ({ text, start: index + at }));

const lostOf = (members: readonly SourceName[], texts: Texts): SourceName | undefined =>
  lostCountry(members, texts) ?? lostCopy(members, texts);

function lostCountry(
  members: readonly SourceName[],
  { text, sourceLocale, targetLocale }: Texts,
): SourceName | undefined {
  const [there, here] = [countries(sourceLocale), countries(targetLocale)];
  const stems = members.map((member) => here.get(there.get(plainLetters(member.text)) ?? ''));
  if (stems.some((stem) => stem === undefined)) return undefined;
  const written = plainLetters(text);
  const lost = members.filter((_, at) => !written.includes(stems[at] ?? ''));
  return lost.length === 1 ? lost[0] : undefined;
}

function lostCopy(members: readonly SourceName[], { text, source }: Texts): SourceName | undefined {
  if (!/^[\P{L}\p{Script=Latin}]*$/u.test(text)) return undefined;
  const words = new Set(plainLetters(text).split(/[^\p{L}]+/u));
  const isCopied = (member: SourceName): boolean =>
    plainLetters(member.text)
      .split(/[ '’-]/)
      .some((word) => word.length > 3 && words.has(word));
  const isLike = (member: SourceName): boolean =>
    plainLetters(member.text)
      .split(/[ '’-]/)
      .some((word) => word.length < 3 || [...words].some((other) => areLike(word, other)));
  const lost = members.filter((member) => member.start > 0 && !isLike(member));
  const [only, more] = lost;
  if (!only || more || !members.some(isCopied)) return undefined;
  return hasUnknownName(text, source) ? undefined : only;
}

const areLike = (word: string, other: string): boolean =>
  word.slice(0, 3) === other.slice(0, 3) || (word.length > 4 && word.slice(-4) === other.slice(-4));

/** A name in the target that is like no word of the source may be a translated one. */
function hasUnknownName(text: string, source: string): boolean {
  const words = plainLetters(source).split(/[^\p{L}]+/u);
  for (const { 0: found, index } of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}*/gu))
    if (
      !/^(?:$|.*[.!?:]\s*["'“«„]?$)/su.test(text.slice(0, index)) &&
      !words.some((word) => areLike(plainLetters(found), word))
    )
      return true;
  return false;
}

import { lexicon } from '../../facts/words/lexicon.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { keepsOrder } from '../../locale/orthography/word-order.ts';
import { memoize } from '../../model/memoize.ts';
import type { ListedThings } from './listed-things.ts';

/**
 * Finds a list by its form alone, in any language that a source may be of: short members with marks between them, at least
 * three, of which a word joins the last. Where it ends its sentence, what is before its first mark holds its first member.
 */
export function plainList(text: string, locale: string): ListedThings | undefined {
  const patterns = patternsOf(locale);
  for (const { list, parts } of patterns) {
    const [found, another] = text.matchAll(list);
    if (!found || another) continue;
    const { index, groups: { members = '' } = {} } = found;
    const items = members.split(parts).map((item) => item.trim());
    const start = index + found[0].indexOf(members);
    if (items.length > leastMembers && areLike(items, locale))
      return { joints: items.length - 1, start, end: start + members.length };
  }
  return undefined;
}

/** A list of three that lost one is a pair, as two of them may be said in a word. */
const leastMembers = 3;

/**
 * A clause has small words, a thing at most one: kits de higiene. The first behind a mark has one of two words where it is no
 * verb behind when or where: mancano acqua. And all or none have an article as one with them.
 */
function areLike(items: readonly string[], locale: string): boolean {
  const small = functionWords(locale);
  const countSmall = (item: string): number =>
    item
      .toLowerCase()
      .split(/[\s'’]/)
      .filter((each) => small.has(each)).length;
  const [, second = ''] = items;
  if (/\s/.test(second) && countSmall(second) === 0) return false;
  const lengths = items.map((item) => item.split(/\s/).length);
  // A verb behind the last is none of it: escuelas quedaron dañadas.
  if ((lengths.at(-1) ?? 0) > Math.max(...lengths.slice(0, -1))) return false;
  const articles = items.filter((item) => item.startsWith('ال')).length;
  return (articles === 0 || articles === items.length) && items.slice(1).every((item) => countSmall(item) <= mostSmall);
}
const mostSmall = 1;

interface ListPattern {
  readonly list: RegExp;
  /** What parts its members. */
  readonly parts: RegExp;
}

const word = String.raw`[\p{L}\p{M}'’-]{2,24}`;
const stop = String.raw`["'”’»)]{0,2}[.!?؟۔।]`;

const patternsOf = memoize(
  (locale: string): readonly ListPattern[] => {
    const { and, proclitics } = lexicon(locale);
    const words = and.filter((each) => /^\p{L}+$/u.test(each));
    const free = words.filter((each) => !proclitics.includes(each));
    const bound = words.filter((each) => proclitics.includes(each));
    const joints = [
      ...(free.length === 0 ? [] : [`,? (?:${free.join('|')}) `]),
      ...(bound.length === 0 ? [] : [`[,،]? (?:${bound.join('|')})(?=\\p{L})`]),
    ];
    return [
      ...(joints.length === 0 ? [] : [withMarks(joints.join('|'), keepsOrder(locale) ? '' : ` (?:${word} ?){1,2}`)]),
      ...(bound.includes('و') ? [ofProclitics] : []),
      ...(byScript.find(([script]) => words.some((each) => script.test(each)))?.[1] ?? []),
    ];
  },
  { most: 100 },
);

/** Rice, beans, oil and soap; the members within are of three words at most, and the verb follows where it does not go before. */
const withMarks = (and: string, verb: string): ListPattern => ({
  list: new RegExp(
    String.raw`(?<members>${word}(?:[,،] ?${word}(?: ${word}){0,2}){2,8}?(?:${and})${word}(?: ${word}){0,2}?)(?:${verb})?${stop}`,
    'gu',
  ),
  parts: new RegExp(`${and}|[,،] ?`, 'u'),
});

/** الأرز والفاصوليا والزيت والصابون: each behind a letter for and. */
const ofProclitics: ListPattern = {
  list: /(?<members>[\p{L}\p{M}]{3,}(?: و[\p{L}\p{M}]{3,}){3,8})(?![\p{L}\p{M}])/gu,
  parts: / و/u,
};

/** Marks of enumeration part nothing but members, and so do spaces of Thai before its word for and. */
const byScript: readonly (readonly [script: RegExp, patterns: readonly ListPattern[]])[] = [
  [
    /\p{sc=Hira}/u,
    [
      {
        list: /(?<=[はがにをので])(?<members>[\p{sc=Han}\p{sc=Kana}ー]{1,9}(?:、[\p{sc=Han}\p{sc=Kana}ー]{1,9}){1,8}(?:、|と|や)[\p{sc=Han}\p{sc=Kana}ー]{1,9}\p{sc=Hira}{0,2}?)(?=[はがにをのなで])/gu,
        parts: /、|と|や/u,
      },
    ],
  ],
  [
    /\p{sc=Han}/u,
    [
      {
        list: /(?<members>\p{sc=Han}{1,8}(?:、\p{sc=Han}{1,8}){1,8}(?:、|和|与|與|及|以及)\p{sc=Han}{1,10}|\p{sc=Han}{1,8}(?:、\p{sc=Han}{1,8}){3,8})/gu,
        parts: /、|以及|和|与|與|及/u,
      },
    ],
  ],
  [
    /\p{sc=Hang}/u,
    [
      {
        list: /(?<=[은는이가에] )(?<members>\p{sc=Hang}{1,8}(?:, \p{sc=Hang}{1,8}(?: \p{sc=Hang}{1,6})?){1,8}(?:, | 및 |[와과] )\p{sc=Hang}{1,8})/gu,
        parts: /, | 및 |[와과] /u,
      },
    ],
  ],
  [
    /\p{sc=Thai}/u,
    [
      {
        list: /(?<members>[\p{sc=Thai}]{2,30}(?: [\p{sc=Thai}]{2,14}){1,6} ?และ ?[\p{sc=Thai}]{2,14})$/gu,
        parts: / ?และ ?| /u,
      },
    ],
  ],
];

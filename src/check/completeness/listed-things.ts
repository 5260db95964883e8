import { lexicon } from '../../facts/words/lexicon.ts';
import { casingOf } from '../../locale/orthography/casing.ts';
import { functionWords } from '../../locale/orthography/function-words.ts';
import { jointWords } from '../../locale/orthography/joints.ts';
import { memoize } from '../../model/memoize.ts';

/** What a sentence lists: rice, soap and blankets. */
export interface ListedThings {
  /** What joins its members, at least: one less than these. */
  readonly joints: number;
  readonly start: number;
  readonly end: number;
}

const letters = String.raw`[\p{L}\p{M}'’-]+`;

interface ListPattern {
  /** What every list has: most sentences have none, and need no more. */
  readonly joint: RegExp;
  readonly list: RegExp;
}

const patternOf = memoize(
  (locale: string): ListPattern | undefined => {
    const words = lexicon(locale).and.filter((each) => /^\p{L}+$/u.test(each));
    if (words.length === 0) return undefined;
    const and = `,?،? (?:${words.join('|')}) `;
    const members = String.raw`(?:[,،] (?:${letters} ){0,2}${letters}){1,8}?`;
    return {
      joint: new RegExp(`[,،] .{2,60}${and}`),
      list: new RegExp(
        String.raw`(?<head>[^,،;:.!?()"“”«»–—]+)(?<members>${members})${and}(?<last>${letters}(?: ${letters})?)`,
        'gu',
      ),
    };
  },
  { most: 100 },
);

/**
 * Finds the only list of a sentence. What stands before its first mark counts as a member where the sentence begins with
 * what it is about: In the north, roads and bridges are two, and no list.
 */
export function listedThings(text: string, locale: string): ListedThings | undefined {
  const pattern = patternOf(locale);
  if (!pattern?.joint.test(text)) return undefined;
  const [found, another] = text.matchAll(pattern.list);
  return found && !another ? thingsOf(found, text, locale) : undefined;
}

function thingsOf(found: RegExpExecArray, text: string, locale: string): ListedThings | undefined {
  const { head = '', members = '', last = '' } = found.groups ?? {};
  const items = members.split(/[,،] /).slice(1);
  const end = found.index + found[0].length;
  const [behind = ''] = /^ [\p{L}\p{M}]+/u.exec(text.slice(end, end + longestWord)) ?? [];
  if (!areThings(items, last, locale) || saysWho(`${items.join(' ')} ${last}${behind}`, locale)) return undefined;
  const isWhole = found.index === 0 && beginsWithSubject(head, locale) && endsWithThing(head, [...items, last], locale);
  const joints = items.length + (isWhole ? 1 : 0);
  const start = found.index + (isWhole ? head.lastIndexOf(' ') + 1 : head.length + 2);
  return joints < leastJoints ? undefined : { joints, start, end };
}

/** Two of a kind are joined once, three twice. */
const leastJoints = 2;
const longestWord = 30;

/** Things of a list are alike: all with a capital or none, all with an article or none. */
function areThings(items: readonly string[], last: string, locale: string): boolean {
  const small = functionWords(locale);
  const { participles = [] } = jointWords(locale);
  const isUpper = startsUpper(last);
  const [lastFirst = ''] = last.toLowerCase().split(' ');
  return items.every((item) => {
    const words = item.toLowerCase().split(' ');
    if (participles.some((each) => item.endsWith(each.slice(1)))) return false;
    if (startsUpper(item) !== isUpper || (small.has(lastFirst) && words[0] !== lastFirst)) return false;
    return isThing(words, lastFirst, small);
  });
}

/** What stands before the first mark is a thing as well: not the meeting, angry and tired; nor two towns, Oslo and Kiel. */
function endsWithThing(head: string, items: readonly string[], locale: string): boolean {
  const [before = '', thing = ''] = head.trim().split(' ').slice(-2);
  const { wholes, things = [] } = jointWords(locale);
  const [first = ''] = items;
  if (startsUpper(thing) !== startsUpper(first) || hasWordOf([before, thing], wholes)) return false;
  const words = items.flatMap((item) => item.toLowerCase().split(' '));
  if (functionWords(locale).has(words.at(0) ?? '') || (casingOf(locale).nouns && startsUpper(first))) return true;
  return words.some((word) =>
    things.some((each) => (each.startsWith('*') ? word.endsWith(each.slice(1)) : word === each)),
  );
}

const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

/** The road was closed, police and witnesses said. */
const saysWho = (text: string, locale: string): boolean =>
  hasWordOf(text.toLowerCase().split(' '), jointWords(locale).speech);

const hasWordOf = (words: readonly string[], list: readonly string[] = []): boolean =>
  words.some((each) => list.includes(each));

/** One or two words with no small ones but an article that the last member has as well: les pailles et les gobelets. */
function isThing([first = '', ...more]: readonly string[], lastFirst: string, small: ReadonlySet<string>): boolean {
  if (small.has(first) && first !== lastFirst) return false;
  const words = small.has(first) ? more : [first, ...more];
  return words.length > 0 && words.length <= 2 && !words.some((each) => small.has(each));
}

/** The fewest words of a sentence’s beginning that has more than a subject and a verb: Farmers lost goats; but The team lost. */
const leastOfHead = 3;

function beginsWithSubject(head: string, locale: string): boolean {
  const words = head.trim().split(/[ '’]/);
  const [first = ''] = words;
  const folded = words.map((each) => each.toLowerCase());
  const { subjects = [], adverbials = [], spans } = jointWords(locale);
  if (words.length < leastOfHead || hasWordOf(folded, spans)) return false;
  if (subjects.includes(first)) return words.length > leastOfHead;
  const [start = ''] = folded;
  const isAdverbial = adverbials.some((each) =>
    each.startsWith('*') ? start.endsWith(each.slice(1)) : start === each,
  );
  return adverbials.length > 0 && !isAdverbial && !functionWords(locale).has(start);
}

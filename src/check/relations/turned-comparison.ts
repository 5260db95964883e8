import { lexicon } from '../../facts/words/lexicon.ts';
import { isUnspaced } from '../../facts/words/fold.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';
import { comparisonWords, counterparts } from '../../locale/orthography/comparisons.ts';
import { relationWords } from '../../locale/orthography/relations.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';

/** Something that a text names and that may be compared: by its pair's word, a country's code, or a name as it is written. */
type Mention = Found<string>;

/** The words of a comparison, as one language has them. */
interface Comparing {
  readonly nouns: Phrases<string>;
  readonly before: Phrases<true>;
  readonly behind: readonly string[];
  readonly less: Phrases<true>;
}

const comparingIn = memoize(
  (locale: string): Comparing | undefined => {
    const { than = [], lesser = [], ...words } = comparisonWords(locale);
    if (than.length === 0) return undefined;
    const nouns = counterparts
      .flat()
      .flatMap((noun) => (words[noun] ?? []).map((spelling) => [spelling, noun] as const));
    const { proclitics } = lexicon(locale);
    return {
      nouns: new Phrases([...nouns, ...countriesIn(locale)], proclitics),
      before: new Phrases(
        than.filter((each) => each.endsWith('…')).map((each) => [each.slice(0, -1).trim(), true]),
        proclitics,
      ),
      behind: than.filter((each) => each.startsWith('…')).map((each) => each.slice(1)),
      less: new Phrases([...(relationWords(locale).less ?? []), ...lesser].map((spelling) => [spelling, true])),
    };
  },
  { most: 100 },
);

/** Countries in one word, without the last letter of a long name, which the ending of a case may take the place of. */
function countriesIn(locale: string): readonly (readonly [string, string])[] {
  return Object.entries(vocabulary(locale).data.names ?? {})
    .filter(([code, name]) => /^[A-Z]{2}$/.test(code) && /^[\p{L}\p{M}]{2,}$/u.test(name))
    .map(([code, name]) => [openName(name), code]);
}

function openName(name: string): string {
  if (/^\p{sc=Hangul}/u.test(name)) return `${name}*`;
  return isUnspaced(name.codePointAt(0) ?? 0) || name.length < 5 ? name : `${name.slice(0, -1)}*`;
}

/** Longer sentences compare more than once. */
const longest = 220;

/** Two texts and their languages. */
interface Sides {
  readonly source: string;
  readonly target: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/**
 * Finds a comparison that is turned round: imports grew faster than exports, and exports than imports. Both sides compare
 * the same two, once each, and each says which of them the other is compared with.
 */
export function turnedComparison(sides: Sides): { readonly source: Mention; readonly target: Mention } | undefined {
  const { source, target } = sides;
  if (source.length > longest || target.length > longest * 1.5) return undefined;
  const there = comparingIn(sides.sourceLocale);
  if (there === undefined || there.before.find(source).length + there.behind.length === 0) return undefined;
  const here = comparingIn(sides.targetLocale);
  if (here === undefined || there.less.find(source).length > 0 !== here.less.find(target).length > 0) return undefined;
  const copied = copiedNames(source, target);
  const [stated, found] = [mentionsIn(source, there, copied), mentionsIn(target, here, copied)];
  const expected = comparandOf(source, stated, there);
  const actual = expected && comparandOf(target, found, here);
  if (!actual || actual.mention.sense === expected.mention.sense) return undefined;
  return isOfOnePair(expected, actual) ? { source: expected.mention, target: actual.mention } : undefined;
}

/** Words with a capital that both texts have as they are. */
function copiedNames(source: string, target: string): ReadonlySet<string> {
  const words = new Set(target.match(/\p{Lu}[\p{L}\p{N}]{2,}/gu));
  return new Set(
    [...source.matchAll(/(?<=\P{L})\p{Lu}[\p{L}\p{N}]{2,}|^\p{Lu}[\p{L}\p{N}]{3,}/gu)]
      .map(([word]) => word)
      .filter((word) => words.has(word)),
  );
}

function mentionsIn(text: string, { nouns }: Comparing, copied: ReadonlySet<string>): readonly Mention[] {
  // Puolustus is no Poland, which has a capital.
  const found = nouns.find(text).filter(({ sense, start }) => !isCode(sense) || !/\p{Ll}/u.test(text.charAt(start)));
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{N}]{2,}/gu)) {
    const end = index + word.length;
    if (copied.has(word) && !found.some((each) => each.start < end && index < each.end))
      found.push({ start: index, end, sense: word });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** What something is compared with, and what it is that is compared. */
interface Comparand {
  readonly mention: Mention;
  readonly other: Mention;
}

/** Finds the one of two that the other is compared with; undefined where the text has more of them, or does not say. */
function comparandOf(text: string, mentions: readonly Mention[], words: Comparing): Comparand | undefined {
  const candidates = mentions.filter((_mention, at) => isCompared(text, mentions, at, words));
  const [mention] = candidates;
  if (!mention || candidates.length > 1) return undefined;
  const others = mentions.filter((each) => each !== mention && areAlike(each.sense, mention.sense));
  const [other] = others;
  return other && others.length === 1 && other.sense !== mention.sense ? { mention, other } : undefined;
}

/** How far behind “than” what is compared may begin, in UTF-16 code units: the most that an article and an adjective have. */
const reach = 14;

function isCompared(text: string, mentions: readonly Mention[], at: number, { before, behind }: Comparing): boolean {
  const mention = mentions[at];
  if (mention === undefined) return false;
  const { start, end } = mention;
  const rest = text.slice(end, end + 24);
  const [word = ''] = /^[\p{L}\p{M}'’]*/u.exec(rest) ?? [];
  const isBehind = behind.some((spelling) =>
    spelling.startsWith(' ')
      ? new RegExp(`^${spelling}(?![\\p{L}\\p{M}])`, 'u').test(rest.slice(word.length))
      : word.startsWith(spelling) || text.slice(start, end + word.length).endsWith(spelling),
  );
  if (isBehind) return true;
  const previous = mentions[at - 1];
  // Who is compared is named first.
  if (previous === undefined) return false;
  const than = before.find(text, Math.max(previous.end, start - reach - 12), start).at(-1);
  return than !== undefined && start - than.end <= reach && !/[,.;:()]/u.test(text.slice(than.end, start));
}

const isCode = (sense: string): boolean => /^[A-Z]{2}$/.test(sense);

/** Two countries, two names, or the two of a pair. */
function areAlike(a: string, b: string): boolean {
  if (counterparts.some(([one, other]) => (a === one && b === other) || (a === other && b === one))) return true;
  const isNoun = (sense: string): boolean => counterparts.flat().some((noun) => noun === sense);
  return isCode(a) === isCode(b) && !isNoun(a) && !isNoun(b);
}

/** Each compares the other’s comparand with its own. */
const isOfOnePair = (a: Comparand, b: Comparand): boolean =>
  a.mention.sense === b.other.sense && a.other.sense === b.mention.sense;

import type { Fact } from '../../model/fact.ts';
import { memoize } from '../../model/memoize.ts';
import { fold } from '../words/fold.ts';
import { lexicon } from '../words/lexicon.ts';
import { Phrases } from '../words/phrases.ts';
import type { Found } from '../words/phrases.ts';
import type { FactPair, LocalePair } from './alignment.ts';
import type { Swap } from './bound-swaps.ts';

/** How a text tells the outcome of a vote. */
interface Outcome {
  /** The votes for, or of the side that is named first: 112 in 112 to 47. */
  readonly first: Fact;
  readonly second: Fact;
  /** Each figure has the word for its side; otherwise the larger is of who won. */
  readonly isExplicit: boolean;
}

/**
 * Finds the votes of one side given to the other: by 112 votes to 47, and mit 47 zu 112 Stimmen; 112 for and 47 against, and
 * 賛成47、反対112. Languages that turn the order say of which side each figure is: 47'ye karşı 112 oyla.
 */
export function voteSwaps({ source, target, texts }: FactPair, locales: LocalePair): readonly Swap[] {
  const [there, here] = texts ? outcomesOf({ source, target, texts }, locales) : [];
  if (!texts || !there || !here || valueOf(here.first) === valueOf(there.first)) return [];
  const areExplicit = there.isExplicit && here.isExplicit;
  if (!areExplicit && !isWon(there, texts.source, voteWords(locales.source))) return [];
  return [{ source: there.first, target: here.first, certainty: 0.6 }];
}

/** Tells whether both texts say which votes were for and which against, and say the same: 62 for, against 58; 58 en contra y 62 a favor. */
export function areVotesKept({ source, target, texts }: FactPair, locales: LocalePair): boolean {
  const [there, here] = texts ? outcomesOf({ source, target, texts }, locales) : [];
  return there?.isExplicit === true && here?.isExplicit === true && valueOf(here.first) === valueOf(there.first);
}

/** The outcome that the source tells of, and what the target makes of its figures. */
function outcomesOf(
  { source, target, texts }: Required<FactPair>,
  locales: LocalePair,
): readonly [there?: Outcome, here?: Outcome] {
  const there = outcomeOf(source, texts.source, voteWords(locales.source), () => true);
  if (!there) return [];
  const [first, second] = [valueOf(there.first), valueOf(there.second)];
  const here = outcomeOf(target, texts.target, voteWords(locales.target), (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    return (x === first && y === second) || (x === second && y === first);
  });
  return here ? [there, here] : [there];
}

/** Rejected by 112 votes to 47 is 47 for and 112 against too: without both words only what is passed is compared. */
const isWon = ({ first, second }: Outcome, text: string, { lost, knowsLost }: VoteWords): boolean =>
  knowsLost && Number(valueOf(first)) > Number(valueOf(second)) && lost.find(text).length === 0;

function outcomeOf(
  facts: readonly Fact[],
  text: string,
  words: VoteWords,
  isWanted: (a: Fact, b: Fact) => boolean,
): Outcome | undefined {
  for (let i = 1; i < facts.length; i++) {
    const [a, b] = [facts[i - 1], facts[i]];
    if (!a || !b || !isCount(a) || !isCount(b) || valueOf(a) === valueOf(b) || !isWanted(a, b)) continue;
    const surroundings = surroundingsOf(text, a, b);
    const outcome = surroundings && (explicit(surroundings, words, [a, b]) ?? relative(surroundings, words, [a, b]));
    if (outcome) return outcome;
  }
  return undefined;
}

/** In 62 a favor the sign of a year is none. */
const valueOf = ({ kind, text, readings: [reading] }: Fact): string => {
  if (kind === 'duration' && /^\d+$/.test(text)) return text;
  return kind === 'cardinal' && reading && 'decimal' in reading ? reading.decimal : '';
};

const isCount = (fact: Fact): boolean => fact.soft !== true && /^\d{1,9}$/.test(valueOf(fact));

/** What stands before, between and behind two figures, folded, each up to a figure or the end of a sentence. Mostly what is between tells enough. */
interface Surroundings {
  readonly before: () => string;
  readonly between: string;
  readonly after: () => string;
}

const mostBetween = 60;
const mostBeside = 30;

function surroundingsOf(text: string, a: Fact, b: Fact): Surroundings | undefined {
  if (b.start <= a.end || b.start - a.end > mostBetween) return undefined;
  const between = fold(text.slice(a.end, b.start));
  if (/[\p{Nd}!?。]|\.\s/u.test(between)) return undefined;
  const at = (pattern: RegExp, from: number, to: number): string => pattern.exec(fold(text.slice(from, to)))?.[0] ?? '';
  return {
    before: () => at(/[^\p{Nd}.!?。;；]*$/u, Math.max(0, a.start - mostBeside), a.start),
    between,
    after: () => at(/^[^\p{Nd}.!?。;；,،、，]*/u, b.end, b.end + mostBeside),
  };
}

type Side = 'for' | 'against';

/** Reads 112 for and 47 against, or for 112, against 47. */
function explicit({ before, between, after }: Surroundings, words: VoteWords, [a, b]: readonly [Fact, Fact]) {
  const sides = sidesIn(between, words);
  const [middle, more] = sides;
  // 62 votes in favour against 58: the word for the second stands right before it.
  if (sides.length === 2 && middle !== more && isSideLast(between, words) && sidesIn(before(), words).length === 0)
    return { first: middle === 'for' ? a : b, second: middle === 'for' ? b : a, isExplicit: true };
  if (middle === undefined || more !== undefined) return undefined;
  const [earlier, later] = [sidesIn(before(), words).at(-1), sidesIn(after(), words)[0]];
  const isBefore = earlier !== undefined && earlier !== middle;
  const isAfter = later !== undefined && later !== middle;
  if (isBefore === isAfter) return undefined;
  const isFirstFor = (isBefore ? earlier : middle) === 'for';
  return { first: isFirstFor ? a : b, second: isFirstFor ? b : a, isExplicit: true };
}

/** Reads 112 votes to 47, and 47'ye karşı 112 oyla, in which the side that is turned down is first. */
function relative({ before, between, after }: Surroundings, words: VoteWords, [a, b]: readonly [Fact, Fact]) {
  if (/[,;:،、，]/u.test(between)) return undefined;
  const isTo = words.to.find(between).some(({ end }) => between.slice(end).trim() === '');
  const isOver = words.over.find(between).length > 0;
  const isOverLast = words.over.find(after()).length > 0;
  if (!isTo && !isOver && !isOverLast) return undefined;
  if (sidesIn(before(), words).includes('against')) return undefined;
  // 140 szavazattal 92 ellenében: what stands behind the second figure is of that one.
  if (!isTo && !isOver) return { first: a, second: b, isExplicit: false };
  if (isTo === isOver || (isTo && isOverLast)) return undefined;
  return { first: isTo ? a : b, second: isTo ? b : a, isExplicit: false };
}

/** The sides that a stretch of text names, in its order; ไม่เห็นด้วย is not เห็นด้วย. */
const sidesIn = (text: string, { sides }: VoteWords): readonly Side[] => sides.find(text).map(({ sense }) => sense);

const isSideLast = (text: string, { sides }: VoteWords): boolean =>
  sides.find(text).some(({ end }) => text.slice(end).trim() === '');

/** Where a text names the side against in a vote, whether or not it is of one: no, contra. */
export const sideAgainst = (text: string, locale: string): readonly Stretch[] =>
  voteWords(locale)
    .sides.find(text)
    .filter(({ sense }) => sense === 'against');

type Stretch = Pick<Found<unknown>, 'start' | 'end'>;

/** What tells of which side the votes of a figure are. */
interface VoteWords {
  readonly sides: Phrases<Side>;
  /** What stands before the votes of the side that is named second: to, against. */
  readonly to: Phrases<true>;
  /** What stands behind the votes of the side that lost: karşı. */
  readonly over: Phrases<true>;
  /** What says that what was put to the vote did not pass. */
  readonly lost: Phrases<true>;
  /** None of the last is known: nothing can be said of who won. */
  readonly knowsLost: boolean;
}

const voteWords = memoize(
  (locale: string): VoteWords => {
    const listed = lexicon(locale).vocabulary.words;
    const of = (key: string): readonly string[] => listed.flatMap(({ votes }) => votes?.[key] ?? []);
    const all = (words: readonly string[]): Phrases<true> => new Phrases(words.map((word) => [word, true]));
    const sides = (['against', 'for'] as const).flatMap((side) =>
      of(side)
        .flatMap(anywhere)
        .map((word) => [word, side] as const),
    );
    return {
      sides: new Phrases(sides),
      to: all([...of('to'), ...of('against')].flatMap(atTheEnd)),
      over: all(of('over').flatMap(anywhere)),
      lost: all(of('lost').flatMap((stem) => [`${stem}*`, ...(isHangul(stem) ? [`*${stem}*`] : [])])),
      knowsLost: of('lost').length > 0,
    };
  },
  { most: 100 },
);

/** In Korean other words stand right beside one. */
const anywhere = (word: string): readonly string[] => (isHangul(word) ? [`${word}*`, `*${word}*`] : [word]);
const atTheEnd = (word: string): readonly string[] => (isHangul(word) ? [word, `*${word}`] : [word]);

const isHangul = (word: string): boolean => /^\p{sc=Hangul}/u.test(word);

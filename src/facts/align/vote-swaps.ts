import type { Fact } from '../../model/fact.ts';
import { fold, isUnspaced } from '../words/fold.ts';
import type { FigureWords } from '../words/beside-figure.ts';
import { lexicon } from '../words/lexicon.ts';
import type { VoteWords } from '../words/lexicon.ts';
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
  if (!texts) return [];
  const there = outcomeOf(source, texts.source, lexicon(locales.source).votes, () => true);
  if (!there) return [];
  const [first, second] = [valueOf(there.first), valueOf(there.second)];
  const here = outcomeOf(target, texts.target, lexicon(locales.target).votes, (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    return (x === first && y === second) || (x === second && y === first);
  });
  if (!here || valueOf(here.first) === first) return [];
  const areExplicit = there.isExplicit && here.isExplicit;
  if (!areExplicit && !isWon(there, texts.source, lexicon(locales.source).votes)) return [];
  return [{ source: there.first, target: here.first, certainty: 0.6 }];
}

/** Rejected by 112 votes to 47 is 47 for and 112 against too: without both words only what is passed is compared. */
function isWon({ first, second }: Outcome, text: string, { lost }: VoteWords): boolean {
  if (lost.length === 0 || Number(valueOf(first)) <= Number(valueOf(second))) return false;
  const folded = fold(text);
  return !lost.some((stem) => placesOf(folded, stem).some((at) => startsAlone(folded, at)));
}

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

const valueOf = ({ kind, readings: [reading] }: Fact): string =>
  kind === 'cardinal' && reading && 'decimal' in reading ? reading.decimal : '';

const isCount = (fact: Fact): boolean => fact.soft !== true && /^\d{1,9}$/.test(valueOf(fact));

/** What stands before, between and behind two figures, folded, each up to a figure or the end of a sentence. */
interface Surroundings {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

const mostBetween = 60;
const mostBeside = 30;

function surroundingsOf(text: string, a: Fact, b: Fact): Surroundings | undefined {
  if (b.start <= a.end || b.start - a.end > mostBetween) return undefined;
  const between = fold(text.slice(a.end, b.start));
  if (/[\p{Nd}!?。]|\.\s/u.test(between)) return undefined;
  const [before = ''] = /[^\p{Nd}.!?。;；]*$/u.exec(fold(text.slice(Math.max(0, a.start - mostBeside), a.start))) ?? [];
  const [after = ''] = /^[^\p{Nd}.!?。;；,،、，]*/u.exec(fold(text.slice(b.end, b.end + mostBeside))) ?? [];
  return { before, between, after };
}

type Side = 'for' | 'against';

/** Reads 112 for and 47 against, or for 112, against 47. */
function explicit({ before, between, after }: Surroundings, words: VoteWords, [a, b]: readonly [Fact, Fact]) {
  const [middle, more] = sidesIn(between, words);
  if (middle === undefined || more !== undefined) return undefined;
  const [earlier, later] = [sidesIn(before, words).at(-1), sidesIn(after, words)[0]];
  const isBefore = earlier !== undefined && earlier !== middle;
  const isAfter = later !== undefined && later !== middle;
  if (isBefore === isAfter) return undefined;
  const isFirstFor = (isBefore ? earlier : middle) === 'for';
  return { first: isFirstFor ? a : b, second: isFirstFor ? b : a, isExplicit: true };
}

/** Reads 112 votes to 47, and 47'ye karşı 112 oyla, in which the side that is turned down is first. */
function relative({ before, between, after }: Surroundings, words: VoteWords, [a, b]: readonly [Fact, Fact]) {
  if (sidesIn(before, words).includes('against') || /[,;:،、，]/u.test(between)) return undefined;
  const isTo = [...wordsIn(between, words.to), ...wordsIn(between, words.against)].some(
    ({ end }) => between.slice(end).trim() === '',
  );
  const isOver = wordsIn(between, words.over).length > 0;
  if (isTo === isOver) return undefined;
  if (isTo && wordsIn(after, words.over).length > 0) return undefined;
  return { first: isTo ? a : b, second: isTo ? b : a, isExplicit: false };
}

/** The sides that a stretch of text names, in its order; ไม่เห็นด้วย is not เห็นด้วย. */
function sidesIn(text: string, words: VoteWords): readonly Side[] {
  const found = [
    ...wordsIn(text, words.for).map((place) => ({ ...place, side: 'for' as const })),
    ...wordsIn(text, words.against).map((place) => ({ ...place, side: 'against' as const })),
  ];
  return found
    .filter(
      (each) =>
        !found.some(
          (other) =>
            other.start <= each.start && other.end >= each.end && other.end - other.start > each.end - each.start,
        ),
    )
    .toSorted((x, y) => x.start - y.start)
    .map(({ side }) => side);
}

const wordsIn = (text: string, words: FigureWords): readonly { readonly start: number; readonly end: number }[] =>
  words.flatMap((word) =>
    placesOf(text, word)
      .map((start) => ({ start, end: start + word.length }))
      .filter(({ start, end }) => startsAlone(text, start) && endsAlone(text, end)),
  );

function placesOf(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

const startsAlone = (text: string, start: number): boolean =>
  hasNoSpaces(text, start) || !/[\p{L}\p{M}]/u.test(text.charAt(start - 1));
const endsAlone = (text: string, end: number): boolean =>
  hasNoSpaces(text, end - 1) || !/[\p{L}\p{M}]/u.test(text.charAt(end));

/** Korean and scripts without spaces have other words right beside. */
const hasNoSpaces = (text: string, at: number): boolean =>
  isUnspaced(text.charCodeAt(at)) || /\p{sc=Hangul}/u.test(text.charAt(at));

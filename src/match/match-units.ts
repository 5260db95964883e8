import { pairExact } from './exact.ts';
import { characterPairsOf, commonWords, dice, wordHashesOf } from './features.ts';
import { pairFigures, textsInPlace } from './figures.ts';
import { gapsOf, type Gap } from './gaps.ts';
import type { KnownText, Match, TodaysText } from './match.ts';
import { pairSimilar, type Candidate, type SimilarPair } from './similar.ts';
import { withSplitAndJoined } from './split-and-joined.ts';

/** How similar an edited block is at least: alone between two blocks that stayed, among several there, and elsewhere. */
export interface Floors {
  readonly alone: number;
  readonly between: number;
  readonly elsewhere: number;
  /** Alone there, it may also be all of the other and no more. */
  readonly mayBePart?: boolean;
}

const floorsOfBlocks: Floors = { alone: 0.3, between: 0.45, elsewhere: 0.6, mayBePart: true };

/** Texts up to this length are compared by their characters too. */
const short = 60;

/**
 * Matches yesterday's units to today's blocks: equal texts first (see `pairExact`), then figures by their place, then edited
 * ones among what is left between two blocks that stayed, then edited ones that moved. Every old unit and every block of today is in exactly one
 * match; those of today come first, in their order, then what is gone. Linear but for a logarithm: 33,000 blocks of
 * 300 characters take less than a second, whatever was changed.
 */
export function matchUnits(
  old: readonly KnownText[],
  today: readonly TodaysText[],
  floors: Floors = floorsOfBlocks,
): readonly Match[] {
  if (old.length === 0) return today.map((_, at) => ({ kind: 'inserted', today: at }));
  const numbers = new Map<string, number>();
  const exact = pairExact(numbered(textsInPlace(old), numbers), numbered(textsInPlace(today), numbers));
  const edited = new Map<number, SimilarPair>();
  const taken = new Uint8Array(old.length);
  const settle = (pairs: readonly SimilarPair[]): void => {
    for (const pair of pairs) {
      edited.set(pair.today, pair);
      taken[pair.old] = 1;
    }
  };
  settle(pairFigures(old, today, exact).map(([one, other]) => ({ old: one, today: other, similarity: 0 })));
  const compared = { old: candidates(old), today: candidates(today) };
  for (const whole of gapsOf(exact)) {
    const gap = { old: whole.old.filter((at) => taken[at] === 0), today: whole.today.filter((at) => !edited.has(at)) };
    if (gap.old.length === 0 || gap.today.length === 0) continue;
    if (gap.old.length === 1 && gap.today.length === 1) settle(pairAlone(old, today, gap, floors));
    else settle(pairSimilar(gap.old.map(compared.old), gap.today.map(compared.today), floors.between));
  }
  const left = {
    old: indices(old.length).filter((at) => exact.todayOf[at] === -1 && taken[at] === 0),
    today: indices(today.length).filter((at) => exact.oldOf[at] === -1 && !edited.has(at)),
  };
  const rest = { old: left.old.map(compared.old), today: left.today.map(compared.today) };
  const expected = expectedPlaces(exact.oldOf, exact.inPlace);
  settle(pairSimilar(rest.old, rest.today, floors.between, (from, to) => Math.abs(from - expected[to]!) <= near));
  const isFree = ({ at }: Candidate): boolean => taken[at] === 0;
  const isNew = ({ at }: Candidate): boolean => !edited.has(at);
  settle(pairSimilar(rest.old.filter(isFree), rest.today.filter(isNew), floors.elsewhere));
  return withSplitAndJoined(old, today, [
    ...today.map((_, at) => matchOf(at, old, exact, edited.get(at))),
    ...left.old.filter((at) => taken[at] === 0).map((at): Match => ({ kind: 'gone', id: old[at]!.id, old: at })),
  ]);
}

function numbered(texts: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(texts, (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
}

function candidates(texts: readonly TodaysText[]): (at: number) => Candidate {
  const known = new Map<number, Candidate>();
  return (at) => {
    const { role, text } = texts[at]!;
    const characters = text.length <= short ? characterPairsOf(text) : undefined;
    const candidate = known.get(at) ?? { at, role, words: wordHashesOf(text), characters };
    known.set(at, candidate);
    return candidate;
  };
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** A block that changed places with a neighbour, or with one of its neighbours, is so far from where it was. */
const near = 3;

/** Where each block of today would be among the old ones, had nothing been moved: behind the last that stayed. */
function expectedPlaces(oldOf: Int32Array, inPlace: Uint8Array): Int32Array {
  const places = new Int32Array(oldOf.length);
  let next = 0;
  for (let at = 0; at < oldOf.length; at++) {
    places[at] = inPlace[at] === 1 ? oldOf[at]! : next;
    next = places[at]! + 1;
  }
  return places;
}

function pairAlone(
  old: readonly KnownText[],
  today: readonly TodaysText[],
  { old: [one = 0], today: [other = 0] }: Gap,
  { alone, mayBePart = false }: Floors,
): SimilarPair[] {
  const before = old[one]!.text;
  const after = today[other]!.text;
  const words = { old: wordHashesOf(before), today: wordHashesOf(after) };
  const byWords = dice(words.old, words.today);
  const brief = before.length <= short && after.length <= short;
  const byCharacters = brief ? dice(characterPairsOf(before), characterPairsOf(after)) : 0;
  const similarity = Math.max(byWords, byCharacters);
  return similarity >= alone || (mayBePart && isWhole(words)) ? [{ old: one, today: other, similarity }] : [];
}

/** Tells whether one text has nearly all words of the other: a sentence was added to an item, or a paragraph cut to its last one. */
function isWhole({ old, today }: { readonly old: Int32Array; readonly today: Int32Array }): boolean {
  const shorter = Math.min(old.length, today.length);
  return shorter >= fewestWords && commonWords(old, today) >= shorter * leastWhole;
}

/** Fewer words are within another text by chance. */
const fewestWords = 3;
/** Without spaces, the last character of a text counts with what is behind it. */
const leastWhole = 0.9;

function matchOf(
  at: number,
  old: readonly KnownText[],
  exact: { readonly oldOf: Int32Array; readonly inPlace: Uint8Array },
  edited: SimilarPair | undefined,
): Match {
  const same = exact.oldOf[at]!;
  if (same !== -1) {
    return { kind: exact.inPlace[at] === 1 ? 'unchanged' : 'moved', id: old[same]!.id, old: same, today: at };
  }
  if (edited === undefined) return { kind: 'inserted', today: at };
  return { kind: 'edited', id: old[edited.old]!.id, old: edited.old, today: at, similarity: edited.similarity };
}

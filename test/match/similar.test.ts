import { expect, it } from 'vitest';
import { pairSimilar, type Candidate } from '../../src/match/similar.ts';

const block = (at: number, words: readonly number[], more: Partial<Candidate> = {}): Candidate => ({
  at,
  role: 'paragraph',
  words: Int32Array.from(words).toSorted(),
  ...more,
});
const shown = (old: readonly Candidate[], today: readonly Candidate[], floor = 0.3): readonly string[] =>
  pairSimilar(old, today, floor).map(
    ({ old: one, today: other, similarity }) => `${one}-${other} ${similarity.toFixed(2)}`,
  );

it('blocks are paired from the floor on, the most similar first', () => {
  const old = [block(0, [1, 2, 3, 4]), block(1, [5, 6, 7, 8])];
  expect(shown(old, [block(0, [5, 6, 7, 9]), block(1, [1, 2, 9, 9])])).toEqual(['1-0 0.75', '0-1 0.50']);
  expect(shown(old, [block(0, [1, 2, 9, 9])], 0.5)).toEqual(['0-0 0.50']);
  expect(shown(old, [block(0, [1, 2, 9, 9])], 0.51)).toEqual([]);
  expect([shown([], old), shown(old, [])]).toEqual([[], []]);
});

it('of two equally similar blocks that of the same role is taken, else the nearest', () => {
  const today = [block(0, [1, 2])];
  expect(shown([block(0, [1, 3], { role: 'quote' }), block(1, [1, 4])], today)).toEqual(['1-0 0.50']);
  expect(shown([block(0, [1, 3]), block(1, [1, 4])], today)).toEqual(['0-0 0.50']);
});

it('short blocks are compared by their characters, where both are', () => {
  const characters = Int32Array.of(1, 2);
  expect(shown([block(0, [1], { characters })], [block(0, [2], { characters })])).toEqual(['0-0 1.00']);
  expect(shown([block(0, [1], { characters })], [block(0, [2])])).toEqual([]);
});

it('a block of many is found by its rarest words, wherever it went', () => {
  const common = 1000;
  const filler = (at: number): readonly number[] => [common, 2000 + at, 3000 + at, 4000 + at];
  // The one that is looked for shares a word that stands twice; three words that stand once are other blocks’, and as
  // many are new.
  const old = Array.from({ length: 60 }, (_, at) =>
    block(at, at === 0 ? [1, common, 7] : at === 50 ? [1, common] : filler(at)),
  );
  const today = Array.from({ length: 59 }, (_, at) => block(at, filler(at)));
  today.push(block(59, [1, 7, common, 2030, 3031, 4032, 9001, 9002, 9003, 9004]));
  const pairs = pairSimilar(old, today, 0.4, (_one, other) => other === 59);
  expect(pairs.map(({ old: one, today: other }) => [one, other])).toEqual([[0, 59]]);
});

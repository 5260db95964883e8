import { expect, it } from 'vitest';
import { claimer, FIRST, newClaims } from '../../src/workflow/checking/claims.ts';

it('threads take each block of a document once, whoever comes first', () => {
  const claims = newClaims(3 * 2048);
  const [one, two] = [claimer(claims, FIRST), claimer(claims, 2)];
  expect([0, 1].map(one)).toEqual([true, true]);
  expect([0, 1, 2, 3].map(two)).toEqual([false, false, true, true]);
  expect([2, 3].map(one)).toEqual([false, false]);
});

it('the first takes alone what a file has more than its size says', () => {
  for (const size of [2048, 2049]) {
    const claims = newClaims(size);
    const [one, two] = [claimer(claims, FIRST), claimer(claims, 2)];
    const blocks = Math.ceil(size / 2048) + 1;
    expect([two(blocks - 1), two(blocks), one(blocks), one(blocks)]).toEqual([true, false, true, true]);
  }
});

import { expect, it } from 'vitest';
import { isFigure } from '../../src/match/figures.ts';

it.each([
  ['1,020', true],
  ['+7.8 %', true],
  ['62,800円', true],
  ['–', true],
  ['', false],
  ['3 m', false],
  ['31 m', true],
  ['Q3', false],
  ['Total', false],
])('a cell is a figure where it has more figures than letters, or no letter at all: %j', (text, is) => {
  expect(isFigure({ role: 'table-cell', text })).toBe(is);
});

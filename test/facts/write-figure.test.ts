import { expect, it } from 'vitest';
import { countOf, inScript, writeCount } from '../../src/facts/update/write-figure.ts';

it.each([
  ['4', 5, '5'],
  ['04', 5, '05'],
  ['04', 12, '12'],
  ['04', 123, '123'],
  ['0', 5, '5'],
  ['12', 5, '5'],
  ['٤', 15, '١٥'],
  ['٠٤', 5, '٠٥'],
  ['४', 12, '१२'],
  ['۰۴', 12, '۱۲'],
  ['４', 5, '５'],
])('a small number is written as another is: %s, %d as %s', (figure, value, written) => {
  expect(writeCount(figure, value)).toBe(written);
});

it.each([
  ['12', 12],
  ['007', 7],
  ['١٢', 12],
  ['९', 9],
  ['１０', 10],
])('a figure of any script is read: %s', (figure, value) => {
  expect(countOf(figure)).toBe(value);
});

it('digits are written in a script, and all else as it is', () => {
  expect(inScript('-1,204.5', 0x660)).toBe('-١,٢٠٤.٥');
  expect(inScript('12', 0x30)).toBe('12');
});

import { expect, it } from 'vitest';
import { formatOf } from '../../src/check/messages/printf-arguments.ts';
import { readPercent } from '../../src/check/syntax/read-percent.ts';

it('compares the precision of a number with decimals, not how much of a text is shown', () => {
  const form = (directive: string): string => formatOf(readPercent(directive, 0)!);
  expect(form('%.3f')).not.toBe(form('%.5f'));
  expect(form('%.3s')).toBe(form('%.5s'));
});

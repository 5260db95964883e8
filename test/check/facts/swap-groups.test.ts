import { expect, it } from 'vitest';
import { saidBy } from '../findings-of.ts';

it.each([
  ['pl', 'Exports of coffee grew 62 %, those of bananas 85 %.', 'Eksport kawy wzrósł o 85%, a bananów o 62%.'],
  ['tr', 'Sales of diesel rose 62 % and those of kerosene 85 %.', 'Dizel satışları %85, kerosen satışları %62 arttı.'],
])('two shares that changed places are told by the goods beside them, in %s: %s', (locale, source, target) => {
  const right = target.replace('85', 'x').replace('62', '85').replace('x', '62');
  const told = (text: string): number => saidBy('percent', locale, [source, text]).length;
  expect([told(target), told(right)]).toEqual([1, 0]);
});

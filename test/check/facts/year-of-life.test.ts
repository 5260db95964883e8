import { expect, it } from 'vitest';
import { saidBy } from '../findings-of.ts';

it.each([
  ['de', 'She died at the age of 79.', 'Sie starb im 80. Lebensjahr.', true],
  ['de', 'She died at the age of 79.', 'Sie starb im 81. Lebensjahr.', false],
  ['de', 'She died at the age of 79.', 'Sie starb im 78. Lebensjahr.', false],
  ['de', 'She counted 379 birds.', 'Sie zählte 380 Vögel.', false],
])('an age is one less than the year of a life that it is in, in %s: %s %s', (locale, source, target, isOne) => {
  const found = ['numbers', 'durations', 'ordinals'].flatMap((check) => saidBy(check, locale, [source, target]));
  expect(found.length === 0).toBe(isOne);
});

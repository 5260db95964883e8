import { expect, it } from 'vitest';
import { saidBy } from '../findings-of.ts';

it.each([
  ['ms', 'Result: 3 points', 'Keputusan : 3 mata', ['warning space-before 9   → ']],
  ['de', 'Result: 3 points', 'Ergebnis : 3 Punkte', ['warning space-before 8   → ']],
  ['de', 'Result: 3–2', 'Ergebnis: 3 : 2', []],
])('a colon has spaces on both sides between two figures alone, in %s: %s | %s', (locale, source, target, found) => {
  expect(saidBy('punctuation-form', locale, [source, target])).toEqual(found);
});

import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * A range has a lower and an upper bound: ages 5–9. A bound that changed changes the range, and bounds that changed places
 * turn it round. Either is one fault of the range.
 */
export const ranges: Check<'unit'> = factCheck({
  id: 'ranges',
  type: 'numbers',
  examples: [
    right('zh-Hans', 'ages 5–9', '5–9岁'),
    right('ms', 'ages 5–9', 'umur 5–9'),
    right('ru', 'ages 5–9', 'в возрасте 5–9 лет'),
    right('hi', 'ages 5–9', '5-9 वर्ष की आयु'),
    right('th', 'ages 5–9', 'อายุ 5-9 ปี'),
    right('de', 'from 5 to 10 km', 'zwischen 5 und 10 km'),
    wrong('zh-Hans', 'ages 5–9', '5–8岁', 'error'),
    wrong('ms', 'ages 5–9', 'umur 5–8', 'error'),
    wrong('ru', 'ages 5–9', 'в возрасте 5–8 лет', 'error'),
    wrong('hi', 'ages 5–9', '4-9 वर्ष की आयु', 'error'),
    wrong('th', 'ages 5–9', 'อายุ 5-8 ปี', 'error'),
    wrong('ms', '10–15 %', '15–10 %', 'warning'),
  ],
});

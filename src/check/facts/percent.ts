import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * Percentages are compared by value, whether with a sign or in words. A rise by 5 per cent is not one by 5 percentage
 * points.
 */
export const percent: Check<'unit'> = factCheck({
  id: 'percent',
  type: 'numbers',
  also: ['points', 'share', 'sign'],
  examples: [
    right('zh-Hans', '53 per cent of children', '53%的儿童'),
    right('ms', '53 per cent of children', '53 peratus kanak-kanak'),
    right('ar', '10 per cent', '١٠ في المائة'),
    right('ru', '53 % of children', '53\u00a0% детей'),
    right('hi', '53 per cent of children', '53 प्रतिशत बच्चे'),
    right('th', '12.5 per cent', 'ร้อยละ 12.5'),
    right('de', 'Visitors: −4% on 2024', '4 % weniger Gäste als 2024'),
    wrong('zh-Hans', '53 per cent of children', '35%的儿童', 'error'),
    wrong('ms', '53 per cent of children', '35 peratus kanak-kanak', 'error'),
    wrong('ar', '10 per cent', '١٥ في المائة', 'error'),
    wrong('ru', '53 % of children', '35\u00a0% детей', 'error'),
    wrong('ms', '12 per cent of homes', '12 rumah', 'error'),
    wrong('ru', 'rose by 5 percentage points', 'вырос на 5 процентов', 'error'),
    wrong('fi', 'Exports grew by 3 per cent.', 'Vienti supistui 3 prosenttia.', 'warning'),
    wrong('hi', '53 per cent of children', '63 प्रतिशत बच्चे', 'error'),
    wrong('th', '12.5 per cent', 'ร้อยละ 15.2', 'error'),
  ],
});

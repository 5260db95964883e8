import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * Measures are compared with their units, spans of time among them. A conversion within the tolerance of rounding is
 * right, 5 miles as 8 km, and so is 48 hours as two days; the same number of another unit is an error.
 */
export const units: Check<'unit'> = factCheck({
  id: 'units',
  type: 'numbers',
  also: ['unit', 'sign'],
  examples: [
    right('zh-Hans', '5 km', '5公里'),
    right('ms', '5 miles', '8 km'),
    right('ar', '5 kilometres', '٥ كيلومترات'),
    right('ru', '48 hours', 'двое суток'),
    right('hi', '5 km', '5 किलोमीटर'),
    right('ja', '5 km', '5キロメートル'),
    wrong('zh-Hans', '5 km', '6公里', 'error'),
    wrong('ms', '5 km', '5 batu', 'error'),
    wrong('ar', '5 kilometres', '٧ كيلومترات', 'error'),
    wrong('ru', '5 weeks', '5 дней', 'error'),
    wrong('hi', '5 km', '8 किलोमीटर', 'error'),
    wrong('ja', '5 km', '5マイル', 'error'),
    right('he', 'a fortnight', 'שבועיים'),
    wrong('he', 'The strike lasted six weeks.', 'השביתה נמשכה שבועיים.', 'warning'),
  ],
});

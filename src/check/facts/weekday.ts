import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * A weekday is that of the source, and fits the date beside it. Many a weekday is left out or added in good translations, so
 * only one that stands in place of another counts: a warning, since a name may be a word of another meaning.
 */
export const weekday: Check<'unit'> = factCheck({
  id: 'weekday',
  type: 'inconsistent-entities',
  also: ['weekday'],
  examples: [
    right('zh-Hans', 'on Monday', '周一'),
    right('ms', 'on Monday', 'pada hari Isnin'),
    right('ar', 'on Monday', 'يوم الاثنين'),
    right('ru', 'on Monday', 'в понедельник'),
    right('hi', 'on Monday', 'सोमवार को'),
    right('th', 'on Monday', 'ในวันจันทร์'),
    right('uk', 'on Friday night', 'у ніч на суботу'),
    wrong('zh-Hans', 'on Monday', '周二', 'warning'),
    wrong('ms', 'on Monday', 'pada hari Selasa', 'warning'),
    wrong('ar', 'on Monday', 'يوم الثلاثاء', 'warning'),
    wrong('ru', 'on Monday', 'во вторник', 'warning'),
    wrong('hi', 'on Monday', 'मंगलवार को', 'warning'),
    wrong('fi', 'on Friday night', 'sunnuntain vastaisena yönä', 'warning'),
    wrong('ms', 'on 8 November 2010', 'pada hari Selasa, 8 November 2010', 'warning'),
  ],
});

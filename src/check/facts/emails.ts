import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * E-mail addresses reach those whom the source names: letter for letter the same, but for capitals.
 */
export const emails: Check<'unit'> = factCheck({
  id: 'emails',
  type: 'inconsistent-entities',
  examples: [
    right('zh-Hans', 'Write to press@example.org', '请写信至 press@example.org'),
    right('ms', 'Write to press@example.org', 'Tulis kepada press@example.org'),
    right('ar', 'Write to press@example.org', 'اكتبوا إلى press@example.org'),
    right('th', 'Write to press@example.org', 'เขียนถึง press@example.org'),
    right('ru', 'Write to press@example.org.', 'Пишите на press@example.org.'),
    right('hi', 'Write to press@example.org', 'press@example.org पर लिखें'),
    wrong('zh-Hans', 'Write to press@example.org', '请写信至 perss@example.org', 'error'),
    wrong('ms', 'Write to press@example.org', 'Tulis kepada akhbar@example.org', 'error'),
    wrong('ar', 'Write to press@example.org', 'اكتبوا إلى press@example.com', 'error'),
    wrong('th', 'Write to press@example.org', 'เขียนถึงเรา', 'warning'),
    wrong('ru', 'Write to press@example.org.', 'Пишите на pres@example.org.', 'error'),
    wrong('hi', 'Write to press@example.org', 'pers@example.org पर लिखें', 'error'),
  ],
});

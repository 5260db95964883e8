import { defineCheck } from '../contract/define-check.ts';
import type { Check } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { variableFaults } from './variable-faults.ts';

/**
 * Variables that programs put values in for: C's `%s` and `%1$d` and their kin in Java, PHP, Objective-C and Python,
 * `%(name)s`, `%{name}`, `{0!r}`, `{name:>10}`, `${name}`. Arguments without numbers are filled in by their order.
 */
export const printf: Check<'unit'> = defineCheck({
  id: 'printf',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: (subject) => variableFaults(subject, 'printf'),
  describe: ({ problem, variable, expected = '' }) => ({ key: problem, values: { variable, expected } }),
  examples: [
    right('zh-Hans', '%d files in %s', '%2$s里有%1$d个文件'),
    right('ms', '100% sure of it', '100% pasti'),
    right('fr', 'For 100% of them', 'Pour 100 % d’entre eux'),
    right('tr', 'About 50% of it', 'Yaklaşık %50si'),
    right('ar', '%(name)s has %(count)d', 'لدى %(name)s عدد %(count)d'),
    right('th', 'See https://example.org/%E0%B8%AA', 'ดู https://example.org/%E0%B8%AA'),
    right('ru', 'Up %.1f%% in %s', 'Рост: %.1f%% (%s)'),
    right('hi', 'Dear ${name}, it is {0:.2f}', '${name}, यह {0:.2f} है'),
    wrong('zh-Hans', 'Hello %s', '你好，％s', 'error'),
    wrong('ms', '%s has %d files', '%d fail milik %s', 'error'),
    wrong('ar', '%(name)s is here', '%(اسم)s هنا', 'error'),
    wrong('th', 'Signed by %@', 'ลงชื่อ', 'error'),
    wrong('ru', 'Hello %s', 'Здравствуйте, %d', 'error'),
    wrong('hi', 'Up %d%%', '%d% ऊपर', 'error'),
    wrong('ja', '%s and %s', '%2$sと%s', 'error'),
    wrong('ko', 'Width %5.2f', '너비 %5.1f', 'warning'),
    wrong('de', 'Dear ${name}', 'Guten Tag, $ {name}', 'error'),
  ],
});

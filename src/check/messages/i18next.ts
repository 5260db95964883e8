import { defineCheck } from '../contract/define-check.ts';
import type { Check } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { variableFaults } from './variable-faults.ts';

/**
 * Interpolation and nesting as i18next, Mustache and their kin write them: `{{name}}`, `{{price, currency}}`,
 * `{{- raw}}`, `$t(key)`. What a program reads stays to the letter; spaces inside the braces are free.
 */
export const i18next: Check<'unit'> = defineCheck({
  id: 'i18next',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: (subject) => variableFaults(subject, 'i18next'),
  describe: ({ problem, variable, expected = '' }) => ({ key: problem, values: { variable, expected } }),
  examples: [
    right('zh-Hans', '{{count}} files by {{ author }}', '{{ author }}的{{count}}个文件'),
    right('ms', 'Pay {{price, currency(USD)}} now', 'Bayar {{price, currency(USD)}} sekarang'),
    right('ar', 'See $t(common.help) for more', 'راجع $t(common.help) للمزيد'),
    right('th', 'Signed {{- name}}', 'ลงชื่อ {{- name}}'),
    right('ru', 'Costs $t in slang', 'Стоит $t на жаргоне'),
    right('hi', 'Write {{like so: twice}} to see braces', 'कोष्ठक देखने के लिए {{ऐसे: दो बार}} लिखें'),
    right('ja', '{{#each items}}{{name}}{{/each}}', '{{#each items}}{{name}}{{/each}}'),
    wrong('zh-Hans', 'Hello {{name}}', '你好，{{姓名}}', 'error'),
    wrong('ms', 'Pay {{price, currency(USD)}}', 'Bayar {{price}}', 'error'),
    wrong('ar', 'See $t(common.help)', 'راجع المساعدة', 'error'),
    wrong('th', 'Signed {{- name}}', 'ลงชื่อ {{name}}', 'error'),
    wrong('ru', 'Hello {{name}}', 'Здравствуйте, {name}', 'error'),
    wrong('hi', 'Hello', 'नमस्ते {{name}}', 'error'),
    wrong('ja', '{{first}} and {{second}}', '{{first}}', 'error'),
    wrong('ko', 'See $t(help)', '$t（help） 참조', 'error'),
  ],
});

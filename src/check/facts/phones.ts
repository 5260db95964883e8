import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * Telephone numbers are compared digit by digit, without their spacing and with or without the country code. A number that
 * was changed or misprinted is one fault, however many groups of its digits are wrong.
 */
export const phones: Check<'unit'> = factCheck({
  id: 'phones',
  type: 'inconsistent-entities',
  examples: [
    right('zh-Hans', 'Tel: +86 10 8531 2601', '电话：+86-10-85312601'),
    right('ms', 'Tel: +60 3 5550 1234', 'Tel: 03-5550 1234'),
    right('ar', 'Tel: +962 79 555 0123', 'هاتف: +962 79 555 0123'),
    right('th', 'Tel: +66 2 356 9499', 'โทร. +66 2 356 9499'),
    right('ru', 'Tel: +7 495 933 8818', 'Тел.: +7 (495) 933-88-18'),
    right('hi', 'Tel: +91 11 2469 0401', 'फ़ोन: +91-11-2469-0401'),
    wrong('zh-Hans', 'Tel: +86 10 8531 2601', '电话：+86 10 8531 2610', 'error'),
    wrong('ms', 'Tel: +60 3 5550 1234', 'Tel: 60 3 5550 12', 'warning'),
    wrong('ar', 'Tel: +962 79 555 0123', 'هاتف: +962 79 555 0132', 'error'),
    wrong('th', 'Tel: +66 2 356 9499', 'โทร. +66 2 356 9490', 'error'),
    wrong('ru', 'Tel: +7 495 933 8818', 'Тел.: +7 (495) 933-88-81', 'error'),
    wrong('hi', 'Tel: +91 11 2469 0401', 'फ़ोन: +91-11-2469-0410', 'error'),
  ],
});

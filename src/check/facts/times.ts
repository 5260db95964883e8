import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * Times of day are compared on the 24-hour clock: 3 p.m. is 15:00, 下午3时 and 15 h. A time that was carried over as it
 * stands and lost its p.m. is twelve hours off.
 */
export const times: Check<'unit'> = factCheck({
  id: 'times',
  type: 'inconsistent-entities',
  examples: [
    right('zh-Hans', 'at 3 p.m.', '下午3时'),
    right('ms', 'at 10:30 a.m.', 'pada pukul 10:30 pagi'),
    right('ar', 'at 10:30', 'في الساعة ١٠:٣٠'),
    right('th', 'at 15:30', 'เวลา 15:30 น.'),
    right('ru', 'at 3:30 p.m.', 'в 15:30'),
    right('hi', 'at 10:30', '10:30 बजे'),
    right('fr', 'at 3:30 p.m.', 'à 15h30'),
    wrong('zh-Hans', 'at 3 p.m.', '下午5时', 'error'),
    wrong('ms', 'at 10:30 a.m.', 'pada pukul 10:50 pagi', 'error'),
    wrong('ar', 'at 10:30', 'في الساعة ١٠:٢٠', 'error'),
    wrong('th', 'at 15:30', 'เวลา 16:30 น.', 'error'),
    wrong('ru', 'at 3:30 p.m.', 'в 17:30', 'error'),
    wrong('hi', 'at 10:30', '11:30 बजे', 'error'),
  ],
});

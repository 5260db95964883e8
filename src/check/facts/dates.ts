import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * Dates are compared by day, month and year, however they are written: 4 November is ٤ نوفمبر, 2010 is พ.ศ. 2553. Whatever
 * of a date is wrong, it is one fault.
 */
export const dates: Check<'unit'> = factCheck({
  id: 'dates',
  type: 'inconsistent-entities',
  examples: [
    right('zh-Hans', 'on 6 November 2010', '2010年11月6日'),
    right('ms', 'on 6 November 2010', 'pada 6 November 2010'),
    right('ar', 'on 6 November 2010', 'في ٦ نوفمبر ٢٠١٠'),
    right('th', 'in 2010', 'ในปี พ.ศ. 2553'),
    right('ru', 'on 6 November 2010', '6 ноября 2010 года'),
    right('hi', 'on 6 November 2010', '6 नवंबर 2010 को'),
    right('fr', 'from 5 May to 7 June', 'du 5 mai au 7 juin'),
    wrong('zh-Hans', 'on 6 November 2010', '2010年12月6日', 'error'),
    wrong('ms', 'on 6 November 2010', 'pada 8 Disember 2011', 'error'),
    wrong('ar', 'on 6 November 2010', 'في ٨ نوفمبر ٢٠١٠', 'error'),
    wrong('th', 'on 6 November 2010', 'วันที่ 7 พฤศจิกายน 2553', 'error'),
    wrong('ru', 'on 6 November 2010', '6 декабря 2010 года', 'error'),
    wrong('hi', 'on 6 November 2010', '6 नवंबर 2011 को', 'error'),
    wrong('fr', 'from 5 May to 7 June', 'du 7 mai au 5 juin', 'error'),
  ],
});

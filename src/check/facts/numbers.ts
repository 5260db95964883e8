import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * Figures are compared by value, in any digits and any spelling: 1.2 billion is 12亿. Segment by segment first, then
 * across the unit, since translators merge and split sentences. A figure that changed is an error; one written in words
 * weighs less, and one, first, dozen or half is never an error.
 */
export const numbers: Check<'unit'> = factCheck({
  id: 'numbers',
  type: 'numbers',
  also: ['separators'],
  examples: [
    right('zh-Hans', 'nearly 1.2 billion children', '近12亿儿童'),
    right('ms', '1.2 billion children', '1.2 bilion kanak-kanak'),
    right('ar', '28 members', '٢٨ عضوا'),
    right('th', '3.5 million children', 'เด็ก 3.5 ล้านคน'),
    right('ru', '3,500 children', '3\u00a0500 детей'),
    right('hi', '1,200,000 people', '12 लाख लोग'),
    right('de', '1,234.5 points', '1.234,5 Punkte'),
    wrong('zh-Hans', 'nearly 1.2 billion children', '近120亿儿童', 'error'),
    wrong('ms', '28 countries', '82 negara', 'error'),
    wrong('ar', '28 members', '٢٩ عضوا', 'error'),
    wrong('th', 'from 190 countries', 'จาก 19 ประเทศ', 'error'),
    wrong('ru', '3,500 children', '3\u00a0600 детей', 'error'),
    wrong('hi', '1,200 people', '12,000 लोग', 'error'),
    wrong('ms', 'They are home to one billion children.', 'Di sana tinggal satu juta kanak-kanak.', 'error'),
    wrong('es', 'About five thousand people came.', 'Vinieron unos cinco millones de personas.', 'error'),
    right('es', 'They are home to one billion children.', 'Allí viven mil millones de niños.'),
    wrong('pl', 'About 7,250 people came.', 'Przyszło około 7,250 osób.', 'warning'),
    wrong('de', 'The fund has 28 members.', 'Der Fonds hat Mitglieder.', 'warning'),
    right('de', 'Graz came third.', 'Graz kam auf Platz drei.'),
    wrong('de', 'Graz came third.', 'Graz kam auf Platz vier.', 'warning'),
    right('tr', 'Flights rose to 11 a day from 6.', 'Günlük uçuş sayısı 6’dan 11’e çıktı.'),
    wrong('ja', 'The board grew from 9 members to 15.', '役員会は15人から9人に増えた。', 'warning'),
    wrong('hi', 'Cases fell from 320 to 190.', 'मामले 190 से घटकर 320 रह गए।', 'warning'),
  ],
});

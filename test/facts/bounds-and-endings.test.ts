import { expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** Tells whether the target is told to state anything else than an English source. */
const isTold = (source: string, target: string, locale: string): boolean =>
  align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale }).disagreements.some(
    ({ certainty }) => certainty >= 0.5,
  );

const frost = 'Between minus 17 and minus 21 degrees are expected.';
it.each([
  ['de', 'Erwartet werden minus 17 bis 21 Grad.', false],
  ['lv', 'Gaidāmi mīnus 17–21 grāds.', false],
  ['ru', 'Ожидается минус 17–21 градус.', false],
  ['zh-Hans', '预计气温为零下17至21摄氏度。', false],
  ['ko', '영하 17~21도가 예상된다.', false],
  ['tr', 'Eksi 17-21 derece bekleniyor.', false],
  ['el', 'Αναμένονται μείον 17 με 21 βαθμοί.', false],
  ['de', 'Erwartet werden 17 bis 21 Grad.', true],
  ['ru', 'Ожидается 17–21 градус.', true],
  ['zh-Hans', '预计气温为17至21摄氏度。', true],
  ['de', 'Erwartet werden minus 17 bis plus 21 Grad.', true],
])('one sign may be for both ends of a range: %s %s', (locale, target, expected) => {
  expect(isTold(frost, target, locale)).toBe(expected);
});

it.each([
  ['bn', '২৩ লাখেরও বেশি মানুষ', '২৩ হাজারেরও বেশি মানুষ'],
  ['as', '২৩ লাখতকৈ অধিক লোক', '২.৩ লাখতকৈ অধিক লোক'],
  ['gu', '૨૩ લાખથી વધુ લોકો', '૨૩ કરોડથી વધુ લોકો'],
  ['ne', '२३ लाखभन्दा बढी मानिस', '२३ करोडभन्दा बढी मानिस'],
  ['mn', '2.3 саяас илүү хүн', '2.3 мянгаас илүү хүн'],
])('a short magnitude behind figures has its ending: %s', (locale, right, wrong) => {
  const source = 'more than 2.3 million people';
  expect([isTold(source, right, locale), isTold(source, wrong, locale)]).toEqual([false, true]);
});

it.each([
  ['ga', 'Tosaíonn sé ag leathuair tar éis a hocht tráthnóna.', 'Tosaíonn sé ag ceathrú tar éis a hocht tráthnóna.'],
  ['cy', 'Mae’n dechrau am hanner awr wedi wyth y nos.', 'Mae’n dechrau am chwarter i wyth y nos.'],
  ['is', 'Það hefst klukkan hálf níu um kvöldið.', 'Það hefst klukkan hálf átta um kvöldið.'],
  ['lb', 'Et fänkt um hallwer néng owes un.', 'Et fänkt um hallwer aacht owes un.'],
])('half an hour before or after the hour: %s', (locale, right, wrong) => {
  const source = 'It begins at 8.30 pm.';
  expect([isTold(source, right, locale), isTold(source, wrong, locale)]).toEqual([false, true]);
});

it.each([
  ['ru', 'более полумиллиона человек', '500000'],
  ['lv', 'vairāk nekā pusmiljons cilvēku', '500000'],
  ['sl', 'polmilijonsko mesto', '500000'],
  ['uk', 'дванадцятеро людей', '12'],
  ['cs', 'jedenáctero dětí', '11'],
  ['en', 'a two-and-a-half-fold increase', '2.5'],
])('is a number in one word: %s %s', (locale, text, expected) => {
  expect(recognize(text, locale).flatMap(({ readings }): readonly object[] => readings)).toContainEqual({
    decimal: expected,
  });
});

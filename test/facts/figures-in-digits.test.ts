import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** Kind and all values of each fact. */
const values = (locale: string, text: string): string =>
  recognize(text, locale)
    .map(({ kind, readings }) => `${kind} ${readings.map((reading) => Object.values(reading)[0]).join(' | ')}`)
    .join(', ');

type Case = readonly [locale: string, text: string, values: string];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  'three digits behind one separator are a group or decimals, by the locale': [
    ['en', '1.500', 'cardinal 1.5 | 1500'],
    ['de', '1.500', 'cardinal 1500'],
    ['fr', '1.500', 'cardinal 1.5 | 1500'],
    ['fr', '1,500', 'cardinal 1.5 | 1500'],
    ['fr', '1 234', 'cardinal 1234'],
    ['de-CH', "1'234", 'cardinal 1234'],
    ['ar', '١٬٢٣٤', 'cardinal 1234'],
    ['ar', '١٫٢٣٤', 'cardinal 1.234'],
  ],
  'behind a first group that is none they are decimals': [
    ['en', '0,125', 'cardinal 0.125'],
    ['de', '0.125', 'cardinal 0.125'],
    ['en', '1234,567', 'cardinal 1234.567'],
    ['en', '0,123,456', 'cardinal 123456'],
  ],
  'fewer or more than three digits are decimals, but for a space and an apostrophe': [
    ['en', '1.50', 'cardinal 1.5'],
    ['fr', '1,50', 'cardinal 1.5'],
    ['en', '1,234567', 'cardinal 1.234567'],
    ['fa', '۲٬۵۲', 'cardinal 2.52'],
    ['fr', '1 23', 'cardinal 1, cardinal 23'],
    ['de-CH', "1'23", 'cardinal 1, cardinal 23'],
  ],
  'several separators are of groups, and the last of decimals where it is another': [
    ['en', '1,234.5', 'cardinal 1234.5'],
    ['en', '1.234,5', 'cardinal 1234.5'],
    ['en', '12,34,567', 'cardinal 1234567'],
    ['en', '123,45,678', 'cardinal 123, cardinal 45678'],
    ['en', '1,234 567', 'cardinal 1234, cardinal 567'],
  ],
  'a point in the middle is of decimals, or of a day that is quoted': [
    ['en', '9·11 m', 'quantity 9.11'],
    ['en', '“9·11” attacks', 'cardinal 9, cardinal 11'],
  ],
  'digits in groups of a telephone number, also in the order in which they are read aloud': [
    ['en', '(212) 963-1234', 'phone +12129631234 | 2129631234'],
    ['en', '212.963.1234', 'phone +12129631234 | 2129631234'],
    ['en', '212.96.1234', 'cardinal 212, cardinal 96.1234'],
    ['ar', '1111 555 0800', 'phone 11115550800 | +208005551111 | 08005551111'],
    ['ar', '111 555 080', 'phone +20111555080 | 111555080 | 080555111'],
    ['ar', '1234 567 890', 'phone +201234567890 | 1234567890 | +208905671234 | 8905671234'],
    ['ar', '11 555 080', 'cardinal 11555080'],
  ],
  'centuries that share their word': [
    ['fr', 'Xe et XIe siècles', 'century 09, century 10'],
    ['fr', 'Xe–XIe siècles', 'century 09, century 10'],
    ['ru', 'X–XI века', 'century 09, century 10'],
    ['fr', 'IIIIe et XIe siècles', 'century 10'],
  ],
  'a magnitude in the plural is counted by tens before it': [
    ['ru', 'двадцать две тысячи', 'cardinal 22000'],
    ['ru', 'тридцать пять тысяч', 'cardinal 35000'],
    ['ru', 'сто две тысячи', 'cardinal 102000'],
    ['uk', 'двадцять дві тисячі', 'cardinal 22000'],
    ['ru', 'две тысячи', 'cardinal 2000'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_kind, cases) => {
  it.each(cases)('%s: %s', (locale, text, expected) => {
    expect(values(locale, text)).toBe(expected);
  });
});

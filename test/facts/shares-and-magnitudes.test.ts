import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** Kind and all values of each fact. */
const values = (locale: string, text: string): string =>
  recognize(text, locale)
    .map(({ kind, readings }) => `${kind} ${readings.map((reading) => Object.values(reading).join('–')).join(' | ')}`)
    .join(', ');

type Case = readonly [locale: string, text: string, values: string];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  'a share of a number is told of up to a hundred, of round numbers and in words': [
    ['en', '9 in 100 came.', 'fraction 9/100'],
    ['en', '9 in 101 came.', 'cardinal 9, cardinal 101'],
    ['en', '10 in 100 came.', 'fraction 10/100'],
    ['en', '10 in 99 came.', 'cardinal 10, cardinal 99'],
    ['en', '12 in 1,000 came.', 'fraction 12/1000'],
    ['en', '12 in 1,200 came.', 'cardinal 12, cardinal 1200'],
    ['en', 'Eleven in twenty came.', 'fraction 11/20'],
    ['en', '11 in twenty came.', 'cardinal 11, cardinal 20'],
    ['en', '11 in twenty-five came.', 'fraction 11/25'],
  ],
  'a share is less than all, and counts whole ones': [
    ['en', '3 in 4 came.', 'fraction 3/4'],
    ['en', '4 in 4 came.', 'cardinal 4, cardinal 4'],
    ['en', '5 in 4 came.', 'cardinal 5, cardinal 4'],
    ['en', '1.5 in 4 came.', 'cardinal 1.5, cardinal 4'],
    ['en', '0.5 in 4 came.', 'cardinal 0.5, cardinal 4'],
    ['en', 'The first in four came.', 'ordinal 1, cardinal 4'],
    ['en', '3 in 20 years came.', 'cardinal 3, duration P20Y'],
    ['en', 'One in millions came.', 'cardinal 1, cardinal 1000000'],
  ],
  'of a magnitude by itself, one in words has a share': [
    ['es', 'Uno de cada mil vino.', 'fraction 1/1000'],
    ['es', 'Dos de cada mil vinieron.', 'cardinal 2, cardinal 1000'],
    ['fr', 'Un sur mille.', 'fraction 1/1000'],
    ['fr', '1 sur mille.', 'cardinal 1 | 1000, cardinal 1000'],
    ['ar', 'واحد من ألف', 'fraction 1/1000'],
  ],
  'a short word between two numbers makes a share of them where it stands with both': [
    ['ar', '3 من 100', 'fraction 3/100'],
    ['ar', 'واحد من مائة', 'fraction 1/100'],
    ['ar', '5 من 4', 'cardinal 5, cardinal 4'],
    ['ar', '3 من، 100', 'cardinal 3, cardinal 100'],
    ['ar', '3 من 100 كم', 'cardinal 3, quantity 100–kilometer'],
    ['ar', 'الأول من 100', 'ordinal 1, cardinal 100'],
  ],
  'an ordinal in words is the part of a number in words only': [
    ['hi', 'तीन का इक्कीसवां', 'fraction 3/21'],
    ['hi', 'बीस का पांचवां', 'fraction 20/5'],
    ['hi', '20 का पांचवां', 'cardinal 20, ordinal 5'],
    ['hi', 'बीस का 5वां', 'cardinal 20, ordinal 5'],
    ['hi', 'पहला का पांचवां', 'ordinal 1, ordinal 5'],
  ],
  'a denominator before its numerator stands beside it': [
    ['zh-Hans', '四分之一', 'fraction 1/4'],
    ['ja', '三分の二', 'fraction 2/3'],
    ['zh-Hans', '四分之（一）', 'cardinal 4, cardinal 1'],
  ],
  'a share of a magnitude, from a thousand on, is a number': [
    ['en', 'Half a thousand came.', 'cardinal 500'],
    ['en', 'Half a hundred came.', 'fraction 1/2, cardinal 100'],
    ['en', 'A quarter of a million came.', 'cardinal 250000'],
    ['fr', 'Le demi-million de visiteurs.', 'cardinal 500000'],
    ['en', 'Half (of a) million came.', 'cardinal 2, cardinal 1000000'],
  ],
  'what counts magnitudes stands beside them': [
    ['en', 'Hundreds of millions came.', 'cardinal 100000000'],
    ['fr', 'Des centaines de millions.', 'cardinal 100000000'],
    ['ms', 'Ratusan juta orang.', 'cardinal 100000000'],
    ['en', 'Hundreds (a few) millions came.', 'cardinal 100, cardinal 1000000'],
  ],
  'a number below a thousand has the magnitude of the next where both are of one range': [
    ['en', '2–3 million', 'number-range 2000000–3000000 | 2–3000000'],
    ['en', '999–1000 million', 'number-range 999000000–1000000000 | 999–1000000000'],
    ['en', '1000–2000 million', 'number-range 1000–2000000000'],
    ['en', '2–3 hundred', 'number-range 2–300'],
    ['en', 'two and three million', 'cardinal 2 | 2000000, cardinal 3000000'],
    ['en', 'six other million', 'cardinal 6 | 6000000, cardinal 1000000'],
    ['en', '2 and also in 3 million', 'cardinal 2, cardinal 3000000'],
  ],
  'a year after an amount that has its own mark is no amount': [
    ['en', '62 % in 2001 and 85 %', 'percent 62, cardinal 2001, percent 85'],
    ['en', '62 % of all in the year 2001 and 85 %', 'percent 62, cardinal 2001, percent 85'],
    ['en', '62 in 2001 and 85 %', 'cardinal 62, percent 2001, percent 85'],
    ['en', '62 % in 2101 and 85 %', 'percent 62, percent 2101, percent 85'],
    ['en', '62 km in 2001 and 85 km', 'quantity 62–kilometer, cardinal 2001, quantity 85–kilometer'],
    ['de', '62 % im Jahr 2001 und 85 %', 'percent 62, cardinal 2001, percent 85'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_kind, cases) => {
  it.each(cases)('%s: %s', (locale, text, expected) => {
    expect(values(locale, text)).toBe(expected);
  });
});

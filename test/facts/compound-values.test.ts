import { describe, expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

const read = (locale: string, text: string): readonly string[] =>
  recognize(text, locale).map(({ kind, readings: [reading = {}] }) => `${kind} ${Object.values(reading).join(' ')}`);

const disagree = (source: string, target: string, locale: string): readonly string[] =>
  align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale })
    .disagreements.filter(({ certainty }) => certainty >= 0.5)
    .map(({ reason, expected, found }) => `${reason} ${expected} ${found}`);

describe('telephone numbers with an extension', () => {
  it.each([
    ['en', '0161 123 4567 ext. 123', '01611234567;ext=123'],
    ['en', '(797)203-4036x470', '7972034036;ext=470'],
    ['en', '+44 (0) 161 1234567 ext 123', '+441611234567;ext=123'],
    ['de', '+49 30 1234567 (DW 12)', '+49301234567;ext=12'],
    ['fr', '+33 1 44 43 12 34, poste 34.', '+33144431234;ext=34'],
    ['ru', '+7 495 123-45-67, доб. 123', '+74951234567;ext=123'],
    ['zh', '+86 10 1234 5678 转 9', '+861012345678;ext=9'],
    ['ja', '+81 3 1234 5678（内線123）', '+81312345678;ext=123'],
    ['tr', '+90 212 123 45 67 / dahili 12', '+902121234567;ext=12'],
    ['ar', '+966 11 123 4567 تحويلة ١٢', '+966111234567;ext=12'],
    ['vi', '+84 24 1234 5678 máy nhánh 5', '+842412345678;ext=5'],
    ['pt', '+55 19 3829 4427 ramal 210', '+551938294427;ext=210'],
    ['en', '(+31) (12) 3456789', '+31123456789'],
    ['en', '837.824.1482', '8378241482'],
  ])('are read in %s: %s', (locale, text, value) => expect(read(locale, text)).toEqual([`phone ${value}`]));

  it.each(['+44 161 123 4567 x2go', '+44 161 123 4567 extension points'])('are not where a word goes on: %s', (text) =>
    expect(read('en', text)[0]).toBe('phone +441611234567'),
  );

  it('differ by their extension', () => {
    const source = 'Call 0161 123 4567 ext. 123.';
    expect(disagree(source, 'Rufen Sie 0161 123 4567, Durchwahl 123, an.', 'de')).toEqual([]);
    expect(disagree(source, 'Rufen Sie 0161 123 4567, Durchwahl 132, an.', 'de')).toHaveLength(1);
    expect(disagree(source, 'Rufen Sie 0161 123 4567 an.', 'de')).toHaveLength(1);
  });
});

describe('money in two units', () => {
  it.each([
    ['en', 'thirteen dollars and forty-five cents', '13.45 USD'],
    ['en', 'It costs 15 dollars 50.', '15.5 USD'],
    ['de', '3 Euro und 50 Cent', '3.5 EUR'],
    ['fr', '3 euros et 50 centimes', '3.5 EUR'],
    ['ru', '3 рубля 50 копеек', '3.5 RUB'],
    ['pl', '3 złote i 50 groszy', '3.5 PLN'],
    ['ko', '13 달러 45 센트', '13.45 USD'],
    ['ms', '5 ringgit 30 sen', '5.3 MYR'],
    ['am', '5 ብር ከ 30 ሳንቲም', '5.3 ETB'],
    ['vi', '5 đô la 30 xu', '5.3 USD'],
  ])('is read in %s: %s', (locale, text, value) => expect(read(locale, text)).toEqual([`currency ${value}`]));

  it.each([
    ['en', 'It raised 15 dollars and 50 people came.', ['currency 15 USD', 'cardinal 50']],
    ['en', 'In 2011 $6 million was paid.', ['cardinal 2011', 'currency 6000000 USD']],
    ['en', 'In 2010 USD 5 million was paid.', ['cardinal 2010', 'currency 5000000 USD']],
  ])('is not where the figures count apart: %s %s', (locale, text, facts) => expect(read(locale, text)).toEqual(facts));

  it('is compared with its sum', () => {
    expect(disagree('It costs 3 dollars 50 cents.', 'Es kostet 3,50 Dollar.', 'de')).toEqual([]);
    expect(disagree('It costs $3.50.', 'Es kostet 3 Dollar und 50 Cent.', 'de')).toEqual([]);
    expect(disagree('It costs $3.50.', 'Es kostet 3 Dollar und 15 Cent.', 'de')).not.toEqual([]);
  });
});

describe('shares with names of their own', () => {
  it.each([
    ['zh', '打八折', '80'],
    ['zh', '七五折', '75'],
    ['zh', '三成半', '35'],
    ['zh', '两成五的人', '25'],
    ['zh-Hant', '三成八受訪者', '38'],
    ['ja', '3割5分', '35'],
    ['ja', '二割三分の人', '23'],
    ['zh', '三成五十人', '30'],
    ['zh', '千分之2.4', '0.24'],
    ['ja', '3割引', '30'],
    ['ja', '5割半', '55'],
    ['ja', '百分の2.2', '2.2'],
    ['ja', '－5％', '-5'],
  ])('are read in %s: %s', (locale, text, value) =>
    expect(read(locale, text).filter((fact) => fact.startsWith('percent'))).toEqual([`percent ${value}`]),
  );

  it('are the price or what is off it', () =>
    expect(disagree('All books are 20% off.', '所有图书打八折。', 'zh')).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** Kind, text and all values of each fact. */
const facts = (text: string, locale = 'en'): readonly string[] =>
  recognize(text, locale).map((fact) => {
    const values = fact.readings.map((reading) => Object.values(reading).join(' '));
    return `${fact.kind} ${fact.text} = ${values.join(' | ')}`;
  });

type Cases = readonly (readonly [locale: string, text: string, ...expected: string[]])[];

/** What is just within a form, and what is just outside. */
const bothSides = (cases: Cases): void => {
  it.each(cases)('%s: %s', (locale, text, ...expected) => expect(facts(text, locale)).toEqual(expected));
};

describe('addresses', () => {
  bothSides([
    ['en', 'See who.int/data.', 'url who.int/data = who.int/data'],
    ['en', 'See example.org, and go.', 'url example.org = example.org'],
    ['en', 'See (www.example.org).', 'url www.example.org = example.org'],
    ['en', 'U.S. aid and e.g. rice'],
    ['en', 'Write to press@who.int.', 'email press@who.int = press@who.int'],
    ['en', 'Meet me a@b now'],
    ['en', 'Follow @WHO and @ab and @abc', 'handle @WHO = @who', 'handle @abc = @abc'],
    ['en', '(A/RES/70/1) and A/B/C', 'document-symbol A/RES/70/1 = A/RES/70/1'],
    [
      'en',
      'https://example.org/ and www.example.org/',
      'url https://example.org/ = example.org',
      'url www.example.org = example.org',
    ],
    ['en', 'xhttps://example.org'],
  ]);
});

describe('extensions of telephone numbers', () => {
  const called = '+60 12 530 9693';
  bothSides([
    ['en', `${called} ext. 1234567`, `phone ${called} ext. 1234567 = +60125309693;ext=1234567`],
    ['en', `${called} ext. 12345678`, `phone ${called} = +60125309693`, 'cardinal 12345678 = 12345678'],
    ['en', `${called} (ext. 12) now`, `phone ${called} (ext. 12) = +60125309693;ext=12`],
    ['en', `${called} ext. 12) now`, `phone ${called} ext. 12 = +60125309693;ext=12`],
    ['en', `${called} x2go`, `phone ${called} = +60125309693`, 'cardinal 2 = 2'],
    ['en', 'Tel. 2620 12', 'phone 2620 12 = 262012'],
    ['en', 'Tel. 2620 1', 'cardinal 2620 = 2620', 'cardinal 1 = 1'],
  ]);
});

describe('separators', () => {
  bothSides([
    ['en', '.8 per cent', 'percent .8 = 0.8'],
    ['en', 'x.8 per cent', 'percent 8 = 8'],
    ['en', '(.125 and .1234', 'cardinal .125 = 0.125', 'cardinal 1234 = 1234'],
    ['en', '1,234 and 12,34,567', 'cardinal 1,234 = 1234', 'cardinal 12,34,567 = 1234567'],
    ['en', '0,123 and 1234,567', 'cardinal 0,123 = 0.123', 'cardinal 1234,567 = 1234.567'],
    ['en', '1,5 and 1.500', 'cardinal 1,5 = 1.5', 'cardinal 1.500 = 1.5 | 1500'],
    ['de', '1.500 und 1,5', 'cardinal 1.500 = 1500', 'cardinal 1,5 = 1.5'],
    ['fr', '1 234 567 et 1 2345', 'cardinal 1 234 567 = 1234567', 'cardinal 1 = 1', 'cardinal 2345 = 2345'],
    ['fr', '0 123', 'cardinal 0 = 0', 'cardinal 123 = 123'],
    ['fr', '1234 567', 'cardinal 1234 = 1234', 'cardinal 567 = 567'],
    ['fr', '1 500,5', 'cardinal 1 500,5 = 1500.5'],
    ['en-IN', '1,00,000', 'cardinal 1,00,000 = 100000'],
    ['ar', '١٬٥٠٠ و ١٫٥', 'cardinal ١٬٥٠٠ = 1500', 'cardinal ١٫٥ = 1.5'],
  ]);
});

describe('fractions and powers', () => {
  bothSides([
    ['en', '2½ and 2 ½ and 1 1/2', 'cardinal 2½ = 2.5', 'cardinal 2 ½ = 2.5', 'cardinal 1 1/2 = 1.5'],
    ['en', '999 1/2', 'cardinal 999 1/2 = 999.5'],
    ['en', '1000 1/2', 'cardinal 1000 = 1000', 'fraction 1/2 = 1/2'],
    ['en', '1 3/2', 'cardinal 1 = 1', 'cardinal 3 = 3', 'cardinal 2 = 2'],
    ['en', '1 1/16', 'cardinal 1 1/16 = 1.0625'],
    ['en', '1 1/11', 'cardinal 1 = 1', 'cardinal 1 = 1', 'cardinal 11 = 11'],
    ['en', '1.3e6 and 2^10', 'cardinal 1.3e6 = 1300000', 'cardinal 2^10 = 1024'],
    ['en', '6.02×10^12', 'cardinal 6.02×10^12 = 6020000000000'],
    ['en', '1e-3 m', 'quantity 1e-3 = 0.001 meter'],
    ['en', '1e6x', 'cardinal 1 = 1', 'cardinal 6 = 6'],
    // Larger numbers are not exact.
    ['en', '10^20 atoms', 'cardinal 10^20 = 100000000000000000000'],
    ['en', '10^21 atoms', 'cardinal 10 = 10', 'cardinal 21 = 21'],
  ]);
});

describe('Roman numerals', () => {
  bothSides([
    ['en', 'World War II and Chapter XL', 'ordinal II = 2'],
    ['en', 'Louis XIV and John XXIII', 'ordinal XIV = 14', 'ordinal XXIII = 23'],
    ['en', 'Part XXXIX, not IIII', 'ordinal XXXIX = 39'],
    ['en', 'Part Ⅻ', 'ordinal Ⅻ = 12'],
  ]);
});

describe('times', () => {
  bothSides([
    ['en', 'at 0500 GMT', 'time 0500 = T05:00Z'],
    ['en', 'at 2359 GMT', 'time 2359 = T23:59Z'],
    ['en', 'at 2400 GMT', 'cardinal 2400 = 2400'],
    ['en', 'at 1960 GMT', 'cardinal 1960 = 1960'],
    ['en', 'at 1430 Beijing time', 'time 1430 = T14:30+08:00'],
    ['en', 'at 0530 hours', 'time 0530 = T05:30'],
    ['en', 'for 1430 hours', 'duration 1430 = PT1430H'],
    ['nb', 'klokken 14.30', 'time klokken 14.30 = T14:30'],
    ['nb', 'klokken 25.30', 'cardinal 25.30 = 25.3'],
    ['de', 'um halb sechs', 'time halb sechs = T05:30 | T17:30'],
    ['de', 'um halb eins', 'time halb eins = T12:30 | T00:30'],
    ['de', 'um 3 Uhr 15', 'time 3 Uhr 15 = T03:15'],
    ['hi', 'सुबह साढ़े नौ बजे', 'time सुबह साढ़े नौ बजे = T09:30'],
    ['en', '7:05 and 7:5', 'time 7:05 = T07:05 | T19:05', 'cardinal 7 = 7', 'cardinal 5 = 5'],
    ['en', 'ratio 7: 55', 'cardinal 7 = 7', 'cardinal 55 = 55'],
    ['vi', 'lúc 15 giờ 30.', 'time 15 giờ 30 = T15:30'],
    ['vi', '15 giờ 30 người', 'time 15 giờ = T15:00', 'cardinal 30 = 30'],
    ['km', '10 និង 15 នាទី', 'duration 10 = PT10M', 'duration 15 = PT15M'],
    ['fr', '5 heures et demie', 'duration 5 heures et demie = PT5.5H'],
    ['en', 'at 12 noon', 'time 12 noon = T12:00'],
    ['en', 'at 12 midnight', 'time 12 midnight = T00:00'],
  ]);
});

describe('days and their years', () => {
  bothSides([
    ['en', 'on 22/04 and 11/20', 'date 22/04 = --04-22', 'date 11/20 = --11-20'],
    ['en', 'on 04/05', 'date 04/05 = --04-05 | --05-04'],
    ['fr', 'le 04/05', 'date 04/05 = --05-04 | --04-05'],
    ['en', '3/4 of it', 'fraction 3/4 = 3/4'],
    ['en', '24/7 and 13/14', 'cardinal 24 = 24', 'cardinal 7 = 7', 'cardinal 13 = 13', 'cardinal 14 = 14'],
    ['de', 'am 28.3. und 1.3.x', 'date 28.3. = --03-28', 'cardinal 1.3 = 1.3'],
    ['en', '2010 November 4', 'date 2010 November 4 = 2010-11-04'],
    ['en', '4 November 999', 'date 4 November = --11-04', 'cardinal 999 = 999'],
    ['en', '4 November 1000', 'date 4 November 1000 = 1000-11-04'],
    ['en', 'on the 31st of May', 'date 31st of May = --05-31'],
    ['en', 'on the 32nd of May', 'ordinal 32 = 32', 'date May = --05'],
    ['en', 'The November one is another.', 'date November = --11', 'cardinal one = 1'],
    ['es', 'el segundo set', 'ordinal segundo = 2', 'date set = --09'],
    ['ko', '9월에 입대하여 1년', 'date 9월 = --09', 'duration 1 = P1Y'],
    ['ko', '9월 4일', 'date 9월 4일 = --09-04'],
    ['zh-Hant', '民國99年11月6日', 'date 民國99年11月6日 = 2010-11-06'],
    ['ja', '平成22年11月6日', 'date 平成22年11月6日 = 2010-11-06'],
    ['ja', '令和元年5月1日', 'date 令和元年5月1日 = 2019-05-01'],
    ['ja', '昭和55年', 'year 55 = 1980'],
    ['th', 'ปี พ.ศ. 2553', 'year 2553 = 2010'],
  ]);
});

describe('names of centuries', () => {
  bothSides([
    ['it', 'Nell’Ottocento la città crebbe.', 'century Ottocento = 18'],
    ['it', 'alla fine del Settecento', 'century Settecento = 17'],
    ['it', 'nell’Ottocentotre', 'cardinal Ottocentotre = 803'],
    ['it', 'ottocento soldati', 'cardinal ottocento = 800'],
    ['it', 'Ottocento soldati', 'cardinal Ottocento = 800'],
  ]);
});

describe('bounds of a range', () => {
  bothSides([
    ['en', '5% to 10%', 'number-range 5% to 10 = 5 10 percent'],
    ['en', '$5 to 10', 'number-range 5 to 10 = 5 10 USD'],
    ['en', '5 km to 10 hours', 'quantity 5 = 5 kilometer', 'duration 10 = PT10H'],
    ['en', 'from 5 to about 10 percent', 'number-range 5 to about 10 = 5 10 percent'],
    ['en', '2 to 2 goals', 'cardinal 2 = 2', 'cardinal 2 = 2'],
    ['en', '1990–95', 'cardinal 1990 = 1990', 'cardinal 95 = 95'],
    ['en', 'dozens to hundreds of people', 'cardinal dozens = 10', 'cardinal hundreds = 100'],
    ['en', 'between 5 and 10, and 3', 'number-range 5 and 10 = 5 10', 'cardinal 3 = 3'],
    ['en', '5 and 10 people', 'cardinal 5 = 5', 'cardinal 10 = 10'],
    ['id', 'antara 5 dan 10 orang', 'number-range 5 dan 10 = 5 10'],
    ['ja', '5から10の間', 'number-range 5から10 = 5 10'],
    ['zh-Hans', '介于5和10之间', 'number-range 5和10 = 5 10'],
    ['de', 'vom 4. bis 6. November', 'date-range 4. bis 6. November = --11-04/--11-06'],
    ['en', '4–6 November 2010', 'date-range 4–6 November 2010 = 2010-11-04/2010-11-06'],
    ['en', 'January–March 2010', 'date-range January–March 2010 = 2010-01/2010-03'],
    ['en', '28 March to 2 April', 'date-range 28 March to 2 April = --03-28/--04-02'],
  ]);
});

describe('numbers in words', () => {
  bothSides([
    ['en', '37$ billion', 'currency 37$ billion = 37000000000 USD'],
    ['zh-Hans', '两万三', 'cardinal 两万三 = 23000'],
    ['zh-Hans', '两万零三', 'cardinal 两万零三 = 20003'],
    ['zh-Hans', '一个半月', 'cardinal 一个半 = 1.5'],
    ['ko', '이 백신', 'cardinal 이 = 2'],
    ['es', 'dos millones doscientos mil', 'cardinal dos millones doscientos mil = 2200000'],
    ['en', 'one million, two hundred thousand', 'cardinal one million, two hundred thousand = 1200000'],
    ['en', 'one hundred, two hundred', 'cardinal one hundred = 100', 'cardinal two hundred = 200'],
    ['en', '3 thousand and 4 thousand', 'cardinal 3 thousand = 3000', 'cardinal 4 thousand = 4000'],
    ['en', 'one hundred and five', 'cardinal one hundred and five = 105'],
    ['fr', 'deux millième', 'ordinal deux millième = 2000'],
    ['fr', 'quatre-vingt-dix-sept', 'cardinal quatre-vingt-dix-sept = 97'],
    ['fr', 'deux millions et demi', 'cardinal deux millions et demi = 2500000'],
    ['hi', 'साढ़े तीन लाख', 'cardinal साढ़े तीन लाख = 350000'],
    ['sw', 'milioni ishirini', 'cardinal milioni ishirini = 20000000'],
    ['cy', 'pedwar mis ar ddeg', 'duration pedwar = P14M'],
    ['ga', 'sé mhúinteoir déag', 'cardinal sé = 16'],
    ['ru', 'двадцать две тысячи', 'cardinal двадцать две тысячи = 22000'],
  ]);
});

describe('amounts of two units', () => {
  bothSides([
    ['en', '5 dollars and 30 cents', 'currency 5 dollars and 30 = 5.3 USD'],
    ['en', '5 dollars and 100 cents', 'currency 5 = 5 USD', 'quantity 100 = 100 cent'],
    ['en', '6 ft 4 in', 'quantity 6 ft 4 = 76 inch'],
    ['en', '3 weeks and 6 days', 'duration 3 weeks and 6 = P3W6D'],
    ['en', '3 weeks and 8 days', 'duration 3 = P3W', 'duration 8 = P8D'],
    ['en', '3 in four people', 'fraction 3 in four = 3/4'],
    ['en', '4 in three people', 'cardinal 4 = 4', 'cardinal three = 3'],
    ['en', 'hundreds of millions', 'cardinal hundreds of millions = 100000000'],
  ]);
});

it('a range is about as much as its lower bound', () => {
  const about = (text: string) => recognize(text, 'en').map(({ kind, approximate }) => [kind, approximate ?? false]);
  expect(about('about 5 to 10 houses')).toEqual([['number-range', true]]);
  expect(about('5 to 10 houses')).toEqual([['number-range', false]]);
});

describe('a magnitude that two figures share', () => {
  bothSides([
    ['en', '2 or 3 thousand', 'cardinal 2 = 2 | 2000', 'cardinal 3 thousand = 3000'],
    ['en', '2 or 3 hundred', 'cardinal 2 = 2', 'cardinal 3 hundred = 300'],
    ['en', '999 or 2 thousand', 'cardinal 999 = 999 | 999000', 'cardinal 2 thousand = 2000'],
    ['en', '1,000 or 2 thousand', 'cardinal 1,000 = 1000', 'cardinal 2 thousand = 2000'],
    ['en', '2 to 3 thousand', 'number-range 2 to 3 thousand = 2000 3000 | 2 3000'],
  ]);
});

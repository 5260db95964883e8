import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** All values that a text states, as decimals, amounts of money with their currency. */
const valuesOf = (text: string, locale: string): readonly string[] =>
  recognize(text, locale).flatMap(({ readings }) =>
    readings.map((reading) => {
      if (!('decimal' in reading)) return '';
      return 'currency' in reading ? `${reading.decimal} ${reading.currency}` : reading.decimal;
    }),
  );

describe('figures with several magnitudes', () => {
  it.each([
    ['ko', '예산은 2천 2백 50만 달러다.', '22500000 USD'],
    ['ko', '3백21명', '321'],
    ['ja', '4千2百15人', '4215'],
    ['zh-Hans', '约 3 万 4,500 人', '34500'],
    ['hi', '4 हजार 3 सौ 21 लोग', '4321'],
    ['sv', '4 tusen 3 hundra 21', '4321'],
    ['en', '3 hundred and 21', '321'],
    ['en', '3 hundred and one', '301'],
  ])('are one number: %s %s', (locale, text, value) => {
    expect(valuesOf(text, locale)).toContain(value);
  });

  it.each([
    ['en', 'Of 4 hundred 21 stayed.', '421'],
    ['en', 'between 2 thousand and 50 thousand', '2050'],
    ['en', 'of 2 thousand and 21 others', '2021'],
    ['ko', '3천 명 가운데 21명', '3021'],
    ['sv', 'av 3 tusen 21 procent', '3021'],
  ])('are two where another one follows: %s %s', (locale, text, value) => {
    expect(valuesOf(text, locale)).not.toContain(value);
  });
});

describe('numbers in Han characters', () => {
  it.each([
    ['ja', '九万零四百', '90400'],
    ['ja', '四千零五万', '40050000'],
    ['ja', '105千万円', '1050000000 JPY'],
    ['zh-Hans', '六万万', '600000000'],
    ['zh-Hant', '六萬萬', '600000000'],
  ])('are read with their noughts and double magnitudes: %s %s', (locale, text, value) => {
    expect(valuesOf(text, locale)).toContain(value);
  });

  it.each([
    ['zh-Hans', '二十几万人', '200000'],
    ['zh-Hant', '三十幾萬人', '300000'],
    ['ja', '20数万人', '200000'],
    ['ja', '500余り万', '5000000'],
    ['ko', '20여만 명', '200000'],
  ])('say that there are some more: %s %s', (locale, text, decimal) => {
    const [fact] = recognize(text, locale);
    expect(fact).toMatchObject({ readings: [{ decimal }], approximate: true });
  });
});

describe('figures of mixed dress', () => {
  it.each([
    ['ja', '１2００人', '1200'],
    ['zh-Hans', '2０人', '20'],
    ['ar', '25‪,‬300 نسمة', '25300'],
    ['he', '25\u200e,300', '25300'],
    ['en', '3  1/2 cups', '3.5'],
  ])('are one number: %s %s', (locale, text, value) => {
    expect(valuesOf(text, locale)).toContain(value);
  });
});

describe('codes of currencies', () => {
  it.each([
    ['sv', 'SEK 120', '120 SEK'],
    ['nb', '45,5 MNOK', '45500000 NOK'],
    ['sv', 'MSEK 1 120,5', '1120500000 SEK'],
    ['sv', '12 mkr', '12000000 SEK'],
    ['de', '350 TEUR', '350000 EUR'],
    ['hu', '12 MFt', '12000000 HUF'],
    ['en', 'twenty MUSD', '20000000 USD'],
    ['en', 'PLN 5 million', '5000000 PLN'],
    ['vi', '500 THB', '500 THB'],
    ['de', '5 eur', '5 EUR'],
  ])('are money beside a figure, of a magnitude too: %s %s', (locale, text, value) => {
    expect(valuesOf(text, locale)).toContain(value);
  });

  it.each([
    ['sv', '5 sek', '5 SEK'],
    ['en', 'Mrs 5', '5000000 INR'],
    ['en', 'Kwon 5', '5000 KRW'],
    ['en', '5 min', '5000000'],
  ])('are not words that are written alike: %s %s', (locale, text, value) => {
    expect(valuesOf(text, locale)).not.toContain(value);
  });
});

describe('Dutch numbers with en', () => {
  it.each([
    ['honderd en vijf mensen', '105'],
    ['honderdenvijf', '105'],
    ['duizend en zes', '1006'],
    ['tweeduizend en zestiende', '2016'],
    ['honderd en twintigduizend', '120000'],
  ])('are one: %s', (text, value) => {
    expect(valuesOf(text, 'nl')).toContain(value);
  });
});

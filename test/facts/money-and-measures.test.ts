import { describe, expect, it } from 'vitest';
import { hasCurrencyMark } from '../../src/facts/amounts/marks.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** What a text states, each as figure and unit or currency. */
const amountsOf = (text: string, locale: string): readonly string[] =>
  recognize(text, locale).flatMap((fact) => {
    if (fact.kind === 'currency') return fact.readings.map(({ decimal, currency }) => `${decimal} ${currency}`);
    return fact.kind === 'quantity' ? fact.readings.map(({ decimal, unit }) => `${decimal} ${unit}`) : [];
  });

describe('money with its tenths', () => {
  it.each([
    ['zh-Hans', '每公斤12元8角', '12.8 CNY'],
    ['zh-Hans', '七美元又五十美分', '7.5 USD'],
    ['ja', '五元三角', '5.3 CNY'],
    ['zh-Hans', '12元8角5分', '12.85 CNY'],
    ['fr', 'une hausse de 15 cents', '15 cent'],
  ])('is one amount: %s %s', (locale, text, amount) => {
    expect(amountsOf(text, locale)).toContain(amount);
  });

  it.each([
    ['zh-Hans', '三元五人', '3.5 CNY'],
    ['zh-Hans', '五角大楼说', '0.5 CNY'],
    ['fr', 'deux cents personnes', '200 cent'],
  ])('is none of other words: %s %s', (locale, text, amount) => {
    expect(amountsOf(text, locale)).not.toContain(amount);
  });
});

describe('the name of a currency apart from its amount', () => {
  const rupiah = { code: 'IDR', from: 'en' };

  it('is not that of its country, though it begins with it', () => {
    expect(hasCurrencyMark('这笔以印度尼西亚卢比支付的款项为40000。', 'zh-Hans', rupiah)).toBe(true);
    expect(hasCurrencyMark('汇往印度尼西亚的款项为40000。', 'zh-Hans', rupiah)).toBe(false);
  });
});

describe('the name of a currency in three letters', () => {
  it.each([
    ['en', 'It raised 3.2 trillion won.', 'KRW', true],
    ['de', 'Es sind 3,2 Billionen Won.', 'KRW', true],
    ['en', 'It raised 3.2 trillion wonders.', 'KRW', false],
    ['fr', 'Le coût est de 40 000.', 'HTG', false],
  ])('is a whole word: %s %s', (locale, text, code, isNamed) => {
    expect(hasCurrencyMark(text, locale, { code, from: locale })).toBe(isNamed);
  });
});

describe('measures', () => {
  it.each([
    ['zh-Hans', '三公斤半', '3.5 kilogram'],
    ['ja', '2キロ半', '2.5 kilometer'],
    ['ko', '2킬로미터 반', '2.5 kilometer'],
    ['es', 'dos kilómetros y medio', '2.5 kilometer'],
    ['th', 'สองกิโลเมตรครึ่ง', '2.5 kilometer'],
  ])('take the half behind their unit: %s %s', (locale, text, amount) => {
    expect(amountsOf(text, locale)).toContain(amount);
  });

  it.each([
    ['zh-Hans', '海拔负3米', '-3 meter'],
    ['en', 'a depth of minus 300 metres', '-300 meter'],
    ['ru', 'высота минус 28 метров', '-28 meter'],
    ['en', 'it fell to - 20 degrees fahrenheit', '-20 fahrenheit'],
  ])('may be less than nothing: %s %s', (locale, text, amount) => {
    expect(amountsOf(text, locale)).toContain(amount);
  });

  it.each([
    ['es', 'a menos de 28 metros', '-28 meter'],
    ['fr', 'au moins 28 mètres', '-28 meter'],
    ['it', 'almeno 28 metri', '-28 meter'],
    ['en', 'Rooms - 20 metres from the sea', '-20 meter'],
  ])('are not where the word or the dash is another: %s %s', (locale, text, amount) => {
    expect(amountsOf(text, locale)).not.toContain(amount);
  });

  it.each([
    ['频率为90兆赫', '90 megahertz'],
    ['六千字节', '6 kilobyte'],
    ['200千卡', '200 kilocalorie'],
  ])('whose Chinese units begin with a magnitude keep it: %s', (text, amount) => {
    expect(amountsOf(text, 'zh-Hans')).toContain(amount);
  });
});

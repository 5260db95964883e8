import { describe, expect, it } from 'vitest';
import { pageTypography } from '../../src/locale/orthography/page-typography.ts';

const set = (locale: string, text: string): string => {
  return (pageTypography(locale).space?.(text) ?? text).replaceAll('\u00a0', '~');
};

describe('a figure', () => {
  it.each([
    ['ru', 'до 18,4 млн рублей к 5 декабря', 'до 18,4~млн рублей к 5~декабря'],
    ['ru', 'с 2024 – по 2026, и далее', 'с 2024~– по 2026, и далее'],
    ['ru', '«Мы ждали», — сказала директор.', '«Мы ждали»,~— сказала директор.'],
    ['ru', '— Мы ждали, — сказала директор.', '— Мы ждали,~— сказала директор.'],
    ['uk', 'Київ — столиця України.', 'Київ~— столиця України.'],
    ['be', 'Мінск — сталіца Беларусі.', 'Мінск~— сталіца Беларусі.'],
    ['uk', 'понад 12 тис. осіб', 'понад 12~тис. осіб'],
    ['pl', '5 grudnia za 3 mln zł', '5~grudnia za 3~mln zł'],
    ['cs', 'dne 7. prosince, 12 km', 'dne 7.~prosince, 12~km'],
    ['de', 'am 5. Dezember 3,5 Milliarden, 20 €', 'am 5.~Dezember 3,5~Milliarden, 20~€'],
    ['fr-CA', 'le 5 décembre', 'le 5~décembre'],
    ['es', '18,4 millones', '18,4~millones'],
    ['pt-BR', '420 milhões', '420~milhões'],
  ])('stays with the word behind it in %s', (locale, text, expected) => {
    expect(set(locale, text)).toBe(expected);
  });

  it.each([
    ['de', 'Das war 2026. Die Stadt wächst.'],
    ['en', 'on 5 December, 18.4 million'],
    ['zh-Hans', '共 12 人'],
  ])('is let go where a sentence ends, a sign stands or the language has no rule: %s', (locale, text) => {
    expect(set(locale, text)).toBe(text);
  });
});

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

describe('initials', () => {
  it.each([
    ['ru', 'сообщил А. П. Чехов в среду', 'сообщил А.~П.~Чехов в среду'],
    ['uk', 'заявив В. О. Коваль.', 'заявив В.~О.~Коваль.'],
    ['be', '(Я. Купала)', '(Я.~Купала)'],
    ['bg', 'каза Хр. Ботев', 'каза Хр.~Ботев'],
    ['ru', 'роман Дж. Р. Р. Толкина', 'роман Дж.~Р.~Р.~Толкина'],
    ['ru', 'Петрова Н. И., директор', 'Петрова Н.~И., директор'],
    ['cs', 'uvedl J. A. Komenský', 'uvedl J.~A.~Komenský'],
    ['pl', 'powiedział J. Kowalski', 'powiedział J.~Kowalski'],
    ['de', 'sagte E. T. A. Hoffmann', 'sagte E.~T.~A.~Hoffmann'],
    ['fr', 'selon J.-B. Martin', 'selon J.-B.~Martin'],
    ['nl', 'zei W. F. Hermans', 'zei W.~F.~Hermans'],
    ['el', 'δήλωσε ο Κ. Π. Καβάφης', 'δήλωσε ο Κ.~Π.~Καβάφης'],
    ['kk', '«А. Құнанбаев» орталығы', '«А.~Құнанбаев» орталығы'],
  ])('stay with their name: %s %s', (locale, text, expected) => {
    expect(pageTypography(locale).space?.(text).replaceAll('\u00a0', '~')).toBe(expected);
  });

  it.each([
    ['ru', 'Он приехал в США. Петров уехал.'],
    ['ru', 'Так сказал отец. Мать молчала.'],
    ['pl', 'To jest ul. Długa'],
    ['de', 'Das war in den USA. Heute nicht.'],
    ['cs', 'Praha a. s. Novák'],
  ])('are no ends of sentences, nor what is shortened in small letters: %s %s', (locale, text) => {
    expect(pageTypography(locale).space?.(text) ?? text).toBe(text);
  });

  it('are read in time that grows with the text', () => {
    const text = 'А. '.repeat(100_000);
    expect(pageTypography('ru').space?.(text)).toHaveLength(text.length);
  });
});

describe('words written twice', () => {
  const found = (text: string): readonly string[] =>
    [...text.matchAll(pageTypography('ms').doublets ?? /$^/g)].map(([word]) => word);

  it('are found whole, and nothing else', () => {
    expect(found('Kanak-kanak dan negara-negara ASEAN-Jepun, X-ray, lauk-pauk.')).toEqual([
      'Kanak-kanak',
      'negara-negara',
      'lauk-pauk',
    ]);
  });

  it('are looked for in a word of 1 MB in no time that anybody would notice', () => {
    expect(found('a'.repeat(1_000_000))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

/** Text and first value of each fact: `20 = 20 %`. */
const facts = (text: string, locale: string): readonly string[] =>
  recognize(text, locale).map(({ kind, text: said, readings: [reading] }) => {
    const mark = kind === 'percent' ? ' %' : kind === 'percentage-points' ? ' pp' : '';
    return `${said} = ${reading === undefined ? '' : Object.values(reading).join(' ')}${mark}`;
  });

it.each([
  ['共两万三元', ['两万三 = 23000 CNY']],
  ['共两万三人', ['两万三 = 23000']],
  ['共两万三。', ['两万三 = 23000']],
  ['两万三，五个', ['两万三 = 23000', '五 = 5']],
  ['两万三和五个', ['两万三 = 23000', '五 = 5']],
  ['共两万三百人', ['两万三百 = 20300']],
  ['三百五万', ['三百五万 = 3050000']],
  ['一千二百三', ['一千二百三 = 1230']],
  ['三百五', ['三百五 = 350']],
  ['两万零三人', ['两万零三 = 20003']],
  ['三十五人', ['三十五 = 35']],
  ['2万3', ['2万3 = 23000']],
  ['2万3千', ['2万3千 = 23000']],
  ['2万零3人', ['2万零3 = 20003']],
  ['2万03人', ['2万03 = 20003']],
  ['2万30人', ['2万30 = 20030']],
  ['一百万四分之三', ['一百万 = 1000000', '四分之三 = 3/4']],
  ['请拨打101。', ['101 = 101']],
  ['请打电话', []],
])('a last digit stands for the power below, unless the number goes on: %s', (text, expected) => {
  expect(facts(text, 'zh-Hans')).toEqual(expected);
});

it.each([
  ['이십오만 명', ['이십오만 = 250000']],
  ['이만 명', ['이만 = 20000']],
  ['삼백 명', ['삼백 = 300']],
  ['삼천오백 명이', ['삼천오백 = 3500']],
  ['십이억 삼천만 명', ['십이억 삼천만 = 1230000000']],
  ['이십삼과 오', ['이십삼 = 23', '오 = 5']],
  ['삼분의 일', ['삼분의 일 = 1/3']],
])('Korean syllables are a number with the magnitude after them: %s', (text, expected) => {
  expect(facts(text, 'ko')).toEqual(expected);
});

it.each([
  ['en', 'two hundred and five', ['two hundred and five = 205']],
  ['en', 'two hundred, and five', ['two hundred, and five = 205']],
  ['en', 'two hundred; and five', ['two hundred = 200', 'five = 5']],
  ['en', 'two hundred (and five)', ['two hundred = 200', 'five = 5']],
  ['en', 'two hundred – and five', ['two hundred = 200', 'five = 5']],
  ['en', 'two hundred and, five', ['two hundred = 200', 'five = 5']],
  ['en', 'two hundred. And five', ['two hundred = 200', 'five = 5']],
  ['en', 'two thousand and five hundred', ['two thousand and five hundred = 2500']],
  ['en', 'five and two hundred', ['five = 5', 'two hundred = 200']],
  ['en', 'twenty and five', ['twenty = 20', 'five = 5']],
  ['pt', 'dois mil e quinhentos', ['dois mil e quinhentos = 2500']],
  ['pt', 'dois mil; e quinhentos', ['dois mil = 2000', 'quinhentos = 500']],
  ['de', 'zweihundert und fünf', ['zweihundert = 200', 'fünf = 5']],
])('a number goes on after a word for and, not beyond another mark, in %s: %s', (locale, text, expected) => {
  expect(facts(text, locale)).toEqual(expected);
});

it.each([
  ['sw', 'saa 2:30 usiku', ['T20:30', 'T02:30']],
  ['sw', 'saa 12:00', ['T06:00', 'T18:00', 'T00:00', 'T12:00']],
  ['sw', 'saa 13:00', ['T13:00']],
  ['sw', 'saa 15:45', ['T15:45']],
  ['am', 'ከቀኑ 8:30', ['T14:30']],
  ['am', '15:45 ሰዓት', ['T15:45']],
])('hours up to twelve may be counted from dawn, in %s: %s', (locale, text, expected) => {
  expect(
    recognize(text, locale).flatMap(({ readings }) => readings.map((reading) => Object.values(reading)[0])),
  ).toEqual(expected);
});

it.each([
  ['en', '10, 20 and 30 per cent', ['10 = 10 %', '20 = 20 %', '30 = 30 %']],
  ['en', '10, 20, 30 %', ['10 = 10 %', '20 = 20 %', '30 = 30 %']],
  ['en', '10 or 20 percent', ['10 = 10 %', '20 = 20 %']],
  ['fr', '10 ou 20 %', ['10 = 10 %', '20 = 20 %']],
  ['ar', '10 و 20 في المئة', ['10 = 10 %', '20 = 20 %']],
  ['zh-Hans', '10、20和30个百分点', ['10 = 10 pp', '20 = 20 pp', '30 = 30 pp']],
  ['en', '10 men, 20 per cent', ['10 = 10', '20 = 20 %']],
  ['en', '10 20 per cent', ['10 = 10', '20 = 20 %']],
  ['en', '10; 20 %', ['10 = 10', '20 = 20 %']],
  ['en', '10 and then 20 per cent', ['10 = 10', '20 = 20 %']],
])('figures that are enumerated share the mark behind the last, in %s: %s', (locale, text, expected) => {
  expect(facts(text, locale)).toEqual(expected);
});

it.each([
  ['en', '1½ tonnes', ['1½ = 1.5 tonne']],
  ['en', '1 ½ tonnes', ['1 ½ = 1.5 tonne']],
  ['en', '1 1/2 tonnes', ['1 1/2 = 1.5 tonne']],
  ['en', '1 1/16 inch', ['1 1/16 = 1.0625 inch']],
  ['en', '1 3/2 x', ['1 = 1', '3 = 3', '2 = 2']],
  ['en', '1 1/11 x', ['1 = 1', '1 = 1', '11 = 11']],
  ['en', '999 ½', ['999 ½ = 999.5']],
  ['en', '1000 ½', ['1000 = 1000', '½ = 1/2']],
  ['en', 'five and a half tonnes', ['five and a half = 5.5 tonne']],
  ['en', 'five and three quarters', ['five and three quarters = 5.75']],
  ['en', '1 and 3/4', ['1 and 3/4 = 1.75']],
  ['en', '999 and 3/4', ['999 and 3/4 = 999.75']],
  ['en', '1000 and 3/4', ['1000 = 1000', '3/4 = 3/4']],
  ['en', '1.5 and 3/4', ['1.5 = 1.5', '3/4 = 3/4']],
  ['en', '0 and 3/4', ['0 = 0', '3/4 = 3/4']],
  ['en', '5 and 7/4', ['5 = 5', '7 = 7', '4 = 4']],
  ['en', 'third and three quarters', ['third = 3', 'three quarters = 3/4']],
  ['de', 'zwei und drei Viertel', ['zwei und drei Viertel = 2.75']],
])('a whole number takes the proper fraction after it, in %s: %s', (locale, text, expected) => {
  expect(facts(text, locale)).toEqual(expected);
});

describe('what another notation may say', () => {
  const disagreements = (source: string, target: string): readonly string[] =>
    align(recognize(source, 'en'), recognize(target, 'fr'), { source: 'en', target: 'fr' }).disagreements.map(
      ({ reason }) => reason,
    );

  it.each([
    ['It starts at 2 a.m.', 'Cela commence à 2.'],
    ['It starts at 2 p.m.', 'Cela commence à 2.'],
    ['It starts at 2 p.m.', 'Cela commence à 14.'],
    ['It starts at 12 noon.', 'Cela commence à 24.'],
    ['It starts at 2:30 p.m.', 'Cela commence à 14.30.'],
    ['A third of girls.', '33 % des filles.'],
    ['A quarter of girls.', '25 % des filles.'],
    ['In the 1990–95 plan.', 'Dans le plan 1990-1995.'],
    ['Call 012 345 6789.', 'Appelez le 0123456789.'],
  ])('agrees: %s %s', (source, target) => {
    expect(disagreements(source, target)).toEqual([]);
  });

  it.each([
    ['It starts at 2 a.m.', 'Cela commence à 26.'],
    ['It starts at 2 p.m.', 'Cela commence à 15.'],
    ['It starts at 2 p.m.', 'Cela commence à 2,5.'],
    ['It starts at 2:30 p.m.', 'Cela commence à 14.'],
    ['It starts at 2:30 p.m.', 'Cela commence à 14.40.'],
    ['A third of girls.', '32 % des filles.'],
    ['A quarter of girls.', '26 % des filles.'],
    ['In the 1990–95 plan.', 'Dans le plan 1990-1996.'],
    ['Call 012 345 6789.', 'Appelez le 0123456798.'],
  ])('differs: %s %s', (source, target) => {
    expect(disagreements(source, target)).not.toEqual([]);
  });
});

it.each([
  ['Abierto todos los días para todos.', []],
  ['ciento dos y cientodos', ['ciento dos = 102', 'cientodos = 102']],
])('what joins two numbers begins none: %s', (text, expected) => {
  expect(facts(text, 'es')).toEqual(expected);
});

import { expect, it } from 'vitest';
import { checkPair } from '../../../src/library/check-pair.ts';

const variantsIn = (target: string, targetLocale: string): number =>
  checkPair({ source: 'A notice.', target, sourceLocale: 'en', targetLocale }).filter(
    ({ check }) => check === 'han-variant',
  ).length;

it.each([
  ['zh-HK', '恒生指數上升。'],
  ['zh-HK', '涂先生以蚝油熏製食品。'],
  ['zh-TW', '沉淀物厚三厘米，令人羡慕。'],
  ['zh-Hant', '厨師燙傷了脚，現場有烟。'],
])('characters that traditional text has too are no simplified ones, in %s: %s', (locale, text) => {
  expect(variantsIn(text, locale)).toBe(0);
});

it.each([
  ['zh-HK', '恒生指数上升。'],
  ['zh-TW', '厨师烫伤了脚，现场有烟。'],
])('simplified characters beside them are told, in %s: %s', (locale, text) => {
  expect(variantsIn(text, locale)).toBe(1);
});

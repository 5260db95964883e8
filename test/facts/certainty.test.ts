import { expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

const certainties = (text: string, locale: string): number[] => recognize(text, locale).map((fact) => fact.certainty);

it.each([
  ['zh-Hans', '他说三名儿童来了。', '他说3名儿童来了。'],
  ['ja', '昨日三人が来た。', '昨日3人が来た。'],
])('is surer of figures than of spelled numbers before a counter in %s', (locale, spelled, figures) => {
  expect([certainties(spelled, locale), certainties(figures, locale)]).toEqual([[0.75], [1]]);
});

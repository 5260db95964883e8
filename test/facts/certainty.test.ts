import { expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

const certainties = (text: string, locale: string): number[] => recognize(text, locale).map((fact) => fact.certainty);

it.each([
  ['zh-Hans', '他说三名儿童来了。', '他说3名儿童来了。'],
  ['ja', '昨日三人が来た。', '昨日3人が来た。'],
])('is surer of figures than of spelled numbers before a counter in %s', (locale, spelled, figures) => {
  expect([certainties(spelled, locale), certainties(figures, locale)]).toEqual([[0.75], [1]]);
});

const isLost = (source: string, target: string, locale: string): boolean =>
  align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale }).disagreements.some(
    ({ reason, certainty }) => reason === 'missing' && certainty >= 0.5,
  );

it.each([
  ['She was held for nine months.', 'Sie wurde festgehalten.', 'de', true],
  ['The strike lasted five days.', 'La grève a été longue.', 'fr', true],
  ['She was held for eleven hours.', '她被关押。', 'zh-Hans', true],
  ['He served for eight years.', 'Alihudumu huko.', 'sw', true],
  ['She was held for nine months.', 'Sie wurde neun Monate lang festgehalten.', 'de', false],
  // These have words of their own in many languages.
  ['The board meets every three months.', 'Le conseil se réunit tous les trimestres.', 'fr', false],
  ['Open seven days a week.', 'Czynne codziennie.', 'pl', false],
  ['It took fifteen minutes.', 'Es dauerte eine Viertelstunde.', 'de', false],
  ['The first cut in eighteen months.', 'Prima reducere din ultimul an și jumătate.', 'ro', false],
])(
  'a span of time in words is lost, unless it may have a word of its own: %s %s',
  (source, target, locale, expected) => {
    expect(isLost(source, target, locale)).toBe(expected);
  },
);

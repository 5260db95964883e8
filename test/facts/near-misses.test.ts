import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** Kind, text and all values of each fact. */
const facts = (locale: string, text: string): readonly string[] =>
  recognize(text, locale).map((fact) => {
    const values = fact.readings.map((reading) => Object.values(reading).join(' '));
    return `${fact.kind} ${fact.text} = ${values.join(' | ')}`;
  });

/** How sure the facts of a text are. */
const sureness = (locale: string, text: string): readonly number[] =>
  recognize(text, locale).map(({ certainty }) => certainty);

type Case = readonly [locale: string, text: string, facts: readonly string[]];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  'a sign of a unit keeps its capitals': [
    ['en', 'We added 5 g of salt.', ['quantity 5 = 5 gram']],
    ['en', 'They built a 5 G network.', ['cardinal 5 = 5']],
    ['fr', 'La route de 8 km.', ['quantity 8 = 8 kilometer']],
    ['fr', 'La place 8 KM.', ['cardinal 8 = 8']],
  ],
  'a number goes on after “and” in its own clause only': [
    ['en', 'She counted one hundred and five.', ['cardinal one hundred and five = 105']],
    ['en', 'She counted one hundred. And five went home.', ['cardinal one hundred = 100', 'cardinal five = 5']],
    ['en', 'She counted one hundred — and five went home.', ['cardinal one hundred = 100', 'cardinal five = 5']],
  ],
  'a figure and a number word beside it are one where the figure counts the word': [
    ['zh-Hans', '共有3百五十人。', ['cardinal 3百五十 = 350']],
    ['ja', '3万五千人が集まった。', ['cardinal 3万五千 = 35000']],
    ['ja', '3五千人が集まった。', ['cardinal 3 = 3', 'cardinal 五千 = 5000']],
  ],
  'a space behind a magnitude parts it from a figure that is not of the next one': [
    ['ja', '費用は3 万 4,500円。', ['currency 3 万 4,500 = 34500 JPY']],
    ['zh-Hans', '其中有 3 万 45 岁以上的人。', ['cardinal 3 万 = 30000', 'duration 45 = P45Y']],
  ],
  'a magnitude behind a bracket is of the figure where nothing else is within it': [
    ['en', 'It cost (5) million euros.', ['currency 5) million = 5000000 EUR']],
    ['en', 'It cost (as in row 5) million.', ['cardinal 5 = 5', 'cardinal million = 1000000']],
  ],
  'a day, a month and a year with short words between are a date where there is such a day': [
    ['es', 'El 9 de 12 de 1971 llovió.', ['date 9 de 12 de 1971 = 1971-12-09']],
    ['es', 'Leyó 9 de 13 de 1971.', ['cardinal 9 = 9', 'cardinal 13 = 13', 'cardinal 1971 = 1971']],
    ['pt', 'Leu 32 de 12 de 1971.', ['cardinal 32 = 32', 'cardinal 12 = 12', 'cardinal 1971 = 1971']],
  ],
  'hours from dawn are hours of twelve': [
    ['sw', 'Mkutano ulianza saa 9:30.', ['time saa 9:30 = T15:30 | T03:30 | T09:30 | T21:30']],
    ['sw', 'Mkutano ulianza saa 15:30.', ['time saa 15:30 = T15:30']],
  ],
  'an hour and a half is half past where a part of the day follows': [
    ['sw', 'Mkutano ulianza saa tatu na nusu asubuhi.', ['time saa tatu na nusu asubuhi = T09:30 | T03:30']],
    ['sw', 'Mkutano ulichukua saa tatu na nusu.', ['duration tatu na nusu = PT3.5H']],
  ],
};

describe.each(Object.entries(kinds))('%s', (_kind, cases) => {
  it.each(cases)('%s: %s', (locale, text, expected) => {
    expect(facts(locale, text)).toEqual(expected);
  });
});

it('is sure of a month that may be another word where its name of another calendar follows', () => {
  expect(sureness('ar', 'اجتمعوا في آب.')).toEqual([0.3]);
  expect(sureness('ar', 'اجتمعوا في آب/أغسطس.')).toEqual([1]);
  expect(sureness('ar', 'اجتمعوا في آب / حديقة.')).toEqual([0.3]);
});

/** A locale, a text, and what is read in it: kind, text and values of each fact, or `nothing`. */
const readings = readFileSync(new URL('../fixtures/facts/readings.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, ...string[]]);

describe('values as they are written', () => {
  it.each(readings)('%s: %s', (locale, text, ...expected) => {
    const found = facts(locale, text);
    expect(found.length === 0 ? ['nothing'] : found).toEqual(expected);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayHaveDate } from '../../src/facts/dates/may-have-date.ts';
import { recognize } from '../../src/facts/recognize.ts';

const sentences = readFileSync(new URL('../fixtures/facts/full-readings.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [locale: string, text: string]);

/** A date with its day. */
const hasDay = (locale: string, text: string): boolean =>
  recognize(text, locale).some(
    (fact) => fact.kind === 'date' && fact.readings.some(({ iso }) => /^(?:\d{4}|-)-\d\d-\d\d$/.test(iso)),
  );

describe('a text that may have a date', () => {
  it.each(sentences.filter(([locale, text]) => hasDay(locale, text)))(
    'does, where it has one: %s %s',
    (locale, text) => {
      expect(mayHaveDate(text, locale)).toBe(true);
    },
  );

  it.each([
    ['en', 'The clinic has 14 beds.', false],
    ['en', 'It opens on 4 May.', true],
    ['en', 'They may open.', false],
    ['en', 'Call 22/04.', true],
    ['en', 'It is 3.5 km.', false],
    ['de', 'Am 28.3. beginnt es.', true],
    ['de', 'Die Klinik hat 14 Betten.', false],
    ['de', 'Im Mai beginnt es.', true],
    ['ru', 'Клиника открыта.', false],
    ['ru', 'Она открылась в мае.', true],
    ['zh-Hans', '学校开学。', false],
    ['zh-Hans', '5月4日开学。', true],
    ['ko', '학교가 열렸다.', false],
    ['ar', 'افتتحت العيادة.', false],
    ['ar', 'افتتحت العيادة في مايو.', true],
    ['he', 'המרפאה נפתחה.', true],
  ])('in %s: %s %s', (locale, text, expected) => {
    expect(mayHaveDate(text, locale)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** The dates that a text states. */
const datesOf = (text: string, locale: string): readonly string[] =>
  recognize(text, locale).flatMap((fact) => (fact.kind === 'date' ? fact.readings.map(({ iso }) => iso) : []));

describe('two figures beside a weekday', () => {
  it.each([
    ['nl', 'op vrijdag 7.6 in Gent', '--06-07'],
    ['fr', 'le mardi 4/5 à Paris', '--05-04'],
    ['sv', 'fredag 9/6 kl. 18', '--06-09'],
    ['en-US', 'on Friday 5/12 in Boston', '--05-12'],
    ['hi', 'शुक्रवार 5/6 को', '--06-05'],
    ['de', 'Am Freitag, den 5/6, tagt der Rat.', '--06-05'],
  ])('are a day and a month: %s %s', (locale, text, iso) => {
    expect(datesOf(text, locale)).toContain(iso);
  });

  it.each([
    ['en', 'On Friday 3/4 of them left.'],
    ['sv', 'På fredag 3/4 av dem'],
    ['nl', 'Op vrijdag 7.6 miljoen euro'],
    ['fr', 'Le lundi 7.6 km restaient'],
    ['en', 'On Friday 7.6 was measured.'],
    ['da', 'fredag 7.30'],
    ['de', 'Montag 9-5'],
  ])('are none where they are a share, a measure, a decimal or a time: %s %s', (locale, text) => {
    expect(datesOf(text, locale)).toEqual([]);
  });
});

describe('dates of short figures and names', () => {
  it.each([
    ['en', 'on 2019-9-3', '2019-09-03'],
    ['en', 'on 2019-aug-1', '2019-08-01'],
    ['en', 'signed 12-Mar-98 in Rome', '1998-03-12'],
    ['en', 'due 14 nov 2023', '2023-11-14'],
    ['pt', 'em 4 de março de 98.', '1998-03-04'],
    ['fr', 'le 3 dec 2010', '2010-12-03'],
    ['pl', '3 pazdziernika 2010', '2010-10-03'],
    ['en', 'this 15th day of June', '--06-15'],
    ['fr', 'le 7e jour de mai 2010', '2010-05-07'],
    ['nl', 'de 3e dag van maart 2011', '2011-03-03'],
  ])('are read: %s %s', (locale, text, iso) => {
    expect(datesOf(text, locale)).toContain(iso);
  });

  it.each([
    ['pt', 'em 4 de março de 98 países vieram', '1998-03-04'],
    ['en', 'for 3 days of June', '--06-03'],
    ['en', 'in March of 45 people', '1945-03'],
  ])('do not take what counts another thing: %s %s', (locale, text, iso) => {
    expect(datesOf(text, locale)).not.toContain(iso);
  });

  it('are no months in lower case alone', () => {
    const [fact] = recognize('nov was cold', 'en');
    expect(fact).toMatchObject({ soft: true, certainty: 0.3 });
  });
});

describe('a date with a year of two figures and points', () => {
  it.each([
    ['de', 'Der Rat tagt am 7.9.11 in Graz.', '2011-09-07'],
    ['de', 'Stand: 7.9.98', '1998-09-07'],
    ['cs', 'dne 7. 9. 11', '2011-09-07'],
    ['ru', 'от 7.9.11', '2011-09-07'],
    ['fi', '7.9.11 alkaen', '2011-09-07'],
    ['tr', '7.9.11 tarihinde', '2011-09-07'],
  ])('is read: %s %s', (locale, text, iso) => expect(datesOf(text, locale)).toEqual([iso]));

  it.each([
    ['de', 'Version 7.9.11 und Abschnitt 4.5.10'],
    ['de', 'laut Punkt 4.5.10'],
    ['pl', 'pkt. 4.5.10'],
    ['it', 'la versione 7.9.11'],
    ['de', 'unter 7.9.11.2'],
    ['en', 'at 7.9.11'],
  ])('is none where it may be a version or a section: %s %s', (locale, text) =>
    expect(datesOf(text, locale)).toEqual([]),
  );
});

describe('days from one to another', () => {
  const spansOf = (text: string, locale: string): readonly string[] =>
    recognize(text, locale).flatMap((fact) => (fact.kind === 'date-range' ? fact.readings.map(({ iso }) => iso) : []));

  it.each([
    ['zh', '展览于10月12日至15日举行。', '--10-12/--10-15'],
    ['zh-Hant', '7月20日至23日', '--07-20/--07-23'],
    ['ja', '6月3日から7日まで開催', '--06-03/--06-07'],
    ['ko', '4월 2일부터 5일까지', '--04-02/--04-05'],
    ['fr', 'du 1er au 4 avril 2011', '2011-04-01/2011-04-04'],
    ['it', 'dal 1° al 4 aprile', '--04-01/--04-04'],
    ['pt', 'de 1º a 4 de abril', '--04-01/--04-04'],
    ['es', 'del 1.º al 4 de abril', '--04-01/--04-04'],
    ['en', 'from the 1st to the 4th of April', '--04-01/--04-04'],
  ])('are a range, however each is marked: %s %s', (locale, text, iso) => expect(spansOf(text, locale)).toEqual([iso]));

  it.each([
    ['zh', '自10月12日到15人'],
    ['ja', '6月3日から7時間'],
    ['ko', '4월 2일부터 5개월'],
    ['en', 'the 1st to 4th place in April'],
    ['fr', 'du 1er au 4e rang'],
  ])('are none where the second counts another thing: %s %s', (locale, text) =>
    expect(spansOf(text, locale)).toEqual([]),
  );
});

describe('a day in words', () => {
  it.each([
    ['ru', 'десятого мая 2010 года', '2010-05-10'],
    ['ru', 'двадцать первого мая', '--05-21'],
    ['uk', 'п’ятого травня', '--05-05'],
    ['pl', 'piątego maja', '--05-05'],
  ])('is of its month, however short its name: %s %s', (locale, text, iso) =>
    expect(datesOf(text, locale)).toContain(iso),
  );

  it('is none beside what is short for a month', () =>
    expect(datesOf('el segundo set', 'es')).not.toContain('--09-02'));
});

describe('figures of a date with spaces or words between', () => {
  it.each([
    ['pt', 'em 9 de 8 de 1971', '1971-08-09'],
    ['es', 'el 5 de 10 de 2010', '2010-10-05'],
    ['fr', 'le 18 08 1978 à Lyon', '1978-08-18'],
    ['de', 'am 27. 11. in Bonn', '--11-27'],
    ['cs', 'dne 5. 6. v Praze', '--06-05'],
  ])('are read: %s %s', (locale, text, iso) => expect(datesOf(text, locale)).toEqual([iso]));

  it.each([
    ['pt', '9 de 80 de 1971 casas'],
    ['fr', 'ligne 12 10 2000'],
    ['de', 'Platz 27. 11. wurde Maria'],
    ['en', 'at 18 08 1978'],
  ])('are none where they may be others: %s %s', (locale, text) => expect(datesOf(text, locale)).toEqual([]));
});

describe('three figures', () => {
  it.each([
    ['de', 'Am 31.5.2010 war es.', ['2010-05-31']],
    ['de', 'Am 32.5.2010 war es.', []],
    ['de', 'Am 0.5.2010 war es.', []],
    ['de', 'Am 1.12.2010 war es.', ['2010-12-01']],
    ['de', 'Am 1.13.2010 war es.', []],
    ['en', 'On 5/31/2010 it was.', ['2010-05-31']],
    ['en', 'On 5/32/2010 it was.', []],
    ['en', 'On 13/13/2010 it was.', []],
    ['en', 'On 0/5/2010 it was.', []],
    ['en', 'On 2010-05-31 it was.', ['2010-05-31']],
    ['en', 'On 2010-05-32 it was.', []],
    ['en', 'On 2010-13-05 it was.', []],
  ])('are a date of a day from 1 to 31 and a month from 1 to 12: %s %s', (locale, text, dates) => {
    expect(datesOf(text, locale)).toEqual(dates);
  });
});

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

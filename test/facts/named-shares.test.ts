import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';

/** The shares that a text states. */
const sharesOf = (text: string, locale: string): readonly string[] =>
  recognize(text, locale).flatMap((fact) =>
    fact.kind === 'fraction' ? fact.readings.map(({ decimal }) => decimal) : [],
  );

describe('shares that are named', () => {
  it.each([
    ['en', 'one hundredth of a second', '1/100'],
    ['en', 'twenty-three fifths', '23/5'],
    ['en', 'one hundred and thirty-two fifths', '132/5'],
    ['en', 'five - eighths', '5/8'],
    ['en', 'three twentieths of the water', '3/20'],
    ['fr', 'un millième de seconde', '1/1000'],
    ['es', 'dos centésimas de segundo', '2/100'],
    ['it', 'tre millesimi', '3/1000'],
    ['de', 'drei Hundertstel der Fläche', '3/100'],
    ['sv', 'tre hundradelar av ytan', '3/100'],
    ['pl', 'dwie setne całości', '2/100'],
    ['ru', 'три сотых', '3/100'],
  ])('are read whatever their denominator: %s %s', (locale, text, share) => {
    expect(sharesOf(text, locale)).toContain(share);
  });

  it.each([
    ['en', 'It was his hundredth goal.'],
    ['en', 'the two hundredth anniversary'],
    ['fr', 'la millième visiteuse'],
    ['es', 'la centésima sesión'],
    ['de', 'der hundertste Besucher'],
    ['ru', 'двухсотый день'],
  ])('are not ordinals: %s %s', (locale, text) => {
    expect(sharesOf(text, locale)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { correctedDate, correctedFigure } from '../../src/facts/align/target-figure.ts';
import { recognize } from '../../src/facts/recognize.ts';

describe('a figure of a target that should be another', () => {
  it.each([
    ['en', '12', '15', '15'],
    ['en', '12', '150', '150'],
    ['en', '1.2', '1.5', '1.5'],
    ['en', '1.2', '1.25', '1.25'],
    ['en', '1.2', '3', '3'],
    ['de', '1,2', '1.5', '1,5'],
    ['de', '1,2 Millionen', '1500000', '1,5 Millionen'],
    ['zh-Hans', '1.2亿', '1200000000', '12亿'],
    ['ar', '١٢', '15', '١٥'],
    ['ar', '١٫٢', '1.5', '١٫٥'],
    ['fa', '۱۲', '15', '۱۵'],
    ['hi', '९८', '89', '८९'],
    ['zh-Hans', '12万亿', '15000000000000', '15万亿'],
    ['en', '12 days', '15', '15'],
  ])(
    'is written as it is, with its own digits, separator and magnitude: %s %s for %s',
    (locale, text, value, written) => {
      expect(correctedFigure(recognize(text, locale)[0]!, value)).toBe(written);
    },
  );

  it.each([
    ['groups would have to be guessed', 'en', '12', '1500'],
    ['its separator may group', 'en', '1.250', '12'],
    ['a separator would have to be guessed', 'en', '12', '1.5'],
    ['more than two digits would follow the separator', 'en', '1.2', '1.255'],
    ['the value has too many digits for the magnitude', 'de', '1,2 Millionen', '12345678'],
    ['the value is too small for the magnitude', 'zh-Hans', '1.2亿', '12'],
    ['it is written in words', 'en', 'twelve', '15'],
    ['it has two values', 'en', '3/4', '5'],
    ['it is a date', 'en', '4 May 2010', '5'],
    ['another script’s separator would have to be guessed', 'ar', '١٢', '1.5'],
  ])('is not written where %s', (_why, locale, text, value) => {
    expect(correctedFigure(recognize(text, locale)[0]!, value)).toBeUndefined();
  });
});

describe('a date of a target that should be another', () => {
  it.each([
    ['zh-Hans', '11月4日', '4', '5', '11月5日'],
    ['en', '4 May 2010', '4', '5', '5 May 2010'],
    ['en', '4 May 2010', '2010', '2011', '4 May 2011'],
    ['de', '04.05.2010', '4', '6', '06.05.2010'],
    ['de', '04.05.2010', '5', '12', '04.12.2010'],
    ['de', '4.5.2010', '4', '12', '12.5.2010'],
    ['ar', '٤ مايو ٢٠١٠', '4', '5', '٥ مايو ٢٠١٠'],
    ['zh-Hans', '11月11日', '11', '5', undefined],
    ['en', '5.5.2010', '5', '6', undefined],
    ['en', '04/05/2010', '4', '6', undefined],
    ['en', '12', '12', '15', undefined],
    ['en', '4 May 2010', '4', '12', '12 May 2010'],
    ['ar', '٠٤/٠٥/٢٠١٠', '4', '6', '٠٦/٠٥/٢٠١٠'],
    ['en', '4 May 2010', '5', '6', undefined],
    ['th', '4 พฤษภาคม 2553', '2010', '2011', undefined],
  ])(
    'has one figure changed, where that is the only one of its value: %s %s, %s for %s',
    (locale, text, found, expected, written) => {
      expect(correctedDate(recognize(text, locale)[0]!, found, expected)).toBe(written);
    },
  );
});

it.each([
  ['Thirteen dollars forty five were paid.', ['13 USD', '45']],
  ['13 dollars   45 were paid', ['13 USD', '45']],
  ['13   dollars 45 were paid', ['13 USD', '45 USD']],
  ['In 2011 dollars 45 were paid', ['2011 USD', '45 USD']],
  ['It cost dollars 45', ['45 USD']],
])('a currency between two figures is that of the one it stands closer to: %s', (text, values) => {
  const said = recognize(text, 'en').map(({ readings: [reading] }) => Object.values(reading ?? {}).join(' '));
  expect(said).toEqual(values);
});

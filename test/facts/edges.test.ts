import { describe, expect, it } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { isSameSpan, joinDurations, unitOf } from '../../src/facts/dates/iso-8601.ts';
import { isSameInstant } from '../../src/facts/dates/zones.ts';
import { weekdayOf, yearsIn } from '../../src/facts/dates/calendars.ts';
import { hoursOf } from '../../src/facts/dates/hour-and-minute.ts';
import { recognize } from '../../src/facts/recognize.ts';
import { decimalsOf, fromNumber, normalize, shift } from '../../src/facts/tokens/decimal.ts';
import { digitAt, digitRun } from '../../src/facts/tokens/digits.ts';
import { figureWordAfter, figureWordBefore, figureWords } from '../../src/facts/words/beside-figure.ts';
import { shortNames } from '../../src/facts/words/currency-names.ts';
import { fold } from '../../src/facts/words/fold.ts';
import { afterMarks, isAdjoining, isClose } from '../../src/facts/words/spacing.ts';
import { Trie } from '../../src/facts/words/trie.ts';

/** Kind, text and all values of each fact. */
const facts = (text: string, locale = 'en'): readonly string[] =>
  recognize(text, locale).map((fact) => {
    const values = fact.readings.map((reading) => Object.values(reading).join(' '));
    return `${fact.kind} ${fact.text} = ${values.join(' | ')}`;
  });

/** How sure each fact is, with `soft` where it is never missed. */
const sureness = (text: string, locale = 'en'): readonly string[] =>
  recognize(text, locale).map(({ text: said, certainty, soft, approximate }) =>
    [said, certainty, ...(soft ? ['soft'] : []), ...(approximate ? ['about'] : [])].join(' '),
  );

describe('decimals', () => {
  it('are written one way', () => {
    expect(['007.50', '-0', '-0.50', '0', '00', '.5', '10', '1.000'].map(normalize)).toEqual([
      '7.5',
      '0',
      '-0.5',
      '0',
      '0',
      '0.5',
      '10',
      '1',
    ]);
    expect([1e6, 0.5, 1 / 3, 2e20].map(fromNumber)).toEqual(['1000000', '0.5', '0.333333', '200000000000000000000']);
    expect(['1/2', '3/4', '1/3'].map(decimalsOf)).toEqual(['5', '75', '333333']);
  });

  it('are shifted by powers of ten', () => {
    expect([shift('1.25', 0), shift('1.25', 1), shift('1.25', 3), shift('-1.25', 2)]).toEqual([
      '1.25',
      '12.5',
      '1250',
      '-125',
    ]);
    expect([shift('1.25', -1), shift('125', -3), shift('-5', -1), shift('12', -1)]).toEqual([
      '0.125',
      '0.125',
      '-0.5',
      '1.2',
    ]);
  });
});

describe('digits', () => {
  it('of any script are read, a run of one script at a time', () => {
    expect(['5', '٥', '५', '５', 'a', ''].map((text) => digitAt(text, 0))).toEqual([5, 5, 5, 5, -1, -1]);
    expect(digitRun('12٣', 0)).toMatchObject({ digits: '12', end: 2 });
    expect(digitRun('\u{1d7d8}\u{1d7d9}x', 0)).toMatchObject({ digits: '01', end: 4, zero: 0x1d7d8 });
    expect(digitRun('x1', 0)).toBeUndefined();
  });
});

describe('words beside a figure', () => {
  const words = figureWords(['BCE', 'B', '']);

  it('stand right after it or before it, and are whole words', () => {
    const after = (text: string): number => figureWordAfter(text, 1, words);
    expect([after('5 bce'), after('5  BCE.'), after('5   BCE'), after('5bcex'), after('5 b'), after('5')]).toEqual([
      5, 6, -1, -1, 3, -1,
    ]);
    const before = (text: string): number => figureWordBefore(text, text.length - 1, words);
    expect([before('BCE 5'), before('xBCE 5'), before('BCE  5'), before('BCE   5'), before('B5'), before('5')]).toEqual(
      [0, -1, 0, -1, 0, -1],
    );
  });

  it('are none where there are no such words', () => {
    expect([figureWordAfter('5 a', 1, []), figureWordBefore('a 5', 2, [])]).toEqual([-1, -1]);
  });
});

describe('what separates two words', () => {
  it('is at most six spaces, hyphens and marks that may be left out', () => {
    const close = (gap: string, also?: string): boolean => isClose(`a${gap}b`, 1, 1 + gap.length, also);
    expect([close(''), close(' - '), close('\u00ad \u200e'), close(' '.repeat(6))]).toEqual([true, true, true, true]);
    expect([close(' '.repeat(7)), close(','), close(' x'), close(',', ',')]).toEqual([false, false, false, true]);
    const adjoining = (gap: string): boolean => isAdjoining(`a${gap}b`, 1, 1 + gap.length);
    expect([
      adjoining(''),
      adjoining('\u200e'),
      adjoining(' '),
      adjoining('\u200e'.repeat(5)),
      adjoining('\u200e'.repeat(6)),
    ]).toEqual([true, true, false, true, false]);
    expect([afterMarks('a\u200eb', 1), afterMarks('ab', 1), afterMarks(`a${'\u200e'.repeat(9)}`, 1)]).toEqual([
      2, 1, 5,
    ]);
  });
});

describe('spellings', () => {
  it('are one however they are typed', () => {
    expect(fold('Ａ\u00a0B’s')).toBe(fold("a b's"));
    expect(fold('مُحَمَّد')).toBe('محمد');
    expect([fold('أيك'), fold('٪'), fold('İ')]).toEqual(['ایک', '%', 'i']);
    expect([fold('ሐ'), fold('ሠ'), fold('ሃ'), fold('ሒ')]).toEqual(['ሀ', 'ሰ', 'ሀ', 'ሂ']);
  });

  it('are found in text, the longest first, with marks between their letters', () => {
    const trie = new Trie<number>();
    trie.add(' ab ', 1);
    trie.add('abcd', 2);
    trie.add('', 3);
    expect(trie.matches('xABCDE', 1)).toEqual([
      { end: 5, values: [2] },
      { end: 3, values: [1] },
    ]);
    expect(trie.matches('a\u00adb', 0)).toEqual([{ end: 3, values: [1] }]);
    expect([trie.matches('ba', 0), trie.matches('', 0), trie.matches('a', 0)]).toEqual([[], [], []]);
  });
});

describe('spans of time', () => {
  it('are compared by their length, months with days loosely', () => {
    expect([
      isSameSpan('PT48H', 'P2D'),
      isSameSpan('PT90M', 'PT1.5H'),
      isSameSpan('P1Y', 'P12M'),
      isSameSpan('P2W', 'P14D'),
    ]).toEqual([true, true, true, true]);
    expect([
      isSameSpan('P1M', 'P4W'),
      isSameSpan('P1M', 'P30D'),
      isSameSpan('P1M', 'P27D'),
      isSameSpan('P1M', 'P34D'),
    ]).toEqual([true, true, false, false]);
    expect([
      isSameSpan('PT48H', 'P3D'),
      isSameSpan('P1Y', 'P13M'),
      isSameSpan('PT60S', 'PT1M'),
      isSameSpan('P1M', 'PT1M'),
    ]).toEqual([false, false, true, false]);
  });

  it('are joined, and know their unit', () => {
    expect([joinDurations('PT1H', 'PT30M'), joinDurations('P1D', 'PT2H'), joinDurations('P5Y', 'P6M')]).toEqual([
      'PT1H30M',
      'P1DT2H',
      'P5Y6M',
    ]);
    expect(['PT5M', 'P5M', 'P5D', 'P5X'].map(unitOf)).toEqual(['minute', 'month', 'day', '']);
  });
});

describe('times', () => {
  it('are one instant where their zones make them so', () => {
    const same = (a: string, b: string): boolean | undefined => isSameInstant([a], [b]);
    expect([
      same('T07:30-05:00', 'T13:30+01:00'),
      same('T23:30Z', 'T01:30+02:00'),
      same('T09:00Z', 'T14:30+05:30'),
    ]).toEqual([true, true, true]);
    expect([same('T07:30-05:00', 'T07:30Z'), same('T07:30', 'T07:30Z'), isSameInstant([], ['T07:30Z'])]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  it('have the zone that stands after them', () => {
    expect(facts('at 19:30 GMT+3').slice(0, 1)).toEqual(['time 19:30 = T19:30+03:00']);
    expect(facts('at 19:30 (UTC−05:30)').slice(0, 1)).toEqual(['time 19:30 = T19:30-05:30']);
    expect(facts('at 19:30 IST')).toEqual(['time 19:30 = T19:30+05:30 | T19:30+02:00 | T19:30+01:00']);
    expect(facts('at 19:30 WHO')).toEqual(['time 19:30 = T19:30']);
    expect(facts('at 19:30 GMTX')).toEqual(['time 19:30 = T19:30']);
  });

  it('of twelve hours are of the part of the day that is named', () => {
    const hours = (hour: number, period?: string, padded = false): readonly number[] =>
      hoursOf({ hour, minute: 0, last: 0, certain: false, padded }, period, { hoursFromDawn: false, is24Hour: false });
    expect([
      hours(3, 'am'),
      hours(3, 'pm'),
      hours(12, 'am'),
      hours(12, 'pm'),
      hours(12, 'noon'),
      hours(1, 'noon'),
      hours(11, 'noon'),
    ]).toEqual([[3], [15], [0], [12], [12], [13], [11]]);
    expect([
      hours(3),
      hours(12),
      hours(13),
      hours(0),
      hours(7, undefined, true),
      hours(13, 'pm'),
      hours(0, 'pm'),
    ]).toEqual([[3, 15], [12, 0], [13], [0], [7], [13], [12]]);
    expect([hours(7, '6-12'), hours(7, '18-24'), hours(1, '21-6'), hours(11, '21-6'), hours(2, '18+')]).toEqual([
      [7],
      [19],
      [1],
      [23],
      [20],
    ]);
    expect(
      hoursOf({ hour: 3, minute: 0, last: 0, certain: false, padded: false }, undefined, {
        hoursFromDawn: true,
        is24Hour: false,
      }),
    ).toEqual([9, 21, 3, 15]);
  });

  it.each([
    ['fr', 'à 7h30 5 personnes', 'time 7h30 = T07:30', 'cardinal 5 = 5'],
    ['ja', '午後5時半に30人', 'time 午後5時半 = T17:30', 'cardinal 30 = 30'],
    ['ja', '15時30分に30人', 'time 15時30分 = T15:30', 'cardinal 30 = 30'],
    ['vi', 'lúc 15 giờ 30 phút 5 người', 'time 15 giờ 30 phút = T15:30 | PT15H30M', 'cardinal 5 = 5'],
    ['km', 'ម៉ោង 10 និង 15 នាទី 200 នាក់', 'time ម៉ោង 10 និង 15 នាទី = T10:15 | T22:15', 'cardinal 200 = 200'],
    ['en', 'at 07:30:15 5 people', 'time 07:30:15 = T07:30', 'cardinal 5 = 5'],
  ])('take nothing of what follows them in %s: %s', (locale, text, ...expected) =>
    expect(facts(text, locale)).toEqual(expected),
  );

  it('have minutes to 59 and hours to 24', () => {
    expect([facts('at 7:59'), facts('at 24:00')]).toEqual([['time 7:59 = T07:59 | T19:59'], ['time 24:00 = T00:00']]);
    expect(facts('at 7:60').some((fact) => fact.startsWith('time'))).toBe(false);
    expect(facts('at 25:30').some((fact) => fact.startsWith('time'))).toBe(false);
    expect(facts('at 07:30:15')).toEqual(['time 07:30:15 = T07:30']);
  });
});

describe('dates in figures', () => {
  it('are in the order of the language, or the other where that is none', () => {
    expect(facts('on 11/6/2010')).toEqual(['date 11/6/2010 = 2010-11-06 | 2010-06-11']);
    expect(facts('on 11/6/2010', 'en-US')).toEqual(['date 11/6/2010 = 2010-11-06']);
    expect(facts('le 11/6/2010', 'fr')).toEqual(['date 11/6/2010 = 2010-06-11']);
    expect(facts('le 31/12/2010', 'fr')).toEqual(['date 31/12/2010 = 2010-12-31']);
    expect(facts('on 2010-11-06')).toEqual(['date 2010-11-06 = 2010-11-06']);
  });

  it('have years of two digits from 1951 to 2050', () => {
    expect([facts('am 06.11.50', 'de'), facts('am 06.11.51', 'de')]).toEqual([
      ['date 06.11.50 = 2050-11-06'],
      ['date 06.11.51 = 1951-11-06'],
    ]);
  });

  it('are none with a month or a day that there is not', () => {
    for (const text of ['06.13.2010', '32.11.2010', '00.11.2010', '06.00.2010']) {
      expect(facts(`am ${text}`, 'de').some((fact) => fact.startsWith('date'))).toBe(false);
    }
    expect(facts('am 31.12.2010', 'de')).toEqual(['date 31.12.2010 = 2010-12-31']);
    expect(facts('am 31.12. und', 'de')).toEqual(['date 31.12. = --12-31']);
    expect(facts('am 32.12. und', 'de').some((fact) => fact.startsWith('date'))).toBe(false);
    expect(facts('am 31.13. und', 'de').some((fact) => fact.startsWith('date'))).toBe(false);
  });

  it('know their weekdays', () => {
    expect(['2010-11-01', '2010-11-07', '2010-11-31x'].map(weekdayOf)).toEqual([1, 7, undefined]);
  });

  it('of a year of another calendar fall into one or two of ours', () => {
    expect([
      yearsIn('buddhist', 2553),
      yearsIn('hebrew', 5771),
      yearsIn('persian', 1389),
      yearsIn('ethiopic', 2003),
    ]).toEqual([[2010], [2011, 2010], [2010, 2011], [2011, 2010]]);
    expect(yearsIn('buddhist', 500)).toEqual([]);
  });
});

describe('telephone numbers', () => {
  const phones = (text: string): readonly string[] =>
    facts(text, 'x-none')
      .filter((fact) => fact.startsWith('phone'))
      .map((fact) => fact.replace(/^phone .* = /, ''));

  it('have a plus sign and seven digits, or a nought and eight in groups or nine in a row', () => {
    expect([phones('+1234567'), phones('+123456')]).toEqual([['+1234567'], []]);
    expect([phones('0800 5555'), phones('0800 555')]).toEqual([['08005555'], []]);
    expect([phones('080055555'), phones('08005555')]).toEqual([['080055555'], []]);
    expect([phones('212-963-1234'), phones('212 963 1234')]).toEqual([['+12129631234 | 2129631234'], []]);
    expect(phones('+12345678901234567')).toEqual([]);
    expect(phones('+1234567890123456')).toEqual(['+1234567890123456']);
  });

  it('begin in no word and no figure, and end before another', () => {
    expect([phones('a0800 555 1111'), phones('1,0800 555 1111'), phones('0.12345678')]).toEqual([[], [], []]);
    expect(phones('0800 555 1111 24/7')).toEqual(['08005551111']);
    expect(phones('+ 60 12 530 9693')).toEqual(['+60125309693']);
  });
});

describe('decades and centuries', () => {
  it('are read in figures and words', () => {
    expect([facts('the 1990s'), facts('the 90s'), facts('the nineties')]).toEqual([
      ['decade 1990 = 199'],
      ['decade 90 = 199 | 209 | 189'],
      ['decade nineties = 199 | 209 | 189'],
    ]);
    expect(facts('in her 40s')).toEqual(['cardinal 40 = 40']);
    expect([facts('le XIe siècle', 'fr'), facts('le XXIXe siècle', 'fr')]).toEqual([
      ['century XIe siècle = 10'],
      ['century XXIXe siècle = 28'],
    ]);
    expect(facts('le VIIIe siècle', 'fr')).toEqual(['century VIIIe siècle = 07']);
  });
});

describe('measures of two units', () => {
  it('have a smaller one that is less than one of the larger', () => {
    expect([facts('6 feet 11 inches'), facts('6 feet 12 inches')]).toEqual([
      ['quantity 6 feet 11 = 83 inch'],
      ['quantity 6 = 6 foot', 'quantity 12 = 12 inch'],
    ]);
    expect(facts('2 weeks and 3 days')).toEqual(['duration 2 weeks and 3 = P2W3D']);
    expect(facts('1 minute 5 seconds')).toEqual(['duration 1 minute 5 = PT1M5S']);
    expect(facts('5 years 11 months')).toEqual(['duration 5 years 11 = P5Y11M']);
  });
});

describe('shares', () => {
  it('are one in four to nine in a hundred, and of round wholes', () => {
    expect([
      facts('one in 100'),
      facts('one in 101').length,
      facts('2 in 5000').length,
      facts('2 in 5001').length,
      facts('9 in 10'),
      facts('10 in 20').length,
      facts('4 in 4').length,
    ]).toEqual([['fraction one in 100 = 1/100'], 2, 1, 2, ['fraction 9 in 10 = 9/10'], 2, 2]);
    expect([facts('half a million'), facts('a quarter of a million'), facts('a third of a billion')]).toEqual([
      ['cardinal half a million = 500000'],
      ['cardinal a quarter of a million = 250000'],
      ['cardinal a third of a billion = 333333333.333333'],
    ]);
  });
});

describe('ranges', () => {
  it('share what counts them and the magnitude', () => {
    expect(facts('2–3 million')).toEqual(['number-range 2–3 million = 2000000 3000000 | 2 3000000']);
    expect(facts('5–10 hours')).toEqual(['number-range 5–10 = 5 10 hour']);
    expect(facts('from 10 to 5 km')).toEqual(['number-range 10 to 5 = 10 5 kilometer']);
    expect(facts('scored 10–5')).toEqual(['cardinal 10 = 10', 'cardinal 5 = 5']);
    expect(facts('1–5 percentage points')).toEqual(['number-range 1–5 = 1 5 percentage-points']);
  });

  it('of dates need a day that grows', () => {
    expect(facts('4–6 November')).toEqual(['date-range 4–6 November = --11-04/--11-06']);
    expect(facts('6–4 November').some((fact) => fact.startsWith('date-range'))).toBe(false);
    expect(facts('November 4–31')).toEqual(['date-range November 4–31 = --11-04/--11-31']);
    expect(facts('November 4–32').some((fact) => fact.startsWith('date-range'))).toBe(false);
  });
});

describe('a magnitude', () => {
  it('is shared by what it ends, and by nothing farther off', () => {
    expect(facts('2 or 3 million')).toEqual(['cardinal 2 = 2 | 2000000', 'cardinal 3 million = 3000000']);
    expect(facts('12 villages in the north got 3 million')).toEqual([
      'cardinal 12 = 12',
      'quantity north = 0 bearing',
      'cardinal 3 million = 3000000',
    ]);
    expect(facts('2,000 or 3 million')[0]).toBe('cardinal 2,000 = 2000');
    expect(facts('2 or 3 hundred')[0]).toBe('cardinal 2 = 2');
  });
});

describe('a number in words', () => {
  it('goes on behind an and that is written as one with the next word, from a hundred on', () => {
    expect(facts('مائة وواحد', 'ar')).toEqual(['cardinal مائة وواحد = 101']);
    expect(facts('ألف ومائة', 'ar')).toEqual(['cardinal ألف ومائة = 1100']);
    expect(facts('مائة وألف', 'ar')).toHaveLength(2);
  });
});

describe('a unit of money', () => {
  it('is known without the name of its country', () => {
    expect(facts('5 ริงกิต', 'th')).toEqual(['currency 5 = 5 MYR']);
    expect(facts('5 รูเปียห์', 'th')).toEqual(['currency 5 = 5 IDR']);
    expect(facts('5 ringgits')).toEqual(['currency 5 = 5 MYR']);
    expect(facts('5 rupiah', 'ms')).toEqual(['currency 5 = 5 IDR']);
  });

  it('is told from its country by where the dollar stands, in languages with spaces', () => {
    const dollars = (name: (country: string) => string) => ({
      USD: name('US'),
      CAD: name('CA'),
      AUD: name('AU'),
      NZD: name('NZ'),
    });
    const last = dollars((country) => `${country} dollar`);
    expect(shortNames({ ...last, MYR: 'Malaysian ringgit|RM', KRW: 'South Korean won' }, {})).toEqual([
      ['dollar', 'USD'],
      ['ringgit', 'MYR'],
    ]);
    const first = dollars((country) => `dola ya ${country}`);
    expect(shortNames({ ...first, INR: 'rupia ya India', KRW: 'won' }, {})).toEqual([
      ['dola', 'USD'],
      ['rupia', 'INR'],
    ]);
    expect(shortNames({ MYR: 'Malaysian ringgit' }, {})).toEqual([]);
    expect(
      shortNames({ MYR: 'ริงกิตมาเลเซีย', IDR: 'ไทยรูเปียห์', KRW: 'วอนเกาหลี' }, { MY: 'มาเลเซีย', ID: 'ไทย', KR: 'เกาหลี' }),
    ).toEqual([
      ['ริงกิต', 'MYR'],
      ['รูเปียห์', 'IDR'],
    ]);
    expect(shortNames({ MYR: 'ริงกิตมาเลเซีย' }, { MY: 'ม' })).toEqual([]);
    expect(shortNames(undefined, undefined)).toEqual([]);
  });
});

describe('certainty', () => {
  it('is that of figures, then of several words, of one, of what may be another word', () => {
    expect(sureness('48 and forty-eight and forty and fourth')).toEqual([
      '48 1',
      'forty-eight 0.8',
      'forty 0.7',
      'fourth 0.6',
    ]);
    expect(sureness('forty houses')).toEqual(['forty 0.7']);
    expect(sureness('forty kilometres')).toEqual(['forty 0.75']);
    expect(sureness('a third of them')).toEqual(['a third 0.7 soft']);
    expect(sureness('dozens of people')).toEqual(['dozens 0.7 soft about']);
    expect(sureness('millions of people')).toEqual(['millions 0.7 soft about']);
    expect(sureness('one house')).toEqual(['one 0.7 soft']);
    expect(sureness('No. 1')).toEqual(['1 1 soft']);
    expect(sureness('about 40')).toEqual(['40 1 about']);
    expect(sureness('an hour and a half')).toEqual(['hour and a half 0.6']);
    expect(sureness('half a million')).toEqual(['half a million 0.6']);
  });
});

describe('what a translation says otherwise', () => {
  const told = (source: string, target: string, locale: string): readonly (readonly unknown[])[] =>
    align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale }).disagreements.map(
      ({ reason, certainty, expected, found }) => [reason, Number(certainty.toFixed(3)), expected, found],
    );

  it('is surer of two figures than of a figure and a word, and of two words least', () => {
    expect(told('It has 48 beds.', 'Ada 84 katil.', 'ms')).toEqual([['changed', 0.9, '48', '84']]);
    expect(told('It has forty-eight beds.', 'Ada 84 katil.', 'ms')).toEqual([['changed', 0.65, '48', '84']]);
    expect(told('It has forty-eight beds.', 'Ada lapan puluh empat katil.', 'ms')).toEqual([
      ['changed', 0.55, '48', '84'],
    ]);
  });

  it('is surer of what is lost in figures than in words', () => {
    expect(told('It has 48 beds.', 'Ada katil.', 'ms')).toEqual([['missing', 0.7, '48', undefined]]);
    expect(told('It has forty-eight beds.', 'Ada katil.', 'ms')).toEqual([['missing', 0.3, '48', undefined]]);
    expect(told('It has forty beds.', 'Ada katil.', 'ms')).toEqual([['missing', 0.3, '40', undefined]]);
    expect(told('It is the fourth bed.', 'Ada katil.', 'ms')).toEqual([['missing', 0.1, '4', undefined]]);
    expect(told('On Monday.', 'Tiada.', 'ms')).toEqual([['missing', 0.2, '1', undefined]]);
    expect(told('It has beds.', 'Ada 48 katil.', 'ms')).toEqual([['added', 0.7, undefined, '48']]);
    expect(told('It has 48 beds.', 'Ada 48 katil, ya 48.', 'ms')).toEqual([['added', 0.21, undefined, '48']]);
  });

  it('puts the figure in place of a figure, of the same role first', () => {
    expect(told('It has 48 beds.', 'Ada tujuh bilik dan 84 katil.', 'ms')[0]).toEqual(['changed', 0.9, '48', '84']);
    expect(told('It has 48 % beds.', 'Ada 84 bilik dan 53 %.', 'ms')[0]).toEqual(['changed', 0.9, '48', '53']);
  });

  it('knows two figures in each other’s place, and not those of a score in right-to-left text', () => {
    expect(told('They found 5 girls and 7 boys.', 'Ada 7 gadis dan 5 lelaki.', 'ms')).toEqual([
      ['swapped', 0.6, '5', '7'],
    ]);
    expect(told('It takes five weeks or seven weeks.', 'Ia mengambil 7 minggu atau 5 minggu.', 'ms')).toEqual([
      ['swapped', 0.6, '5', '7'],
    ]);
    expect(told('They won 3-1.', 'Mereka menang 1-3.', 'ms')).toEqual([['swapped', 0.4, '3', '1']]);
    expect(told('They won 3-1.', 'فازوا 1-3.', 'ar')).toEqual([]);
  });
});

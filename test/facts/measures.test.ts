import { describe, expect, it } from 'vitest';
import { compareMeasures } from '../../src/facts/amounts/convert-units.ts';

/** What one of each unit is in the unit of the second column (NIST SP 811, BIPM's brochure, and national standards). */
const table: readonly (readonly [unit: string, amount: number, base: string])[] = [
  ['kilometer', 1000, 'meter'],
  ['centimeter', 0.01, 'meter'],
  ['millimeter', 0.001, 'meter'],
  ['furlong', 201.168, 'meter'],
  ['fathom', 1.8288, 'meter'],
  ['mile', 1609.344, 'meter'],
  ['yard', 0.9144, 'meter'],
  ['foot', 0.3048, 'meter'],
  ['inch', 0.0254, 'meter'],
  ['nautical-mile', 1852, 'meter'],
  ['gram', 0.001, 'kilogram'],
  ['tonne', 1000, 'kilogram'],
  ['pound', 0.45359237, 'kilogram'],
  ['ounce', 0.0283495, 'kilogram'],
  ['stone', 6.35029, 'kilogram'],
  ['carat', 0.0002, 'kilogram'],
  ['hectare', 10_000, 'square-meter'],
  ['acre', 4046.856, 'square-meter'],
  ['square-kilometer', 1_000_000, 'square-meter'],
  ['square-mile', 2_589_988, 'square-meter'],
  ['square-foot', 0.092903, 'square-meter'],
  ['square-yard', 0.836127, 'square-meter'],
  ['square-inch', 0.00064516, 'square-meter'],
  ['square-centimeter', 0.0001, 'square-meter'],
  ['dunam', 1000, 'square-meter'],
  ['tsubo', 3.305785, 'square-meter'],
  ['rai', 1600, 'square-meter'],
  ['mu', 666.6667, 'square-meter'],
  ['liter', 0.001, 'cubic-meter'],
  ['milliliter', 0.000001, 'cubic-meter'],
  ['gallon', 0.003785412, 'cubic-meter'],
  ['quart', 0.0009463529, 'cubic-meter'],
  ['pint', 0.0004731765, 'cubic-meter'],
  ['fluid-ounce', 0.00002957353, 'cubic-meter'],
  ['barrel', 0.1589873, 'cubic-meter'],
  ['cubic-kilometer', 1_000_000_000, 'cubic-meter'],
  ['cubic-centimeter', 0.000001, 'cubic-meter'],
  ['cubic-mile', 4_168_182_000, 'cubic-meter'],
  ['cubic-yard', 0.7645549, 'cubic-meter'],
  ['cubic-foot', 0.02831685, 'cubic-meter'],
  ['cubic-inch', 0.00001638706, 'cubic-meter'],
  ['mile-per-hour', 1.609344, 'kilometer-per-hour'],
  ['meter-per-second', 3.6, 'kilometer-per-hour'],
  ['knot', 1.852, 'kilometer-per-hour'],
  ['millibar', 1, 'hectopascal'],
  ['bar', 1000, 'hectopascal'],
  ['atmosphere', 1013.25, 'hectopascal'],
  ['pound-force-per-square-inch', 68.94757, 'hectopascal'],
  ['inch-ofhg', 33.86389, 'hectopascal'],
  ['megawatt', 1000, 'kilowatt'],
  ['horsepower', 0.7456999, 'kilowatt'],
  ['kilojoule', 239.0057, 'calorie'],
  ['kilocalorie', 1000, 'calorie'],
];

/** Rounding may make seven percent of the larger: these lie a hair on either side, so a factor may be off by no more. */
const within = 0.93 * 1.00001;
const beyond = 0.93 * 0.99999;

describe.each(table)('one %s', (unit, amount, base) => {
  const count = 1e15;
  const compared = (factor: number): string =>
    compareMeasures(
      { decimal: String(count), unit },
      { decimal: (count * amount * factor).toPrecision(15), unit: base },
    );

  it('is what standards say, within what translators round', () => {
    expect([within, 1, 1 / within].map(compared)).toEqual(['same', 'same', 'same']);
    expect([beyond, 1 / beyond].map(compared)).toEqual(['other', 'other']);
  });

  it('is compared the same way round or the other', () => {
    const [a, b] = [
      { decimal: '1000000', unit },
      { decimal: String(2_000_000 * amount), unit: base },
    ];
    expect([compareMeasures(a, b), compareMeasures(b, a)]).toEqual(['other', 'other']);
  });
});

it('takes whole small numbers for rounded, from 2 to 19', () => {
  const inches = (decimal: string, cm: string): string =>
    compareMeasures({ decimal, unit: 'inch' }, { decimal: cm, unit: 'centimeter' });
  expect([inches('1', '2'), inches('1', '3'), inches('1', '4'), inches('1', '2.1')]).toEqual([
    'same',
    'same',
    'other',
    'other',
  ]);
});

it('does not compare what is of another dimension or unknown', () => {
  const one = (unit: string) => ({ decimal: '1', unit });
  expect(compareMeasures(one('mile'), one('pound'))).toBe('incomparable');
  expect(compareMeasures(one('mile'), one('celsius'))).toBe('incomparable');
  expect(compareMeasures(one('mile'), { decimal: '2', unit: 'mile' })).toBe('other');
});

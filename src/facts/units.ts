/** Dimension and factor to its base of each unit that news converts (CLDR's units.xml; temperatures apart). */
const factors: Readonly<Record<string, readonly [string, number]>> = {
  kilometer: ['length', 1000],
  meter: ['length', 1],
  centimeter: ['length', 0.01],
  millimeter: ['length', 0.001],
  mile: ['length', 1609.344],
  yard: ['length', 0.9144],
  foot: ['length', 0.3048],
  inch: ['length', 0.0254],
  'nautical-mile': ['length', 1852],
  kilogram: ['mass', 1],
  gram: ['mass', 0.001],
  tonne: ['mass', 1000],
  pound: ['mass', 0.45359237],
  ounce: ['mass', 0.028349523125],
  hectare: ['area', 10_000],
  acre: ['area', 4046.8564224],
  'square-kilometer': ['area', 1_000_000],
  'square-meter': ['area', 1],
  'square-mile': ['area', 2_589_988.110336],
  'square-foot': ['area', 0.09290304],
  liter: ['volume', 0.001],
  gallon: ['volume', 0.003785411784],
  'cubic-meter': ['volume', 1],
  'kilometer-per-hour': ['speed', 1],
  'mile-per-hour': ['speed', 1.609344],
};

/** Translators round: 5 miles are 8 km, 650 pounds 295 or 300 kg. */
const tolerance = 0.07;

/** Whether two measures are one dimension, and whether they are then the same within rounding. */
export function compareMeasures(
  a: { readonly decimal: string; readonly unit: string },
  b: { readonly decimal: string; readonly unit: string },
): 'same' | 'other' | 'incomparable' {
  if (a.unit === b.unit && a.decimal === b.decimal) return 'same';
  if (temperatures.has(a.unit) && temperatures.has(b.unit)) {
    const [x, y] = [scales(a), scales(b)];
    return x.some((left) => y.some((right) => Math.abs(left - right) <= 1.5)) ? 'same' : 'other';
  }
  if (a.unit === b.unit) return 'other';
  const [from, to] = [factors[a.unit], factors[b.unit]];
  if (!from || !to || from[0] !== to[0]) return 'incomparable';
  const [x, y] = [Number(a.decimal) * from[1], Number(b.decimal) * to[1]];
  return Math.abs(x - y) <= tolerance * Math.max(x, y) ? 'same' : 'other';
}

const temperatures = new Set(['celsius', 'fahrenheit', 'degree']);

/** The temperature in degrees Celsius; a bare degree may be of either scale. */
function scales({ decimal, unit }: { readonly decimal: string; readonly unit: string }): number[] {
  const fahrenheit = ((Number(decimal) - 32) * 5) / 9;
  if (unit === 'celsius') return [Number(decimal)];
  return unit === 'fahrenheit' ? [fahrenheit] : [Number(decimal), fahrenheit];
}

/** Dimension and factor to its base of each unit that news converts (CLDR's units.xml; temperatures apart). */
const factors: Readonly<Record<string, readonly [string, number]>> = {
  kilometer: ['length', 1000],
  meter: ['length', 1],
  centimeter: ['length', 0.01],
  millimeter: ['length', 0.001],
  decimeter: ['length', 0.1],
  'mile-scandinavian': ['length', 10_000],
  furlong: ['length', 201.168],
  fathom: ['length', 1.8288],
  mile: ['length', 1609.344],
  yard: ['length', 0.9144],
  foot: ['length', 0.3048],
  inch: ['length', 0.0254],
  'nautical-mile': ['length', 1852],
  kilogram: ['mass', 1],
  gram: ['mass', 0.001],
  milligram: ['mass', 0.000001],
  microgram: ['mass', 1e-9],
  tonne: ['mass', 1000],
  pound: ['mass', 0.45359237],
  ounce: ['mass', 0.028349523125],
  stone: ['mass', 6.35029318],
  carat: ['mass', 0.0002],
  hectare: ['area', 10_000],
  acre: ['area', 4046.8564224],
  'square-kilometer': ['area', 1_000_000],
  'square-meter': ['area', 1],
  'square-mile': ['area', 2_589_988.110336],
  'square-foot': ['area', 0.09290304],
  'square-yard': ['area', 0.83612736],
  'square-inch': ['area', 0.00064516],
  'square-centimeter': ['area', 0.0001],
  dunam: ['area', 1000],
  tsubo: ['area', 400 / 121],
  rai: ['area', 1600],
  mu: ['area', 2000 / 3],
  liter: ['volume', 0.001],
  kiloliter: ['volume', 1],
  hectoliter: ['volume', 0.1],
  deciliter: ['volume', 0.0001],
  centiliter: ['volume', 0.00001],
  milliliter: ['volume', 0.000001],
  gallon: ['volume', 0.003785411784],
  quart: ['volume', 0.000946352946],
  pint: ['volume', 0.000473176473],
  'fluid-ounce': ['volume', 0.0000295735295625],
  barrel: ['volume', 0.158987294928],
  'cubic-meter': ['volume', 1],
  'cubic-kilometer': ['volume', 1e9],
  'cubic-centimeter': ['volume', 0.000001],
  'cubic-mile': ['volume', 4_168_181_825.44058],
  'cubic-yard': ['volume', 0.764554857984],
  'cubic-foot': ['volume', 0.028316846592],
  'cubic-inch': ['volume', 0.000016387064],
  'kilometer-per-hour': ['speed', 1],
  'mile-per-hour': ['speed', 1.609344],
  'meter-per-second': ['speed', 3.6],
  knot: ['speed', 1.852],
  hectopascal: ['pressure', 100],
  millibar: ['pressure', 100],
  bar: ['pressure', 100_000],
  atmosphere: ['pressure', 101_325],
  'pound-force-per-square-inch': ['pressure', 6894.757293],
  'inch-ofhg': ['pressure', 3386.389],
  watt: ['power', 0.001],
  kilowatt: ['power', 1],
  megawatt: ['power', 1000],
  gigawatt: ['power', 1_000_000],
  horsepower: ['power', 0.745699872],
  calorie: ['energy', 4.184],
  kilojoule: ['energy', 1000],
  kilocalorie: ['energy', 4184],
  'kilowatt-hour': ['energy', 3_600_000],
  megabyte: ['data', 1],
  gigabyte: ['data', 1000],
  terabyte: ['data', 1_000_000],
};

/**
 * The prefixes of the thousands (SI Brochure, table 7), with what some languages write of them (CLDR’s units): of a unit
 * that is not converted they tell that it is another.
 */
const prefixes: readonly (readonly [prefix: RegExp, power: number])[] = [
  [/^(?:kilo|quilo|кило|кіло|κιλο|χιλιο|กิโล|किलो|キロ|킬로)/iu, 3],
  [/^(?:m[eé]ga|мега|μεγα|เมกะ|मेगा|メガ|메가)/iu, 6],
  [/^(?:giga(?!nt)|гига|гіга|γιγα|กิกะ|ग[िी]गा|ギガ|기가)/iu, 9],
  [/^(?:t[eé]ra|тера|τερα|เทรา|टेरा|テラ|테라)/iu, 12],
];

/** The power of ten that the unit behind a figure begins with, 0 where it has none: 5,000 terajoules, trois millions de tonnes. */
export function unitPrefix(text: string, end: number): number {
  const unit = /^[\s-]*(?:\p{L}{1,3}\s)?([\p{L}\p{M}]{6,})/u.exec(text.slice(end, end + 40))?.[1];
  return prefixes.find(([prefix]) => unit !== undefined && prefix.test(unit))?.[1] ?? 0;
}

/** Translators round: 5 miles are 8 km, 650 pounds 295 or 300 kg. */
const tolerance = 0.07;

/** A figure and its unit, by CLDR’s name. */
interface Measure {
  readonly decimal: string;
  readonly unit: string;
}

/** Compares two measures: whether they are of one dimension, and whether they are then the same within rounding. */
export function compareMeasures(a: Measure, b: Measure): 'same' | 'other' | 'incomparable' {
  if (a.unit === b.unit && a.decimal === b.decimal) return 'same';
  if (temperatures.has(a.unit) && temperatures.has(b.unit)) return compareTemperatures(a, b);
  if (a.unit === b.unit) return 'other';
  const [from, to] = [factors[a.unit], factors[b.unit]];
  if (!from || !to) return 'incomparable';
  // Some say per hour elsewhere in the sentence: 120 km/h, a speed of 120 kilometres.
  if (from[0] === 'speed' && to[0] === 'length') return compareMeasures(inAnHour(a), b);
  if (from[0] === 'length' && to[0] === 'speed') return compareMeasures(a, inAnHour(b));
  if (from[0] !== to[0]) return 'incomparable';
  return areNear([a, from[1]], [b, to[1]]) ? 'same' : 'other';
}

/** Tells whether two measures of one dimension are the same within rounding, each with the factor to its base. */
function areNear([a, from]: readonly [Measure, number], [b, to]: readonly [Measure, number]): boolean {
  const [x, y] = [Number(a.decimal) * from, Number(b.decimal) * to];
  if (Math.abs(x - y) <= tolerance * Math.max(x, y)) return true;
  return from > to ? isRounded(x / to, b.decimal) : isRounded(y / from, a.decimal);
}

function compareTemperatures(a: Measure, b: Measure): 'same' | 'other' {
  // Twelve below zero are 10 °F, but who writes 12 lost the sign.
  if (Number(a.decimal) === -Number(b.decimal)) return 'other';
  const [x, y] = [temperaturesOf(a), temperaturesOf(b)];
  return x.some((left) => y.some((right) => isSameTemperature(left, right))) ? 'same' : 'other';
}

/** The length that is in the name of a unit of speed. */
const lengths: Readonly<Record<string, string>> = {
  'kilometer-per-hour': 'kilometer',
  'mile-per-hour': 'mile',
  'meter-per-second': 'meter',
  knot: 'nautical-mile',
};

const inAnHour = ({ decimal, unit }: Measure): Measure => ({ decimal, unit: lengths[unit] ?? unit });

/** Tells whether both units measure the same thing, as kilometres and miles do. */
export const areOfOneDimension = (one: string, other: string): boolean =>
  factors[one] !== undefined && factors[one][0] === factors[other]?.[0];

/** What a unit’s name may mean besides: an ounce of a drink, pounds of pressure, kilowatts in an hour. */
const senses: Readonly<Record<string, readonly string[]>> = {
  ounce: ['volume'],
  pound: ['pressure'],
  kilogram: ['pressure'],
  kilowatt: ['energy'],
  megawatt: ['energy'],
  gigawatt: ['energy'],
};

/** Tells whether two units measure what nobody takes for each other: kilograms and kilometres. */
export function areOfOtherDimensions(one: string, other: string): boolean {
  const [from, to] = [factors[one]?.[0], factors[other]?.[0]];
  if (from === undefined || to === undefined || from === to) return false;
  return senses[one]?.includes(to) !== true && senses[other]?.includes(from) !== true;
}

/** One inch is two centimetres to those who want whole ones. */
const isRounded = (exact: number, written: string): boolean =>
  /^\d+$/.test(written) && Number(written) > 1 && Number(written) < 20 && Math.abs(exact - Number(written)) < 0.7;

export const temperatures: ReadonlySet<string> = new Set(['celsius', 'fahrenheit', 'degree']);

interface Temperature {
  /** In degrees Celsius. */
  readonly degrees: number;
  readonly isConverted: boolean;
}

/** The temperature in degrees Celsius; a bare degree may be of either scale. */
function temperaturesOf({ decimal, unit }: Measure): Temperature[] {
  const celsius = { degrees: Number(decimal), isConverted: false };
  const fahrenheit = { degrees: ((Number(decimal) - 32) * 5) / 9, isConverted: true };
  if (unit === 'celsius') return [celsius];
  return unit === 'fahrenheit' ? [fahrenheit] : [celsius, fahrenheit];
}

/** Only what is converted from one scale to the other is rounded. */
const isSameTemperature = (a: Temperature, b: Temperature): boolean =>
  Math.abs(a.degrees - b.degrees) <= (a.isConverted === b.isConverted ? 1e-9 : 1.5);

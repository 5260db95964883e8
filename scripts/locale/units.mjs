// Names of units, from CLDR's unit patterns in every plural form and case.

const kept = {
  kilometer: 'length-kilometer',
  meter: 'length-meter',
  centimeter: 'length-centimeter',
  millimeter: 'length-millimeter',
  decimeter: 'length-decimeter',
  'mile-scandinavian': 'length-mile-scandinavian',
  mile: 'length-mile',
  yard: 'length-yard',
  foot: 'length-foot',
  inch: 'length-inch',
  'nautical-mile': 'length-nautical-mile',
  kilogram: 'mass-kilogram',
  gram: 'mass-gram',
  milligram: 'mass-milligram',
  microgram: 'mass-microgram',
  tonne: 'mass-tonne',
  pound: 'mass-pound',
  ounce: 'mass-ounce',
  celsius: 'temperature-celsius',
  fahrenheit: 'temperature-fahrenheit',
  degree: 'temperature-generic',
  hectare: 'area-hectare',
  acre: 'area-acre',
  'square-kilometer': 'area-square-kilometer',
  'square-meter': 'area-square-meter',
  'square-centimeter': 'area-square-centimeter',
  'square-mile': 'area-square-mile',
  'square-foot': 'area-square-foot',
  liter: 'volume-liter',
  deciliter: 'volume-deciliter',
  centiliter: 'volume-centiliter',
  milliliter: 'volume-milliliter',
  'cubic-centimeter': 'volume-cubic-centimeter',
  barrel: 'volume-barrel',
  gallon: 'volume-gallon',
  'cubic-meter': 'volume-cubic-meter',
  'cubic-kilometer': 'volume-cubic-kilometer',
  'cubic-foot': 'volume-cubic-foot',
  'kilometer-per-hour': 'speed-kilometer-per-hour',
  'mile-per-hour': 'speed-mile-per-hour',
  'meter-per-second': 'speed-meter-per-second',
  knot: 'speed-knot',
  watt: 'power-watt',
  kilowatt: 'power-kilowatt',
  megawatt: 'power-megawatt',
  gigawatt: 'power-gigawatt',
  'kilowatt-hour': 'energy-kilowatt-hour',
  horsepower: 'power-horsepower',
  hectopascal: 'pressure-hectopascal',
  megabyte: 'digital-megabyte',
  gigabyte: 'digital-gigabyte',
  terabyte: 'digital-terabyte',
  second: 'duration-second',
  minute: 'duration-minute',
  hour: 'duration-hour',
  day: 'duration-day',
  week: 'duration-week',
  month: 'duration-month',
  year: 'duration-year',
  decade: 'duration-decade',
  century: 'duration-century',
  percent: 'concentr-percent',
};

export function unitSection(cldr, tag) {
  const units = cldr(`cldr-units-full/main/${tag}/units.json`)?.main[tag].units;
  if (!units) return {};
  const after = {};
  const before = {};
  for (const [unit, key] of Object.entries(kept)) {
    const [tails, heads] = [new Set(), new Set()];
    for (const [head = '', tail = ''] of patternsOf(units, key)) {
      if (tail && !head) tails.add(tail);
      if (head && !tail) heads.add(head);
    }
    if (tails.size > 0) after[unit] = [...tails].join('|');
    if (heads.size > 0) before[unit] = [...heads].join('|');
  }
  return { units: after, ...(Object.keys(before).length > 0 && { unitsBefore: before }) };
}

/** Yields what is before and what is after the figure in each pattern of a unit. */
function* patternsOf(units, key) {
  for (const length of ['long', 'short'])
    for (const [name, pattern] of Object.entries(units[length]?.[key] ?? {}))
      if (/-count-/.test(name) && typeof pattern === 'string')
        yield pattern
          .replace(/[\u200e\u200f]/g, '')
          .split('{0}')
          .map((part) => part.trim());
}

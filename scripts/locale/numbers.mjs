// Digits, separators and magnitude words, from CLDR's symbols and compact patterns.

export function numberSection(cldr, tag) {
  const numbers = cldr(`cldr-numbers-full/main/${tag}/numbers.json`)?.main[tag].numbers;
  if (!numbers) return {};
  const system = numbers.defaultNumberingSystem;
  const symbols = numbers[`symbols-numberSystem-${system}`] ?? numbers['symbols-numberSystem-latn'];
  const latin = numbers['symbols-numberSystem-latn'] ?? symbols;
  return {
    numbers: {
      system,
      native: numbers.otherNumberingSystems?.native ?? system,
      decimal: latin.decimal,
      group: latin.group,
      ...magnitudes(numbers, [system, 'latn', numbers.otherNumberingSystems?.native]),
      ...currencies(cldr, tag),
    },
  };
}

/** Words for powers of ten by exponent: `after` the number, or `before` it as in Swahili. */
function magnitudes(numbers, systems) {
  const after = new Map();
  const before = new Map();
  for (const { exponent, head, tail } of compactPatterns(numbers, systems)) {
    if (head && !tail) before.set(head, exponent);
    if (tail && !head) after.set(tail, exponent);
  }
  return {
    ...(after.size > 0 && { magnitudes: byValue(after) }),
    ...(before.size > 0 && { magnitudesBefore: byValue(before) }),
  };
}

/** Yields the words around the figure of each compact pattern, and the power of ten that they stand for. */
function* compactPatterns(numbers, systems) {
  for (const system of systems)
    for (const length of ['long', 'short']) {
      const patterns = numbers[`decimalFormats-numberSystem-${system}`]?.[length]?.decimalFormat ?? {};
      for (const [type, pattern] of Object.entries(patterns)) {
        const zeros = type.split('-')[0].length - 1;
        const [positive] = pattern.split(';');
        const found = /^([^0]*)(0+)([^0]*)$/.exec(positive);
        if (!found) continue;
        const exponent = zeros - (found[2].length - 1);
        if (exponent > 0) yield { exponent, head: word(found[1]), tail: word(found[3]) };
      }
    }
}

const word = (text) =>
  text
    .replace(/'/g, '')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();

function byValue(map) {
  const table = {};
  for (const [text, value] of map) table[value] = table[value] ? `${table[value]}|${text}` : text;
  return table;
}

const codes =
  'USD EUR GBP JPY CNY MYR SGD IDR THB INR KRW VND PHP AUD CAD NZD CHF HKD TWD SAR AED EGP RUB TRY BRL MXN KES NGN ZAR PKR BDT IRR MMK KHR LAK SEK NOK DKK PLN CZK HUF RON UAH ILS'.split(
    ' ',
  );

/** Currencies of whose signs and letters many are of others too: their names alone are taken. */
const named =
  'AFN ALL AMD AOA ARS AZN BAM BGN BHD BIF BND BTN BWP BYN CDF CLP COP CRC CUP DJF DOP DZD ERN ETB FJD GEL GHS GMD GNF GTQ HNL HTG IQD ISK JMD JOD KGS KMF KPW KWD KZT LBP LKR LRD LYD MAD MDL MGA MKD MNT MOP MRU MUR MVR MWK MZN NAD NIO NPR OMR PEN PGK QAR RSD RWF SCR SDG SLE SOS SSP SYP SZL TJS TMT TND TTD TZS UGX UYU UZS VES XAF XOF XPF YER ZMW'.split(
    ' ',
  );

/** Names and symbols of the currencies that news is made of, by code. */
function currencies(cldr, tag) {
  const data = cldr(`cldr-numbers-full/main/${tag}/currencies.json`)?.main[tag].numbers.currencies;
  if (!data) return {};
  const names = {};
  for (const code of codes) {
    const forms = new Set(Object.values(data[code] ?? {}).filter((form) => form !== code && form !== '¤'));
    if (forms.size > 0) names[code] = [...forms].join('|');
  }
  for (const code of named) {
    const forms = namesOf(data[code] ?? {}, code);
    if (forms.length > 0) names[code] = forms.join('|');
  }
  return { currencies: names };
}

/** The names in the plural and the singular, once each whatever their capitals, without the bank that issues it: franc CFA (BCEAO). */
function namesOf(data, code) {
  const names = Object.entries(data)
    .filter(([key, name]) => key.startsWith('displayName') && name !== code)
    .map(([, name]) => name.replace(/ ?\([^)]*\)/, ''));
  return names.filter((name, at) => !names.slice(at + 1).some((each) => each.toLowerCase() === name.toLowerCase()));
}

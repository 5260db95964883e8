import { commonStart } from '../../locale/characters.ts';
import type { Forms } from '../../locale/load.ts';

/** Currencies of one name or sign, by ISO 4217: $ and dollar are of any country that the text is about. */
const families: readonly (readonly string[])[] = [
  ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'BRL', 'BND', 'FJD', 'JMD', 'NAD'],
  ['GBP', 'EGP', 'LBP', 'SYP', 'SDG', 'TRY'],
  ['INR', 'PKR', 'LKR', 'NPR', 'IDR', 'MUR', 'SCR'],
  ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'],
  ['CHF', 'XOF', 'XAF', 'CDF', 'GNF'],
  ['SAR', 'IRR', 'QAR', 'OMR', 'YER', 'BRL'],
  ['AED', 'MAD'],
  ['PHP', 'MXN', 'ARS', 'CLP', 'COP', 'CUP', 'UYU', 'DOP'],
  ['IQD', 'KWD', 'JOD', 'BHD', 'TND', 'LYD', 'DZD', 'RSD'],
  ['KES', 'TZS', 'UGX', 'SOS'],
  ['KRW', 'KPW', 'CNY'],
];

/** Whether two currency codes may be read from words or signs of one meaning. */
export const isSameMoney = (a: string, b: string): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b) && !areOfCountries(family, a, b));

/** A dollar without a country is read as that of the United States: two others have their country’s name with them. */
const areOfCountries = ([first]: readonly string[], a: string, b: string): boolean =>
  first === 'USD' && a !== first && b !== first;

/** Tells whether a name of a currency has that of its country with it: Swedish krona, US-Dollar, 埃及镑; kr and krona have not. */
export const namesCountry = (name: string, region: string | undefined): boolean =>
  /\p{L}[ \u00a0-]\p{L}/u.test(name) || (region !== undefined && name.length > region.length && name.includes(region));

/** The two CFA francs are of one value. */
const francs: ReadonlySet<string> = new Set(['XOF', 'XAF']);

/** Whether two codes that were read from names with their countries are of one currency. */
export const isSameOfCountry = (a: string, b: string): boolean => a === b || (francs.has(a) && francs.has(b));

/** What CLDR's names of dollars share in a language: dollar, dollars; دولار; ดอลลาร์. */
export function dollarWords(names: Forms | undefined): string[] {
  const [first, ...others] = ['USD', 'CAD', 'AUD', 'NZD'].map((code) => names?.[code]?.split('|').filter(isName) ?? []);
  if (!first || others.some((forms) => forms.length === 0)) return [];
  const words = new Set(first.flatMap((form) => form.split(' ')).filter((word) => word.length > 3));
  const shared = [...words].filter((word) =>
    others.every((forms) => forms.some((form) => form.split(' ').includes(word))),
  );
  if (shared.length > 0) return shared;
  const start = others.reduce((prefix, [form = '']) => prefix.slice(0, commonStart(prefix, form)), first[0] ?? '');
  return start.length > 3 ? [start] : [];
}

/**
 * What the units of money are called without their countries, by currency: ringgit, rupee, กีบ. Where a language has
 * spaces it is the word that stands where the dollar does; elsewhere what is left without the name of the country.
 */
export function shortNames(
  names: Forms | undefined,
  regions: Readonly<Record<string, string>> | undefined,
): readonly (readonly [name: string, currency: string])[] {
  const isFirst = dollarIsFirst(names);
  const found = new Map<string, string>();
  for (const [currency, forms] of Object.entries(names ?? {})) {
    const least = leastLetters[currency] ?? shortest;
    for (const form of forms.split('|').filter((each) => least < each.length && isName(each))) {
      const words = form.split(' ');
      const region = regions?.[currency.slice(0, 2)] ?? '';
      const short = words.length > 1 ? besidesCountry(words, isFirst) : withoutCountry(form, region);
      if (short.length >= least && !found.has(short)) found.set(short, currency);
    }
  }
  return [...found];
}

/** Shorter ones are other words too often: bat, so, won. */
const shortest = 4;

/** A yen is nothing else. */
const leastLetters: Readonly<Record<string, number>> = { JPY: 3 };

function dollarIsFirst(names: Forms | undefined): boolean | undefined {
  const dollars = new Set(dollarWords(names));
  const places = ['USD', 'CAD', 'AUD']
    .flatMap((code) => names?.[code]?.split('|') ?? [])
    .map((form) => form.split(' '))
    .filter((words) => words.length > 1 && words.some((word) => dollars.has(word)))
    .map((words) => dollars.has(words[0] ?? ''));
  return places.every((place) => place === places[0]) ? places[0] : undefined;
}

/** Of two words, or of three with one that joins them: dola ya Marekani. */
function besidesCountry(words: readonly string[], isFirst: boolean | undefined): string {
  if (isFirst === undefined || !(words.length === 2 || (words.length === 3 && (words[1]?.length ?? 0) < 4))) return '';
  return (isFirst ? words[0] : words.at(-1)) ?? '';
}

function withoutCountry(form: string, region: string): string {
  if (region.length < 2) return '';
  return form.startsWith(region)
    ? form.slice(region.length)
    : form.endsWith(region)
      ? form.slice(0, -region.length)
      : '';
}

const isName = (form: string): boolean => !form.includes('$');

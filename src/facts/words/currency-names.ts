import { commonStart, isLetter } from '../../locale/characters.ts';
import type { Forms } from '../../locale/load.ts';
import type { Spellings } from '../../locale/words/vocabulary.ts';

/** Currencies of one name or sign, by ISO 4217: $ and dollar are of any country that the text is about. */
const families: readonly (readonly string[])[] = [
  'USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP BRL BND FJD JMD NAD LRD TTD UYU DOP CUP NIO',
  'GBP EGP LBP SYP SDG SSP TRY',
  'INR PKR LKR NPR IDR MUR SCR MVR',
  // Bengali, Assamese and Odia call the rupee as Bangladesh calls its taka: টাকা.
  'INR PKR BDT',
  'SEK NOK DKK ISK CZK',
  'CHF XOF XAF XPF CDF GNF RWF BIF DJF KMF MGA',
  'SAR IRR QAR OMR YER BRL',
  'AED MAD',
  'PHP MXN ARS CLP COP CUP UYU DOP',
  'IQD KWD JOD BHD TND LYD DZD RSD MKD',
  'KES TZS UGX SOS',
  'KRW KPW CNY',
  'RON MDL',
  'RUB BYN',
  'UZS KGS',
  'AZN TMT',
  'ZMW MWK',
].map((codes) => codes.split(' '));

/** Whether two currency codes may be read from words or signs of one meaning. */
export const isSameMoney = (a: string, b: string): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b) && !areOfCountries(family, a, b));

/** A dollar without a country is read as that of the United States: two others have their country’s name with them. */
const areOfCountries = ([first]: readonly string[], a: string, b: string): boolean =>
  first === 'USD' && a !== first && b !== first;

/**
 * Tells whether a name of a currency has that of its country with it: Swedish krona, US-Dollar, 埃及镑; kr and krona have not.
 * In Chinese a letter is enough: 英镑, 美元.
 */
const namesCountry = (name: string, region: string | undefined): boolean =>
  isOfWords(name) || (region !== undefined && name.length > region.length && name.includes(region));

/** Tells whether letters stand on both sides of a space or hyphen. */
function isOfWords(name: string): boolean {
  for (let at = 1; at < name.length - 1; at++)
    if (' \u00a0-'.includes(name.charAt(at)) && isLetter(name.charCodeAt(at - 1)) && isLetter(name.charCodeAt(at + 1)))
      return true;
  return false;
}

const isChineseName = (name: string): boolean => /^\p{sc=Han}{2,}$/u.test(name);

/** A spelling of a currency's name. */
export interface CurrencyName {
  readonly name: string;
  readonly currency: string;
  readonly ofCountry: boolean;
}

/** A language's own words for currencies. */
export const listedCurrencies = (
  listed: Spellings | undefined,
  forms: Forms | undefined,
  regions: Readonly<Record<string, string>> | undefined,
): readonly CurrencyName[] =>
  Object.entries(listed ?? {}).flatMap(([currency, names]) => {
    const ofCldr = forms?.[currency]?.split('|');
    return names.map((name) => ({
      name,
      currency,
      ofCountry:
        namesCountry(name, regions?.[currency.slice(0, 2)]) || (isChineseName(name) && ofCldr?.includes(name) === true),
    }));
  });

/** CLDR's names of currencies, and how else they are written. `listed` are a language's own words for them. */
export function currencyNames(
  forms: Forms | undefined,
  listed: readonly Spellings[],
  regions: Readonly<Record<string, string>> | undefined,
): readonly CurrencyName[] {
  const found: CurrencyName[] = [];
  const bare = bareWords(listed);
  for (const [currency, names] of Object.entries(forms ?? {}))
    // The K of the kyat is a thousand to most.
    for (const name of names.split('|').filter((each) => !/^[a-z]$/i.test(each))) {
      const ofCountry = namesCountry(name, regions?.[currency.slice(0, 2)]) || isChineseName(name);
      for (const spelling of [name, ...otherSpellings(name), ...(ofCountry ? otherWords(name, currency, bare) : [])])
        found.push({ name: spelling, currency, ofCountry });
    }
  return found;
}

/** 홍콩 달러 and オーストラリア ドル are written as one word too, ケニア・シリング with a point; دينارا أردنيا has the ending of its case. */
const otherSpellings = (name: string): readonly string[] =>
  /^\p{sc=Arabic}+ \p{sc=Arabic}+$/u.test(name)
    ? [name.replace(/(?= |$)/gu, 'ا'), name.replace(/(?= |$)/gu, 'ًا'), name.replace(/(?= |$)/gu, 'اً')]
    : /^[\p{sc=Hangul}\p{sc=Katakana}ー]+ /u.test(name)
      ? [name.replaceAll(' ', ''), ...(/^\p{sc=Katakana}/u.test(name) ? [name.replaceAll(' ', '・')] : [])]
      : [];

/** Of each word of a language that names a currency without its country, all words of that currency. */
function bareWords(listed: readonly Spellings[]): BareWords {
  const found = new Map<string, BareWord[]>();
  for (const [code, all] of listed.flatMap(Object.entries<readonly string[]>)) {
    const spellings = all.filter((name) => /^\p{Ll}?[\p{L}\p{M}]{3,}$/u.test(name));
    for (const word of spellings) found.set(word, [...(found.get(word) ?? []), { code, spellings }]);
  }
  return found;
}

interface BareWord {
  readonly code: string;
  readonly spellings: readonly string[];
}

type BareWords = ReadonlyMap<string, readonly BareWord[]>;

/** How else the same word is written that stands with the country: नेपाली रुपया, नेपाली रुपये; Rumänische Leu, rumänische Lei. */
function otherWords(name: string, currency: string, bare: BareWords): readonly string[] {
  const words = name.split(' ');
  if (words.length !== 2) return [];
  for (const word of words) {
    const same = bare.get(word)?.find(({ code }) => isSameMoney(code, currency));
    if (same === undefined) continue;
    return same.spellings
      .filter((each) => each !== word)
      .map((each) => words.map((own) => (own === word ? each : own)).join(' '));
  }
  return [];
}

/** Dollars in a word or by their code are no pesos, which have their sign. */
export const isDollar = (name: string, currency: string): boolean => currency === 'USD' && !name.includes('$');

/** Tells whether one names dollars and the other pesos. */
export const areDollarsAndPesos = (a: string, b: string): boolean => a === 'USD' && pesos.has(b);

/** What has the sign of the dollar and not its name. */
const pesos: ReadonlySet<string> = new Set(['MXN', 'ARS', 'CLP', 'COP', 'BRL', 'UYU', 'DOP', 'CUP', 'NIO', 'PHP']);

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
    for (const form of forms.split('|').filter(isName)) {
      const words = form.split(' ');
      const region = regions?.[currency.slice(0, 2)] ?? '';
      const short = words.length > 1 ? besidesCountry(words, isFirst) : withoutCountry(form, region);
      if (short.length >= leastOf(short, currency) && !found.has(short)) found.set(short, currency);
    }
  }
  return [...found];
}

/** Shorter ones are other words too often: bat, so, won. Hangul and Katakana have a letter for a syllable. */
const shortest = 4;

/** A yen is nothing else. */
const leastLetters: Readonly<Record<string, number>> = { JPY: 3 };

function leastOf(name: string, currency: string): number {
  if (/^[\p{sc=Hangul}\p{sc=Han}]/u.test(name)) return 2;
  return /^\p{sc=Katakana}/u.test(name) ? 3 : (leastLetters[currency] ?? shortest);
}

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
  if (words.every((word) => /^(?:[\p{sc=Katakana}ー]+|\p{sc=Hangul}+)$/u.test(word))) return words.at(-1) ?? '';
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

import type { Forms } from '../locale/load.ts';

/** Currencies of one name or sign, by ISO 4217: $ and dollar are of any country that the text is about. */
const families: readonly (readonly string[])[] = [
  ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'BRL', 'BND', 'FJD', 'JMD', 'NAD'],
  ['JPY', 'CNY'],
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
  a === b || families.some((family) => family.includes(a) && family.includes(b));

/** What CLDR's names of dollars share in a language: dollar, dollars; دولار; ดอลลาร์. */
export function dollarWords(names: Forms | undefined): string[] {
  const [first, ...others] = ['USD', 'CAD', 'AUD', 'NZD'].map((code) => names?.[code]?.split('|').filter(isName) ?? []);
  if (!first || others.some((forms) => forms.length === 0)) return [];
  const words = new Set(first.flatMap((form) => form.split(' ')).filter((word) => word.length > 3));
  const shared = [...words].filter((word) =>
    others.every((forms) => forms.some((form) => form.split(' ').includes(word))),
  );
  if (shared.length > 0) return shared;
  const start = others.reduce((prefix, [form = '']) => commonStart(prefix, form), first[0] ?? '');
  return start.length > 3 ? [start] : [];
}

const isName = (form: string): boolean => !form.includes('$');

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

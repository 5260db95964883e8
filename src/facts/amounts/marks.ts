import { withoutMarks } from '../../locale/characters.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import { memoize } from '../../model/memoize.ts';
import { fold, isUnspaced } from '../words/fold.ts';
import { lexicon } from '../words/lexicon.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { fromZawgyi, isZawgyi } from '../tokens/zawgyi.ts';

/** Tells whether a text has a sign or a word for percent, with a figure or without. */
export const hasPercentMark = (text: string, locale: string): boolean =>
  tokensOf(text, locale).some((token) => means(token, 'percentAfter', 'percentBefore'));

function tokensOf(text: string, locale: string): readonly Token[] {
  const words = lexicon(locale);
  return tokenize({ text: words.zawgyi && isZawgyi(text) ? fromZawgyi(text).text : text, lexicon: words });
}

/**
 * Tells whether a text names a currency, beside a figure or not: by a known word or sign of any, or by a word that begins
 * like the one of this code in one of the locales.
 */
export function hasCurrencyMark(text: string, locale: string, { code, from }: { code: string; from: string }): boolean {
  if (tokensOf(text, locale).some((token) => means(token, 'currency'))) return true;
  return [locale, from].some((each) => mayNameCurrency(text, each, code));
}

/** Tells whether a text has a word that begins like one for a currency, which may be another word: European is no euro. */
export function mayNameCurrency(text: string, locale: string, code: string): boolean {
  const folded = ` ${bare(text)} `.replace(/[.,;:!?)]+(?= )/g, '');
  return stems({ locale, code }).some((stem) => folded.includes(stem));
}

/** A word or sign of a currency in a text, beside a figure or not. */
export interface NamedCurrency {
  readonly currency: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the words and signs of currencies in a text, by the first that each may stand for. */
export const currenciesIn = (text: string, locale: string): readonly NamedCurrency[] =>
  tokensOf(text, locale).flatMap((token) => {
    const { start, end } = token;
    const currency = meaningOf(token, 'currency')?.currency;
    return currency === undefined ? [] : [{ currency, text: text.slice(start, end), start, end }];
  });

/** Without accents, which come and go with the cases: δολάριο, δολαρίων. A text is asked about one currency after the other. */
const bare = memoize((text: string): string => withoutMarks(fold(text)), { most: 4 });

/** Long enough to be of one word, short enough for its cases. */
const longestStem = 5;

/** A word too short for its cases to be told, such as won and sum, which few currencies have: de and of are in many. */
const isOwn = (word: string, code: string, currencies: Readonly<Record<string, string>>): boolean =>
  /^\p{L}{3}$/u.test(word) &&
  Object.entries(currencies).every(
    ([other, names]) => other === code || isSameName(other, code) || !bare(names).split(/[ |]/).includes(word),
  );

/** The won of both Koreas. */
const isSameName = (a: string, b: string): boolean => a.slice(0, 1) === b.slice(0, 1) && a.endsWith(b.slice(2));

/** What a text has of a currency's names in any of their cases. */
const stems = memoize(
  ({ locale, code }: { readonly locale: string; readonly code: string }): readonly string[] => {
    const currencies = vocabulary(locale).data.numbers?.currencies ?? {};
    const names = currencies[code]?.split('|') ?? [];
    const words = names.flatMap((name) => bare(name).split(' '));
    const long = words.filter((word) => /^\p{L}{4}/u.test(word));
    return [
      ...long.map((word) => (isUnspaced(word.charCodeAt(0)) ? word : word.slice(0, longestStem))),
      ...words.filter((word) => isOwn(word, code, currencies)).map((word) => ` ${word} `),
    ];
  },
  { keyOf: ({ locale, code }) => `${locale} ${code}`, most: 1000 },
);

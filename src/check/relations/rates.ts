import { rateWords } from '../../locale/orthography/rates.ts';
import type { Period } from '../../locale/orthography/rates.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { Found } from '../../facts/words/phrases.ts';

const kinds: readonly (Period | 'none')[] = ['none', 'hour', 'day', 'week', 'month', 'year'];

const wordsOf = memoize(
  (locale: string): Phrases<Period | 'none'> | undefined => {
    const words = rateWords(locale);
    const spellings = kinds.flatMap((kind) => (words[kind] ?? []).map((spelling) => [spelling, kind] as const));
    return spellings.length === 0 ? undefined : new Phrases(spellings, lexicon(locale).proclitics);
  },
  { most: 500 },
);

/** In longer texts there is more than one amount. */
const longest = 300;

/** Finds what the amounts of a sentence are for each of, where that is one kind of span: each day, each year. */
function rateIn(text: string, locale: string): Found<Period | 'none'> | undefined {
  if (text.length > longest || !/\p{N}/u.test(text)) return undefined;
  const [first, ...rest] = wordsOf(locale)?.find(text) ?? [];
  return first && first.sense !== 'none' && rest.every(({ sense }) => sense === first.sense) ? first : undefined;
}

/** Where the amounts of a sentence are for one span in the source, and for another in the target. */
export function otherRate(
  { source, target }: { readonly source: string; readonly target: string },
  sourceLocale: string,
  targetLocale: string,
): { readonly source: Found<unknown>; readonly target: Found<unknown> } | undefined {
  const there = rateIn(source, sourceLocale);
  const here = there && rateIn(target, targetLocale);
  return here && here.sense !== there.sense ? { source: there, target: here } : undefined;
}

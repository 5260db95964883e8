import { meaningOf } from '../numbers/number-items.ts';
import { lexicon } from '../words/lexicon.ts';
import { scan } from '../tokens/tokenize.ts';

/** Whether a text has a sign or a word for percent, with a figure or without. */
export function hasPercentMark(text: string, locale: string): boolean {
  return scan(text, lexicon(locale), []).some(
    (token) => meaningOf(token, 'percentAfter') !== undefined || meaningOf(token, 'percentBefore') !== undefined,
  );
}

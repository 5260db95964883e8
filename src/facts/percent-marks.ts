import { meaningOf } from './items.ts';
import { lexicon } from './lexicon.ts';
import { scan } from './scan.ts';

/** Whether a text has a sign or a word for percent, with a figure or without. */
export function hasPercentMark(text: string, locale: string): boolean {
  return scan(text, lexicon(locale), []).some(
    (token) => meaningOf(token, 'percentAfter') !== undefined || meaningOf(token, 'percentBefore') !== undefined,
  );
}

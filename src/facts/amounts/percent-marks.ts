import { lexicon } from '../words/lexicon.ts';
import { means } from '../tokens/token.ts';
import { tokenize } from '../tokens/tokenize.ts';

/** Tells whether a text has a sign or a word for percent, with a figure or without. */
export const hasPercentMark = (text: string, locale: string): boolean =>
  tokenize({ text, lexicon: lexicon(locale) }).some((token) => means(token, 'percentAfter', 'percentBefore'));

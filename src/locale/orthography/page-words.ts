import type { PageWords } from '../../model/page-words.ts';
import { tableRow } from './tables.ts';

/** What an edition's page says itself in a locale; nothing where nobody has listed it. */
export function pageWords(locale: string): PageWords {
  return tableRow<PageWords, PageWords>('page-words', locale, (row) => row);
}

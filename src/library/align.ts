import { align as alignFacts } from '../facts/align/align.ts';
import type { Alignment, LocalePair } from '../facts/align/alignment.ts';
import type { Fact } from '../model/fact.ts';
import { usableLocale } from './usable-locale.ts';

/**
 * Compares the facts of a text and of its translation by value, whatever the spelling.
 *
 * @throws DragomanError `locale-unknown` for a locale that can't be used.
 */
export function align(source: readonly Fact[], target: readonly Fact[], locales: LocalePair): Alignment {
  return alignFacts(source, target, { source: usableLocale(locales.source), target: usableLocale(locales.target) });
}

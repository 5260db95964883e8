import type { Fact } from '../../model/fact.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Span } from '../words/spacing.ts';

/** What stands before the letter of a direction: the sign of degrees, minutes or seconds. */
const letter = /(?<=[°º′″'’"”]\s?)\p{Lu}{1,2}(?![\p{L}\p{N}])/gu;

/**
 * Reads the letters of the compass behind degrees, outside of spans that are taken: 12°30′S, 45° O. They are compared among
 * themselves and with words.
 */
export function compassLetters(text: string, { compassLetters: known }: Lexicon, taken: readonly Span[]): Fact[] {
  if (!/[°º]/.test(text)) return [];
  return Array.from(text.matchAll(letter), ({ 0: written, index: start }): Fact | undefined => {
    const bearing = known.get(written);
    const end = start + written.length;
    if (bearing === undefined || taken.some((span) => span.start < end && span.end > start)) return undefined;
    const readings = [{ decimal: bearing, unit: 'bearing' }];
    return { kind: 'quantity', text: written, start, end, readings, soft: true, sense: 'direction', certainty: 0.8 };
  }).filter((fact) => fact !== undefined);
}

import { parseTag } from '../tags/tags.ts';

/**
 * Languages that write the first day of a month as an ordinal, and all others as plain numbers: le 1er mai, le 2 mai.
 * French: Lexique des règles typographiques en usage à l’Imprimerie nationale, “Dates”. Occitan: lo 1èr de mai; Breton:
 * ar 1añ a viz Mae; Walloon: li 1î di may.
 */
const ordinalFirst: ReadonlySet<string> = new Set(['fr', 'oc', 'br', 'wa']);

/** Tells whether a language writes the first of a month otherwise than other days. */
export function hasOrdinalFirst(locale: string): boolean {
  return ordinalFirst.has(parseTag(locale)?.language ?? '');
}

import { localeData } from '../load.ts';
import { bakedLocale } from '../tags/tags.ts';

/** Outer opening and closing, inner opening and closing quotation mark of a locale. */
export function quotationMarks(locale: string): readonly [string, string, string, string] {
  return localeData(bakedLocale(locale)).quotes ?? ['“', '”', '‘', '’'];
}

import { displayName } from '../cldr/names.ts';
import { canonicalTag } from '../tags/tags.ts';
import { tableRows } from './tables.ts';

/** A locale's name in its own language, as a language switcher shows it. */
export function autonym(locale: string): string {
  const listed = tableRows<{ readonly name: string }>('autonyms');
  const canonical = canonicalTag(locale);
  return (Object.hasOwn(listed, canonical) ? listed[canonical]?.name : undefined) ?? displayName(locale, locale);
}

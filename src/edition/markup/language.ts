import { direction } from '../../locale/cldr/direction.ts';
import { likelyTag } from '../../locale/tags/tags.ts';
import type { AttributeValues } from './markup.ts';

/**
 * What tells a browser how to set text in a language: the language, the direction, and the script by which the style
 * sheet chooses type.
 */
export function languageAttributes(locale: string): AttributeValues {
  return { lang: locale, dir: direction(locale), 'data-script': likelyTag(locale)?.script };
}

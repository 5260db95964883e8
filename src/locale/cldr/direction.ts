import { localeData } from '../load.ts';
import { bakedLocale, isRightToLeftScript, likelyTag } from '../tags/tags.ts';

/** The direction of a locale's script. */
export function direction(locale: string): 'ltr' | 'rtl' {
  const script = likelyTag(locale)?.script;
  const rtl = script ? isRightToLeftScript(script) : localeData(bakedLocale(locale)).rtl === true;
  return rtl ? 'rtl' : 'ltr';
}

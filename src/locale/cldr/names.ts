import { localeData } from '../load.ts';
import { bakedLocale, canonicalTag, parseTag } from '../tags/tags.ts';

/** A locale's name in another's language, such as `Chinese (Taiwan)`; the tag itself where CLDR has no name. */
export function displayName(locale: string, inLocale: string): string {
  const data = localeData(bakedLocale(inLocale));
  const names = data.names ?? {};
  const tag = parseTag(canonicalTag(locale));
  if (!tag) return locale;
  const { language, script, region } = tag;
  const rest = new Set([script, region]);
  let name: string | undefined;
  for (const [key, used] of [
    [`${language}-${script}-${region}`, [script, region]],
    [`${language}-${script}`, [script]],
    [`${language}-${region}`, [region]],
    [language, []],
  ] as const) {
    if (!Object.hasOwn(names, key)) continue;
    name = names[key];
    for (const part of used) rest.delete(part);
    break;
  }
  if (name === undefined) return locale;
  const [pattern, separator] = data.namePattern ?? ['{0} ({1})', '{0}, {1}'];
  const qualifiers = [...rest].filter((part) => part !== undefined).map((part) => names[part] ?? part);
  if (qualifiers.length === 0) return name;
  const qualifier = qualifiers.reduce((left, right) => fill(separator, left, right));
  return fill(pattern, name, qualifier);
}

const fill = (pattern: string, first: string, second: string): string =>
  pattern.replace(/\{([01])\}/g, (_, place) => (place === '0' ? first : second));

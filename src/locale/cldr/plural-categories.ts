import { supplemental } from '../load.ts';
import { canonicalTag, parseTag } from '../tags/tags.ts';

export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

const tables = new Map<string, ReadonlyMap<string, readonly PluralCategory[]>>();

/** The plural categories that a language distinguishes, in CLDR's order; always at least `other`. */
export function pluralCategories(locale: string, type: 'cardinal' | 'ordinal'): readonly PluralCategory[] {
  const table = tableOf(type);
  const tag = parseTag(canonicalTag(locale));
  return (tag && (table.get(`${tag.language}-${tag.region}`) ?? table.get(tag.language))) ?? ['other'];
}

function tableOf(type: 'cardinal' | 'ordinal'): ReadonlyMap<string, readonly PluralCategory[]> {
  let table = tables.get(type);
  if (!table) {
    const entries = Object.entries(supplemental()[`${type}s`]).flatMap(([list, languages]) => {
      const categories = list.split(' ') as PluralCategory[];
      return languages.split(' ').map((language) => [language, categories] as const);
    });
    tables.set(type, (table = new Map(entries)));
  }
  return table;
}

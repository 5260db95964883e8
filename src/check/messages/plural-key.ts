import type { PluralCategory } from '../../locale/cldr/plural-categories.ts';
import type { Unit } from '../../model/unit.ts';

/** A key of an i18next catalogue that holds one plural form: `file_one`, `place_ordinal_few`. */
export interface PluralKey {
  readonly base: string;
  readonly type: 'cardinal' | 'ordinal';
  readonly category: PluralCategory;
}

const pattern = /^(?<base>.+?)_(?<ordinal>ordinal_)?(?<category>zero|one|two|few|many|other)$/s;

/** No key is longer. */
const longest = 300;

/** Read from a unit's name, or from its id where it has none. */
export function pluralKeyOf({ name, id }: Unit): PluralKey | undefined {
  const key = name ?? id;
  const groups = key.length > longest ? undefined : pattern.exec(key)?.groups;
  if (groups?.['base'] === undefined) return undefined;
  const type = groups['ordinal'] === undefined ? 'cardinal' : 'ordinal';
  return { base: groups['base'], type, category: groups['category'] as PluralCategory };
}

import { readData } from '../load.ts';
import { canonicalTag, parseTag } from '../tags/tags.ts';
import type { PluralCategory } from './plurals.ts';

let tables: ReadonlyMap<string, readonly number[]> | undefined;

/**
 * The whole numbers below 200,000 that a cardinal category of a language stands for: only 1 for `one` in English, 0 and 1
 * in Hindi, none for `many` in French, which is for millions, and for `other` in Russian, which is for fractions.
 * Undefined where they go on and on, as for `one` in Russian.
 */
export function pluralIntegers(locale: string, category: PluralCategory): readonly number[] | undefined {
  tables ??= readTables();
  const tag = parseTag(canonicalTag(locale));
  if (tag === undefined) return undefined;
  return tables.get(`${category} ${tag.language}-${tag.region}`) ?? tables.get(`${category} ${tag.language}`);
}

function readTables(): ReadonlyMap<string, readonly number[]> {
  const data = readData<Record<string, Record<string, string>>>('orthography/plural-integers.json') ?? {};
  return new Map(
    Object.entries(data).flatMap(([category, lists]) =>
      Object.entries(lists).flatMap(([list, languages]) => {
        const integers = list === '' ? [] : list.split(' ').map(Number);
        return languages.split(' ').map((language) => [`${category} ${language}`, integers] as const);
      }),
    ),
  );
}

import { tableRows } from './tables.ts';
import { canonicalTag, parseTag } from '../tags/tags.ts';
import type { PluralCategory } from '../cldr/plural-categories.ts';

/**
 * The whole numbers below 200,000 that a cardinal category of a language stands for: only 1 for `one` in English, 0 and 1
 * in Hindi, none for `many` in French, which is for millions, and for `other` in Russian, which is for fractions.
 * Undefined where they go on and on, as for `one` in Russian.
 */
export function pluralIntegers(locale: string, category: PluralCategory): readonly number[] | undefined {
  const rows = tableRows<Row>('plural-integers');
  const tag = parseTag(canonicalTag(locale));
  const key = [`${tag?.language}-${tag?.region}`, tag?.language ?? ''].find((name) => Object.hasOwn(rows, name));
  return key === undefined ? undefined : rows[key]?.[category];
}

type Row = Readonly<Partial<Record<PluralCategory, readonly number[]>>>;

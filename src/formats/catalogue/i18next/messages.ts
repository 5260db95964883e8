import { pluralCategories, type PluralCategory } from '../../../locale/cldr/plural-categories.ts';
import { pluralIntegers } from '../../../locale/orthography/plural-integers.ts';
import type { Inline } from '../../../model/content.ts';
import type { CatalogueMessage } from '../contract/catalogue-kind.ts';
import { i18nextSyntax as syntax } from './message-codes.ts';
import { visitStrings } from '../json/parse-json.ts';

/** The messages of a catalogue in its order. Whatever is not a string has nothing to translate. */
export function messagesOf(json: string): readonly CatalogueMessage[] {
  const messages: CatalogueMessage[] = [];
  visitStrings(json, ({ value: text, start }, path) => {
    messages.push({ path: [...path], text, start, syntax });
  });
  return messages;
}

const PLURAL = /^(?<base>.+_)(?<category>zero|one|two|few|many|other)$/s;

/**
 * The messages that a translation has: plural forms by the categories of its own language, each from the source's form of
 * that name, else from its `_other`. A form `_zero` stays in any language, as i18next has it.
 */
export function messagesFor(messages: readonly CatalogueMessage[], locale: string): readonly CatalogueMessage[] {
  const families = familiesOf(messages);
  const wanted: CatalogueMessage[] = [];
  const done = new Set<string>();
  for (const message of messages) {
    const family = families.get(familyKey(message) ?? '');
    if (family === undefined) wanted.push(message);
    else if (!done.has(family.key)) wanted.push(...formsFor(family, locale));
    if (family !== undefined) done.add(family.key);
  }
  return wanted;
}

/** The forms of one plural, by category. */
interface Family {
  readonly key: string;
  readonly base: string;
  readonly forms: Map<string, CatalogueMessage>;
}

function familiesOf(messages: readonly CatalogueMessage[]): ReadonlyMap<string, Family> {
  const families = new Map<string, Family>();
  for (const message of messages) {
    const key = familyKey(message);
    const groups = PLURAL.exec(message.path.at(-1) ?? '')?.groups;
    if (key === undefined || groups === undefined) continue;
    const family = families.get(key) ?? { key, base: groups['base']!, forms: new Map() };
    families.set(key, family);
    family.forms.set(groups['category']!, message);
  }
  for (const [key, family] of families) if (!isPlural(family)) families.delete(key);
  return families;
}

function familyKey({ path }: CatalogueMessage): string | undefined {
  const base = PLURAL.exec(path.at(-1) ?? '')?.groups?.['base'];
  return base === undefined ? undefined : JSON.stringify([...path.slice(0, -1), base]);
}

/** `part_other` alone may be any name, unless it counts something. */
function isPlural({ forms }: Family): boolean {
  const other = forms.get('other');
  return other !== undefined && (forms.size > 1 || /\{\{-?\s*count\b/.test(other.text));
}

function formsFor({ base, forms }: Family, locale: string): readonly CatalogueMessage[] {
  const isOrdinal = base.endsWith('_ordinal_');
  const categories: readonly string[] = pluralCategories(locale, isOrdinal ? 'ordinal' : 'cardinal');
  const all = forms.has('zero') && !categories.includes('zero') ? ['zero', ...categories] : categories;
  const other = forms.get('other')!;
  return all.map((category) => {
    const { path, text, start } = forms.get(category) ?? other;
    const form = { path: [...path.slice(0, -1), base + category], text, start, category, syntax };
    const numbers = isOrdinal ? undefined : pluralIntegers(locale, category as PluralCategory);
    const isForOne = category === 'zero' || numbers?.length === 1;
    return {
      ...form,
      ...(numbers !== undefined && { numbers: { few: true, list: numbers } }),
      ...(isForOne && { counted: other.text, isCount }),
    };
  });
}

/** A form for one number may write that in words, or not at all (`no files`, `a file`). */
function isCount(code: Inline): boolean {
  return code.kind === 'ph' && /^\{\{-?\s*count\b/.test(code.disp ?? '');
}

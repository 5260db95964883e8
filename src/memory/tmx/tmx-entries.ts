import { bestMatch } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import { memoize } from '../../model/memoize.ts';
import { states, type State } from '../../model/unit.ts';
import type { MemoryEntry } from '../tm/entry.ts';
import type { TmxUnit, TmxVariant } from './read-tmx.ts';
import { codesHidden, tmxProperties, type TmxLanguages } from './write-tmx.ts';

/** Gives the entries of a memory that a unit of TMX has for two languages, one for each target. */
export type TmxEntries = (unit: TmxUnit) => readonly MemoryEntry[];

/**
 * Makes a function that gives what units have for two languages: `en-US` does for `en`, `zh-CN` for `zh-Hans`, `zh-TW` does
 * not. Units without letters in both languages have nothing.
 */
export function tmxEntriesFor({ source, target }: TmxLanguages, origin: string): TmxEntries {
  const isSource = memoize((language: string) => bestMatch(source, [language]) !== undefined, { most: 1000 });
  const isTarget = memoize((language: string) => bestMatch(target, [language]) !== undefined, { most: 1000 });
  return (unit) => {
    const from = unit.variants.find(({ language }) => isSource(language));
    if (from === undefined || !hasLetters(from)) return [];
    return unit.variants
      .filter((variant) => variant !== from && isTarget(variant.language) && hasLetters(variant))
      .map((variant) => entryOf(unit, from, variant, origin));
  };
}

function hasLetters({ content }: TmxVariant): boolean {
  return content.some((inline) => inline.kind === 'text' && /[\p{L}\p{N}]/u.test(inline.text));
}

function entryOf(unit: TmxUnit, from: TmxVariant, to: TmxVariant, origin: string): MemoryEntry {
  const property = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = unit.properties.get(name) ?? from.properties.get(name) ?? to.properties.get(name);
      if (value !== undefined) return codesHidden(value);
    }
    return undefined;
  };
  const state = property(tmxProperties.state) as State | undefined;
  return {
    source: from.content,
    target: to.content,
    originalData: unit.originalData,
    state: state !== undefined && states.includes(state) ? state : 'translated',
    origin: property(tmxProperties.origin) ?? origin,
    ...defined({
      changed: to.changed,
      context: property(tmxProperties.context),
      previous: property('prev', 'x-context-pre'),
      next: property('next', 'x-context-post'),
    }),
  };
}

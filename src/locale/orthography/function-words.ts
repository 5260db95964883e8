import { rowOfLanguage } from './tables.ts';

const sets = new Map<readonly string[], ReadonlySet<string>>();
const none: readonly string[] = [];

/**
 * The small words that sentences of a language are full of and names are not, in lower case; empty for a language that
 * nobody has listed them for.
 */
export function functionWords(locale: string): ReadonlySet<string> {
  const { words } = rowOfLanguage<{ readonly words: readonly string[] }>('function-words', locale) ?? { words: none };
  let set = sets.get(words);
  if (set === undefined) sets.set(words, (set = new Set(words)));
  return set;
}

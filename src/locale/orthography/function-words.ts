import { readData } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';

const sets = new Map<string, ReadonlySet<string>>();

/**
 * The small words that sentences of a language are full of and names are not, in lower case; empty for a language that
 * nobody has listed them for.
 */
export function functionWords(locale: string): ReadonlySet<string> {
  const { language = 'und', script } = likelyTag(locale) ?? {};
  const key = `${language}-${script}`;
  let words = sets.get(key);
  if (words === undefined) {
    const table = readData<Readonly<Record<string, string>>>('orthography/function-words.json') ?? {};
    const own = [key, language].find((name) => Object.hasOwn(table, name));
    const listed = own === undefined ? undefined : table[own];
    words = new Set(listed === undefined ? [] : listed.split(' '));
    sets.set(key, words);
  }
  return words;
}

import { readData } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';

/** What English needs a hundred letters for is no shorter or longer in a language nobody has measured. */
const unknown = 108;

/**
 * How many letters, vowel signs included, a language needs where English needs a hundred: what prose of the same content
 * takes, without spaces, punctuation and figures. By language, else by script.
 */
export function lettersForHundred(locale: string): number {
  const table = readData<Readonly<Record<string, number>>>('orthography/text-length.json') ?? {};
  const { language = '', script = '' } = likelyTag(locale) ?? {};
  const key = [language, script].find((name) => Object.hasOwn(table, name));
  return (key === undefined ? undefined : table[key]) ?? unknown;
}

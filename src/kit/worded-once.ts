import type { Translate } from '../model/translate.ts';

/** Stands in place of the value at an index, followed by it: a character for private use that no message has. */
const mark = '\uE000';
const marked = /\uE000(\d)/g;

/**
 * Makes a writer of one message of which only values differ: the message is looked up once, and then the values, in the
 * order of their names, are set in. Notes on facts are written by the thousand, and looking one up takes longer than all else.
 */
export function wordedOnce(t: Translate, key: string, names: readonly string[]): (values: readonly string[]) => string {
  const worded = t(key, Object.fromEntries(names.map((name, at) => [name, `${mark}${at}`])));
  return (values) => worded.replace(marked, (_, at: string) => values[Number(at)] ?? '');
}

/** `dragoman/segment`: sentences of a text. Runs in a browser too, with `dragoman/data`. */
import { segment as sentences } from '../segment/segment.ts';
import { usableLocale } from './usable-locale.ts';

export { DragomanError } from '../model/error.ts';
export type { ErrorCode } from '../model/error-codes.ts';

/**
 * Cuts a text into sentences. Joined, they are the text: trailing white space stays with the sentence before it.
 *
 * @throws DragomanError `locale-unknown` for a locale that can't be used.
 */
export function segment(text: string, locale: string): string[] {
  return sentences(text, usableLocale(locale));
}

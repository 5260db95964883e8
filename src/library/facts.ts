/** `dragoman/facts`: what a text states, by value. Runs in a browser too, with `dragoman/data`. */
import { recognize as factsOf } from '../facts/recognize.ts';
import type { Fact } from '../model/fact.ts';
import { usableLocale } from './usable-locale.ts';

export { DragomanError } from '../model/error.ts';
export type { ErrorCode } from '../model/error-codes.ts';
export type * from '../model/fact.ts';

/**
 * Reads the numbers, dates, amounts and addresses that a text states, with their UTF-16 offsets and the canonical values
 * that they may have, in the order of the text.
 *
 * @throws DragomanError `locale-unknown` for a locale that can't be used.
 */
export function recognize(text: string, locale: string): Fact[] {
  return factsOf(text, usableLocale(locale));
}

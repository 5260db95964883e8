import type { CatalogueMessage } from '../contract/catalogue-kind.ts';
import type { MessagePlace } from './messages-format.ts';

/** The place of a text that a program shows: no part of what the reader reads. */
export const stringPlace: MessagePlace = { role: 'string', aside: true };

/** So many words are a sentence without its stop, too. */
const fewestWords = 8;
const sentenceEnd = /[.!?…。！？।؟။]["'”’»」』)]*$/u;

/** Tells whether a text runs on as prose does, rather than name a thing. */
export function isRunning(text: string): boolean {
  return sentenceEnd.test(text.trim()) || text.trim().split(/\s+/u).length >= fewestWords;
}

/**
 * Tells whether texts are those of a program, and of no release: hardly any of them runs on, where even a programme of
 * events has its third of sentences.
 */
export function nameThings(texts: readonly string[]): boolean {
  return 3 * texts.filter(isRunning).length < texts.length;
}

/** Tells whether a program completes a message: it has plural forms, or variables. */
export function isOfProgram({ syntax, text, category }: CatalogueMessage): boolean {
  return (
    category !== undefined ||
    [...syntax.tokens(text)].some((token) => token.kind === 'code' && !token.text.startsWith('<'))
  );
}

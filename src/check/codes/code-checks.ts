import type { AnyCheck } from '../define-check.ts';
import { inlineCodes } from './inline-codes.ts';
import { placeholders } from './placeholders.ts';

/** Inline codes, and what the text says in the language of messages. In the order of the manual. */
export const codeChecks: readonly AnyCheck[] = [inlineCodes, placeholders];

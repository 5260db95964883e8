import type { AnyCheck } from '../define-check.ts';
import { whitespace } from './whitespace.ts';

/** How the text is set: spaces, punctuation, capitals. In the order of the manual. */
export const formChecks: readonly AnyCheck[] = [whitespace];

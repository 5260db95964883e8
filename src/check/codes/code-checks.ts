import type { AnyCheck } from '../contract/define-check.ts';
import { codeOrder } from './code-order.ts';
import { codePairs } from './code-pairs.ts';
import { inlineCodes } from './inline-codes.ts';

/** Inline codes of XLIFF. In the order of the manual. */
export const codeChecks: readonly AnyCheck[] = [inlineCodes, codePairs, codeOrder];

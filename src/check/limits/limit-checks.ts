import type { AnyCheck } from '../contract/define-check.ts';
import { lengthLimit } from './length-limit.ts';

/** What does not fit where it is to stand. */
export const limitChecks: readonly AnyCheck[] = [lengthLimit];

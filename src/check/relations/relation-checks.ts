import type { AnyCheck } from '../contract/define-check.ts';
import { negation } from './negation.ts';

/** What a sentence says of its values, and whether it says yes or no. In the order of the manual. */
export const relationChecks: readonly AnyCheck[] = [negation];

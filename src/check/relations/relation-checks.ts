import type { AnyCheck } from '../contract/define-check.ts';
import { negation } from './negation.ts';
import { opposites } from './opposites.ts';

/** What a sentence says, and whether it says yes or no. In the order of the manual. */
export const relationChecks: readonly AnyCheck[] = [negation, opposites];

import type { AnyCheck } from './define-check.ts';
import { empty } from './empty.ts';
import { inlineCodes } from './inline-codes.ts';
import { missing } from './missing.ts';
import { numbers } from './numbers.ts';
import { placeholders } from './placeholders.ts';
import { sameAsSource } from './same-as-source.ts';
import { whitespace } from './whitespace.ts';

/** Every check there is, in the order of the manual. */
export const checks: readonly AnyCheck[] = [
  missing,
  empty,
  sameAsSource,
  inlineCodes,
  placeholders,
  numbers,
  whitespace,
];

import { characterChecks } from './characters/character-checks.ts';
import { codeChecks } from './codes/code-checks.ts';
import { completenessChecks } from './completeness/completeness-checks.ts';
import type { AnyCheck } from './define-check.ts';
import { factChecks } from './facts/fact-checks.ts';
import { formChecks } from './form/form-checks.ts';
import { limitChecks } from './limits/limit-checks.ts';
import { wordChecks } from './words/word-checks.ts';

/** Every check there is, in the order of the manual. */
export const checks: readonly AnyCheck[] = [
  ...completenessChecks,
  ...codeChecks,
  ...factChecks,
  ...formChecks,
  ...characterChecks,
  ...limitChecks,
  ...wordChecks,
];

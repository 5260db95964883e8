import { checkAnnotations } from './annotations.ts';
import { checkCodes } from './codes.ts';
import { checkRemovedCodes, checkSequences, checkTargetOrder } from './editing-hints.ts';
import { checkTargetIds, checkUnitIds } from './ids.ts';
import { checkLanguages } from './languages.ts';
import { checkSpans } from './spans.ts';
import { checkStates } from './states.ts';
import type { UnitRule } from './unit-view.ts';

/** The rules that look at a whole unit. */
export const unitRules: readonly UnitRule[] = [checkStates, checkLanguages, checkUnitIds, checkTargetOrder];

/** Those that only a unit with inline elements can break. */
export const inlineRules: readonly UnitRule[] = [
  checkTargetIds,
  checkSpans,
  checkCodes,
  checkAnnotations,
  checkRemovedCodes,
  checkSequences,
];

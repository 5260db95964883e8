import type { LocQualityIssueType } from '../../model/finding.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check } from '../contract/define-check.ts';
import type { Example } from '../../model/check-page.ts';
import { factFaults } from './fact-faults.ts';
import type { FactCheckId, FactFault } from './fact-faults.ts';

interface FactCheck {
  readonly id: FactCheckId;
  readonly type: LocQualityIssueType;
  /** What it has to say beyond a value that is missing, added, changed or swapped. */
  readonly also?: readonly FactFault['problem'][];
  readonly examples: readonly Example[];
}

const always: readonly FactFault['problem'][] = ['missing', 'added', 'changed', 'swapped'];

/** A check of one kind of facts: what is certain is an error, and doubt lowers it. */
export function factCheck({ id, type, also = [], examples }: FactCheck): Check<'unit'> {
  const worded = new Set([...always, ...also]);
  return defineCheck({
    id,
    type,
    scope: 'unit',
    severity: 'error',
    find: (subject) => factFaults(subject, id),
    describe: (fault) => ({
      key: worded.has(fault.problem) ? fault.problem : 'changed',
      values: differingWords(fault),
    }),
    examples,
  });
}

/** The words of both sides; their values where the words are the same, as with a unit that stands outside of them. */
function differingWords({ expected = '', found = '', expectedText = '', foundText = '' }: FactFault): {
  readonly expected: string;
  readonly found: string;
} {
  return expectedText === foundText ? { expected, found } : { expected: expectedText, found: foundText };
}

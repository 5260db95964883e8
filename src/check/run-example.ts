import { defined } from '../model/defined.ts';
import type { Finding } from '../model/finding.ts';
import type { AnyCheck } from './contract/define-check.ts';
import { ledgerOf, releasesOf, translationOf } from './contract/example.ts';
import type { Example } from '../model/check-page.ts';
import { runChecks, runNewsroomChecks } from './run-checks.ts';
import type { CheckOptions } from './run-checks.ts';

/** What one check finds in one of its examples. */
export function runExample(example: Example, check: AnyCheck): Finding[] {
  const { terms, policy } = example;
  const options: CheckOptions = defined({ terms, policy, ledger: ledgerOf(example) });
  if (check.scope === 'newsroom') {
    return runNewsroomChecks(
      releasesOf(example).map((release) => [release, options] as const),
      [check],
    );
  }
  return runChecks(translationOf(example), { ...options, checks: [check] });
}

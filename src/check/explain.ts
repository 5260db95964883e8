import type { CheckPage } from '../model/check-page.ts';
import { checks } from './checks.ts';
import { runExample } from './run-example.ts';

/** The ids of all checks, in the order of the manual. */
export function checkIds(): readonly string[] {
  return checks.map(({ id }) => id);
}

/** The page of a check; undefined where there is no check of that id. */
export function explain(checkId: string): CheckPage | undefined {
  const check = checks.find(({ id }) => id === checkId);
  if (check === undefined) return undefined;
  const { id, type, scope, severity, examples } = check;
  return {
    id,
    type,
    scope,
    severity,
    title: { key: `check.${id}.title`, values: {} },
    rationale: { key: `check.${id}.rationale`, values: {} },
    right: examples.filter(({ finds }) => finds.length === 0),
    wrong: examples
      .filter(({ finds }) => finds.length > 0)
      .map((example) => ({ ...example, findings: runExample(example, check) })),
  };
}

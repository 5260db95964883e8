import type { Finding, LocQualityIssueType, Message, Severity } from '../model/finding.ts';
import { checks } from './checks.ts';
import type { Example } from './contract/example.ts';
import { runExample } from './run-example.ts';
import type { Scope } from './contract/subject.ts';

/** A check's page in the manual. */
export interface CheckPage {
  readonly id: string;
  readonly type: LocQualityIssueType;
  readonly scope: Scope;
  readonly severity: Severity;
  readonly title: Message;
  /** Why the check is there, and what weighs how much. */
  readonly rationale: Message;
  readonly right: readonly Example[];
  readonly wrong: readonly WrongExample[];
}

export interface WrongExample extends Example {
  /** What the check says of it. */
  readonly findings: readonly Finding[];
}

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

import { bestMatch } from '../../locale/tags/tags.ts';
import type { Severity } from '../../model/finding.ts';
import { lookup } from '../../model/lookup.ts';
import type { CheckSeverities, Policy } from '../../model/policy.ts';
import type { Role } from '../../model/role.ts';
import type { AnyCheck, Certainty } from '../contract/define-check.ts';

/** How grave a finding is. */
export const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

type Caps = Readonly<Record<Certainty, Severity>>;

const caps: Caps = { certain: 'error', likely: 'warning', possible: 'info', doubtful: 'info' };
const strictCaps: Caps = { ...caps, possible: 'warning' };

/** What a policy may make a difference by. */
export interface PolicyPlace {
  readonly locale: string;
  readonly release: string;
  /** Of the unit; absent where it has none or the finding is about no one unit. */
  readonly role?: Role | undefined;
}

/** The severity of a check as the policy has it, before certainty lowers it. */
export function severityIn({ locale, release, role }: PolicyPlace, check: AnyCheck, policy: Policy): Severity | 'off' {
  return (
    own(policy.roleChecks, role)?.[check.id] ??
    own(policy.releaseChecks, release)?.[check.id] ??
    localePolicy(locale, policy)?.[check.id] ??
    policy.checks?.[check.id] ??
    check.severity
  );
}

function own(
  by: Readonly<Record<string, CheckSeverities>> | undefined,
  key: string | undefined,
): CheckSeverities | undefined {
  return by === undefined ? undefined : lookup(by, key);
}

function localePolicy(locale: string, { localeChecks }: Policy): CheckSeverities | undefined {
  if (localeChecks === undefined) return undefined;
  if (Object.hasOwn(localeChecks, locale)) return localeChecks[locale];
  const match = bestMatch(locale, Object.keys(localeChecks));
  return match === undefined ? undefined : localeChecks[match];
}

/** A severity lowered by doubt, less so when strict. */
export function lowered(severity: Severity, certainty: Certainty, strict: boolean): Severity {
  const cap = (strict ? strictCaps : caps)[certainty];
  return rank[severity] <= rank[cap] ? severity : cap;
}

import { bestMatch } from '../locale/tags.ts';
import type { Severity } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { AnyCheck, Certainty } from './define-check.ts';

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

type Caps = Readonly<Record<Certainty, Severity>>;

const caps: Caps = { certain: 'error', likely: 'warning', possible: 'info', doubtful: 'info' };
const strictCaps: Caps = { ...caps, possible: 'warning' };

/** The severity of a check in one locale as the policy has it, before certainty lowers it. */
export function severityIn(locale: string, check: AnyCheck, policy: Policy): Severity | 'off' {
  return localePolicy(locale, policy)?.[check.id] ?? policy.checks?.[check.id] ?? check.severity;
}

function localePolicy(
  locale: string,
  { localeChecks }: Policy,
): Readonly<Record<string, Severity | 'off'>> | undefined {
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

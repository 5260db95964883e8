import type { Severity } from './finding.ts';
import type { Role } from './role.ts';
import type { State } from './unit.ts';

/** Severity per check id; `off` leaves the check out. */
export type CheckSeverities = Readonly<Record<string, Severity | 'off'>>;

/**
 * What the newsroom asks of its translations; every part has a default. The four settings of severities are laid one over
 * the other in this order: a role's own word is the last.
 */
export interface Policy {
  readonly checks?: CheckSeverities;
  /** For one target locale, by tag. */
  readonly localeChecks?: Readonly<Record<string, CheckSeverities>>;
  /** For one release, by id. */
  readonly releaseChecks?: Readonly<Record<string, CheckSeverities>>;
  /** For units of one role. */
  readonly roleChecks?: Readonly<Partial<Record<Role, CheckSeverities>>>;
  /** The lowest state a segment may have in an edition. `translated` unless set. */
  readonly minimumState?: State;
}

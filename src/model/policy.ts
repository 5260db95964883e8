import type { Severity } from './finding.ts';
import type { State } from './unit.ts';

/** What the newsroom asks of its translations; every part has a default. */
export interface Policy {
  /** Severity per check id; `off` leaves the check out. */
  readonly checks?: Readonly<Record<string, Severity | 'off'>>;
  /** The same for one locale, laid over `checks`. */
  readonly localeChecks?: Readonly<Record<string, Readonly<Record<string, Severity | 'off'>>>>;
  /** The lowest state a segment may have in an edition. `translated` unless set. */
  readonly minimumState?: State;
}

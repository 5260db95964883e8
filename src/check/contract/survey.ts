import type { UnitSubject } from './subject.ts';

/**
 * Finds out for a check of a whole release, which is too large to be held, which of its units the check concerns: every
 * unit is added, then each is asked for. Keeps small numbers, not texts; a unit too many does no harm.
 */
export interface Survey {
  add(unit: UnitSubject): void;
  concerns(unit: UnitSubject): boolean;
}

/** That two texts are alike on one side, and of which kind each is on the other, by numbers. */
export interface Alike {
  readonly same: number;
  readonly kind: number;
}

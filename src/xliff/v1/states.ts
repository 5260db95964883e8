import type { State } from '../../model/unit.ts';

/** The `state` of a target (XLIFF 1.2, section 2.4) that is written for each state of XLIFF 2. */
export const TARGET_STATES: Readonly<Record<State, string>> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

import type { State } from '../../model/unit.ts';
import type { TargetInline } from './define-format.ts';

/** A translation of a block that its source file has beside it. */
export interface GivenTarget {
  /** As the file names its language. */
  readonly locale: string;
  readonly content: readonly TargetInline[];
  readonly state: State;
}

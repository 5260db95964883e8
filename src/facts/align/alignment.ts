import type { Fact } from '../../model/fact.ts';

/** Two facts that state the same. */
export interface Agreement {
  readonly source: Fact;
  readonly target: Fact;
  /** `converted`: the value was carried over into another unit, within the tolerance of rounding. */
  readonly how: 'equal' | 'converted';
  /** Index of the pair of segments that each fact is of. */
  readonly sourceSegment: number;
  readonly targetSegment: number;
}

/**
 * What the target says otherwise than the source.
 *
 * - `changed`: the target has another value in place of the source's
 * - `missing`: the source's value has no counterpart; `added`: the target's has none
 * - `swapped`: both values are there, each in the other's place
 * - `unit`: the same number of another unit (5 miles, 5 km); `points`: percent for percentage points or the reverse
 * - `share`, `currency`: a percentage or an amount of money on one side, on the other a bare number
 * - `separators`: the figure has separators of another language, which make it another value to who reads the target's
 * - `sign`: what rises in the source falls in the target, or the other way round
 * - `weekday`: the target's weekday is not that of the target's own date
 */
export interface Disagreement {
  readonly reason:
    | 'changed'
    | 'missing'
    | 'added'
    | 'swapped'
    | 'unit'
    | 'points'
    | 'share'
    | 'currency'
    | 'separators'
    | 'sign'
    | 'weekday';
  readonly source?: Fact;
  readonly target?: Fact;
  readonly sourceSegment?: number;
  readonly targetSegment?: number;
  /** The values as a person reads them, such as `1200000000` and `2010-11-06`. */
  readonly expected?: string;
  readonly found?: string;
  /**
   * How sure it is that the translation is wrong: from 0.8 on an error, from 0.5 on a warning, below only worth telling;
   * with `--strict` from 0.25 on a warning.
   */
  readonly certainty: number;
  /** What the target's span should read, where that is certain. */
  readonly fix?: string;
}

export interface Alignment {
  readonly agreements: readonly Agreement[];
  readonly disagreements: readonly Disagreement[];
}

/** The facts of one pair of segments. */
export interface FactPair {
  readonly source: readonly Fact[];
  readonly target: readonly Fact[];
  /** What the facts were read in: names there bind values. */
  readonly texts?: { readonly source: string; readonly target: string };
}

/** The locales of an alignment. */
export interface LocalePair {
  readonly source: string;
  readonly target: string;
}

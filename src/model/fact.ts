/** A span of code-stripped text that states a value. */
export type Fact =
  | FactOf<'cardinal' | 'ordinal' | 'fraction' | 'percent' | 'percentage-points', DecimalReading>
  | FactOf<'quantity', DecimalReading & { readonly unit: string }>
  | FactOf<'currency', DecimalReading & { readonly currency: string }>
  | FactOf<'number-range', { readonly from: string; readonly to: string }>
  | FactOf<'date' | 'date-range' | 'time' | 'duration' | 'decade' | 'century' | 'year', IsoReading>
  | FactOf<'weekday', { readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 }>
  | FactOf<'phone' | 'url' | 'email' | 'handle' | 'document-symbol', { readonly value: string }>;

export type FactKind = Fact['kind'];

interface FactOf<Kind extends string, Reading> {
  readonly kind: Kind;
  readonly text: string;
  /** UTF-16 offsets into the code-stripped text. */
  readonly start: number;
  readonly end: number;
  /** The canonical values that the text may have, the likeliest first; alignment chooses jointly. */
  readonly readings: readonly Reading[];
  /** Stated as about, nearly, some, more than. */
  readonly approximate?: boolean;
  /** One, first, dozen, half: never an error by itself. */
  readonly soft?: boolean;
  /** Joined to the figure before it by `and` or a range: an order of values that a translation keeps. */
  readonly coordinated?: boolean;
  /** How sure the recogniser is that this states a value, from 0 to 1. */
  readonly certainty: number;
}

export interface DecimalReading {
  /** A plain decimal such as `1200000000` or `-0.5`. */
  readonly decimal: string;
}

export interface IsoReading {
  /** ISO 8601: a date, a part of one (`--11-04`), an interval `a/b`, a time or a duration. */
  readonly iso: string;
}

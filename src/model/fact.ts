/** A span of code-stripped text that states a value. */
export type Fact =
  | FactOf<'cardinal' | 'ordinal' | 'fraction' | 'percent' | 'percentage-points', DecimalReading>
  | FactOf<'quantity', DecimalReading & { readonly unit: string }>
  | FactOf<'currency', DecimalReading & { readonly currency: string }>
  | FactOf<'number-range', RangeReading>
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
  /** The letters that a figure is written as one with, which make a name of it: WW of WW1, T of T-34. */
  readonly name?: string;
  /**
   * What kind of word or numeral states it, for comparing with another of the kind: a factor (doubled), a half of a year or a
   * game (first half), a quarter of a year (Q2), a Roman numeral, a currency with its country (Swedish krona), or dollars in a word.
   */
  readonly sense?: 'factor' | 'half' | 'quarter' | 'roman' | 'direction' | 'country' | 'dollar';
  /** The bounds of a range, the hours and the minutes of a duration: what it is made of, each in its own place. */
  readonly parts?: readonly Fact[];
  /** How sure the recogniser is that this states a value, from 0 to 1. */
  readonly certainty: number;
}

export interface DecimalReading {
  /** A plain decimal such as `1200000000` or `-0.5`. */
  readonly decimal: string;
}

/** Two plain decimals and what both of them count, where they count something. */
export interface RangeReading {
  readonly from: string;
  readonly to: string;
  /** CLDR's unit id. */
  readonly unit?: string;
  /** ISO 4217. */
  readonly currency?: string;
  readonly share?: 'percent' | 'percentage-points';
}

export interface IsoReading {
  /** ISO 8601: a date, a part of one (`--11-04`, `---04`), an interval `a/b`, a time with its zone where it has one, a duration. */
  readonly iso: string;
}

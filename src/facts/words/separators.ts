/** A locale's decimal and grouping separators, which decide between two readings of a number in digits. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
  /** A slash is a decimal separator too. */
  readonly slash?: boolean;
  /** Good texts have those of English too. */
  readonly vary?: boolean;
}

/** The number of an item in a numbered list. */
export interface Ordinal {
  readonly value: number;
  /** How the source writes it, as HTML's `type` of a list says: 1, a, A, i, I. */
  readonly style: OrdinalStyle;
}

export type OrdinalStyle = '1' | 'a' | 'A' | 'i' | 'I';

export const ordinalStyles: readonly OrdinalStyle[] = ['1', 'a', 'A', 'i', 'I'];

/** Beyond these a letter is no letter and a Roman numeral is nothing that a reader would follow. */
const mostOf: Readonly<Record<OrdinalStyle, number>> = { 1: 999_999, a: 26, A: 26, i: 3999, I: 3999 };

/** Makes an ordinal; a number that its style cannot write is written in digits. Undefined where it is no whole number from 0. */
export function ordinalOf(value: number, style: OrdinalStyle = '1'): Ordinal | undefined {
  if (!Number.isInteger(value) || value < 0 || value > mostOf[1]) return undefined;
  return { value, style: value >= 1 && value <= mostOf[style] ? style : '1' };
}

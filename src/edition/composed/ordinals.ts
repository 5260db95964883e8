import type { LocaleSettings } from '../../model/edition.ts';
import type { Ordinal } from '../../model/ordinal.ts';
import type { BodyPart } from './layout.ts';
import { formatCount } from './values.ts';

/** Writes the number of an item in text, such as `3.`, `٣.` or `c.`. */
export function ordinalLabel({ value, style }: Ordinal, locale: string, settings: LocaleSettings): string {
  const written = style === '1' ? formatCount(value, locale, settings) : lettersOf(value, style.toLowerCase());
  return `${style === 'A' || style === 'I' ? written.toUpperCase() : written}.`;
}

function lettersOf(value: number, style: string): string {
  return style === 'a' ? String.fromCharCode(0x60 + value) : romanOf(value);
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function romanOf(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, numeral] of numerals) {
    for (; rest >= worth; rest -= worth) written += numeral;
  }
  return written;
}

/** Whether an item stands in one list with the one before it: both have bullets, or numbers of one style. */
export function isSameList(before: BodyPart, part: BodyPart): boolean {
  return before.kind === part.kind && before.ordinal?.style === part.ordinal?.style;
}

import { tableRow } from './tables.ts';
import { quotationMarks } from '../cldr/quotation-marks.ts';

/** How a locale writes quotations. */
export interface QuotationStyle {
  /** CLDR's outer pair: what is put where nothing else is said. */
  readonly usual: string;
  /** Opening and closing mark of each pair that is at home in the locale. */
  readonly pairs: ReadonlySet<string>;
  /** What stands between the usual marks and the quotation. */
  readonly space: string;
}

interface Row {
  readonly pairs: readonly string[];
  readonly space: string;
}

export function quotationStyleOf(locale: string): QuotationStyle {
  return tableRow<Row, QuotationStyle>('quotation-styles', locale, styleOf);
}

function styleOf({ pairs = [], space = '' }: Partial<Row>, locale: string): QuotationStyle {
  const [open, close, innerOpen, innerClose] = quotationMarks(locale);
  const usual = `${open}${close}`;
  return { usual, pairs: new Set([usual, `${innerOpen}${innerClose}`, ...pairs]), space };
}

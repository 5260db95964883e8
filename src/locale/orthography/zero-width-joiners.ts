import { tableRow } from './tables.ts';

/** Which characters without width a locale's spelling has. */
export interface ZeroWidth {
  /** U+200C and U+200D shape letters. */
  readonly joiners: boolean;
  /** U+200B parts words where no space is written. */
  readonly breaks: boolean;
}

export function zeroWidthIn(locale: string): ZeroWidth {
  return tableRow<ZeroWidth, ZeroWidth>('zero-width-joiners', locale, ({ joiners = false, breaks = false }) => ({
    joiners,
    breaks,
  }));
}

import { tableRow } from './tables.ts';

/** Font encodings in which a language is still written, in place of Unicode. */
export interface FontEncodings {
  /** The signs by which Zawgyi is known are letters of other languages in the Burmese script. */
  readonly zawgyi: boolean;
}

export function fontEncodingsOf(locale: string): FontEncodings {
  return tableRow<FontEncodings, FontEncodings>('font-encodings', locale, ({ zawgyi = false }) => ({ zawgyi }));
}

/** Segmentation rules as SRX 2.0 has them (LISA/GALA, 7 April 2008): the parts that decide where text is cut. */
export interface SrxDocument {
  readonly header: SrxHeader;
  readonly languageRules: readonly LanguageRule[];
  readonly mapRules: readonly LanguageMap[];
}

export interface SrxHeader {
  /** The rules of every map that fits apply, in order; otherwise those of the first (section 3.4). */
  readonly cascade: boolean;
  /**
   * Whether text inside sub-flows is cut. Read and written, but not acted on: a sub-flow, such as a branch of a plural,
   * is a unit of its own here, and units are cut.
   */
  readonly segmentSubflows: boolean;
  readonly formatHandling: FormatHandling;
}

/** Whether a code at a break goes with the text before the break (section 3.4.2). */
export interface FormatHandling {
  readonly start: boolean;
  readonly end: boolean;
  readonly isolated: boolean;
}

export interface LanguageRule {
  readonly name: string;
  readonly rules: readonly SrxRule[];
}

export interface SrxRule {
  /** False for an exception: where it matches first, there is no break. */
  readonly break: boolean;
  /** Regular expressions in ICU's or Java's syntax; empty ones match everywhere. */
  readonly before: string;
  readonly after: string;
  /** Position of the rule in its file. */
  readonly line?: number;
  readonly column?: number;
}

export interface LanguageMap {
  /** A regular expression that the whole language code matches. */
  readonly languagePattern: string;
  readonly languageRuleName: string;
}

export const defaultFormatHandling: FormatHandling = { start: false, end: true, isolated: false };

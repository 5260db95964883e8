/** ITS 2.0 Localization Quality Issue types (section 8.17, appendix C). */
export type LocQualityIssueType =
  | 'terminology'
  | 'mistranslation'
  | 'omission'
  | 'untranslated'
  | 'addition'
  | 'duplication'
  | 'inconsistency'
  | 'grammar'
  | 'legal'
  | 'register'
  | 'locale-specific-content'
  | 'locale-violation'
  | 'style'
  | 'characters'
  | 'misspelling'
  | 'typographical'
  | 'formatting'
  | 'inconsistent-entities'
  | 'numbers'
  | 'markup'
  | 'pattern-problem'
  | 'whitespace'
  | 'internationalization'
  | 'length'
  | 'non-conformance'
  | 'uncategorized'
  | 'other';

/** `error` blocks publishing, `warning` asks for a sign-off, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** A span of a segment's code-stripped text, in UTF-16 code units. */
export interface TextSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The key of a message in `locales/<ui>/messages.json` and the values it names. */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The sentence itself, of a check that is not ours and so has no wording in the messages. */
  readonly text?: string;
}

/** A fault in content, found by a check. */
export interface Finding {
  /** Stable while the file, the unit, the check and the evidence stay the same: what a waiver names. */
  readonly id: string;
  readonly check: string;
  readonly type: LocQualityIssueType;
  readonly severity: Severity;
  /** Id of the XLIFF `<file>`: unit ids are unique only within one. */
  readonly file: string;
  readonly unit?: string;
  readonly segment?: string;
  readonly line: number;
  readonly column: number;
  readonly source?: TextSpan;
  readonly target?: TextSpan;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly message: Message;
  /** The target's corrected span, where the correction is certain. */
  readonly fix?: string;
  readonly waived?: Waiver;
}

/** A person's decision that one finding may stand. It lapses when the source or the target changes. */
export interface Waiver {
  readonly finding: string;
  readonly file: string;
  readonly unit?: string;
  readonly check: string;
  readonly sourceDigest: string;
  readonly targetDigest: string;
  readonly by: string;
  readonly why: string;
  /** RFC 3339. */
  readonly when: string;
}

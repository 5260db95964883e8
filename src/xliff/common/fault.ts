import type { Message, Severity } from '../../model/finding.ts';

/** What is wrong with a document itself, apart from what its text says. */
export interface XliffFault {
  /** Check id: `xliff-` and the rule's name. */
  readonly rule: string;
  /** Section of the standard that states the constraint, such as `2.1 #order`. */
  readonly section: string;
  readonly severity: Severity;
  /** Key `xliff.<rule name>` in `locales/<ui>/messages.json`. */
  readonly message: Message;
  readonly line: number;
  readonly column: number;
  /** Id of the `<file>` around it, as it stands there. */
  readonly file?: string;
  readonly unit?: string;
  readonly segment?: string;
}

import type { Span } from './define-format.ts';

/** A link of a file: where it leads, and where that is written. */
export interface SourceLink {
  readonly address: string;
  readonly span: Span;
  /** How it is written: bare or in angle brackets in Markdown, by its quotation marks in an attribute. */
  readonly form: 'plain' | 'angle' | 'double' | 'single' | 'bare';
}

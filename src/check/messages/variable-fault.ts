import type { Evidence } from '../contract/define-check.ts';

/** What is wrong with a variable in text: `{name}`, `{{name}}`, `%s`. */
export interface VariableFault extends Evidence {
  readonly problem: 'missing' | 'fewer' | 'added' | 'more' | 'changed' | 'typed' | 'order' | 'mixed' | 'percent';
  readonly variable: string;
  /** What the source has in its place. */
  readonly expected?: string;
}

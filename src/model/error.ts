import type { ErrorCode } from './error-codes.ts';
import { errorMessage, type MessageValues } from './error-message.ts';

/** Where and what is wrong with input that can't be used. */
export interface ErrorPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The faulty line of the file, shown with a caret under the column. */
  readonly excerpt?: string | undefined;
}

/** Errors that have nothing to do with the file that was being read. */
const ofMachine: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'package-missing',
  'database-refused',
  'database-unreachable',
  'database-url',
  'database-variable',
]);

/**
 * Input that can't be used. `code` names the message `error.<code>` in `locales/<ui>/messages.json`, which says what is
 * wrong and what to do; `values` are what it names, and `message` is its English. Everything else that is thrown is a bug.
 */
export class DragomanError extends Error {
  override readonly name = 'DragomanError';
  readonly code: ErrorCode;
  readonly values: MessageValues;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly excerpt: string | undefined;

  constructor(code: ErrorCode, values: MessageValues = {}, place: ErrorPlace = {}) {
    super(errorMessage(code, values));
    this.code = code;
    this.values = values;
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
    this.excerpt = place.excerpt;
  }

  /** The same error with the file that only the caller knows; what the machine lacks is no fault of a file. */
  in(file: string): DragomanError {
    if (ofMachine.has(this.code)) return this;
    return new DragomanError(this.code, this.values, { ...this, file: this.file ?? file });
  }
}

import type { DragomanError } from '../model/error.ts';
import { describeError } from './describe.ts';
import { markUnder } from './mark.ts';
import type { Translate } from '../model/translate.ts';
import { harmlessLine } from '../model/printable.ts';

/**
 * `file:line:column: what, and what to do`, and under it the faulty line with a caret where these are known. No line end
 * after the last line. `shown.file` stands in for the error's own path.
 */
export function printError(error: DragomanError, t: Translate, shown: { readonly file?: string } = {}): string {
  const { line, column, excerpt } = error;
  const file = shown.file ?? error.file;
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const prefix = file === undefined ? '' : `${place.join(':')}: `;
  const start = (column ?? 0) - 1;
  const hasExcerpt = excerpt !== undefined && excerpt.trim() !== '';
  const lines = hasExcerpt ? markUnder(excerpt, start < 0 ? [] : [{ start, end: start + 1 }]) : [];
  // What is said may name a file or a release too.
  const said = (prefix + describeError(error, t)).split('\n').map(harmlessLine);
  return [...said, ...lines.map((text) => `  ${text}`)].join('\n');
}

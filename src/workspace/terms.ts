import type { ErrorCode } from '../model/error-codes.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { DragomanError } from '../model/error.ts';
import { termStatuses, type Term, type TermStatus } from '../model/term.ts';
import { termColumns } from './term-columns.ts';

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads `terms.csv`: RFC 4180 with the header `source,locale,target,status,note`.
 *
 * @throws DragomanError with the line of the first fault.
 */
export function parseTerms(csv: string, path: string): readonly Term[] {
  const [header, ...rows] = parseRows(csv, path);
  if (header === undefined) return [];
  if (header.record.join() !== termColumns.join()) {
    throw new DragomanError('terms-header', { expected: termColumns.join() }, { file: path, line: 1, column: 1 });
  }
  return rows.map(({ record, info }) => {
    const [source = '', locale = '', target = '', status = '', note = ''] = record;
    const fault = (code: ErrorCode): DragomanError =>
      new DragomanError(code, { status, known: termStatuses.join(', ') }, { file: path, line: info.lines, column: 1 });
    if (source === '' || locale === '' || target === '') throw fault('terms-incomplete');
    if (!termStatuses.includes(status as TermStatus)) throw fault('terms-unknown-status');
    return { source, locale, target, status: status as TermStatus, ...(note === '' ? {} : { note }) };
  });
}

function parseRows(csv: string, path: string): readonly Row[] {
  try {
    return parse(csv, { bom: true, info: true, skip_empty_lines: true }) as unknown as readonly Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new DragomanError('terms-not-csv', { reason: error.message }, { file: path, line, column: 1 });
  }
}

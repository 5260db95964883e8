import type { ErrorCode } from '../model/error-codes.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { DragomanError } from '../model/error.ts';
import { termStatuses, type Term, type TermStatus } from '../model/term.ts';
import { termColumns } from './term-columns.ts';

/** The terms of a file, and why some of its lines are none. */
export interface ReadTerms {
  readonly terms: readonly Term[];
  /** In the order of the lines. */
  readonly faults: readonly DragomanError[];
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads `terms.csv`: RFC 4180 with the header `source,locale,target,status,note`. Cells may be left out at the end of a line;
 * what is not to be translated is its own target. A line that can't be used stops no other.
 *
 * @throws DragomanError where the header is another one.
 */
export function parseTerms(csv: string, path: string): ReadTerms {
  const faults: DragomanError[] = [];
  const [header, ...rows] = parseRows(csv, path, faults);
  if (header === undefined) return { terms: [], faults };
  // Columns behind these are for people, such as those of `dragoman terms extract`.
  if (header.record.slice(0, termColumns.length).join() !== termColumns.join()) {
    throw new DragomanError('terms-header', { expected: termColumns.join() }, { file: path, line: 1, column: 1 });
  }
  const terms = rows.flatMap((row) => {
    const term = termOf(row, path);
    if (!(term instanceof DragomanError)) return [term];
    faults.push(term);
    return [];
  });
  return { terms, faults: faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}

function termOf({ record, info }: Row, path: string): Term | DragomanError {
  const [source = '', locale = '', given = '', status = '', note = ''] = record.map((cell) => cell.trim());
  const target = given === '' && status === 'do-not-translate' ? source : given;
  const fault = (code: ErrorCode): DragomanError =>
    new DragomanError(code, { status, known: termStatuses.join(', ') }, { file: path, line: info.lines, column: 1 });
  if (source === '' || locale === '' || target === '') return fault('terms-incomplete');
  if (!termStatuses.includes(status as TermStatus)) return fault('terms-unknown-status');
  return { source, locale, target, status: status as TermStatus, ...(note === '' ? {} : { note }) };
}

function parseRows(csv: string, path: string, faults: DragomanError[]): readonly Row[] {
  try {
    return rowsOf(csv);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  // Behind a wrong quotation mark nothing tells where the next row begins, unless each line is one.
  return csv.split(/\r\n?|\n/u).flatMap((line, at) => {
    try {
      return rowsOf(line).map(({ record }) => ({ record, info: { lines: at + 1 } }));
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      faults.push(new DragomanError('terms-not-csv', {}, { file: path, line: at + 1, column: 1 }));
      return [];
    }
  });
}

/** @throws CsvError */
function rowsOf(csv: string): readonly Row[] {
  const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true } as const;
  return parse(csv, options) as unknown as readonly Row[];
}

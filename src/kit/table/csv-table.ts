import { CsvError, parse } from 'csv-parse/sync';
import { DragomanError } from '../../model/error.ts';
import { writeCsv } from '../../model/csv.ts';
import type { BilingualTable } from './bilingual-table.ts';
import { HEADING, ROW_ID, type CellRow } from './table-cells.ts';

export function csvTable({ headings, rows }: Pick<BilingualTable, 'headings' | 'rows'>): Uint8Array {
  return new TextEncoder().encode(writeCsv([headings, ...rows]));
}

/** What spreadsheets part columns by, as their language has it. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads CSV as spreadsheets write it: in UTF-8 or UTF-16, parted by commas, semicolons or tabs.
 *
 * @throws DragomanError `file-not-utf-8`, `table-damaged` or `table-open-quote`.
 */
export function csvCells(bytes: Uint8Array, path: string): readonly CellRow[] {
  const text = decoded(bytes, path).replace(/^sep=.\r?\n/, '');
  const counts = DELIMITERS.map((delimiter) => rowsOf(text, delimiter));
  const [best] = counts.toSorted((one, other) => likelihood(other) - likelihood(one));
  const [unclosed] = counts.filter((each) => each instanceof CsvError && each.code === 'CSV_QUOTE_NOT_CLOSED');
  if (unclosed !== undefined && best !== undefined && likelihood(best) < 1) {
    const line = Number(/at line (\d+)/u.exec((unclosed as CsvError).message)?.[1] ?? 1);
    throw new DragomanError('table-open-quote', {}, { file: path, line });
  }
  if (best === undefined || best instanceof CsvError) {
    const line = best instanceof CsvError ? Number(best['lines'] ?? 1) : 1;
    throw new DragomanError('table-damaged', {}, { file: path, line });
  }
  const open = openQuote(best);
  if (open !== undefined) throw new DragomanError('table-open-quote', {}, { file: path, line: open });
  return best;
}

/**
 * Finds a cell that has taken in the rows behind it, since its quotation mark is not closed: the id of another row stands
 * at the beginning of one of its lines.
 *
 * @returns the number of its row
 */
function openQuote(rows: readonly CellRow[]): number | undefined {
  const took = rows.find(({ cells }) =>
    cells.some((cell) =>
      cell
        .split(/[\r\n]+/u)
        .slice(1)
        .some(beginsRow),
    ),
  );
  return took?.row;
}

function beginsRow(line: string): boolean {
  const [, first = ''] = /^"?([^",;\t]*)"?[,;\t]/u.exec(line) ?? [];
  return ROW_ID.test(first.trim());
}

/** Ids and the first heading tell the right delimiter: texts have commas and semicolons of their own. */
function likelihood(rows: readonly CellRow[] | CsvError): number {
  if (rows instanceof CsvError) return -1;
  const known = rows.filter(({ cells }) => cells.some((cell) => ROW_ID.test(cell.trim()) || HEADING.test(cell.trim())));
  return known.filter(({ cells }) => cells.length > 1).length + (rows.some(({ cells }) => cells.length > 1) ? 0.5 : 0);
}

function rowsOf(text: string, delimiter: string): readonly CellRow[] | CsvError {
  try {
    const records = parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
    return records.map((cells, at) => ({ row: at + 1, cells: cells.map(defused) }));
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

/** Takes off the apostrophe that keeps a text from being a formula. */
function defused(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function decoded(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  const isBig = first === 0xfe && second === 0xff;
  const isUtf16 = isBig || (first === 0xff && second === 0xfe) || second === 0;
  try {
    return new TextDecoder(isBig ? 'utf-16be' : isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DragomanError('file-not-utf-8', { path }, { file: path });
  }
}

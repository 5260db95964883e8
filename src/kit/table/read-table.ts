import { unpackZip } from '../../archive/unpack-zip.ts';
import type { RefuseZip } from '../../archive/zip-guard.ts';
import { DragomanError } from '../../model/error.ts';
import { csvCells } from './csv-table.ts';
import { docxCells } from './docx-table.ts';
import { HEADING, ROW_ID, type CellRow, type TableForm } from './table-cells.ts';
import { xlsxCells } from './xlsx-table.ts';

/** A row of a table that came back. */
export interface ReturnedRow {
  /** Its number in the file, and that of the column of translations, from 1. */
  readonly row: number;
  readonly column: number;
  /** `unit/segment`; empty where it is lost. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

export interface ReturnedTable {
  /** What the first heading says; absent where it is lost. */
  readonly of?: {
    readonly release: string;
    readonly sourceLocale: string;
    readonly targetLocale: string;
    readonly exportId?: string;
  };
  readonly rows: readonly ReturnedRow[];
}

/**
 * Reads a table that came back, whatever became of it: its columns may be in another order, its rows sorted, with the
 * headings among them.
 *
 * @throws DragomanError for what is damaged, and `table-no-columns` for what is no such table.
 */
export function readTable(
  bytes: Uint8Array,
  { path, form, refuse }: { readonly path: string; readonly form: TableForm; readonly refuse: RefuseZip },
): ReturnedTable {
  const all = form === 'csv' ? csvCells(bytes, path) : officeCells(bytes, path, form, refuse);
  const rows = all.filter(({ cells }) => cells.some((text) => text.trim() !== ''));
  const headings = rows.find(({ cells }) => cells.some((text) => HEADING.test(text.trim())));
  const of = saidBy(headings);
  const columns = columnsOf(rows, headings, of);
  if (columns === undefined) {
    const at = { file: path, line: rows[0]?.row ?? 1, column: 1 };
    throw new DragomanError('table-no-columns', {}, at);
  }
  const own = rows.filter((row) => row !== headings);
  for (const row of own) refuseLostText(row, { columns, width: headings?.cells.length ?? Infinity, path });
  return { ...(of !== undefined && { of }), rows: own.map(rowBy(columns)) };
}

/** What a spreadsheet shows in the place of a formula that it can’t reckon, as which it took a text: `#NAME?`, `Err:508`. */
const cellError = /^(?:#[\p{Lu}\p{N}/_]+[!?]?|Err:\d{3})$/u;

/** Refuses a row whose translation a program has cut or replaced. */
function refuseLostText(
  { row, cells }: CellRow,
  { columns: { source, target }, width, path }: { columns: Columns; width: number; path: string },
): void {
  const [from = '', to = ''] = [cells[source], cells[target]].map((cell) => (cell ?? '').trim());
  const isError = cellError.test(to) && /[!?/]|^Err/u.test(to) && !from.includes(to);
  if (isError) throw new DragomanError('table-cell-error', { text: to }, { file: path, line: row, column: target + 1 });
  const beyond = cells.findIndex((cell, column) => column >= width && cell.trim() !== '');
  if (beyond !== -1)
    throw new DragomanError('table-row-wide', { width }, { file: path, line: row, column: beyond + 1 });
}

/** Reads the heading that says what a table is of. */
function saidBy(headings: CellRow | undefined): ReturnedTable['of'] {
  const [, release, sourceLocale, targetLocale, exportId] =
    headings?.cells.map((text) => HEADING.exec(text.trim())).find((found) => found !== null) ?? [];
  return release === undefined || sourceLocale === undefined || targetLocale === undefined
    ? undefined
    : { release, sourceLocale, targetLocale, ...(exportId !== undefined && exportId !== '' && { exportId }) };
}

interface Columns {
  readonly id: number;
  readonly source: number;
  readonly target: number;
}

function rowBy({ id, source, target }: Columns): (row: CellRow) => ReturnedRow {
  return ({ row, cells }) => ({
    row,
    column: target + 1,
    id: (cells[id] ?? '').trim(),
    source: lines(cells[source] ?? ''),
    target: lines(cells[target] ?? ''),
  });
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Finds the columns by their headings; without these, the ids tell theirs, and the others stand in their order. */
function columnsOf(
  rows: readonly CellRow[],
  headings: CellRow | undefined,
  of: ReturnedTable['of'],
): Columns | undefined {
  const tagged = (tag: string | undefined): number =>
    headings?.cells.findIndex(
      (text) => tag !== undefined && text.trim().toLowerCase().endsWith(`(${tag.toLowerCase()})`),
    ) ?? -1;
  const [source, target] = [tagged(of?.sourceLocale), tagged(of?.targetLocale)];
  const width = Math.max(0, ...rows.slice(0, SEEN).map(({ cells }) => cells.length));
  const numbers = Array.from({ length: width }, (_, column) => column);
  const share = (column: number): number =>
    rows.filter(({ cells }) => ROW_ID.test((cells[column] ?? '').trim())).length;
  const [id = -1] = numbers.filter((column) => share(column) > 0).toSorted((one, other) => share(other) - share(one));
  if (source >= 0 && target >= 0) return { id, source, target };
  // Headings that were translated lack both tags; where one is there alone, the column of the other is gone.
  const tags = headings?.cells.filter((text) => /\([a-z]{2,3}(?:-\w+)*\)$/iu.test(text.trim())).length ?? 0;
  if (tags === 1) return undefined;
  const [first, second] = numbers.filter((column) => column !== id);
  return id === -1 || first === undefined || second === undefined ? undefined : { id, source: first, target: second };
}

function decoded(part: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    throw new DragomanError('table-damaged', {}, { file: path });
  }
}

/** So many rows are enough to see how wide a table is. */
const SEEN = 10_000;

function officeCells(bytes: Uint8Array, path: string, form: 'docx' | 'xlsx', refuse: RefuseZip): readonly CellRow[] {
  const wanted = form === 'docx' ? /^word\/document\d*\.xml$/i : /^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/i;
  const parts = unpackZip(bytes, ({ name }) => wanted.test(name), refuse);
  const xmlOf = (pattern: RegExp): readonly string[] =>
    [...parts].filter(([name]) => pattern.test(name)).map(([, part]) => decoded(part, path));
  if (form === 'docx') return xmlOf(wanted).flatMap((xml) => docxCells(xml, path));
  const [strings = ''] = xmlOf(/sharedStrings/i);
  return xmlOf(/worksheets/i).flatMap((sheet) => xlsxCells(sheet, strings, path));
}

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
  const [, release, sourceLocale, targetLocale, exportId] =
    headings?.cells.map((text) => HEADING.exec(text.trim())).find((found) => found !== null) ?? [];
  const of =
    release === undefined || sourceLocale === undefined || targetLocale === undefined
      ? undefined
      : { release, sourceLocale, targetLocale, ...(exportId !== undefined && exportId !== '' && { exportId }) };
  const columns = columnsOf(rows, headings, of);
  if (columns === undefined) {
    const at = { file: path, line: rows[0]?.row ?? 1, column: 1 };
    throw new DragomanError('table-no-columns', {}, at);
  }
  return { ...(of !== undefined && { of }), rows: rows.filter((row) => row !== headings).map(rowBy(columns)) };
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
  const [first, second] = numbers.filter((column) => column !== id);
  return id === -1 || first === undefined || second === undefined ? undefined : { id, source: first, target: second };
}

/** So many rows are enough to see how wide a table is. */
const SEEN = 10_000;

function officeCells(bytes: Uint8Array, path: string, form: 'docx' | 'xlsx', refuse: RefuseZip): readonly CellRow[] {
  const wanted = form === 'docx' ? /^word\/document\d*\.xml$/i : /^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/i;
  const parts = unpackZip(bytes, ({ name }) => wanted.test(name), refuse);
  const xmlOf = (pattern: RegExp): readonly string[] =>
    [...parts].filter(([name]) => pattern.test(name)).map(([, part]) => new TextDecoder().decode(part));
  if (form === 'docx') return xmlOf(wanted).flatMap((xml) => docxCells(xml, path));
  const [strings = ''] = xmlOf(/sharedStrings/i);
  return xmlOf(/worksheets/i).flatMap((sheet) => xlsxCells(sheet, strings, path));
}

import type { Span } from '../../source/define-format.ts';
import { characterTest } from '../../../locale/characters.ts';
import { isSpace, type Line } from './lines.ts';
import type { Marker } from './markers.ts';
import { findReach, findReachInCells, type Reach } from './reach.ts';
import { isDoubleSpaced, isLetterSpaced, isSpread } from './spread.ts';

/** How a line that has cells is meant. */
export type Layout =
  /** A row of a table. */
  | 'table'
  /** Texts that only stand beside one another, as a mark and a contact do. */
  | 'beside'
  /** Short texts in a row, as in a menu. */
  | 'row';

export interface Columns {
  readonly cells: readonly Span[];
  readonly layout: Layout;
}

/** Longer lines are no rows. */
const longestRow = 300;
/** So many characters of white space part two texts that stand beside one another. */
const apart = 4;
/** Rows of a table have so many cells. */
const mostCells = 14;

const separator =
  /\t+|(?<=[\p{L}\p{N})]\.{3,12})(?=[\p{L}\p{N}+-])|\s*[|｜¦]\s*|(?<=[^\s.!?:;])[ \u00a0]{2,}|[ \u00a0]{4,}|\u3000{2,}/gu;

/** The same in a file that has two spaces or three between any words. */
const widerSeparator = /\t+|\s*[|｜¦]\s*|[ \u00a0]{4,}|\u3000{2,}/gu;

/** Finds the cells of the lines that have several, by tabs, bars or wide spaces, and says which of them make tables. */
export function columnsOf(
  text: string,
  lines: readonly Line[],
  markers: readonly (Marker | undefined)[],
): (Columns | undefined)[] {
  const isDouble = isDoubleSpaced(text, lines);
  const cells = lines.map((line, at) => cellsOf(text, line, markers[at]?.length ?? 0, isDouble));
  const found: (Columns | undefined)[] = [];
  let from = 0;
  while (from < lines.length) {
    if (cells[from] === undefined) {
      found[from++] = undefined;
      continue;
    }
    let to = from + 1;
    const isLabelled = isLabelRow(text, cells[from]);
    while (to < lines.length && isRowLike(text, cells[to], isLabelled) && isTight(lines[to])) to += 1;
    const rows = cells.slice(from, to).filter((row) => row !== undefined);
    if (isLabelled && !isTableOfLabels(text, rows)) {
      while (from < to) found[from++] = undefined;
      continue;
    }
    const areContacts = rows.some((row) => isRowOfContacts(text, row)) && !isGrid(text, rows);
    const isTable = !areContacts && rows.length > 1 && isTabular(text, rows, lines.slice(from, to));
    for (const row of rows) {
      const layout = isTable ? 'table' : areContacts ? 'beside' : layoutOf(text, row);
      found[from++] = { cells: row, layout };
    }
  }
  return found;
}

/** Rows of one table have no blank line between them, at most a rule. */
function isTight(line: Line | undefined): boolean {
  return line !== undefined && !line.page && (line.gap === 0 || (line.ruled && line.gap === 1));
}

function cellsOf(text: string, line: Line, marker: number, isDouble: boolean): readonly Span[] | undefined {
  if (line.end - line.start > longestRow) return undefined;
  const from = line.start + marker;
  // Most lines have one.
  if (!mayHaveCells(text, from, line.end)) return undefined;
  const written = text.slice(from, line.end);
  const cells: Span[] = [];
  let start = 0;
  for (const match of written.matchAll(isDouble ? widerSeparator : separator)) {
    if (match.index > start) cells.push({ start: from + start, end: from + match.index });
    start = match.index + match[0].length;
  }
  if (start < written.length) cells.push({ start: from + start, end: line.end });
  const trimmed = cells.flatMap((cell) => trimSpan(text, cell));
  if (trimmed.length < 2 || trimmed.length > mostCells) return undefined;
  return isSpread(text, trimmed) || isLetterSpaced(written) ? undefined : trimmed;
}

function isRowLike(text: string, row: readonly Span[] | undefined, isLabelled: boolean): boolean {
  return row !== undefined && isLabelRow(text, row) === isLabelled;
}

/** `WHAT:    A ceremony`: a label and what it announces. */
function isLabelRow(text: string, row: readonly Span[] | undefined): boolean {
  const [label] = row ?? [];
  return row?.length === 2 && /[:：፦៖՝]\s*$/u.test(text.slice(label?.start, label?.end));
}

/** Whether labels and what they announce stand in two columns, a tab between, and nobody is reached there. */
function isTableOfLabels(text: string, rows: readonly (readonly Span[])[]): boolean {
  if (rows.length < 3) return false;
  return rows.every(([label, value]) => {
    if (label === undefined || value === undefined || !text.slice(label.end, value.start).includes('\t')) return false;
    const { telephone, email, url } = findReach(text.slice(value.start, value.end));
    return ![telephone, email, url].includes(true);
  });
}

/** Whether something stands in a line that may part two cells. */
function mayHaveCells(text: string, from: number, end: number): boolean {
  let before = 0;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const isParting = parts(code);
    if (isParting && (isBar(code) || isAlike(before, code))) return true;
    before = isParting ? code : 0;
  }
  return false;
}

const parts = characterTest((character) => '\t|｜¦ \u00a0\u3000.'.includes(character));
const isBar = characterTest((character) => '\t|｜¦'.includes(character));
const noBreakSpace = 0xa0;

/** Whether two characters that part cells where they stand together are of one kind. */
function isAlike(one: number, other: number): boolean {
  return one === other || (one === 32 && other === noBreakSpace) || (one === noBreakSpace && other === 32);
}

/** A span without the white space around it, whatever shows as such; none where that is all. */
function trimSpan(text: string, { start, end }: Span): readonly Span[] {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return from < to ? [{ start: from, end: to }] : [];
}

/** Whether each of the cells has a number to call or an address to write to: contacts stand beside one another. */
function isRowOfContacts(text: string, row: readonly Span[]): boolean {
  const reached = row.map(({ start, end }) => findReach(text.slice(start, end)));
  const kinds = new Set(reached.map(({ telephone, email }) => (telephone ? 'telephone' : email ? 'email' : 'none')));
  return kinds.size === 1 && !kinds.has('none');
}

/** Whether rows make a table: figures in columns, or columns that begin or end at the same place, and no numbers to call. */
function isTabular(text: string, rows: readonly (readonly Span[])[], lines: readonly Line[]): boolean {
  let reached = 0;
  let figures = 0;
  let later = 0;
  let tabs = 0;
  for (const [at, row] of rows.entries()) {
    const line = lines[at];
    const written = line === undefined ? '' : text.slice(line.start, line.end);
    if (reaches(row.map(({ start, end }) => text.slice(start, end)))) reached += 1;
    if (written.includes('\t') || /^[|｜]|[|｜]$/u.test(written)) tabs += 1;
    for (const { start, end } of row.slice(1)) {
      later += 1;
      if (isFigure(text.slice(start, end))) figures += 1;
    }
  }
  if (reached > rows.length / 3 && !isGrid(text, rows)) return false;
  if (tabs === rows.length || figures >= 0.4 * later) return rows.some((row) => !isMenu(text, row));
  return rows.length >= 3 && aligned(rows, lines) >= 0.6;
}

function reaches(cells: readonly string[]): boolean {
  const { telephone, email, url } = findReachInCells(cells);
  return telephone || email || url;
}

/** Finds what a row of a table gives to reach somebody with. */
export function findReachInRow(row: string): Reach {
  return findReachInCells(row.split(separator));
}

/** Rows of three cells or more, all as many, without an address to write to: serial numbers look like telephone numbers. */
function isGrid(text: string, rows: readonly (readonly Span[])[]): boolean {
  const [first] = rows;
  if (first === undefined || rows.length < 3 || first.length < 3 || rows.some(({ length }) => length !== first.length))
    return false;
  return !rows.flat().some(({ start, end }) => /@|www\.|\+(?:\p{Nd}[ ().-]{0,2}){7}/u.test(text.slice(start, end)));
}

/** A cell that has more figures than letters: `1,204.6`, `+6.5 %`, `04/2033`, `€ 3m`, `n/a`. */
function isFigure(cell: string): boolean {
  if (/^(?:[-–—.]{1,3}|n\/?a)$/iu.test(cell)) return true;
  const digits = cell.match(/\p{Nd}/gu)?.length ?? 0;
  const letters = cell.match(/\p{L}/gu)?.length ?? 0;
  return digits > 0 && letters <= 2 * digits + 2;
}

function isMenu(text: string, row: readonly Span[]): boolean {
  return row.length > 2 && row.every(({ start, end }) => !/\p{Nd}/u.test(text.slice(start, end)) && end - start < 25);
}

/** The share of rows whose second cell begins where that of the row before does, to a column. */
function aligned(rows: readonly (readonly Span[])[], lines: readonly Line[]): number {
  let same = 0;
  for (let at = 1; at < rows.length; at += 1) {
    const [before, here] = [columnOf(rows[at - 1], lines[at - 1]), columnOf(rows[at], lines[at])];
    if (Math.abs(before - here) <= 1) same += 1;
  }
  return same / (rows.length - 1);
}

function columnOf(row: readonly Span[] | undefined, line: Line | undefined): number {
  return (row?.[1]?.start ?? 0) - (line?.start ?? 0) + (line?.indent ?? 0);
}

function layoutOf(text: string, row: readonly Span[]): Layout {
  const [left, right] = row;
  if (row.length !== 2 || left === undefined || right === undefined) return 'row';
  const between = text.slice(left.end, right.start);
  const isWide = between.includes('\t') || (between.length >= apart && /^\s+$/u.test(between));
  const isNumber = !/\p{L}/u.test(text.slice(right.start, right.end)) && right.end - right.start < 5;
  return isWide && !isNumber ? 'beside' : 'row';
}

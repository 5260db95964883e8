import type { EditionBlock } from '../../model/edition.ts';
import { textOfInlines, type BodyPart } from './layout.ts';

/** Rows of cells that follow each other. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly columns: number;
  /** Whether the first row says what stands in the columns. */
  readonly hasHeading: boolean;
  /** Columns of figures, which stand in line at their ends. */
  readonly figures: ReadonlySet<number>;
}

/** The cells of a row; undefined where the source leaves the corner of a table out. */
export type TableRow = readonly (EditionBlock | undefined)[];

/** No letter before the digits, and no more of them than of digits: `+7.8 %`, `62,800円`, `3.1 m`; not `Q3 2026`. */
const figure = /^[^\p{L}]*\p{N}/u;
/** A year, with the word for it or the unit of what stands below: `2025`, `2025年（吨）`, `2025 г.`, `2025 (t)`. */
const year = /^\p{Nd}{4}(?!\p{Nd})\s?(?:\p{L}{1,2}\.?)?\s?(?:[(（][^()（）]{1,12}[)）])?$/u;

/** Gathers the rows of tables; all other parts stay as they are, and so does what has but one row or one column. */
export function withTables(parts: readonly BodyPart[]): readonly (BodyPart | Table)[] {
  const gathered: (BodyPart | Table)[] = [];
  let rows: BodyPart[] = [];
  const close = (): void => {
    const columns = Math.max(0, ...rows.map(({ runs }) => runs.length));
    if (rows.length > 1 && columns > 1) gathered.push(tableOf(rows, columns));
    else gathered.push(...rows);
    rows = [];
  };
  for (const part of parts) {
    if (part.kind === 'table-row') rows.push(part);
    else {
      close();
      gathered.push(part);
    }
  }
  close();
  return gathered;
}

function tableOf(parts: readonly BodyPart[], columns: number): Table {
  const [first = [], ...body] = parts.map(({ runs }) => runs);
  const isRegular = body.every((cells) => cells.length === columns);
  const hasCorner = isRegular && first.length === columns - 1;
  const head: TableRow = hasCorner ? [undefined, ...first] : first;
  const all = isRegular ? Array.from({ length: columns }, (_, column) => column) : [];
  const figures = new Set(all.filter((column) => isOfFigures(body.map((cells) => textOf(cells[column])))));
  const hasHeading = isRegular && (saidOfHeading(head, body) ?? (hasCorner || isHeading(head, body, figures)));
  return { rows: [head, ...body], columns, hasHeading, figures };
}

/** Tells by the file whether the first row is the heading; undefined where it does not say. */
function saidOfHeading(head: TableRow, body: readonly TableRow[]): boolean | undefined {
  const first = head.flatMap((cell) => cell ?? []);
  const isSaid = [...first, ...body.flat()].some((cell) => cell?.heads !== undefined);
  // Where the corner is left out, the row below may be the one that was left in.
  return isSaid ? first.length > 0 && first.every(({ heads }) => heads === true) : undefined;
}

/**
 * A row above figures that has words there, or years. One row of figures, or figures of several units, may as well be what
 * the first row has in words: a list of properties, `Name Mineoto`, `Weight 185 g`.
 */
function isHeading(head: TableRow, body: readonly TableRow[], figures: ReadonlySet<number>): boolean {
  const isAbove = (column: number): boolean => {
    const text = textOf(head[column]);
    if (!isFigure(text)) return text !== '';
    return year.test(text) && body.some((cells) => !year.test(textOf(cells[column])));
  };
  const isOfOneUnit = (column: number): boolean => {
    const figured = body.map((cells) => textOf(cells[column])).filter(isFigure);
    return new Set(figured.map((text) => text.replaceAll(/\P{L}/gu, ''))).size === 1;
  };
  return figures.size > 0 && body.length > 1 && [...figures].every((column) => isAbove(column) && isOfOneUnit(column));
}

function isOfFigures(texts: readonly string[]): boolean {
  const isNone = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
  return texts.some(isFigure) && texts.every((text) => isFigure(text) || isNone(text));
}

function isFigure(text: string): boolean {
  return figure.test(text) && (text.match(/\p{L}/gu) ?? []).length <= (text.match(/\p{N}/gu) ?? []).length;
}

function textOf(cell: EditionBlock | undefined): string {
  return textOfInlines(cell?.content ?? []).trim();
}

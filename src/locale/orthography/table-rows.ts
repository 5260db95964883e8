import { readPackageFile } from '../../model/package-data.ts';

/** The rows of a table by locale, language or script. */
export interface Rows {
  /** A row, the same object each time; undefined where there is none. */
  get(key: string): object | undefined;
}

const tables = new Map<string, Rows>();

/** Opens a table of this folder: of its many languages a run needs a few, so each row is read when it is asked for. */
export function openTable(table: string): Rows {
  let rows = tables.get(table);
  if (rows === undefined) {
    const text = readPackageFile(`locale/orthography/${table}.json`);
    tables.set(table, (rows = text === undefined ? new Map() : rowsOf(text)));
  }
  return rows;
}

const opening = '\n  "rows": {\n';
const closing = '\n  }';
const rowStart = /^ {4}"([^"\\]+)": /gm;

/**
 * Finds the rows of a table's text by the indentation in which all data is written: within strings no line ends. A text
 * that is written otherwise is read whole.
 */
export function rowsOf(text: string): Rows {
  const from = text.indexOf(opening);
  const to = text.indexOf(closing, from + opening.length);
  if (from === -1 || to === -1) return new Map(Object.entries((JSON.parse(text) as { rows: object }).rows));
  const body = text.slice(from + opening.length, to);
  const starts = [...body.matchAll(rowStart)];
  const texts = new Map(
    starts.map(({ 0: name, 1: key = '', index }, at) => {
      const end = starts[at + 1]?.index ?? body.length;
      return [key, [index + name.length, end] as const];
    }),
  );
  const read = new Map<string, object>();
  return {
    get(key) {
      let row = read.get(key);
      const place = row === undefined ? texts.get(key) : undefined;
      if (place === undefined) return row;
      const written = body.slice(...place).trimEnd();
      read.set(key, (row = JSON.parse(written.endsWith(',') ? written.slice(0, -1) : written) as object));
      return row;
    },
  };
}

/**
 * Writes rows as CSV: RFC 4180, with a byte order mark so that spreadsheets see UTF-8. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe, which makes it text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${writeCsvRow(row)}\r\n`).join('')}`;
}

/** Writes one row of CSV, without what ends its line. */
export function writeCsvRow(cells: readonly string[]): string {
  return cells.map(cell).join(',');
}

function cell(text: string): string {
  const defused = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

import type { Term } from '../model/term.ts';

/**
 * Writes the terms of one locale for a translator as CSV: RFC 4180, with a byte order mark so that spreadsheets see
 * UTF-8.
 */
export function termsCsv(terms: readonly Term[]): string {
  const rows = terms.map(({ source, target, status, note }) => [source, target, status, note ?? '']);
  const lines = [['source', 'target', 'status', 'note'], ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

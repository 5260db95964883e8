import { writeCsv } from '../model/csv.ts';
import type { Term } from '../model/term.ts';

/** Writes the terms of one locale for a translator as CSV. */
export function termsCsv(terms: readonly Term[]): string {
  const rows = terms.map(({ source, target, status, note }) => [source, target, status, note ?? '']);
  return writeCsv([['source', 'target', 'status', 'note'], ...rows]);
}

import type { FileFindings } from '../../dossier/pages/board-content.ts';
import type { JournalEvent } from '../../workspace/journal.ts';
import { keyOf, type StatusRow } from '../publishing/status-row.ts';
import { importsIn } from '../returns/keep-before.ts';

/**
 * Counts what is found in the translations that each returned file brought, the most first: a translation counts for the
 * import that last changed it, whose files are named together, and for none that was taken back.
 */
export function findingsByFile(events: readonly JournalEvent[], rows: readonly StatusRow[]): readonly FileFindings[] {
  const broughtBy = new Map<string, string>();
  for (const event of importsIn(events).flatMap((past) => past.events)) {
    const { from = [], changed } = event;
    if (changed > 0 && from.length > 0 && !broughtBy.has(keyOf(event))) broughtBy.set(keyOf(event), from.join(', '));
  }
  const files = new Map<string, FileFindings>();
  for (const row of rows) {
    if (row.source === true || row.errors + row.warnings === 0) continue;
    const file = broughtBy.get(keyOf(row));
    if (file === undefined) continue;
    const { errors, warnings } = files.get(file) ?? { errors: 0, warnings: 0 };
    files.set(file, { file, errors: errors + row.errors, warnings: warnings + row.warnings });
  }
  return [...files.values()].toSorted(
    (one, other) => other.errors - one.errors || other.warnings - one.warnings || (one.file < other.file ? -1 : 1),
  );
}

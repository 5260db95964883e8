import { checkIds, explain } from '../../check/explain.ts';
import type { CheckPage } from '../../model/check-page.ts';
import { DragomanError } from '../../model/error.ts';
import { nearest } from '../../model/nearest-name.ts';

export { checkIds };

/**
 * Gives the page of a check in the manual.
 *
 * @throws DragomanError where no check has that id, with the nearest, or with all.
 */
export function explainCheck(id: string): CheckPage {
  if (id.startsWith('xliff-')) throw new DragomanError('explain-xliff', { name: id });
  const page = explain(id);
  if (page !== undefined) return page;
  const meant = nearest(id, checkIds());
  if (meant !== undefined) throw new DragomanError('config-unknown-check-nearest', { name: id, nearest: meant });
  throw new DragomanError('unknown-check', { name: id, known: checkIds().join(', ') });
}

/** Gives the pages of all checks, in the order of the manual. */
export function explainChecks(): readonly CheckPage[] {
  return checkIds().map(explainCheck);
}

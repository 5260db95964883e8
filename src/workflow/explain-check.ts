import { checkIds, explain } from '../check/explain.ts';
import type { CheckPage } from '../check/explain.ts';
import { DragomanError } from '../model/error.ts';

/** The page of a check in the manual. Throws `unknown-check` where there is none of that id, and says which there are. */
export function explainCheck(id: string): CheckPage {
  if (id.startsWith('xliff-')) throw new DragomanError('explain-xliff', { name: id });
  const page = explain(id);
  if (page === undefined) throw new DragomanError('unknown-check', { name: id, known: checkIds().join(', ') });
  return page;
}

import type { TextChange } from '../../model/splice-content.ts';

/** Makes the changes in a text; they are in its order, without overlap. */
export function applyUpdates(text: string, updates: readonly TextChange[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: instead } of updates) {
    result += text.slice(from, start) + instead;
    from = end;
  }
  return result + text.slice(from);
}

/** What of a text is to be written otherwise, in UTF-16 code units. */
export interface FactUpdate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes the changes in a text; they are in its order, without overlap. */
export function applyUpdates(text: string, updates: readonly FactUpdate[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: instead } of updates) {
    result += text.slice(from, start) + instead;
    from = end;
  }
  return result + text.slice(from);
}

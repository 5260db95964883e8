import type { TextSpan } from '../../model/finding.ts';

/** Makes the span of a text between two offsets, held inside the text. */
export function spanOf(text: string, start: number, end: number): TextSpan {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  return { text: text.slice(from, to), start: from, end: to };
}

/** Makes the span of a whole text. */
export function wholeOf(text: string): TextSpan {
  return { text, start: 0, end: text.length };
}

import type { Position } from '../model/unit.ts';

/** Indexes the lines of a document's text. What it returns gives the offset of a line and column, both from 1. */
export function positionsOf(text: string): (position: Position) => number {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}

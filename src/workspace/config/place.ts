import { LineCounter, parseDocument, isMap, isScalar, type Node } from 'yaml';
import type { ShapeFault } from './shape.ts';

/**
 * Finds the line, column and text of the place that a fault names. JSON is read as YAML, which keeps the places of
 * values.
 */
export function locateFault(json: string, fault: ShapeFault): { line: number; column: number; excerpt: string } {
  const lines = new LineCounter();
  const document = parseDocument(json, { lineCounter: lines });
  const node = fault.atKey === true ? keyNode(document, fault.path) : document.getIn(fault.path, true);
  const offset = (node as Node | undefined)?.range?.[0] ?? 0;
  const { line, col } = lines.linePos(offset);
  return { line, column: col, excerpt: json.split('\n')[line - 1] ?? '' };
}

function keyNode(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): unknown {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  return parent.items.map((pair) => pair.key).find((key) => isScalar(key) && key.value === path.at(-1));
}

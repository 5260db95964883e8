import type { ErrorCode } from '../model/error-codes.ts';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { DragomanError } from '../model/error.ts';
import { nearest } from '../model/nearest-name.ts';

/** A YAML document and what is needed to say where in it something is wrong. */
export interface MetaSource {
  readonly text: string;
  readonly path: string | undefined;
  readonly lines: LineCounter;
}

/** The YAML parser recurses, and metadata has no use for more. */
const deepest = 64;
const widestIndent = 200;

/**
 * Parses metadata with YAML's failsafe schema: every scalar is text.
 *
 * @throws DragomanError `meta-not-yaml` or `meta-too-deep`.
 */
export function parseMeta(text: string, path: string | undefined): { document: Document; source: MetaSource } {
  const lines = new LineCounter();
  const source = { text, path, lines };
  const line = deepLine(text);
  if (line > 0) throw new DragomanError('meta-too-deep', { deepest }, { file: path, line, column: 1 });
  // The parser looks for repeated keys in quadratic time; `mapEntries` finds them.
  const document: Document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error !== undefined) throw metaError(source, error.pos[0], 'meta-not-yaml', { reason: error.message });
  return { document, source };
}

/** Finds the first line at which a file is nested too deeply to be parsed; 0 if there is none. */
function deepLine(text: string): number {
  let depth = 0;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    let indicators = 0;
    while (' \t-?:'.includes(line.charAt(indicators)) && indicators < line.length) indicators += 1;
    if (indicators > widestIndent) return at + 1;
    for (const character of line) {
      if (character === '[' || character === '{') depth += 1;
      else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
      if (depth > deepest) return at + 1;
    }
  }
  return 0;
}

/** Reads the entries of a map, by key. With `known`, other keys are an error. */
export function mapEntries(
  source: MetaSource,
  node: Node | null | undefined,
  key: string,
  known?: readonly string[],
): ReadonlyMap<string, Node | null> {
  if (!isMap(node)) throw metaError(source, node, 'meta-wrong-type', { key, expected: 'map' });
  const entries = new Map<string, Node | null>();
  for (const pair of node.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    if (name === '') throw metaError(source, pair.key as Node, 'meta-wrong-type', { key, expected: 'text' });
    if (known !== undefined && !known.includes(name)) throw unknownKey(source, pair.key as Node, name, known);
    if (entries.has(name)) throw metaError(source, pair.key as Node, 'meta-duplicate-key', { key: name });
    entries.set(name, pair.value as Node | null);
  }
  return entries;
}

function unknownKey(source: MetaSource, node: Node, key: string, known: readonly string[]): DragomanError {
  const suggestion = nearest(key.toLowerCase(), known);
  const values = { key, known: known.join(', ') };
  return suggestion === undefined
    ? metaError(source, node, 'meta-unknown-key', values)
    : metaError(source, node, 'meta-misspelt-key', { ...values, suggestion });
}

/** Reads a text that is not blank. */
export function textOf(source: MetaSource, node: Node | null | undefined, key: string): string {
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  throw metaError(source, node, 'meta-wrong-type', { key, expected: 'text' });
}

/** Reads a list of texts; one text is a list of one. */
export function textsOf(source: MetaSource, node: Node | null | undefined, key: string): readonly string[] {
  if (isScalar(node)) return [textOf(source, node, key)];
  if (!isSeq(node)) throw metaError(source, node, 'meta-wrong-type', { key, expected: 'list' });
  return node.items.map((item) => textOf(source, item as Node, key));
}

/** Makes an error at a node, or at an offset. */
export function metaError(
  { text, path, lines }: MetaSource,
  at: Node | null | undefined | number,
  code: ErrorCode,
  values: Readonly<Record<string, string | number>>,
): DragomanError {
  const offset = typeof at === 'number' ? at : (at?.range?.[0] ?? 0);
  const { line, col } = lines.linePos(offset);
  const excerpt = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  return new DragomanError(code, values, { file: path, line: Math.max(line, 1), column: Math.max(col, 1), excerpt });
}

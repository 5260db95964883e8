import type { EditedDocument } from './common/edit.ts';
import type { Encoding } from './xml/encoding.ts';
import { withExcerpt } from './xml/with-excerpt.ts';
import { readTree } from './common/walk.ts';
import type { Splice } from './xml/splice.ts';
import { applySplices } from './xml/splice.ts';

/** A document as it was read, and the edits that `writeXliff` will make in its bytes. Treat all but `path` as opaque. */
export interface XliffDocument extends EditedDocument {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly splices: readonly Splice[];
}

/**
 * Reads XLIFF 1.2, 2.0, 2.1 or 2.2 in any encoding that it declares. A fault that leaves the document readable is for
 * `conformance` to find; the `DragomanError`s thrown here, with line and column, are `xliff-empty`, `xliff-encoding`,
 * `xliff-unknown-encoding`, `xliff-not-well-formed`, `xliff-truncated`, `xliff-doctype`, `xliff-too-deep`,
 * `xliff-too-many-attributes`, `xliff-not-xliff` and `xliff-unknown-version`; and `xliff-too-large`
 * above 100 million characters, which `inspectXliff` can still read.
 */
export function readXliff(bytes: Uint8Array, options: { readonly path?: string } = {}): XliffDocument {
  return withExcerpt(bytes, options.path, () => ({ ...options, bytes, ...readTree(bytes), splices: [] }));
}

/** The document's bytes: those that were read, but for the edits. */
export function writeXliff(document: XliffDocument): Uint8Array {
  return document.splices.length === 0 ? document.bytes : applySplices(document);
}

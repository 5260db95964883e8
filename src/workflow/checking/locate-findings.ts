import { wholeOf, type ByteSource } from '../../model/byte-source.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import type { CheckedFile, FindingPlace, Region } from '../../model/checked-file.ts';
import type { Finding } from '../../model/finding.ts';
import { readXliff, type XliffDocument } from '../../xliff/document.ts';
import type { TextRange } from '../../xliff/xml/raw-text.ts';
import { positionsIn, targetsOf } from '../../xliff/targets.ts';
import { fixSplice, isFixable } from './fix-splice.ts';

/**
 * Locates findings in the text of the file that was checked, for reports that point there: the span of the target
 * that a finding names, else the whole target. A finding without a target, and one whose place can't be told exactly,
 * has none.
 */
export function locateFindings(
  bytes: Uint8Array | ByteSource,
  { findings }: CheckedFile,
): ReadonlyMap<Finding, FindingPlace> {
  const places = new Map<Finding, FindingPlace>();
  if (findings.length === 0) return places;
  const document = readable(bytes);
  if (document === undefined) return places;
  const targetAt = targetsOf(document);
  const positionOf = positionsIn(document.text);
  const regionOf = ({ start, end }: TextRange): Region => {
    const from = positionOf(start);
    const to = positionOf(end);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      text: document.text.slice(start, end),
    };
  };
  for (const finding of findings) {
    const { file, unit, segment, line, column, target: span } = finding;
    if (unit === undefined || finding.check.startsWith('xliff-')) continue;
    const target = targetAt({ file, unit, ...defined({ segment }), place: { line, column } });
    if (target === undefined) continue;
    const range = span === undefined ? undefined : target.rangeOf(span.start, span.end);
    const splice = isFixable(finding) ? fixSplice(finding, target) : undefined;
    places.set(finding, {
      region: regionOf(range ?? target.inside),
      ...defined({ fix: splice && { region: regionOf(splice), text: splice.text } }),
    });
  }
  return places;
}

/** In bytes: a file of more is too large in any encoding. */
const LARGEST = 3e8;

/** Reads a document; undefined for one that could be checked but is too large to be held in memory. */
function readable(bytes: Uint8Array | ByteSource): XliffDocument | undefined {
  if (bytes.length > LARGEST) return undefined;
  try {
    return readXliff(wholeOf(bytes));
  } catch (error) {
    if (error instanceof DragomanError) return undefined;
    throw error;
  }
}

import type { XliffFault } from '../../src/xliff/conformance.ts';
import { conformanceChecker } from '../../src/xliff/conformance.ts';
import { walkXliff } from '../../src/xliff/common/walk.ts';
import type { XliffDocument } from '../../src/xliff/document.ts';

/** Checks a document that is already a tree, so that the faults can be held against those of the one pass over its bytes. */
export function conformance(document: XliffDocument): readonly XliffFault[] {
  const checker = conformanceChecker();
  walkXliff(document.root, checker.visitor);
  return checker.finish().faults;
}

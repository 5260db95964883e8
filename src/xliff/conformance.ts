import { ConformanceVisitor } from './conformance/conformance-visitor.ts';
import type { XliffFault } from './conformance/fault.ts';
import { reportInto } from './conformance/rules.ts';
import { Xliff12Visitor } from './v1/conformance.ts';
import type { XliffDocument } from './document.ts';
import type { XliffRoot, XliffVisitor } from './common/walk.ts';
import { walkXliff } from './common/walk.ts';

export type { XliffFault } from './conformance/fault.ts';

/** All faults of the document against the standard of its version, in document order. */
export function conformance(document: XliffDocument): readonly XliffFault[] {
  const checker = conformanceChecker();
  walkXliff(document.root, checker.visitor);
  return checker.finish();
}

/** The rules as a visitor, for a walk that does other things too; `finish` after the walk gives the faults. */
export function conformanceChecker(): { readonly visitor: XliffVisitor; finish(): readonly XliffFault[] } {
  const faults: XliffFault[] = [];
  const report = reportInto(faults);
  let rules: XliffVisitor = {};
  return {
    visitor: {
      root(root: XliffRoot) {
        rules = root.version.startsWith('1') ? new Xliff12Visitor(report) : new ConformanceVisitor(report);
        rules.root?.(root);
      },
      open: (container) => rules.open?.(container),
      unit: (unit) => rules.unit?.(unit),
      beside: (element) => rules.beside?.(element),
      stray: (container) => rules.stray?.(container),
      close: (container) => rules.close?.(container),
    },
    finish() {
      if (rules instanceof ConformanceVisitor) rules.end();
      return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
    },
  };
}

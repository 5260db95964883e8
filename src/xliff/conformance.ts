import type { RulesVisitor } from './common/dialect.ts';
import type { XliffFault } from './common/fault.ts';
import { reportInto } from './common/rules.ts';
import type { XliffRoot, XliffVisitor } from './common/walk.ts';
import { walkXliff } from './common/walk.ts';
import { DIALECTS } from './dialects.ts';
import type { XliffDocument } from './document.ts';

export type { XliffFault } from './common/fault.ts';

/** Checks a document against the standard of its version, and lists the faults in document order. */
export function conformance(document: XliffDocument): readonly XliffFault[] {
  const checker = conformanceChecker();
  walkXliff(document.root, checker.visitor);
  return checker.finish();
}

/** Makes the rules as a visitor, for a walk that does other things too; `finish` after the walk gives the faults. */
export function conformanceChecker(): { readonly visitor: XliffVisitor; finish(): readonly XliffFault[] } {
  const faults: XliffFault[] = [];
  const report = reportInto(faults);
  let rules: RulesVisitor = {};
  let root: XliffRoot | undefined;
  return {
    visitor: {
      root(read: XliffRoot) {
        root = read;
        rules = DIALECTS[read.version].rules(report);
        rules.root?.(read);
      },
      open: (container) => rules.open?.(container),
      unit: (unit) => rules.unit?.(unit),
      beside: (element) => rules.beside?.(element),
      stray: (container) => rules.stray?.(container),
      close: (container) => rules.close?.(container),
    },
    finish() {
      rules.end?.();
      for (const { rule, prefix = '', line, column } of root?.oddities ?? []) {
        report(rule, { ...root!.element, line, column }, { prefix });
      }
      return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
    },
  };
}

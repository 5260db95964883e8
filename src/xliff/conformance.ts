import type { RulesVisitor } from './common/dialect.ts';
import type { XliffFault } from './common/fault.ts';
import { reportInto } from './common/rules.ts';
import type { XliffRoot, XliffVisitor } from './common/walk.ts';
import { DIALECTS } from './dialects.ts';

export type { XliffFault } from './common/fault.ts';

/**
 * Makes the rules of a document's version as a visitor, for a walk that does other things too. After the walk `finish` lists the
 * faults in document order.
 */
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

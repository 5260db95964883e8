import type { RulesVisitor } from './common/dialect.ts';
import type { XliffFault } from './common/fault.ts';
import { reportInto } from './common/rules.ts';
import type { XliffRoot, XliffVisitor } from './common/walk.ts';
import { DIALECTS } from './dialects.ts';

export type { XliffFault } from './common/fault.ts';

export interface ConformanceChecker {
  readonly visitor: XliffVisitor;
  /** After the walk: lists the faults in document order. */
  finish(): { readonly faults: readonly XliffFault[]; readonly moreFaults: ReadonlyMap<string, number> };
}

/**
 * Makes the rules of a document's version as a visitor, for a walk that does other things too. Of each rule the first
 * `most` faults are listed, the others counted.
 */
export function conformanceChecker(most: number = Infinity): ConformanceChecker {
  const faults: XliffFault[] = [];
  const counts = new Map<string, number>();
  const report = reportInto((fault) => {
    const count = (counts.get(fault.rule) ?? 0) + 1;
    counts.set(fault.rule, count);
    // A text that is part of a larger one keeps it in memory, and so all of a file.
    if (count <= most) faults.push(most === Infinity ? fault : (JSON.parse(JSON.stringify(fault)) as XliffFault));
  });
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
      return {
        faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column),
        moreFaults: new Map(
          [...counts].filter(([, count]) => count > most).map(([rule, count]) => [rule, count - most]),
        ),
      };
    },
  };
}

import type { Finding } from '../../model/finding.ts';
import type { XliffFault } from '../../xliff/conformance.ts';

/** A fault of the document itself as a finding like any other. */
export function conformanceFinding(fault: XliffFault, index: number): Finding {
  const { rule, severity, section, message, line, column, file = '', unit, segment } = fault;
  return {
    id: `${rule}-${index + 1}`,
    check: rule,
    type: 'non-conformance',
    severity,
    file,
    ...(unit === undefined ? {} : { unit }),
    ...(segment === undefined ? {} : { segment }),
    line,
    column,
    evidence: { section },
    message,
  };
}

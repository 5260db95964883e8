import type { Finding, Severity } from '../model/finding.ts';
import { defined } from '../model/defined.ts';
import type { XliffDocument } from './document.ts';
import type { QualityIssue, SegmentRef, XliffEdit } from './common/edit.ts';
import { editXliff } from './edit.ts';

/** ITS severities go from 0 to 100. */
const SEVERITIES: Readonly<Record<Severity, number>> = { error: 100, warning: 50, info: 10 };

/**
 * The document with its findings on the segments, as ITS 2.0 Localization Quality Issues in XLIFF 2 (a 2.0 document
 * becomes 2.1, which has the module) and as notes in 1.2, so that translators see them in their own tools. Findings of
 * whole documents have no segment to stand on and are left out.
 */
export function annotateXliff(
  document: XliffDocument,
  findings: readonly Finding[],
  wording: (finding: Finding) => string,
): XliffDocument {
  const bySegment = new Map<string, { readonly at: SegmentRef; readonly issues: QualityIssue[] }>();
  for (const finding of findings) {
    const { file, unit, segment, type, severity, line, column } = finding;
    if (unit === undefined) continue;
    const at: SegmentRef = defined({ file, unit, segment, place: { line, column } });
    const key = JSON.stringify(at);
    const known = bySegment.get(key) ?? { at, issues: [] };
    known.issues.push({ type, comment: wording(finding), severity: SEVERITIES[severity] });
    bySegment.set(key, known);
  }
  let number = highestNumber(document.text);
  const edits = [...bySegment.values()].map(({ at, issues }): XliffEdit => {
    number += 1;
    return { kind: 'issues', at, id: `lqi${number}`, issues };
  });
  return editXliff(document, edits);
}

/** The highest number of an annotation that the document has already: their ids are unique in the whole file. */
function highestNumber(text: string): number {
  let highest = 0;
  for (const [, digits] of text.matchAll(/\blqi(\d{1,9})\b/g)) highest = Math.max(highest, Number(digits));
  return highest;
}

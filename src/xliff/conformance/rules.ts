import type { Severity } from '../../model/finding.ts';
import type { XmlElement } from '../element.ts';
import { valueOf } from '../element.ts';
import type { XliffFault } from './fault.ts';

/** Every rule: where the standard states it (section numbers of XLIFF 2.1) and how bad a breach is. */
const table = {
  'unknown-element': { section: 'A', severity: 'error' },
  'unexpected-element': { section: 'A', severity: 'error' },
  'late-module': { section: 'A', severity: 'warning' },
  'missing-element': { section: 'A', severity: 'error' },
  'misplaced-element': { section: 'A', severity: 'error' },
  'unexpected-attribute': { section: 'A', severity: 'error' },
  'missing-attribute': { section: 'A', severity: 'error' },
  'invalid-value': { section: 'A', severity: 'error' },
  'stray-text': { section: 'A', severity: 'error' },
  'version-namespace': { section: '4.3.1.41', severity: 'warning' },

  'duplicate-file-id': { section: '4.3.1.21', severity: 'error' },
  'duplicate-group-id': { section: '4.3.1.21', severity: 'error' },
  'duplicate-unit-id': { section: '4.3.1.21', severity: 'error' },
  'duplicate-note-id': { section: '4.3.1.21', severity: 'error' },
  'duplicate-data-id': { section: '4.3.1.21', severity: 'error' },
  'duplicate-id': { section: '4.3.1.21', severity: 'error' },
  'duplicate-extension-id': { section: '4.9', severity: 'error' },
  'mismatched-target-id': { section: '4.3.1.21', severity: 'error' },

  'segment-missing': { section: '4.2.2.5', severity: 'error' },
  'skeleton-href': { section: '4.2.2.3', severity: 'error' },
  'target-language-missing': { section: '4.2.2.1', severity: 'error' },
  'wrong-language': { section: '4.2.2.11', severity: 'error' },
  'different-space': { section: '4.3.2.2', severity: 'error' },
  'substate-without-state': { section: '4.3.1.33', severity: 'error' },
  'target-order': { section: '4.3.1.24', severity: 'error' },
  'code-point': { section: '4.3.1.18', severity: 'error' },
  'subtype-without-type': { section: '4.3.1.34', severity: 'error' },
  'reserved-subtype': { section: '4.3.1.34', severity: 'error' },

  'end-without-start': { section: '4.2.3.5', severity: 'error' },
  'start-without-end': { section: '4.2.3.4', severity: 'error' },
  'end-before-start': { section: '4.2.3.5', severity: 'error' },
  'isolated-in-unit': { section: '4.3.1.23', severity: 'error' },
  'end-attributes': { section: '4.2.3.5', severity: 'error' },
  'end-disagrees': { section: '4.2.3.5', severity: 'error' },
  'annotation-end-missing': { section: '4.2.3.8', severity: 'error' },
  'annotation-start-missing': { section: '4.2.3.9', severity: 'error' },

  'unknown-data': { section: '4.3.1.11', severity: 'error' },
  'unknown-subflow': { section: '4.3.1.32', severity: 'error' },
  'copy-of': { section: '4.3.1.10', severity: 'error' },
  'fragment-syntax': { section: '4.8', severity: 'error' },
  'comment-annotation': { section: '4.7.3.3', severity: 'error' },
  'translate-annotation': { section: '4.7.3.1', severity: 'warning' },

  'removed-code': { section: '4.3.1.4', severity: 'error' },
  'reorder-sequence': { section: '4.7.2.4', severity: 'error' },
  'reorder-permissions': { section: '4.7.2.4', severity: 'error' },
  'reordered-code': { section: '4.7.2.4', severity: 'error' },

  'one-end-only': { section: '4.3.1.12', severity: 'warning' },
  'state-without-target': { section: '4.3.1.29', severity: 'warning' },
  'match-annotation': { section: '5.1.3', severity: 'error' },
  'match-id': { section: '5.1.5.5', severity: 'error' },
  'match-ref': { section: '5.1.6.5', severity: 'error' },
  'match-subtype': { section: '5.1.6.8', severity: 'error' },
  'match-language': { section: '5.1.5.3', severity: 'error' },
  'glossary-entry': { section: '5.2.5.2', severity: 'error' },
  'glossary-id': { section: '5.2.6.1', severity: 'error' },
  'glossary-ref': { section: '5.2.6.2', severity: 'error' },
  'format-style': { section: '5.3.5', severity: 'error' },
  'metadata-id': { section: '5.4.6.4', severity: 'error' },
  'resource-id': { section: '5.5.6.1', severity: 'error' },
  'resource-content': { section: '5.5.5.4', severity: 'error' },
  'resource-language': { section: '5.5.5.4', severity: 'error' },
  'resource-type': { section: '5.5.5.3', severity: 'error' },
  'resource-ref': { section: '5.5.6.4', severity: 'error' },
  'tracked-element': { section: '5.6.4.3', severity: 'error' },
  'tracked-property': { section: '5.6.5.6', severity: 'error' },
  'tracked-version': { section: '5.6.5.2', severity: 'error' },
  'size-restriction': { section: '5.6.6', severity: 'error' },
  'size-info': { section: '5.6.7', severity: 'error' },
  'validation-rule': { section: '5.7.4.3', severity: 'error' },
  'its-version': { section: '5.9.4', severity: 'error' },
  'undeclared-version': { section: '1.2 §2.2', severity: 'warning' },
  'old-version': { section: '1.2 §2.2', severity: 'warning' },
  'attribute-12': { section: '1.2 §2.3', severity: 'warning' },
  'source-missing': { section: '1.2 §2.4', severity: 'error' },
  'repeated-unit-id': { section: '1.2 §2.4', severity: 'warning' },
  'unpaired-code': { section: '1.2 §2.4', severity: 'warning' },
  'unknown-segment': { section: '1.2 §2.4', severity: 'warning' },

  'its-annotation': { section: '5.9', severity: 'error' },
} as const;

export type Rule = keyof typeof table;

export const rules: Readonly<Record<Rule, { readonly section: string; readonly severity: Severity }>> = table;

/** Notes a breach of a rule at an element. */
export type Report = (rule: Rule, element: XmlElement, values?: Readonly<Record<string, string | number>>) => void;

export function reportInto(faults: XliffFault[]): Report {
  return (rule, element, values = {}) => {
    const { severity } = rules[rule];
    // A bare number is a section of XLIFF 2.1.
    const section = rules[rule].section.replace(/^(?=[\dA])(?!1\.2 )/, '2.1 §');
    faults.push({
      rule: `xliff-${rule}`,
      section,
      severity,
      message: { key: `xliff.${rule}`, values: { section, ...values } },
      line: element.line,
      column: element.column,
      ...placeOf(element),
    });
  };
}

function placeOf(element: XmlElement): { file?: string; unit?: string; segment?: string } {
  const place: { file?: string; unit?: string; segment?: string } = {};
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (at.local !== 'file' && at.local !== 'unit' && at.local !== 'segment') continue;
    const id = valueOf(at, 'id');
    if (id !== undefined) place[at.local] = id;
  }
  return place;
}

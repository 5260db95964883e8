import type { Severity } from '../../model/finding.ts';
import type { XmlElement } from '../xml/element.ts';
import { valueOf } from '../xml/element.ts';
import type { XliffFault } from './fault.ts';

/**
 * Every rule: where the standard states it, and how bad a breach is. `#order` is the section that has this anchor in the
 * HTML of XLIFF 2.1, as the standard's own Schematron rules cite it; other words are the title of a section of 2.1, unless
 * another version is named.
 */
const table = {
  'unknown-element': { section: 'schemas', severity: 'error' },
  'unexpected-element': { section: 'schemas', severity: 'error' },
  'late-module': { section: 'schemas', severity: 'warning' },
  'missing-element': { section: 'schemas', severity: 'error' },
  'misplaced-element': { section: 'schemas', severity: 'error' },
  'unexpected-attribute': { section: 'schemas', severity: 'error' },
  'missing-attribute': { section: 'schemas', severity: 'error' },
  'invalid-value': { section: 'schemas', severity: 'error' },
  'stray-text': { section: 'schemas', severity: 'error' },
  'version-namespace': { section: '#xliff', severity: 'warning' },
  'target-language-missing': { section: '#xliff', severity: 'error' },
  'duplicate-file-id': { section: '#id', severity: 'error' },
  'duplicate-group-id': { section: '#id', severity: 'error' },
  'duplicate-unit-id': { section: '#id', severity: 'error' },
  'duplicate-note-id': { section: '#id', severity: 'error' },
  'duplicate-data-id': { section: '#id', severity: 'error' },
  'duplicate-id': { section: '#id', severity: 'error' },
  'mismatched-target-id': { section: '#id', severity: 'error' },
  'duplicate-extension-id': { section: 'Extension Mechanisms', severity: 'error' },
  'segment-missing': { section: '#unit', severity: 'error' },
  'skeleton-href': { section: '#skeleton', severity: 'error' },
  'wrong-language': { section: '#source', severity: 'error' },
  'different-space': { section: '#target', severity: 'error' },
  'state-without-target': { section: '#state', severity: 'error' },
  'substate-without-state': { section: '#substate', severity: 'error' },
  'target-order': { section: '#order', severity: 'error' },
  'code-point': { section: '#cp', severity: 'error' },
  'subtype-without-type': { section: '#subtype', severity: 'error' },
  'reserved-subtype': { section: '#subtype', severity: 'error' },
  'reserved-prefix': { section: '#type', severity: 'error' },
  'end-without-start': { section: '#ec', severity: 'error' },
  'end-before-start': { section: '#ec', severity: 'error' },
  'end-attributes': { section: '#ec', severity: 'error' },
  'end-disagrees': { section: '#ec', severity: 'error' },
  'start-without-end': { section: '#sc', severity: 'error' },
  'isolated-in-unit': { section: '#isolated', severity: 'error' },
  'annotation-end-missing': { section: '#sm', severity: 'error' },
  'annotation-start-missing': { section: '#em', severity: 'error' },
  'unknown-data': { section: '#dataref', severity: 'error' },
  'one-end-only': { section: '#pc', severity: 'warning' },
  'unknown-subflow': { section: '#subFlows', severity: 'error' },
  'copy-of': { section: '#duplicatingexistingcode', severity: 'error' },
  'fragment-syntax': { section: 'Fragment Identification', severity: 'error' },
  'comment-annotation': { section: '#commentAnnotation', severity: 'error' },
  'translate-annotation': { section: '#translateAnnotation', severity: 'error' },
  'removed-code': { section: '#editinghints', severity: 'error' },
  'reorder-sequence': { section: '#editinghints', severity: 'error' },
  'reorder-permissions': { section: '#editinghints', severity: 'error' },
  'reordered-code': { section: '#editinghints', severity: 'error' },
  'match-annotation': { section: 'Translation Candidates Module', severity: 'error' },
  'match-id': { section: '#candidates_id', severity: 'error' },
  'match-ref': { section: '#candidates_ref', severity: 'error' },
  'match-subtype': { section: '#candidates_subtype', severity: 'error' },
  'match-language': { section: 'Translation Candidates Module', severity: 'error' },
  'glossary-entry': { section: '#glossentry', severity: 'error' },
  'glossary-id': { section: '#gls_id', severity: 'error' },
  'glossary-ref': { section: '#gls_ref', severity: 'error' },
  'format-style': { section: '#fs', severity: 'error' },
  'style-syntax': { section: '#subFs', severity: 'error' },
  'metadata-id': { section: '#meta_id', severity: 'error' },
  'resource-id': { section: '#res_resourceItemRef', severity: 'error' },
  'resource-content': { section: '#res_source', severity: 'error' },
  'resource-language': { section: '#res_source', severity: 'error' },
  'resource-type': { section: '#res_resourceItem', severity: 'error' },
  'resource-empty': { section: '#res_resourceItem', severity: 'error' },
  'resource-ref': { section: '#res_ref', severity: 'error' },
  'tracked-element': { section: '2.0 §5.6.5.5', severity: 'error' },
  'tracked-instance': { section: '2.0 §5.6.4.3', severity: 'error' },
  'tracked-property': { section: '2.0 §5.6.5.6', severity: 'error' },
  'tracked-version': { section: '2.0 Change Tracking Module', severity: 'error' },
  'size-restriction': { section: 'Size and Length Restriction Module', severity: 'error' },
  'size-profile': { section: 'Size and Length Restriction Module', severity: 'error' },
  'size-info': { section: '#slr_size_info', severity: 'error' },
  'validation-rule': { section: '#val_rule', severity: 'error' },
  'its-version': { section: 'ITS Module', severity: 'error' },
  'its-annotation': { section: 'ITS Module', severity: 'error' },
  'its-ref': { section: 'ITS Module', severity: 'error' },
  'its-record': { section: 'ITS Module', severity: 'error' },
  'its-id': { section: 'ITS Module', severity: 'error' },
  'plural-case': { section: '2.2 Plural, Gender, and Select Module', severity: 'warning' },
  'undeclared-version': { section: '1.2 §2.2', severity: 'warning' },
  'old-version': { section: '1.2 §2.2', severity: 'warning' },
  'attribute-12': { section: '1.2 §2.3', severity: 'warning' },
  'target-language-12': { section: '1.2 §2.3', severity: 'warning' },
  'language-tag-12': { section: '1.2 §2.3', severity: 'warning' },
  'language-contradicted-12': { section: '1.2 §2.3', severity: 'warning' },
  doctype: { section: '1.2 §2.1', severity: 'warning' },
  'undeclared-prefix': { section: '1.2 §2.1', severity: 'warning' },
  'source-missing': { section: '1.2 §2.4', severity: 'error' },
  'repeated-unit-id': { section: '1.2 §2.4', severity: 'warning' },
  'unpaired-code': { section: '1.2 §2.4', severity: 'warning' },
  'unknown-segment': { section: '1.2 §2.4', severity: 'warning' },
} as const;

export type Rule = keyof typeof table;

export const rules: Readonly<Record<Rule, { readonly section: string; readonly severity: Severity }>> = table;

/** Notes a breach of a rule at an element. */
export type Report = (rule: Rule, element: XmlElement, values?: Readonly<Record<string, string | number>>) => void;

export function reportInto(add: (fault: XliffFault) => void): Report {
  return (rule, element, values = {}) => {
    const { severity } = rules[rule];
    const section = /^\d/.test(rules[rule].section) ? rules[rule].section : `2.1 ${rules[rule].section}`;
    add({
      rule: `xliff-${rule}`,
      section,
      severity,
      message: { key: `xliff.${rule}`, values: { section, ...values } },
      line: element.line,
      column: element.column,
      ...idsAround(element),
    });
  };
}

/** Reads the ids of the file, unit and segment around an element. */
function idsAround(element: XmlElement): { file?: string; unit?: string; segment?: string } {
  const place: { file?: string; unit?: string; segment?: string } = {};
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (at.local !== 'file' && at.local !== 'unit' && at.local !== 'segment') continue;
    const id = valueOf(at, 'id');
    if (id !== undefined) place[at.local] = id;
  }
  return place;
}

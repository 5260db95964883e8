import type { XmlElement } from '../xml/element.ts';
import { childrenOf, valueOf } from '../xml/element.ts';
import { XMLNS } from '../xml/namespaces.ts';
import type { Report } from '../common/rules.ts';

const KINDS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];

/** Validation: what a rule may say, not whether targets keep it. */
export function checkValidation(validation: XmlElement, report: Report): void {
  for (const rule of childrenOf(validation, 'rule')) {
    const kinds = KINDS.filter((kind) => valueOf(rule, kind) !== undefined);
    const custom = Object.values(rule.attributes).some(({ uri }) => uri !== '' && uri !== XMLNS);
    const [kind] = kinds;
    if (kinds.length + (custom ? 1 : 0) !== 1) report('validation-rule', rule, { attribute: kinds.join(', ') });
    else if (kind !== 'isPresent' && kind !== 'isNotPresent' && valueOf(rule, 'occurs') !== undefined) {
      report('validation-rule', rule, { attribute: 'occurs' });
    } else if ((kind === undefined || kind === 'isNotPresent') && valueOf(rule, 'existsInSource') !== undefined) {
      report('validation-rule', rule, { attribute: 'existsInSource' });
    } else if (validation.parent?.local === 'file' && valueOf(rule, 'disabled') === 'yes') {
      report('validation-rule', rule, { attribute: 'disabled' });
    }
  }
}

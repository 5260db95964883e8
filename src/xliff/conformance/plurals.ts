import type { XmlElement } from '../xml/element.ts';
import { valueIn } from '../xml/element.ts';
import { PLURALS } from '../xml/namespaces.ts';
import type { Report } from '../common/rules.ts';

/** Plural, Gender, and Select (2.2): a case is one of a switch on the element itself or around it. */
export function checkPlural(element: XmlElement, report: Report): void {
  const value = valueIn(element, PLURALS, 'case');
  if (value === undefined) return;
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (valueIn(at, PLURALS, 'switch') !== undefined) return;
  }
  report('plural-case', element, { value });
}

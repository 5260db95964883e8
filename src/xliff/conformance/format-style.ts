import type { XmlElement } from '../xml/element.ts';
import { valueIn, valueOf } from '../xml/element.ts';
import { FORMAT_STYLE } from '../xml/namespaces.ts';
import type { Report } from '../common/rules.ts';

/** Format Style: `subFs` only with `fs`, and neither on an end code whose start has them. */
export function checkFormatStyle(element: XmlElement, report: Report): void {
  const fs = valueIn(element, FORMAT_STYLE, 'fs');
  const subFs = valueIn(element, FORMAT_STYLE, 'subFs');
  if (fs === undefined && subFs === undefined) return;
  const loose = element.local === 'ec' && valueOf(element, 'isolated') !== 'yes';
  if (loose || fs === undefined) report('format-style', element);
  if (subFs !== undefined && !isPairList(subFs)) report('style-syntax', element, { value: subFs });
}

/** `name,value` pairs with backslashes between them; a backslash before a comma or backslash makes it literal. */
function isPairList(value: string): boolean {
  const plain = value.replace(/\\[\\,]/g, '');
  return plain.split('\\').every((pair) => /^\s*[^\s,]+\s*,[^,]*$/.test(pair));
}

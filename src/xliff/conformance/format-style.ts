import type { XmlElement } from '../element.ts';
import { valueIn, valueOf } from '../element.ts';
import { FORMAT_STYLE } from '../namespaces.ts';
import type { Report } from './rules.ts';

/** Format Style (section 5.3): `subFs` only with `fs`, and neither on an end code whose start has them. */
export function checkFormatStyle(element: XmlElement, report: Report): void {
  const fs = valueIn(element, FORMAT_STYLE, 'fs');
  const subFs = valueIn(element, FORMAT_STYLE, 'subFs');
  if (fs === undefined && subFs === undefined) return;
  const loose = element.local === 'ec' && valueOf(element, 'isolated') !== 'yes';
  if (loose || fs === undefined) report('format-style', element);
}

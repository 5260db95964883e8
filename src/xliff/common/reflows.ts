import type { XmlElement } from '../xml/element.ts';
import { inherited, textIn } from '../xml/element.ts';

/** Tells whether white space is a matter of the file's layout: lines are broken, and nothing says to preserve them. */
export function reflows(source: XmlElement | undefined, target: XmlElement | undefined): true | undefined {
  for (const side of [source, target]) {
    if (side !== undefined && /[\n\r]/.test(textIn(side)) && inherited(side, 'xml:space') !== 'preserve') return true;
  }
  return undefined;
}

import type { XmlElement } from './element.ts';
import { escapeAttribute } from './escape.ts';
import type { Splice } from './splice.ts';

/** Sets an attribute in an element's start tag: its value where it stands, else after the tag's name. */
export function setAttribute(element: XmlElement, text: string, name: string, value: string): Splice {
  const tag = text.slice(element.start, element.contentStart);
  for (const match of tag.matchAll(/\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (match[1] !== name) continue;
    const start = element.start + match.index + match[0].length - match[2]!.length;
    return { start, end: start + match[2]!.length, text: `"${escapeAttribute(value)}"` };
  }
  const start = element.start + 1 + element.name.length;
  return { start, end: start, text: ` ${name}="${escapeAttribute(value)}"` };
}

/** Replaces all that stands in an element, opening an empty-element tag. */
export function setContent(element: XmlElement, text: string, xml: string): Splice {
  if (element.contentStart < element.end) return { start: element.contentStart, end: element.contentEnd, text: xml };
  const start = text.lastIndexOf('/', element.end);
  return { start, end: element.end, text: `>${xml}</${element.name}>` };
}

/** Inserts XML after an element, on a line of its own where the element stands on one. */
export function insertAfter(element: XmlElement, text: string, xml: string): Splice {
  return { start: element.end, end: element.end, text: spaceBefore(element, text) + xml };
}

export function insertBefore(element: XmlElement, text: string, xml: string): Splice {
  return { start: element.start, end: element.start, text: xml + spaceBefore(element, text) };
}

/** The white space between an element and the tag before it. */
function spaceBefore(element: XmlElement, text: string): string {
  let at = element.start;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return text[at - 1] === '>' ? text.slice(at, element.start) : '';
}

/** A name with the element's own prefix. */
export function sibling(element: XmlElement, local: string): string {
  return element.prefix === '' ? local : `${element.prefix}:${local}`;
}

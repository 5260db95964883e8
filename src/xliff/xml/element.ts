import type { Position } from '../../model/unit.ts';

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  readonly value: string;
}

/**
 * An element and where it stands in the decoded text, in UTF-16 code units from its first character (after a byte order
 * mark). Comments and processing instructions have no node: they stay in the text that the offsets point into.
 */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
  /** The same in document order: to go through a list is many times faster than through an object's keys. */
  readonly attributeList: readonly XmlAttribute[];
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlNode[];
  /** Offset of `<`. */
  readonly start: number;
  /** Offset after the `>` of the start tag; equals `end` in an empty-element tag. */
  readonly contentStart: number;
  /** Offset of the `<` of the end tag; equals `end` in an empty-element tag. */
  readonly contentEnd: number;
  /** Offset after the last `>`. */
  readonly end: number;
  /** Of `<`, from 1. */
  readonly line: number;
  readonly column: number;
}

/** An element, or character data with references and CDATA sections resolved. */
export type XmlNode = XmlElement | string;

/** Value of an attribute without a prefix. */
export function valueOf(element: XmlElement, name: string): string | undefined {
  return element.attributes[name]?.value;
}

/** Value of an attribute of a namespace, whatever its prefix. */
export function valueIn(element: XmlElement, uri: string, local: string): string | undefined {
  for (const attribute of element.attributeList) {
    if (attribute.local === local && attribute.uri === uri) return attribute.value;
  }
  return undefined;
}

/** Value of an attribute on the element or the nearest element around it. */
export function inherited(element: XmlElement, name: string): string | undefined {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    const value = at.attributes[name]?.value;
    if (value !== undefined) return value;
  }
  return undefined;
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first child of the element's own namespace with this local name. */
export function childOf(element: XmlElement, local: string, uri: string = element.uri): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child !== 'string' && child.local === local && child.uri === uri) return child;
  }
  return undefined;
}

export function childrenOf(element: XmlElement, local: string, uri: string = element.uri): readonly XmlElement[] {
  return elementsOf(element).filter((child) => child.local === local && child.uri === uri);
}

/** All character data under the element. */
export function textIn(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textIn(child);
  return text;
}

/** The element and all under it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child);
}

export function positionOf(element: XmlElement): Position {
  return { line: element.line, column: element.column };
}

import { SaxesParser } from 'saxes';
import { DragomanError } from '../../model/error.ts';
import { replaceForbidden } from '../../model/xml-characters.ts';
import { placeAt } from '../source/place.ts';

/** An element of a part, with offsets into the text of the document. */
export interface XmlNode {
  /** With the usual prefix of its namespace, such as `w:p`, whatever the file has. */
  readonly name: string;
  /** As the file has it. */
  readonly tag: string;
  readonly start: number;
  /** The end of its start tag. */
  readonly startEnd: number;
  /** The start of its end tag. */
  endStart: number;
  end: number;
  readonly children: XmlNode[];
}

/** What is told of a part as it is read: elements as they open and close, and those that are kept whole when they end. */
export interface XmlListener {
  keeps(name: string): boolean;
  enter?(node: XmlNode): void;
  leave?(node: XmlNode): void;
  kept(node: XmlNode): void;
}

/** A part of the document within its text. */
export interface XmlPart {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The usual prefix of a namespace, in the transitional and the strict form (ISO/IEC 29500). */
const prefixes: readonly (readonly [prefix: string, namespace: RegExp])[] = [
  ['w', /\/wordprocessingml(?:\/2006)?\/main$/u],
  ['wp', /\/drawingml(?:\/2006)?\/wordprocessingDrawing$/u],
  ['a', /\/drawingml(?:\/2006)?\/main$/u],
  ['pic', /\/drawingml(?:\/2006)?\/picture$/u],
  ['m', /\/officeDocument(?:\/2006)?\/math$/u],
  ['mc', /\/markup-compatibility\/2006$/u],
  ['rel', /\/package\/2006\/relationships$/u],
  ['dc', /^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/u],
  ['cp', /\/package\/2006\/metadata\/core-properties$/u],
];

/** Deeper nesting than any word processor makes. */
const deepest = 400;

/**
 * Reads the XML of a part.
 *
 * @throws DragomanError `docx-xml`, `docx-doctype` or `source-too-complex`, with line and column in the part.
 */
export function readXml(text: string, part: XmlPart, path: string, listener: XmlListener): void {
  const own = text.slice(part.start, part.end);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlNode[] = [];
  const names = new Map<string, string>();
  let keptAt = Infinity;
  const place = (): { file: string; line: number; column: number } => ({
    file: path,
    line: parser.line,
    column: Math.max(1, parser.columnIndex),
  });
  parser.on('error', (error) => {
    const reason = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /u, '').replace(/\.$/u, '');
    throw new DragomanError('docx-xml', { part: part.name, reason }, place());
  });
  parser.on('doctype', () => {
    throw new DragomanError('docx-doctype', { part: part.name }, place());
  });
  parser.on('opentag', ({ name: tag, local, uri }) => {
    const prefix = names.get(uri) ?? prefixOf(uri);
    names.set(uri, prefix);
    const startEnd = parser.position;
    const start = own.lastIndexOf('<', startEnd - 1) + part.start;
    const name = prefix === '' ? local : `${prefix}:${local}`;
    const node = { name, tag, start, startEnd: startEnd + part.start, endStart: 0, end: 0, children: [] };
    if (open.length >= deepest) {
      throw new DragomanError('source-too-complex', {}, { ...placeAt(own, start - part.start), file: path });
    }
    if (keptAt !== Infinity) open.at(-1)!.children.push(node);
    else if (listener.keeps(name)) keptAt = open.length;
    else listener.enter?.(node);
    open.push(node);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const node = open.pop()!;
    node.end = parser.position + part.start;
    node.endStart = isSelfClosing ? node.end : own.lastIndexOf('<', parser.position - 1) + part.start;
    if (keptAt === Infinity) listener.leave?.(node);
    else if (keptAt === open.length) {
      keptAt = Infinity;
      listener.kept(node);
    }
  });
  parser.write(own).close();
}

function prefixOf(uri: string): string {
  return prefixes.find(([, namespace]) => namespace.test(uri))?.[0] ?? '';
}

/** Gives an attribute by its local name, with references as they are; undefined where there is none. */
export function attributeSpan(
  text: string,
  { start, startEnd, tag }: XmlNode,
  name: string,
): { start: number; end: number } | undefined {
  const raw = text.slice(start + tag.length + 1, startEnd);
  for (const { index, 0: whole, groups } of raw.matchAll(attributes)) {
    if (groups?.['name'] !== name) continue;
    const end = start + tag.length + 1 + index + whole.length - 1;
    return { start: end - (groups['double'] ?? groups['single'] ?? '').length, end };
  }
  return undefined;
}

const attributes = /(?:[^\s:="'<>/]+:)?(?<name>[^\s:="'<>/]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;

/** Gives the value of an attribute by its local name. */
export function attributeOf(text: string, node: XmlNode, name: string): string | undefined {
  const span = attributeSpan(text, node, name);
  return span === undefined ? undefined : decodeXml(text.slice(span.start, span.end));
}

export function childOf({ children }: XmlNode, name: string): XmlNode | undefined {
  return children.find((child) => child.name === name);
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const special =
  /<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&#x(?<hex>[\dA-Fa-f]{1,6});|&#(?<decimal>\d{1,7});|&(?<name>[a-z]+);/gu;

/** Character data, or the value of an attribute, as a reader sees it. */
export function decodeXml(raw: string): string {
  if (!/[&<\r]/u.test(raw)) return raw;
  return raw.replace(/\r\n?/gu, '\n').replace(special, (...match) => {
    const { data, hex, decimal, name } = match.at(-1) as Readonly<Record<string, string | undefined>>;
    if (data !== undefined) return data;
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return name === undefined ? '' : (references[name] ?? '');
  });
}

/** Writes character data, without the characters that XML 1.0 forbids. */
export function encodeXml(text: string): string {
  return replaceForbidden(text, () => '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Writes the value of an attribute, in whichever quotation marks it stands. */
export function encodeAttribute(text: string): string {
  return encodeXml(text).replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}

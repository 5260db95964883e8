import type { XmlElement } from '../xml/element.ts';
import { descendants, elementsOf } from '../xml/element.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { METADATA, XLIFF_20, XLIFF_22 } from '../xml/namespaces.ts';
import type { SourceText } from './walk.ts';

/**
 * The element as it stands in its file, with the namespaces that it takes from around it declared on it, so that it can
 * stand alone. XLIFF elements inside it are in the 2.0 namespace, whatever the file's version.
 */
export function extensionXml(element: XmlElement, text: SourceText): string {
  const raw = text.slice(element.start, element.end);
  const afterName = 1 + element.name.length;
  let declarations = '';
  for (const [prefix, uri] of borrowed(element)) {
    declarations += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`;
  }
  return inVersion(raw.slice(0, afterName) + declarations + raw.slice(afterName), '2.0');
}

/** The groups of an element of metadata (XLIFF 2.1, section 5.4), each as `extensionXml`. */
export function metaGroupsXml(
  metadata: XmlElement,
  text: SourceText,
  isOurs: (group: XmlElement) => boolean = () => false,
): readonly string[] {
  return elementsOf(metadata)
    .filter((group) => !isOurs(group))
    .map((group) => extensionXml(group, text));
}

/** A module’s element, of which there may be one beside others (XLIFF 2.1, section 4.2.2). */
export interface ModuleElement {
  readonly local: string;
  readonly uri: string;
}

const metadata: ModuleElement = { local: 'metadata', uri: METADATA };

/** Extensions with groups of metadata in the one element of metadata that there may be. */
export function withMetaGroups(extensions: readonly string[], groups: readonly string[]): readonly string[] {
  return withChildren(extensions, metadata, groups);
}

/** Puts more children, each with its own declarations, into the one element of a module that there may be. */
export function withChildren(
  extensions: readonly string[],
  module: ModuleElement,
  children: readonly string[],
): readonly string[] {
  if (children.length === 0) return extensions;
  const at = extensions.findIndex((xml) => isModule(xml, module));
  const more = children.join('');
  if (at === -1) return [...extensions, `<${module.local} xmlns="${module.uri}">${more}</${module.local}>`];
  // What we wrote into it once may come back with its cause.
  if (extensions[at]!.includes(more)) return extensions;
  return extensions.with(
    at,
    extensions[at]!.replace(endOf(module), (end) => more + end),
  );
}

/** Whether an extension is an element of metadata, which has a place for more groups. */
export function isMetadata(xml: string): boolean {
  return isModule(xml, metadata);
}

/** An empty-element tag has no place for more. */
function isModule(xml: string, module: ModuleElement): boolean {
  return endOf(module).test(xml) && /^<[^>]*/.exec(xml)?.[0].includes(module.uri) === true;
}

function endOf({ local }: ModuleElement): RegExp {
  return new RegExp(`</(?:[\\w.-]+:)?${local}\\s*>$`);
}

/** Of a module an element may have one of each kind (XLIFF 2.1, section 4.2.2): there the later list stands. */
export function mergeExtensions(extensions: readonly string[] = [], more: readonly string[] = []): readonly string[] {
  const later = new Set(more.map(kindOf));
  return [...extensions.filter((xml) => !later.has(kindOf(xml))), ...more];
}

function kindOf(xml: string): string {
  const [start = ''] = /^<[^>]*/.exec(xml) ?? [];
  return start.includes('urn:oasis:names:tc:xliff:') ? (/^<(?:[^\s/:]+:)?([^\s/:]+)/.exec(start)?.[1] ?? xml) : xml;
}

/** The same XML with the namespace of XLIFF's own elements that a document of the version needs. */
export function inVersion(xml: string, version: '2.0' | '2.1' | '2.2'): string {
  const namespace = version === '2.2' ? XLIFF_22 : XLIFF_20;
  return xml.replace(DECLARATION, (_, start: string, quote: string) => `${start}${quote}${namespace}${quote}`);
}

const DECLARATION = new RegExp(`(\\sxmlns(?::[\\w.-]+)?\\s*=\\s*)(["'])(?:${XLIFF_20}|${XLIFF_22})\\2`, 'g');

/** Prefixes used under the element and declared outside of it. */
function borrowed(element: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const at of descendants(element)) {
    if (!declaredWithin(at, at.prefix, element)) found.set(at.prefix, at.uri);
    for (const name in at.attributes) {
      const { prefix, uri } = at.attributes[name]!;
      if (prefix === '' || prefix === 'xml' || prefix === 'xmlns') continue;
      if (!declaredWithin(at, prefix, element)) found.set(prefix, uri);
    }
  }
  return found;
}

function declaredWithin(from: XmlElement, prefix: string, outermost: XmlElement): boolean {
  if (prefix === 'xml') return true;
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: XmlElement | undefined = from; at !== undefined; at = at.parent) {
    if (at.attributes[name] !== undefined) return true;
    if (at === outermost) return false;
  }
  return false;
}

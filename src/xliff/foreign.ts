import type { XmlElement } from './element.ts';
import { descendants } from './element.ts';
import { escapeAttribute } from './escape.ts';
import { XLIFF_20, XLIFF_22 } from './namespaces.ts';
import type { SourceText } from './scan.ts';

/**
 * The element as it stands in its file, with the namespaces that it takes from around it declared on it, so that it can
 * stand alone. XLIFF elements inside it are in the 2.0 namespace, whatever the file's version.
 */
export function foreignXml(element: XmlElement, text: SourceText): string {
  const raw = text.slice(element.start, element.end);
  const afterName = 1 + element.name.length;
  let declarations = '';
  for (const [prefix, uri] of borrowed(element)) {
    declarations += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`;
  }
  return inVersion(raw.slice(0, afterName) + declarations + raw.slice(afterName), '2.0');
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

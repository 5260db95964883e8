import { mergeAttributes } from '../../model/merge-attributes.ts';
import type { ExtensionAttribute } from '../../model/unit.ts';
import type { XmlElement } from '../xml/element.ts';
import { escapeAttribute, escapePlainText } from '../xml/escape.ts';
import { withMetaGroups } from './extensions.ts';
import { DRAGOMAN, ITS, ITS_XLIFF, METADATA, SIZE_RESTRICTION, XML, XMLNS } from '../xml/namespaces.ts';

/** Read into the model, or of no use outside of the file they stand in. */
const OWN: ReadonlySet<string> = new Set(['', XML, XMLNS, DRAGOMAN, SIZE_RESTRICTION]);
const OWN_ITS: ReadonlySet<string> = new Set(['localeFilterList', 'localeFilterType']);

/** The attributes of an element that the model has no place for: those of tools and of modules. */
export function extensionAttributesOf(element: XmlElement): readonly ExtensionAttribute[] {
  let kept: ExtensionAttribute[] | undefined;
  for (const key in element.attributes) {
    const { name, uri, local, value } = element.attributes[key]!;
    if (OWN.has(uri) || (uri === ITS && OWN_ITS.has(local))) continue;
    (kept ??= []).push({ name, uri, value });
  }
  return kept ?? NONE;
}

const NONE: readonly ExtensionAttribute[] = [];

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Prefixes that a document of ours may have declared on the same element. */
const TAKEN: Readonly<Record<string, string>> = {
  mda: METADATA,
  dragoman: DRAGOMAN,
  slr: SIZE_RESTRICTION,
  its: ITS,
};

/** The attributes with the namespaces that they need. A prefix that stands for something else here gets another name. */
export function extensionAttributesXml(attributes: readonly ExtensionAttribute[] | undefined): string {
  if (attributes === undefined || attributes.length === 0) return '';
  const uris = new Map(Object.entries(TAKEN));
  const declared = new Set<string>();
  let xml = '';
  for (const { name, uri, value } of mergeAttributes([], attributes)) {
    const written = name.includes(':') ? name.slice(0, name.indexOf(':')) : 'ns';
    let prefix = written;
    for (let number = 1; (uris.get(prefix) ?? uri) !== uri; number++) prefix = `${written}${number}`;
    uris.set(prefix, uri);
    if (!declared.has(prefix)) xml += ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
    declared.add(prefix);
    xml += ` ${prefix}:${localOf(name)}="${escapeAttribute(value)}"`;
  }
  return xml;
}

/** Whether the attributes are those of ITS, whose version a document must then state. */
export function usesIts(attributes: readonly ExtensionAttribute[] | undefined): boolean {
  return attributes?.some(({ uri }) => uri === ITS || uri === ITS_XLIFF) === true;
}

/**
 * A unit's extensions with the attributes of its segments among them, as metadata (XLIFF 2.1, section 5.4): a
 * `segment` of XLIFF 2 can have none of another namespace, yet there are tools that write them.
 */
export function withSegmentAttributes(
  extensions: readonly string[],
  segments: readonly { readonly id: string; readonly attributes: readonly ExtensionAttribute[] }[],
): readonly string[] {
  return withMetaGroups(extensions, segments.filter(({ attributes }) => attributes.length > 0).map(segmentGroupXml));
}

function segmentGroupXml(segment: { readonly id: string; readonly attributes: readonly ExtensionAttribute[] }): string {
  const rows = segment.attributes.map(
    ({ name, uri, value }) =>
      `<mda:meta type="${escapeAttribute(`{${uri}}${localOf(name)}`)}">${escapePlainText(value)}</mda:meta>`,
  );
  const category = escapeAttribute(`segment ${segment.id}`);
  return `<mda:metaGroup xmlns:mda="${METADATA}" category="${category}">${rows.join('')}</mda:metaGroup>`;
}

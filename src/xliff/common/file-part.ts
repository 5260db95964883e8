import { defined } from '../../model/defined.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, textIn, valueOf } from '../xml/element.ts';
import { METADATA, SIZE_RESTRICTION } from '../xml/namespaces.ts';
import type { FilePart } from './dialect.ts';
import { extensionXml, metaGroupsXml } from './extensions.ts';
import type { SourceText } from './walk.ts';

/** Reads a child of `<file>` that is not of the core: metadata, size profiles, or what the model has no place for. */
export function readModule(element: XmlElement, text: SourceText): FilePart {
  if (element.uri === METADATA) return readMetadata(element, text);
  if (element.uri === SIZE_RESTRICTION) return { defaults: sizeProfiles(element) };
  return element.uri === element.parent?.uri ? {} : { extensions: [extensionXml(element, text)] };
}

function readMetadata(element: XmlElement, text: SourceText): FilePart {
  return defined({
    metadata: metaGroupsXml(element, text, isOwnGroup),
    sourceDigest: ownMetadata(element, 'source-digest'),
    defaults: defined({ rules: ownMetadata(element, 'segmentation-rules') }),
  });
}

/** A value that Dragoman keeps in a file's metadata (XLIFF 2.1, section 5.4). */
function ownMetadata(metadata: XmlElement, type: string): string | undefined {
  for (const group of childrenOf(metadata, 'metaGroup').filter(isOwnGroup)) {
    for (const meta of childrenOf(group, 'meta')) if (valueOf(meta, 'type') === type) return textIn(meta);
  }
  return undefined;
}

function isOwnGroup(group: XmlElement): boolean {
  return valueOf(group, 'category') === 'dragoman';
}

function sizeProfiles(profiles: XmlElement): NonNullable<FilePart['defaults']> {
  return defined({
    general: valueOf(profiles, 'generalProfile'),
    storage: valueOf(profiles, 'storageProfile'),
  });
}

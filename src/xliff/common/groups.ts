import { mergeAttributes } from '../../model/merge-attributes.ts';
import type { ExtensionAttribute, Note, Unit } from '../../model/unit.ts';
import type { XmlElement } from '../xml/element.ts';
import { METADATA } from '../xml/namespaces.ts';
import { extensionAttributesOf } from './extension-attributes.ts';
import { extensionXml, mergeExtensions, metaGroupsXml, withMetaGroups } from './extensions.ts';
import type { SourceText } from './walk.ts';

/** What a `<group>` says. The model has no groups: the first unit in one keeps it. */
export interface Group {
  attributes: readonly ExtensionAttribute[];
  readonly extensions: string[];
  /** Groups of metadata. */
  readonly metadata: string[];
  readonly notes: Note[];
}

/** Begins a group with the attributes that the model has no place for. */
export function openGroup(element: XmlElement): Group {
  return { attributes: extensionAttributesOf(element), extensions: [], metadata: [], notes: [] };
}

/** Adds a child of the group that is not of the core. */
export function addModule(group: Group, element: XmlElement, text: SourceText): void {
  if (element.uri === METADATA) addAll(group.metadata, metaGroupsXml(element, text));
  else if (element.uri !== element.parent?.uri) group.extensions.push(extensionXml(element, text));
}

/** Moves to a unit what a group around it said, if no unit has taken it yet. */
export function moveToUnit(group: Group, unit: Unit): Unit {
  const { attributes, extensions, metadata, notes } = group;
  if (attributes.length + extensions.length + metadata.length + notes.length === 0) return unit;
  group.attributes = [];
  const elements = withMetaGroups(mergeExtensions(extensions.splice(0), unit.extensions), metadata.splice(0));
  return {
    ...unit,
    notes: [...notes.splice(0), ...unit.notes],
    ...(elements.length > 0 && { extensions: elements }),
    ...(attributes.length > 0 && { extensionAttributes: mergeAttributes(attributes, unit.extensionAttributes) }),
  };
}

/** Appends to a list: files can hold more than a call can have arguments. */
export function addAll<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

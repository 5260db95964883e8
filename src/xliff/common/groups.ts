import { mergeAttributes } from '../../model/merge-attributes.ts';
import type { ForeignAttribute, Note, Unit } from '../../model/unit.ts';
import type { XmlElement } from '../xml/element.ts';
import { METADATA } from '../xml/namespaces.ts';
import { foreignAttributesOf } from './extension-attributes.ts';
import { foreignXml, mergeForeign, metaGroupsXml, withMetaGroups } from './extensions.ts';
import type { SourceText } from './walk.ts';

/** What a `<group>` says. The model has no groups: the first unit in one keeps it. */
export interface Group {
  attributes: readonly ForeignAttribute[];
  readonly foreign: string[];
  /** Groups of metadata. */
  readonly metadata: string[];
  readonly notes: Note[];
}

/** Begins a group with the attributes that the model has no place for. */
export function openGroup(element: XmlElement): Group {
  return { attributes: foreignAttributesOf(element), foreign: [], metadata: [], notes: [] };
}

/** Adds a child of the group that is not of the core. */
export function addModule(group: Group, element: XmlElement, text: SourceText): void {
  if (element.uri === METADATA) addAll(group.metadata, metaGroupsXml(element, text));
  else if (element.uri !== element.parent?.uri) group.foreign.push(foreignXml(element, text));
}

/** Moves to a unit what a group around it said, if no unit has taken it yet. */
export function moveToUnit(group: Group, unit: Unit): Unit {
  const { attributes, foreign, metadata, notes } = group;
  if (attributes.length + foreign.length + metadata.length + notes.length === 0) return unit;
  group.attributes = [];
  const elements = withMetaGroups(mergeForeign(foreign.splice(0), unit.foreign), metadata.splice(0));
  return {
    ...unit,
    notes: [...notes.splice(0), ...unit.notes],
    ...(elements.length > 0 && { foreign: elements }),
    ...(attributes.length > 0 && { foreignAttributes: mergeAttributes(attributes, unit.foreignAttributes) }),
  };
}

/** Appends to a list: files can hold more than a call can have arguments. */
export function addAll<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

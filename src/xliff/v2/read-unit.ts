import { roles } from '../../model/role.ts';
import type { LocaleFilter } from '../../model/locale-filter.ts';
import type { Ignorable, Note, Part, Segment, SizeRestriction, State, Unit } from '../../model/unit.ts';
import { states } from '../../model/unit.ts';
import { contentFromXml, characterOf } from './read-content.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, elementsOf, positionOf, textIn, valueIn, valueOf, inherited } from '../xml/element.ts';
import { foreignAttributesOf, withSegmentAttributes } from '../common/extension-attributes.ts';
import { foreignXml } from '../common/extensions.ts';
import { withMatches } from '../matches.ts';
import { DRAGOMAN, ITS, SIZE_RESTRICTION } from '../xml/namespaces.ts';
import type { SourceText } from '../common/walk.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a file says of all its units. */
export interface FileDefaults {
  /** Profiles of size and length restriction (XLIFF 2.1, section 5.6). */
  readonly general?: string;
  readonly storage?: string;
  /** Digest of the segmentation rules, where a unit states no other. */
  readonly rules?: string;
}

/** A `<unit>` of XLIFF 2 (section 4.2.2.5) as the model has it. */
export function unitFromXml(element: XmlElement, text: SourceText, defaults: FileDefaults): Unit {
  const parts: Part[] = [];
  const notes: Note[] = [];
  const elements: string[] = [];
  const segments: XmlElement[] = [];
  let originalData: Record<string, string> = {};
  for (const child of elementsOf(element)) {
    if (child.uri !== element.uri) elements.push(foreignXml(child, text));
    else if (child.local === 'segment') {
      parts.push(segmentFromXml(child));
      segments.push(child);
    } else if (child.local === 'ignorable') parts.push(ignorableFromXml(child));
    else if (child.local === 'notes') for (const note of notesFromXml(child)) notes.push(note);
    else if (child.local === 'originalData') originalData = dataFromXml(child);
  }
  nameSegments(parts);
  const unit: Writable<Unit> = {
    id: valueOf(element, 'id') ?? '',
    parts: withMatches(parts, element),
    originalData,
    notes,
    translate: inherited(element, 'translate') !== 'no',
    canResegment: inherited(element, 'canResegment') !== 'no',
    at: positionOf(element),
  };
  const name = valueOf(element, 'name');
  if (name !== undefined) unit.name = name;
  const type = valueOf(element, 'type');
  const role = roles.find((known) => type === `dragoman:${known}`);
  if (role !== undefined) unit.role = role;
  const filter = localeFilterOf(element);
  if (filter !== undefined) unit.localeFilter = filter;
  const size = sizeOf(element, defaults);
  if (size !== undefined) unit.size = size;
  const rules = valueIn(element, DRAGOMAN, 'rules') ?? defaults.rules ?? '';
  if (rules !== '') unit.rules = rules;
  const foreign = withSegmentAttributes(elements, segmentAttributes(segments, parts));
  if (foreign.length > 0) unit.foreign = foreign;
  const attributes = foreignAttributesOf(element);
  if (attributes.length > 0) unit.foreignAttributes = attributes;
  return unit;
}

/** The foreign attributes of each segment, by the ids that reading gave. */
function segmentAttributes(
  elements: readonly XmlElement[],
  parts: readonly Part[],
): Parameters<typeof withSegmentAttributes>[1] {
  const ids = parts.filter((part) => part.kind === 'segment').map(({ id }) => id);
  return elements.map((element, at) => ({ id: ids[at] ?? '', attributes: foreignAttributesOf(element) }));
}

function segmentFromXml(element: XmlElement): Segment {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const state = valueOf(element, 'state') as State | undefined;
  const segment: Writable<Segment> = {
    kind: 'segment',
    id: valueOf(element, 'id') ?? '',
    source: source === undefined ? [] : contentFromXml(source),
    state: state !== undefined && states.includes(state) ? state : 'initial',
    at: positionOf(element),
    targetAt: positionOf(target ?? source ?? element),
  };
  if (target !== undefined) segment.target = contentFromXml(target);
  const subState = valueOf(element, 'subState');
  if (subState !== undefined) segment.subState = subState;
  const order = orderOf(target);
  if (order !== undefined) segment.order = order;
  const canResegment = valueOf(element, 'canResegment');
  if (canResegment !== undefined) segment.canResegment = canResegment === 'yes';
  return segment;
}

function ignorableFromXml(element: XmlElement): Ignorable {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const ignorable: Writable<Ignorable> = {
    kind: 'ignorable',
    source: source === undefined ? [] : contentFromXml(source),
  };
  const id = valueOf(element, 'id');
  if (id !== undefined) ignorable.id = id;
  if (target !== undefined) ignorable.target = contentFromXml(target);
  const order = orderOf(target);
  if (order !== undefined) ignorable.order = order;
  return ignorable;
}

function orderOf(target: XmlElement | undefined): number | undefined {
  const order = target === undefined ? undefined : valueOf(target, 'order');
  return order !== undefined && /^[1-9]\d{0,8}$/.test(order) ? Number(order) : undefined;
}

/** Segments without an id get one by their place, `s1`, `s2` …, without those that the unit uses. */
function nameSegments(parts: Part[]): void {
  if (parts.every((part) => part.kind === 'ignorable' || part.id !== '')) return;
  const taken = new Set(parts.map((part) => part.id));
  let number = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'ignorable') continue;
    number++;
    if (part.id !== '') continue;
    while (taken.has(`s${number}`)) number++;
    parts[index] = { ...part, id: `s${number}` };
  }
}

export function notesFromXml(notes: XmlElement): readonly Note[] {
  return elementsOf(notes).map((element) => {
    const note: Writable<Note> = { text: textIn(element) };
    const category = valueOf(element, 'category');
    if (category !== undefined) note.category = category;
    const appliesTo = valueOf(element, 'appliesTo');
    if (appliesTo === 'source' || appliesTo === 'target') note.appliesTo = appliesTo;
    const priority = valueOf(element, 'priority');
    if (priority !== undefined && /^(?:[1-9]|10)$/.test(priority)) note.priority = Number(priority);
    const id = valueOf(element, 'id');
    if (id !== undefined) note.id = id;
    const foreign = foreignAttributesOf(element);
    if (foreign.length > 0) note.foreignAttributes = foreign;
    return note;
  });
}

function dataFromXml(originalData: XmlElement): Record<string, string> {
  const data: [string, string][] = [];
  for (const element of elementsOf(originalData)) {
    let text = '';
    for (const child of element.children) text += typeof child === 'string' ? child : characterOf(child);
    data.push([valueOf(element, 'id') ?? '', text]);
  }
  return Object.fromEntries(data);
}

/** ITS 2.0 Locale Filter, on the unit or on what stands around it. */
function localeFilterOf(unit: XmlElement): LocaleFilter | undefined {
  for (let at: XmlElement | undefined = unit; at !== undefined; at = at.parent) {
    const list = valueIn(at, ITS, 'localeFilterList');
    if (list === undefined) continue;
    const type = valueIn(at, ITS, 'localeFilterType') === 'exclude' ? 'exclude' : 'include';
    return {
      locales: list
        .split(',')
        .map((range) => range.trim())
        .filter(Boolean),
      type,
    };
  }
  return undefined;
}

/** Of the standard profiles; a limit on what stands around the unit holds for the unit too, if it is not its own. */
function sizeOf(unit: XmlElement, defaults: FileDefaults): SizeRestriction | undefined {
  const general = defaults.general === 'xliff:codepoints' ? limitsOf(unit, 'sizeRestriction') : undefined;
  if (general !== undefined) return { ...general, unit: 'codepoints' };
  const counted = storageUnits.get(defaults.storage ?? '');
  const storage = counted === undefined ? undefined : limitsOf(unit, 'storageRestriction');
  return counted === undefined || storage === undefined ? undefined : { ...storage, unit: counted };
}

const storageUnits: ReadonlyMap<string, SizeRestriction['unit']> = new Map([
  ['xliff:utf16', 'utf-16'],
  ['xliff:utf8', 'utf-8'],
]);

/** `max` or `min,max`, where `*` is no limit. A minimum of a whole file or group is none of a single unit. */
function limitsOf(unit: XmlElement, name: string): Omit<SizeRestriction, 'unit'> | undefined {
  let at = unit;
  while (at.parent !== undefined && valueIn(at, SIZE_RESTRICTION, name) === undefined) at = at.parent;
  const match = /^\s*(?:(\d{1,9})\s*,\s*)?(\d{1,9})\s*$/.exec(valueIn(at, SIZE_RESTRICTION, name) ?? '');
  if (match === null) return undefined;
  const minimum = at === unit && match[1] !== undefined ? { minimum: Number(match[1]) } : {};
  return { ...minimum, maximum: Number(match[2]) };
}

import { defined } from '../../model/defined.ts';
import { roles } from '../../model/role.ts';
import type { LocaleFilter } from '../../model/locale-filter.ts';
import type { Ignorable, Note, Part, Segment, SizeRestriction, State, Unit } from '../../model/unit.ts';
import { states } from '../../model/unit.ts';
import type { FileDefaults } from '../common/dialect.ts';
import { extensionAttributesOf, withSegmentAttributes } from '../common/extension-attributes.ts';
import { readPriority, readSide } from '../common/note-attributes.ts';
import { unlessEmpty } from '../common/unless-empty.ts';
import { reflows } from '../common/reflows.ts';
import type { SourceText } from '../common/walk.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, elementsOf, positionOf, textIn, valueIn, valueOf, inherited } from '../xml/element.ts';
import { DRAGOMAN, ITS, SIZE_RESTRICTION } from '../xml/namespaces.ts';
import { withFormer, withoutFormer } from './former.ts';
import { withMachine } from './machine.ts';
import { withMatches } from './matches.ts';
import { readContent, characterOf } from './read-content.ts';

/** Reads a `<unit>` (XLIFF 2.1, section 4.2.2.5). */
export function readUnit(element: XmlElement, text: SourceText, defaults: FileDefaults): Unit {
  const { parts, notes, extensions, originalData } = childrenIn(element, text);
  const type = valueOf(element, 'type');
  const rules = valueIn(element, DRAGOMAN, 'rules') ?? defaults.rules;
  return defined({
    id: valueOf(element, 'id') ?? '',
    parts: withMachine(withFormer(withMatches(parts, element), element), element),
    originalData,
    notes,
    translate: inherited(element, 'translate') !== 'no',
    canResegment: inherited(element, 'canResegment') !== 'no',
    at: positionOf(element),
    name: valueOf(element, 'name'),
    role: roles.find((known) => type === `dragoman:${known}`),
    localeFilter: localeFilterOf(element),
    size: sizeOf(element, defaults),
    rules: rules === '' ? undefined : rules,
    extensions: unlessEmpty(extensions),
    extensionAttributes: unlessEmpty(extensionAttributesOf(element)),
  });
}

/** What the children of a unit say. */
interface UnitChildren {
  readonly parts: readonly Part[];
  readonly notes: readonly Note[];
  readonly extensions: readonly string[];
  readonly originalData: Readonly<Record<string, string>>;
}

function childrenIn(unit: XmlElement, text: SourceText): UnitChildren {
  const parts: Part[] = [];
  const notes: Note[] = [];
  const elements: string[] = [];
  const segments: XmlElement[] = [];
  let originalData: Record<string, string> = {};
  for (const child of elementsOf(unit)) {
    if (child.uri !== unit.uri) elements.push(...keptXml(child, text));
    else if (child.local === 'segment') {
      parts.push(readSegment(child));
      segments.push(child);
    } else if (child.local === 'ignorable') parts.push(readIgnorable(child));
    else if (child.local === 'notes') for (const note of readNotes(child)) notes.push(note);
    else if (child.local === 'originalData') originalData = readData(child);
  }
  nameSegments(parts);
  const extensions = withSegmentAttributes(elements, segmentAttributes(segments, parts));
  return { parts, notes, extensions, originalData };
}

/** Gives an extension or a module's element as it came, but for what we put into it. */
function keptXml(element: XmlElement, text: SourceText): readonly string[] {
  const xml = withoutFormer(element, text);
  return xml === undefined ? [] : [xml];
}

/** Lists the extension attributes of each segment, by the ids that reading gave. */
function segmentAttributes(
  elements: readonly XmlElement[],
  parts: readonly Part[],
): Parameters<typeof withSegmentAttributes>[1] {
  const ids = parts.filter((part) => part.kind === 'segment').map(({ id }) => id);
  return elements.map((element, at) => ({ id: ids[at] ?? '', attributes: extensionAttributesOf(element) }));
}

function readSegment(element: XmlElement): Segment {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  const state = valueOf(element, 'state') as State | undefined;
  const canResegment = valueOf(element, 'canResegment');
  return defined({
    kind: 'segment' as const,
    id: valueOf(element, 'id') ?? '',
    source: source === undefined ? [] : readContent(source),
    state: state !== undefined && states.includes(state) ? state : 'initial',
    at: positionOf(element),
    targetAt: positionOf(target ?? source ?? element),
    target: target && readContent(target),
    reflows: reflows(source, target),
    subState: valueOf(element, 'subState'),
    order: orderOf(target),
    canResegment: canResegment === undefined ? undefined : canResegment === 'yes',
  });
}

function readIgnorable(element: XmlElement): Ignorable {
  const source = childOf(element, 'source');
  const target = childOf(element, 'target');
  return defined({
    kind: 'ignorable' as const,
    source: source === undefined ? [] : readContent(source),
    id: valueOf(element, 'id'),
    target: target && readContent(target),
    order: orderOf(target),
  });
}

function orderOf(target: XmlElement | undefined): number | undefined {
  const order = target === undefined ? undefined : valueOf(target, 'order');
  return order !== undefined && /^[1-9]\d{0,8}$/.test(order) ? Number(order) : undefined;
}

/**
 * Segments without an id, and all but the first of several with one id, get one by their place, `s1`, `s2` …, without
 * those that the unit uses.
 */
function nameSegments(parts: Part[]): void {
  const taken = new Set(parts.map((part) => part.id));
  if (taken.size === parts.length && !taken.has('')) return;
  const used = new Set(['']);
  let number = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'ignorable') continue;
    number++;
    if (used.has(part.id)) {
      while (taken.has(`s${number}`)) number++;
      parts[index] = { ...part, id: `s${number}` };
      taken.add(`s${number}`);
    }
    used.add(part.id);
  }
}

/** Reads the notes in a `<notes>`. */
export function readNotes(notes: XmlElement): readonly Note[] {
  return elementsOf(notes).map((element) =>
    defined({
      text: textIn(element),
      category: valueOf(element, 'category'),
      appliesTo: readSide(element, 'appliesTo'),
      priority: readPriority(element),
      id: valueOf(element, 'id'),
      extensionAttributes: unlessEmpty(extensionAttributesOf(element)),
    }),
  );
}

function readData(originalData: XmlElement): Record<string, string> {
  const data: [string, string][] = [];
  for (const element of elementsOf(originalData)) {
    let text = '';
    for (const child of element.children) text += typeof child === 'string' ? child : characterOf(child);
    data.push([valueOf(element, 'id') ?? '', text]);
  }
  return Object.fromEntries(data);
}

/** Reads the ITS 2.0 Locale Filter of the unit or of the nearest element around it. */
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

/** Reads a limit in one of the standard profiles; that of an element around the unit holds for a unit without one. */
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

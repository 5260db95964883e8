import { roles } from '../../model/role.ts';
import type { Content } from '../../model/content.ts';
import { textOf } from '../../model/content.ts';
import type { Ignorable, Note, Part, Segment, SizeRestriction, State, Unit } from '../../model/unit.ts';
import type { Run } from './read-content.ts';
import { contentFromXliff12, NativeData, runsFromXliff12 } from './read-content.ts';
import type { XmlElement } from '../xml/element.ts';
import {
  childOf,
  childrenOf,
  descendants,
  elementsOf,
  inherited,
  positionOf,
  textIn,
  valueIn,
  valueOf,
} from '../xml/element.ts';
import { foreignAttributesOf, withSegmentAttributes } from '../common/extension-attributes.ts';
import { foreignXml } from '../common/extensions.ts';
import { withMatches12 } from '../matches.ts';
import { lookup } from '../../model/lookup.ts';
import type { SourceText } from '../common/walk.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export const SDL = 'http://sdl.com/FileTypes/SdlXliff/1.0';
export const MEMOQ = 'MQXliff';

/** A `<trans-unit>` of XLIFF 1.2 (section 2.4) as the model has it. */
export function unitFromXliff12(element: XmlElement, text: SourceText): Unit {
  const data = new NativeData();
  const parts = withMatches12(partsOf(element, data), element, sdlSegmentsOf(element));
  const unit: Writable<Unit> = {
    id: valueOf(element, 'id') ?? '',
    parts,
    originalData: data.toRecord(),
    notes: childrenOf(element, 'note').map(noteFromXliff12),
    translate: inherited(element, 'translate') !== 'no',
    canResegment: false,
    at: positionOf(element),
  };
  const name = valueOf(element, 'resname');
  if (name !== undefined) unit.name = name;
  const type = valueOf(element, 'restype');
  const role = roles.find((known) => type === `x-dragoman-${known}`);
  if (role !== undefined) unit.role = role;
  const size = sizeOf(element);
  if (size !== undefined) unit.size = size;
  const foreign = foreignOf(element, text);
  if (foreign.length > 0) unit.foreign = foreign;
  const attributes = foreignAttributesOf(element);
  if (attributes.length > 0) unit.foreignAttributes = attributes;
  return unit;
}

/** What the model reads of a unit of 1.2. */
const READ: ReadonlySet<string> = new Set(['source', 'seg-source', 'target', 'note']);

/** What other tools put into a unit; elements of 1.2 too, but those of 1.0 that have no namespace to be known by. */
function foreignOf(unit: XmlElement, text: SourceText): readonly string[] {
  const elements = elementsOf(unit).filter((child) => (child.uri === unit.uri ? !READ.has(child.local) : true));
  const foreign = elements.filter(({ uri }) => uri !== '').map((child) => foreignXml(child, text));
  const segmented = childOf(unit, 'seg-source');
  if (segmented === undefined) return foreign;
  const marks = [...descendants(segmented)].filter((one) => one.local === 'mrk' && valueOf(one, 'mtype') === 'seg');
  const attributes = marks.map((mark) => ({ id: valueOf(mark, 'mid') ?? '', attributes: foreignAttributesOf(mark) }));
  return withSegmentAttributes(foreign, attributes);
}

function partsOf(unit: XmlElement, data: NativeData): readonly Part[] {
  const source = childOf(unit, 'source');
  const target = childOf(unit, 'target');
  const segmented = childOf(unit, 'seg-source');
  const sourceRuns = segmented === undefined ? [] : runsFromXliff12(segmented, data);
  const targetRuns = target === undefined ? [] : runsFromXliff12(target, data);
  const cutsAgree = targetRuns.length === 0 || targetRuns.some((run) => run.mid !== undefined);
  if (!sourceRuns.some((run) => run.mid !== undefined) || !cutsAgree) {
    return [wholeSegment(unit, source ?? segmented, target, data)];
  }
  const text = source === undefined ? '' : textIn(source);
  return segmentsOf(
    unit,
    withoutIndent(sourceRuns, text),
    targetRuns.length === 0 ? [] : withoutIndent(targetRuns, text),
  );
}

/** A unit whose source is not segmented, or whose target is not segmented as its source is. */
function wholeSegment(
  unit: XmlElement,
  source: XmlElement | undefined,
  target: XmlElement | undefined,
  data: NativeData,
): Segment {
  const only = target && runsFromXliff12(target, data).find((run) => run.mid !== undefined);
  return {
    kind: 'segment',
    id: only?.mid || 's1',
    source: source === undefined ? [] : contentFromXliff12(source, data),
    ...(target !== undefined && { target: contentFromXliff12(target, data) }),
    state: statesOf(unit)(only?.mid),
    at: positionOf(unit),
    targetAt: positionOf(target ?? source ?? unit),
  };
}

/** Some tools indent what stands in `seg-source` and `target`: white space at an edge that the source does not have. */
function withoutIndent(runs: readonly Run[], source: string): readonly Run[] {
  const isIndent = (run: Run | undefined): boolean => run?.mid === undefined && /^\s+$/.test(shownText(run));
  const from = isIndent(runs[0]) && !/^\s/.test(source) ? 1 : 0;
  const to = isIndent(runs.at(-1)) && !/\s$/.test(source) ? -1 : runs.length;
  return runs.slice(from, to);
}

function shownText(run: Run | undefined): string {
  return run === undefined || run.content.some(({ kind }) => kind !== 'text') ? '' : textOf(run.content);
}

function segmentsOf(unit: XmlElement, sourceRuns: readonly Run[], targetRuns: readonly Run[]): readonly Part[] {
  const targets = new Map(targetRuns.filter((run) => run.mid !== undefined).map((run) => [run.mid, run]));
  const gaps = gapsOf(targetRuns);
  const parts: Part[] = [];
  const ids = idsOf(sourceRuns);
  const stateAt = statesOf(unit);
  let gap: Ignorable | undefined;
  for (const [index, run] of sourceRuns.entries()) {
    if (run.mid === undefined) {
      gap = { kind: 'ignorable', source: run.content };
      continue;
    }
    const between = withTarget(gap, gaps.get(run.mid));
    if (between !== undefined) parts.push(between);
    gap = undefined;
    const target = targets.get(run.mid);
    parts.push({
      kind: 'segment',
      id: ids[index]!,
      source: run.content,
      ...(target !== undefined && { target: target.content }),
      state: stateAt(run.mid),
      at: positionOf(run.element),
      targetAt: positionOf((target ?? run).element),
    });
  }
  const trailing = withTarget(gap, gaps.get(undefined));
  if (trailing !== undefined) parts.push(trailing);
  return reordered(parts, ids, sourceRuns, targetRuns);
}

/** Segments' ids: their `mid`, or where that is missing or taken one by their place. */
function idsOf(runs: readonly Run[]): readonly string[] {
  const taken = new Set(runs.map((run) => run.mid));
  const used = new Set<string>();
  let number = 0;
  return runs.map(({ mid = '' }) => {
    let id = mid;
    while (id === '' || used.has(id)) {
      number++;
      if (!taken.has(`s${number}`)) id = `s${number}`;
    }
    used.add(id);
    return id;
  });
}

/** What stands before each segment of the target, and under undefined what stands after the last. */
function gapsOf(targetRuns: readonly Run[]): ReadonlyMap<string | undefined, Content> {
  const gaps = new Map<string | undefined, Content>();
  for (const [index, run] of targetRuns.entries()) {
    if (run.mid === undefined) gaps.set(targetRuns[index + 1]?.mid, run.content);
  }
  return gaps;
}

function withTarget(gap: Ignorable | undefined, target: Content | undefined): Ignorable | undefined {
  if (target === undefined) return gap;
  return { kind: 'ignorable', source: gap?.source ?? [], target };
}

/** Gives segments whose targets come in another order than their sources the places of these targets. */
function reordered(
  parts: readonly Part[],
  ids: readonly string[],
  sourceRuns: readonly Run[],
  targetRuns: readonly Run[],
): readonly Part[] {
  const idByMid = new Map(sourceRuns.map((run, index) => [run.mid, ids[index]]));
  const inTarget = targetRuns.flatMap((run) => (run.mid === undefined ? [] : (idByMid.get(run.mid) ?? [])));
  const inSource = parts.filter((part) => part.kind === 'segment' && part.target !== undefined).map((part) => part.id);
  if (inTarget.every((id, index) => id === inSource[index])) return parts;
  const places = parts.flatMap((part, index) =>
    part.kind === 'segment' && part.target !== undefined ? index + 1 : [],
  );
  const placeOf = new Map(inTarget.map((id, index) => [id, index]));
  return parts.map((part) => {
    const order = part.kind === 'segment' ? places[placeOf.get(part.id) ?? -1] : undefined;
    return order === undefined ? part : { ...part, order };
  });
}

export function noteFromXliff12(element: XmlElement): Note {
  const note: Writable<Note> = { text: textIn(element) };
  const from = valueOf(element, 'from');
  if (from !== undefined) note.category = from;
  const annotates = valueOf(element, 'annotates');
  if (annotates === 'source' || annotates === 'target') note.appliesTo = annotates;
  const priority = valueOf(element, 'priority');
  if (priority !== undefined && /^(?:[1-9]|10)$/.test(priority)) note.priority = Number(priority);
  const foreign = foreignAttributesOf(element);
  if (foreign.length > 0) note.foreignAttributes = foreign;
  return note;
}

/** The widest that a target may be, by the nearest `maxwidth`; in pixels, the default, nothing can be counted. */
function sizeOf(unit: XmlElement): SizeRestriction | undefined {
  let at = unit;
  while (at.parent !== undefined && valueOf(at, 'maxwidth') === undefined) at = at.parent;
  const maximum = valueOf(at, 'maxwidth');
  const measure = valueOf(at, 'size-unit');
  if (maximum === undefined || !/^\d{1,9}$/.test(maximum)) return undefined;
  if (measure === 'char') return { maximum: Number(maximum), unit: 'codepoints' };
  return measure === 'byte' ? { maximum: Number(maximum), unit: 'utf-8' } : undefined;
}

/** Target states of 1.2 (section 2.4, `state`) as those of 2.x. */
const STATES: Readonly<Record<string, State>> = {
  translated: 'translated',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

/** What Trados says of a segment. */
const SDL_STATES: Readonly<Record<string, State>> = {
  Translated: 'translated',
  RejectedTranslation: 'translated',
  ApprovedTranslation: 'reviewed',
  RejectedSignOff: 'reviewed',
  ApprovedSignOff: 'final',
};

/** What memoQ says of a unit. */
const MEMOQ_STATES: Readonly<Record<string, State>> = {
  ManuallyConfirmed: 'translated',
  Reviewer1Confirmed: 'reviewed',
  Proofread: 'final',
};

/** The state of each segment: Trados keeps one for each, others one for the target. */
function statesOf(unit: XmlElement): (mid: string | undefined) => State {
  const segments = sdlSegmentsOf(unit);
  const whole = stateOf(unit);
  return (mid) => {
    const segment = mid === undefined ? undefined : segments.get(mid);
    return segment === undefined ? whole : (lookup(SDL_STATES, valueOf(segment, 'conf')) ?? 'initial');
  };
}

function stateOf(unit: XmlElement): State {
  const memoq = valueIn(unit, MEMOQ, 'status');
  if (memoq !== undefined) return lookup(MEMOQ_STATES, memoq) ?? 'initial';
  const target = childOf(unit, 'target');
  const stated = target && valueOf(target, 'state');
  const approved = valueOf(unit, 'approved') === 'yes';
  if (stated === undefined) return approved ? 'final' : 'initial';
  const state = lookup(STATES, stated) ?? 'initial';
  return approved && state === 'translated' ? 'reviewed' : state;
}

/** Where Trados keeps what it knows of each segment, by the segment's id. */
export function sdlSegmentsOf(unit: XmlElement): ReadonlyMap<string, XmlElement> {
  const segments = new Map<string, XmlElement>();
  for (const child of elementsOf(unit)) {
    if (child.uri !== SDL || child.local !== 'seg-defs') continue;
    for (const seg of descendants(child)) if (seg.local === 'seg') segments.set(valueOf(seg, 'id') ?? '', seg);
  }
  return segments;
}

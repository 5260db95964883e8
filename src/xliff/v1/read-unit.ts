import { roles } from '../../model/role.ts';
import type { Content } from '../../model/content.ts';
import { textOf } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import { lookup } from '../../model/lookup.ts';
import type { Ignorable, Note, Part, Segment, SizeRestriction, State, Unit } from '../../model/unit.ts';
import { extensionAttributesOf, withSegmentAttributes } from '../common/extension-attributes.ts';
import { extensionXml } from '../common/extensions.ts';
import { unlessEmpty } from '../common/unless-empty.ts';
import { readPriority, readSide } from '../common/note-attributes.ts';
import { reflows } from '../common/reflows.ts';
import type { SourceText } from '../common/walk.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, childrenOf, elementsOf, inherited, positionOf, textIn, valueIn, valueOf } from '../xml/element.ts';
import { withMatches } from './matches.ts';
import type { Run } from './read-content.ts';
import { NativeData, readContent, readRuns } from './read-content.ts';
import { segmentMarks } from './segment-marks.ts';
import { MEMOQ, PHRASE, tradosSegmentsOf } from './tools.ts';

/** Reads a `<trans-unit>` (XLIFF 1.2, section 2.4). */
export function readUnit(element: XmlElement, text: SourceText): Unit {
  const data = new NativeData();
  const parts = withMatches(partsOf(element, data), element);
  const type = valueOf(element, 'restype');
  return defined({
    id: valueOf(element, 'id') ?? '',
    parts,
    originalData: data.toRecord(),
    notes: childrenOf(element, 'note').map(readNote),
    translate: inherited(element, 'translate') !== 'no',
    canResegment: false,
    at: positionOf(element),
    name: valueOf(element, 'resname'),
    role: roles.find((known) => type === `x-dragoman-${known}`),
    size: sizeOf(element),
    extensions: unlessEmpty(extensionsOf(element, text)),
    extensionAttributes: unlessEmpty(extensionAttributesOf(element)),
  });
}

/** What the model reads of a unit of 1.2. */
const READ: ReadonlySet<string> = new Set(['source', 'seg-source', 'target', 'note']);

/** What other tools put into a unit; elements of 1.2 too, but those of 1.0 that have no namespace to be known by. */
function extensionsOf(unit: XmlElement, text: SourceText): readonly string[] {
  const elements = elementsOf(unit).filter((child) => (child.uri === unit.uri ? !READ.has(child.local) : true));
  const extensions = elements.filter(({ uri }) => uri !== '').map((child) => extensionXml(child, text));
  const segmented = childOf(unit, 'seg-source');
  if (segmented === undefined) return extensions;
  const attributes = segmentMarks(segmented).map(({ mid = '', element }) => ({
    id: mid,
    attributes: extensionAttributesOf(element),
  }));
  return withSegmentAttributes(extensions, attributes);
}

function partsOf(unit: XmlElement, data: NativeData): readonly Part[] {
  const source = childOf(unit, 'source');
  const target = childOf(unit, 'target');
  const segmented = childOf(unit, 'seg-source');
  const sourceRuns = segmented === undefined ? [] : readRuns(segmented, data);
  const targetRuns = target === undefined ? [] : readRuns(target, data);
  if (!sourceRuns.some((run) => run.mid !== undefined) || !cutsAgree(sourceRuns, targetRuns)) {
    return [wholeSegment(unit, source ?? segmented, target, data)];
  }
  const text = source === undefined ? '' : textIn(source);
  return segmentsOf(
    unit,
    withoutIndent(sourceRuns, text),
    targetRuns.length === 0 ? [] : withoutIndent(targetRuns, text),
  );
}

/** Tells whether each segment of a target is the one of a segment of the source: where one is not, its text is of the whole. */
function cutsAgree(sourceRuns: readonly Run[], targetRuns: readonly Run[]): boolean {
  if (targetRuns.length === 0) return true;
  const inSource = new Set(sourceRuns.map(({ mid }) => mid));
  const inTarget = targetRuns.flatMap(({ mid }) => (mid === undefined ? [] : [mid]));
  const isEachOnce = new Set(inTarget).size === inTarget.length;
  return inTarget.length > 0 && isEachOnce && inTarget.every((mid) => inSource.has(mid));
}

/** A unit whose source is not segmented, or whose target is not segmented as its source is. */
function wholeSegment(
  unit: XmlElement,
  source: XmlElement | undefined,
  target: XmlElement | undefined,
  data: NativeData,
): Segment {
  const only = target && readRuns(target, data).find((run) => run.mid !== undefined);
  return {
    kind: 'segment',
    id: only?.mid || 's1',
    source: source === undefined ? [] : readContent(source, data),
    ...(target !== undefined && { target: readContent(target, data) }),
    ...said(statesOf(unit)(only?.mid), target && readContent(target, data)),
    ...(reflows(source, target) === true && { reflows: true }),
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
      ...said(stateAt(run.mid), target?.content),
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
  const positions = new Map(inTarget.map((id, index) => [id, index]));
  return parts.map((part) => {
    const order = part.kind === 'segment' ? places[positions.get(part.id) ?? -1] : undefined;
    return order === undefined ? part : { ...part, order };
  });
}

/** Reads a `<note>`. */
export function readNote(element: XmlElement): Note {
  return defined({
    text: textIn(element),
    category: valueOf(element, 'from'),
    appliesTo: readSide(element, 'annotates'),
    priority: readPriority(element),
    extensionAttributes: unlessEmpty(extensionAttributesOf(element)),
  });
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
  'signed-off': 'reviewed',
  final: 'final',
};

/** What Trados says of a segment. */
const TRADOS_STATES: Readonly<Record<string, State>> = {
  Translated: 'translated',
  ApprovedTranslation: 'reviewed',
  ApprovedSignOff: 'final',
};

/** What memoQ says of a unit. */
const MEMOQ_STATES: Readonly<Record<string, State>> = {
  ManuallyConfirmed: 'translated',
  Reviewer1Confirmed: 'reviewed',
  Proofread: 'final',
};

/** What Phrase says of a unit. */
const PHRASE_STATES: Readonly<Record<string, State>> = { '1': 'translated' };

/** What is said of a target: `unfinished` where it is said to be not done. */
type Said = Pick<Segment, 'state' | 'unfinished'>;

/** The state of each segment: Trados keeps one for each, others one for the target. */
function statesOf(unit: XmlElement): (mid: string | undefined) => Said {
  const segments = tradosSegmentsOf(unit);
  const whole = stateOf(unit);
  return (mid) => {
    const segment = mid === undefined ? undefined : segments.get(mid);
    return segment === undefined ? whole : (saidBy(TRADOS_STATES, valueOf(segment, 'conf')) ?? { state: 'initial' });
  };
}

/** Only of a target can be said that it is not done. */
function said({ state, unfinished }: Said, target: Content | undefined): Said {
  return unfinished === true && target !== undefined && textOf(target).trim() !== ''
    ? { state, unfinished }
    : { state };
}

function stateOf(unit: XmlElement): Said {
  const own =
    saidBy(MEMOQ_STATES, valueIn(unit, MEMOQ, 'status')) ?? saidBy(PHRASE_STATES, valueIn(unit, PHRASE, 'confirmed'));
  if (own !== undefined) return own;
  const target = childOf(unit, 'target');
  const approved = valueOf(unit, 'approved') === 'yes';
  const stated = saidBy(STATES, target && valueOf(target, 'state'));
  if (stated === undefined) return { state: approved ? 'final' : 'initial' };
  return approved && stated.state === 'translated' ? { state: 'reviewed' } : stated;
}

/** Reads what a tool says in its own words. What is not said to be done is not. */
function saidBy(table: Readonly<Record<string, State>>, value: string | undefined): Said | undefined {
  if (value === undefined) return undefined;
  const state = lookup(table, value);
  return state === undefined ? { state: 'initial', unfinished: true } : { state };
}

import type { Content } from '../../model/content.ts';
import type { Note, State } from '../../model/unit.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { EditedDocument, XliffEdit } from '../common/edit.ts';
import { noSuchSegment } from '../common/edit.ts';
import { insertAfter, setAttribute, setContent, sibling } from '../xml/edit-markup.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, descendants, elementsOf, valueOf } from '../xml/element.ts';
import { escapeAttribute } from '../xml/escape.ts';
import type { Splice } from '../xml/splice.ts';
import { CodeStarts } from './code-starts.ts';
import { readUnit } from './read-unit.ts';
import { segmentMarks } from './segment-marks.ts';
import { TARGET_STATES } from './states.ts';
import { MEMOQ, TRADOS, tradosSegmentsOf } from './tools.ts';
import type { Codes } from './write-content.ts';
import { contentXml } from './write-content.ts';
import { noteXml } from './write-note.ts';

/** Makes the splices for an edit in a unit of XLIFF 1.2. */
export function editUnit(unit: XmlElement, edit: XliffEdit, { text, path }: EditedDocument): readonly Splice[] {
  const segments = segmentsOf(readUnit(unit, text));
  const segment = edit.at.segment === undefined ? segments[0] : segments.find((one) => one.id === edit.at.segment);
  if (segment === undefined) throw noSuchSegment(edit.at, path);
  switch (edit.kind) {
    case 'note':
      return [insertNote(unit, edit.note, text)];
    case 'issues':
      // 1.2 has no quality issues of its own: they go to the translator as notes.
      return edit.issues.map(({ comment }) =>
        insertNote(unit, { text: comment, category: 'dragoman', appliesTo: 'target' }, text),
      );
    case 'state':
      return setState(unit, segment.id, edit.state, text);
    case 'target':
      return [setTarget(unit, segment.id, edit.content, text)];
  }
}

function insertNote(unit: XmlElement, note: Note, text: string): Splice {
  return insertAfter(lastOf(unit), text, noteXml(note, unit.prefix));
}

/** Finds what notes come after: they are allowed behind the source and target, before extensions. */
function lastOf(unit: XmlElement): XmlElement {
  return (childOf(unit, 'target') ?? childOf(unit, 'seg-source') ?? childOf(unit, 'source'))!;
}

function setTarget(unit: XmlElement, mid: string, content: Content, text: string): Splice {
  const xml = contentXml(content, codesOf(unit, text));
  const target = childOf(unit, 'target');
  const marked = target && markOf(target, mid);
  if (marked !== undefined) return setContent(marked, text, xml);
  const segmented = childOf(unit, 'seg-source');
  if (segmented === undefined || markOf(segmented, mid) === undefined) {
    if (target !== undefined) return setContent(target, text, xml);
    return insertAfter(lastOf(unit), text, elementXml(unit, 'target', '', xml));
  }
  const mark = elementXml(unit, 'mrk', ` mtype="seg" mid="${escapeAttribute(mid)}"`, xml);
  if (target === undefined) return insertAfter(lastOf(unit), text, elementXml(unit, 'target', '', mark));
  if (target.contentStart === target.end) return setContent(target, text, mark);
  return { start: target.contentEnd, end: target.contentEnd, text: mark };
}

function elementXml(unit: XmlElement, local: string, attributes: string, xml: string): string {
  const name = sibling(unit, local);
  return `<${name}${attributes}>${xml}</${name}>`;
}

function markOf(content: XmlElement, mid: string): XmlElement | undefined {
  return segmentMarks(content).find((mark) => mark.mid === mid)?.element;
}

const TRADOS_STATES: Readonly<Record<State, string>> = {
  initial: 'Draft',
  translated: 'Translated',
  reviewed: 'ApprovedTranslation',
  final: 'ApprovedSignOff',
};

const MEMOQ_STATES: Readonly<Record<State, string>> = {
  initial: 'PartiallyEdited',
  translated: 'ManuallyConfirmed',
  reviewed: 'Reviewer1Confirmed',
  final: 'Proofread',
};

function setState(unit: XmlElement, mid: string, state: State, text: string): readonly Splice[] {
  const trados = tradosSegmentsOf(unit).get(mid);
  if (trados !== undefined) return [setAttribute(trados, text, 'conf', TRADOS_STATES[state])];
  const memoq = Object.values(unit.attributes).find(({ uri, local }) => uri === MEMOQ && local === 'status');
  if (memoq !== undefined) return [setAttribute(unit, text, memoq.name, MEMOQ_STATES[state])];
  const target = childOf(unit, 'target');
  if (target === undefined) return [];
  const stated = setAttribute(target, text, 'state', TARGET_STATES[state]);
  // An approved unit is at least reviewed, whatever its target says.
  const withdrawn = valueOf(unit, 'approved') === 'yes' && (state === 'initial' || state === 'translated');
  return withdrawn ? [setAttribute(unit, text, 'approved', 'no'), stated] : [stated];
}

/** Collects the unit's own codes as they are written in its source or target. */
function codesOf(unit: XmlElement, text: string): Codes {
  const starts = new Map<string, string>();
  const ends = new Map<string, string>();
  const open = new CodeStarts();
  const contents = elementsOf(unit).filter((child) => ['source', 'seg-source', 'target'].includes(child.local));
  for (const element of contents.flatMap((content) => [...descendants(content)])) {
    const id = valueOf(element, 'id');
    if (id === undefined || element.uri !== unit.uri || element.uri === TRADOS) continue;
    const whole = text.slice(element.start, element.end);
    if (element.local === 'g') {
      starts.set(id, text.slice(element.start, element.contentStart).replace(/\s*\/>$/, '>'));
      ends.set(id, `</${element.name}>`);
    } else if (element.local === 'ex' || element.local === 'ept') {
      ends.set(open.startOf(element) ?? valueOf(element, 'rid') ?? id, whole);
    } else if (['x', 'ph', 'bx', 'bpt', 'it'].includes(element.local)) {
      if (element.local === 'bx' || element.local === 'bpt') open.add(element);
      starts.set(id, whole);
    }
  }
  return { originalData: {}, start: (id) => starts.get(id), end: (startRef) => ends.get(startRef) };
}

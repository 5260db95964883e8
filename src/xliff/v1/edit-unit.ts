import type { Content } from '../../model/content.ts';
import { DragomanError } from '../../model/error.ts';
import type { State } from '../../model/unit.ts';
import type { XliffDocument } from '../document.ts';
import type { XliffEdit } from '../edit.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, descendants, elementsOf, valueOf } from '../xml/element.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { insertAfter, setAttribute, setContent, sibling } from '../xml/edit-markup.ts';
import type { Splice } from '../xml/splice.ts';
import { MEMOQ, SDL, sdlSegmentsOf, unitFromXliff12 } from './read-unit.ts';
import type { Codes12 } from './write-content.ts';
import { content12Xml } from './write-content.ts';
import { note12Xml } from '../common/write-note.ts';

/** The splices that one edit makes in a unit of XLIFF 1.2. */
export function editXliff12(document: XliffDocument, unit: XmlElement, edit: XliffEdit): readonly Splice[] {
  const { text } = document;
  const segments = unitFromXliff12(unit, text).parts.filter((part) => part.kind === 'segment');
  const segment = edit.at.segment === undefined ? segments[0] : segments.find((one) => one.id === edit.at.segment);
  if (segment === undefined) {
    const place = `${edit.at.unit}/${edit.at.segment ?? ''}`;
    throw new DragomanError('xliff-no-such-place', { place }, { file: document.path });
  }
  if (edit.kind === 'note') return [insertAfter(lastOf(unit), text, note12Xml(edit.note, unit.prefix))];
  if (edit.kind === 'issues') {
    // 1.2 has no quality issues of its own: they go to the translator as notes.
    return edit.issues.map(({ comment }) =>
      insertAfter(
        lastOf(unit),
        text,
        note12Xml({ text: comment, category: 'dragoman', appliesTo: 'target' }, unit.prefix),
      ),
    );
  }
  if (edit.kind === 'state') return setState(unit, segment.id, edit.state, text);
  return [setTarget(unit, segment.id, edit.content, text)];
}

/** Notes may stand after the source and target, before elements of others. */
function lastOf(unit: XmlElement): XmlElement {
  return (childOf(unit, 'target') ?? childOf(unit, 'seg-source') ?? childOf(unit, 'source'))!;
}

function setTarget(unit: XmlElement, mid: string, content: Content, text: string): Splice {
  const xml = content12Xml(content, codesOf(unit, text));
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
  for (const element of descendants(content)) {
    if (element.local === 'mrk' && valueOf(element, 'mtype') === 'seg' && valueOf(element, 'mid') === mid)
      return element;
  }
  return undefined;
}

const STATES: Readonly<Record<State, string>> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

const SDL_STATES: Readonly<Record<State, string>> = {
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
  const sdl = sdlSegmentsOf(unit).get(mid);
  if (sdl !== undefined) return [setAttribute(sdl, text, 'conf', SDL_STATES[state])];
  const memoq = Object.values(unit.attributes).find(({ uri, local }) => uri === MEMOQ && local === 'status');
  if (memoq !== undefined) return [setAttribute(unit, text, memoq.name, MEMOQ_STATES[state])];
  const target = childOf(unit, 'target');
  if (target === undefined) return [];
  const stated = setAttribute(target, text, 'state', STATES[state]);
  // An approved unit is at least reviewed, whatever its target says.
  const withdrawn = valueOf(unit, 'approved') === 'yes' && (state === 'initial' || state === 'translated');
  return withdrawn ? [setAttribute(unit, text, 'approved', 'no'), stated] : [stated];
}

/** The unit's own codes, as they stand in its source or target. */
function codesOf(unit: XmlElement, text: string): Codes12 {
  const starts = new Map<string, string>();
  const ends = new Map<string, string>();
  const ids = new Map<string, string>();
  const contents = elementsOf(unit).filter((child) => ['source', 'seg-source', 'target'].includes(child.local));
  for (const element of contents.flatMap((content) => [...descendants(content)])) {
    const id = valueOf(element, 'id');
    if (id === undefined || element.uri !== unit.uri || element.uri === SDL) continue;
    const whole = text.slice(element.start, element.end);
    if (element.local === 'g') {
      starts.set(id, text.slice(element.start, element.contentStart).replace(/\s*\/>$/, '>'));
      ends.set(id, `</${element.name}>`);
    } else if (element.local === 'ex' || element.local === 'ept') {
      const rid = valueOf(element, 'rid') ?? id;
      ends.set(ids.get(rid) ?? rid, whole);
    } else if (['x', 'ph', 'bx', 'bpt', 'it'].includes(element.local)) {
      if (element.local === 'bx' || element.local === 'bpt') ids.set(valueOf(element, 'rid') ?? id, id);
      starts.set(id, whole);
    }
  }
  return { originalData: {}, start: (id) => starts.get(id), end: (startRef) => ends.get(startRef) };
}

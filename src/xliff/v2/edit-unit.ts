import type { Content } from '../../model/content.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { EditedDocument, IssuesEdit, QualityIssue, SegmentRef, XliffEdit } from '../common/edit.ts';
import { noSuchSegment } from '../common/edit.ts';
import { insertAfter, insertBefore, setAttribute, setContent, sibling } from '../xml/edit-markup.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, childrenOf, descendants, elementsOf, valueIn, valueOf } from '../xml/element.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { ITS } from '../xml/namespaces.ts';
import type { Splice } from '../xml/splice.ts';
import { readUnit } from './read-unit.ts';
import type { ContentStyle } from './write-content.ts';
import { contentXml } from './write-content.ts';
import { noteXml } from './write-note.ts';

/** Makes the splices for an edit in a unit of XLIFF 2. */
export function editUnit(unit: XmlElement, edit: XliffEdit, document: EditedDocument): readonly Splice[] {
  const { text } = document;
  if (edit.kind === 'note') return [insertNote(unit, text, noteXml(edit.note, unit.prefix))];
  // A unit without segments breaks the standard; that it does can't be said on a segment.
  if (edit.kind === 'issues' && childOf(unit, 'segment') === undefined) return [];
  const segment = segmentAt(document, unit, edit.at);
  if (edit.kind === 'target') return [setTarget(unit, segment, edit.content, text)];
  if (edit.kind === 'issues') return annotate(document, unit, segment, edit);
  const splices = [setAttribute(segment, text, 'state', edit.state)];
  if (edit.subState !== undefined) splices.push(setAttribute(segment, text, 'subState', edit.subState));
  return splices;
}

/** Finds a segment; one without an id by the name that reading gives it. */
function segmentAt({ text, path }: EditedDocument, unit: XmlElement, at: SegmentRef): XmlElement {
  const ids = segmentsOf(readUnit(unit, text, {})).map(({ id }) => id);
  const segment = childrenOf(unit, 'segment')[at.segment === undefined ? 0 : ids.indexOf(at.segment)];
  if (segment === undefined) throw noSuchSegment(at, path);
  return segment;
}

function setTarget(unit: XmlElement, segment: XmlElement, content: Content, text: string): Splice {
  const source = childOf(segment, 'source')!;
  const target = childOf(segment, 'target');
  const xml = contentXml(content, styleOf(unit));
  if (target !== undefined) return setContent(target, text, xml);
  const name = sibling(source, 'target');
  return insertAfter(source, text, `<${name}>${xml}</${name}>`);
}

/** Collects how the unit's own codes are written, so that a new target's codes are written the same. */
function styleOf(unit: XmlElement): ContentStyle {
  const attributes = new Map<string, string>();
  const separate = new Set<string>();
  for (const element of descendants(unit)) {
    const id = valueOf(element, 'id');
    if (id === undefined || element.uri !== unit.uri || !['ph', 'pc', 'sc', 'mrk', 'sm'].includes(element.local))
      continue;
    if (element.local === 'sc' || element.local === 'sm') separate.add(id);
    let xml = '';
    for (const { name, prefix, value } of Object.values(element.attributes)) {
      const kept = name === 'canOverlap' || (prefix !== '' && prefix !== 'xmlns');
      if (kept) xml += ` ${name}="${escapeAttribute(value)}"`;
    }
    if (!attributes.has(id)) attributes.set(id, xml);
  }
  return { prefix: unit.prefix, attributes, separate };
}

function insertNote(unit: XmlElement, text: string, xml: string): Splice {
  const notes = childOf(unit, 'notes');
  const last = notes && elementsOf(notes).at(-1);
  if (last !== undefined) return insertAfter(last, text, xml);
  const name = sibling(unit, 'notes');
  const first = elementsOf(unit).find((child) => ['originalData', 'segment', 'ignorable'].includes(child.local));
  return insertBefore(first!, text, `<${name}>${xml}</${name}>`);
}

/** Marks a segment's target, else its source, with ITS Localization Quality Issues (XLIFF 2.1, section 5.9.7.2). */
function annotate(
  document: EditedDocument,
  unit: XmlElement,
  segment: XmlElement,
  { id, issues }: IssuesEdit,
): readonly Splice[] {
  const { text, root } = document;
  const target = childOf(segment, 'target');
  const marked = target !== undefined && target.contentStart < target.contentEnd ? target : childOf(segment, 'source')!;
  const mrk = sibling(unit, 'mrk');
  const open = `<${mrk} id="${id}" type="its:generic" its:locQualityIssuesRef="#its=${id}">`;
  const records = issues.map((issue) => `<its:locQualityIssue${issueXml(issue)}/>`).join('');
  const splices: Splice[] = [
    insertBefore(elementsOf(unit)[0]!, text, `<its:locQualityIssues xml:id="${id}">${records}</its:locQualityIssues>`),
    { start: marked.contentStart, end: marked.contentStart, text: open },
    { start: marked.contentEnd, end: marked.contentEnd, text: `</${mrk}>` },
  ];
  if (root.version === '2.0') splices.push({ ...setAttribute(root.element, text, 'version', '2.1'), once: true });
  if (root.element.attributes['xmlns:its'] === undefined) {
    splices.push({ ...setAttribute(root.element, text, 'xmlns:its', ITS), once: true });
  }
  if (valueIn(root.element, ITS, 'version') === undefined) {
    splices.push({ ...setAttribute(root.element, text, 'its:version', '2.0'), once: true });
  }
  return splices;
}

function issueXml({ type, comment, severity }: QualityIssue): string {
  return (
    ` locQualityIssueType="${type}" locQualityIssueComment="${escapeAttribute(comment)}"` +
    ` locQualityIssueSeverity="${severity}"`
  );
}

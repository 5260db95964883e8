import type { Content } from '../model/content.ts';
import { DragomanError } from '../model/error.ts';
import type { LocQualityIssueType } from '../model/finding.ts';
import type { Note, State } from '../model/unit.ts';
import type { XliffDocument } from './document.ts';
import { readXliff, writeXliff } from './document.ts';
import { editXliff12 } from './v1/edit-unit.ts';
import { editXliff2 } from './v2/edit-unit.ts';
import type { XmlElement } from './xml/element.ts';
import { valueOf } from './xml/element.ts';
import { releaseOf } from './common/file-id.ts';
import { walkXliff } from './common/walk.ts';
import type { Splice } from './xml/splice.ts';
import { release12 } from './translations.ts';

/** What an edit is made in. Without `file` the first unit with the id; without `segment` the unit's first segment. */
export interface Place {
  /** The `<file>` id as it stands in the document, or the release that it names; in 1.2 its `original`. */
  readonly file?: string;
  readonly unit: string;
  readonly segment?: string;
}

/** A quality issue as ITS 2.0 has it (section 8.17). `severity` is from 0 to 100. */
export interface QualityIssue {
  readonly type: LocQualityIssueType;
  readonly comment: string;
  readonly severity: number;
}

export type XliffEdit =
  | { readonly kind: 'target'; readonly at: Place; readonly content: Content }
  | { readonly kind: 'state'; readonly at: Place; readonly state: State; readonly subState?: string }
  | { readonly kind: 'note'; readonly at: Place; readonly note: Note }
  | {
      readonly kind: 'issues';
      readonly at: Place;
      /** An NMTOKEN that nothing else in the document has for its id. */
      readonly id: string;
      readonly issues: readonly QualityIssue[];
    };

/** Makes the splices for one edit in a unit. */
export type Editor = (document: XliffDocument, unit: XmlElement, edit: XliffEdit) => readonly Splice[];

/**
 * The document with the edits, which `writeXliff` writes as splices: every other byte stays as it was read. At most one
 * edit of a kind for a segment. Throws `xliff-no-such-place` for a unit or segment that the document has not.
 */
export function editXliff(document: XliffDocument, edits: readonly XliffEdit[]): XliffDocument {
  if (edits.length === 0) return document;
  // Offsets hold for the text as read: an edited document is written and read again first.
  const base = document.splices.length === 0 ? document : readXliff(writeXliff(document), pathOf(document));
  const units = unitsOf(base);
  const editor: Editor = base.root.version.startsWith('1') ? editXliff12 : editXliff2;
  const splices: Splice[] = [];
  for (const edit of edits) {
    const { file, unit } = edit.at;
    const element = units.get(file === undefined ? unit : keyOf(file, unit));
    if (element === undefined) throw new DragomanError('xliff-no-such-place', { place: unit }, { file: base.path });
    splices.push(...editor(base, element, edit));
  }
  return { ...base, splices: distinct(splices) };
}

/** The same insertion asked for by several edits, such as that of a namespace, is made once. */
function distinct(splices: readonly Splice[]): readonly Splice[] {
  const shared = new Set<string>();
  return splices.filter((splice) => {
    if (splice.once !== true) return true;
    const key = `${splice.start} ${splice.text}`;
    if (shared.has(key)) return false;
    shared.add(key);
    return true;
  });
}

function pathOf(document: XliffDocument): { readonly path?: string } {
  return document.path === undefined ? {} : { path: document.path };
}

/** Units by id, and by file and id. */
export function unitsOf(document: XliffDocument): ReadonlyMap<string, XmlElement> {
  const units = new Map<string, XmlElement>();
  let names: readonly string[] = [];
  walkXliff(document.root, {
    open(container) {
      if (container.local === 'file') names = namesOf(container);
    },
    unit(unit) {
      const id = valueOf(unit, 'id') ?? '';
      if (!units.has(id)) units.set(id, unit);
      for (const key of names.map((name) => keyOf(name, id))) if (!units.has(key)) units.set(key, unit);
    },
  });
  return units;
}

/** What a file may be called: its id or original, and the release that it names. */
function namesOf(file: XmlElement): readonly string[] {
  const id = valueOf(file, 'id');
  return id === undefined ? [valueOf(file, 'original') ?? '', release12(file)] : [id, releaseOf(id)];
}

export function keyOf(file: string, unit: string): string {
  return `${file}\0${unit}`;
}

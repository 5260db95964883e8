import { DragomanError } from '../model/error.ts';
import type { XliffEdit } from './common/edit.ts';
import { unitFinder } from './common/find-unit.ts';
import { DIALECTS } from './dialects.ts';
import type { XliffDocument } from './document.ts';
import { readXliff, writeXliff } from './document.ts';
import type { Splice } from './xml/splice.ts';

export type {
  IssuesEdit,
  NoteEdit,
  QualityIssue,
  SegmentRef,
  StateEdit,
  TargetEdit,
  XliffEdit,
} from './common/edit.ts';

/**
 * Edits targets, states, notes and quality issues in a document of any version. `writeXliff` writes the document that is
 * returned: its edits in the form of its version, every other byte as it was read. Takes at most one edit of a kind for a
 * segment; an edited document can be edited again.
 *
 * @throws DragomanError `xliff-no-such-place` for a unit or segment that the document does not have, and
 * `xliff-forbidden-character` for text that the version has no form for.
 */
export function editXliff(document: XliffDocument, edits: readonly XliffEdit[]): XliffDocument {
  if (edits.length === 0) return document;
  // Offsets hold for the text as read: an edited document is written and read again first.
  const base = document.splices.length === 0 ? document : readXliff(writeXliff(document), pathOf(document));
  const dialect = DIALECTS[base.root.version];
  const findUnit = unitFinder(base.root, dialect.fileNames);
  const splices: Splice[] = [];
  for (const edit of edits) {
    const unit = findUnit(edit.at);
    if (unit === undefined) {
      throw new DragomanError('xliff-no-such-place', { place: edit.at.unit }, { file: base.path });
    }
    splices.push(...dialect.editUnit(unit, edit, base));
  }
  return { ...base, splices: withoutRepeats(splices) };
}

/** Makes an insertion that several edits ask for, such as that of a namespace, once. */
function withoutRepeats(splices: readonly Splice[]): readonly Splice[] {
  const seen = new Set<string>();
  return splices.filter((splice) => {
    if (splice.once !== true) return true;
    const key = `${splice.start} ${splice.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function pathOf({ path }: XliffDocument): { readonly path?: string } {
  return path === undefined ? {} : { path };
}

import type { Content } from '../../model/content.ts';
import { DragomanError } from '../../model/error.ts';
import type { LocQualityIssueType } from '../../model/finding.ts';
import type { Note, Position, State } from '../../model/unit.ts';
import type { XliffRoot } from './walk.ts';

/**
 * Names the segment that an edit is for: without `file` or `place` in the first unit with the id, without `segment` its
 * first one.
 */
export interface SegmentRef {
  /** The `<file>` id as it is in the document, or the release that it names; in XLIFF 1.2 its `original`. */
  readonly file?: string;
  readonly unit: string;
  readonly segment?: string;
  /** A place in the unit, which tells it from others with its id. */
  readonly place?: Position;
}

/** A quality issue of ITS 2.0 (section 8.17). `severity` is from 0 to 100. */
export interface QualityIssue {
  readonly type: LocQualityIssueType;
  readonly comment: string;
  readonly severity: number;
}

/** Replaces the target of a segment. */
export interface TargetEdit {
  readonly kind: 'target';
  readonly at: SegmentRef;
  readonly content: Content;
}

/** Sets the state of a segment. XLIFF 1.2 has no sub-states, and keeps a state only where there is a target. */
export interface StateEdit {
  readonly kind: 'state';
  readonly at: SegmentRef;
  readonly state: State;
  readonly subState?: string;
}

/** Adds a note to the unit. */
export interface NoteEdit {
  readonly kind: 'note';
  readonly at: SegmentRef;
  readonly note: Note;
}

/** Marks a segment with quality issues; in XLIFF 1.2, which has none, they become notes of the unit. */
export interface IssuesEdit {
  readonly kind: 'issues';
  readonly at: SegmentRef;
  /** An NMTOKEN that is not yet an id in the document. */
  readonly id: string;
  readonly issues: readonly QualityIssue[];
}

/** A change to one unit of a document, the same for every version of XLIFF. */
export type XliffEdit = TargetEdit | StateEdit | NoteEdit | IssuesEdit;

/** What an edit has to know of its document. */
export interface EditedDocument {
  readonly path?: string;
  /** The decoded text: what the elements' offsets point into. */
  readonly text: string;
  readonly root: XliffRoot;
}

/** Makes the error for a segment that the document does not have. */
export function noSuchSegment({ unit, segment = '' }: SegmentRef, path: string | undefined): DragomanError {
  return new DragomanError('xliff-no-such-place', { place: `${unit}/${segment}` }, { file: path });
}

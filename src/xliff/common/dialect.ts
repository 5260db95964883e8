import type { Translation } from '../../model/translation.ts';
import type { Note, Segment, Unit } from '../../model/unit.ts';
import type { Writable } from '../../model/writable.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Splice } from '../xml/splice.ts';
import type { EditedDocument, XliffEdit } from './edit.ts';
import type { Report } from './rules.ts';
import type { SourceText, XliffVisitor } from './walk.ts';
import type { TranslationXml, WriteOptions } from './write-options.ts';

/** What one kind of XLIFF does in its own way: 1.2 and the versions before it, or 2.0 to 2.2. */
export interface Dialect {
  /** A unit has one target and one state, however many sentences are in it. */
  readonly hasWholeTargets: boolean;
  /** Lists the names that an edit may call a `<file>` by. */
  fileNames(file: XmlElement): readonly string[];
  /** Reads the attributes of a `<file>` as a translation without units. */
  readFile(file: XmlElement, root: XmlElement): TranslationDraft;
  /** Reads a child of `<file>` that is not a unit or container. */
  readFilePart(element: XmlElement, text: SourceText): FilePart;
  /** Reads the notes in a child of `<group>`; none where it is something else. */
  readGroupNotes(element: XmlElement): readonly Note[];
  /** Reads a unit; undefined for one that has no text. */
  readUnit(unit: XmlElement, text: SourceText, defaults: FileDefaults): Unit | undefined;
  /** Reads the language that a unit's own target states; undefined where it states none, or another place has to. */
  targetLanguage(unit: XmlElement): string | undefined;
  /**
   * Makes the splices for an edit in a unit.
   *
   * @throws DragomanError `xliff-no-such-place` for a segment that the unit does not have.
   */
  editUnit(unit: XmlElement, edit: XliffEdit, document: EditedDocument): readonly Splice[];
  /** Finds each segment of a unit with the elements that may hold its target, the likeliest first. */
  targets(unit: XmlElement, text: SourceText): readonly TargetElements[];
  /**
   * Escapes text for a target.
   *
   * @throws DragomanError `xliff-forbidden-character` for what the version has no form for.
   */
  escapeTarget(text: string, target: XmlElement): string;
  /** Writes a new document. */
  write(translation: Translation, options: WriteOptions): TranslationXml;
  /** Makes the rules of the standard, for one walk through a document. */
  rules(report: Report): RulesVisitor;
}

/** Applies rules on a walk through a document. */
export interface RulesVisitor extends XliffVisitor {
  /** Applies those that need the whole document. */
  end?(): void;
}

/** A translation while its file is read. */
export type TranslationDraft = Writable<Omit<Translation, 'units' | 'extensions' | 'notes'>> & {
  units: Unit[];
  extensions?: string[];
  notes?: string[];
};

/** What a file says of all its units. */
export interface FileDefaults {
  /** Profiles of size and length restriction (XLIFF 2.1, section 5.6). */
  readonly general?: string;
  readonly storage?: string;
  /** Digest of the segmentation rules, where a unit states no other. */
  readonly rules?: string;
}

/** What a child of `<file>` adds to its translation. */
export interface FilePart {
  readonly notes?: readonly string[];
  /** XML of elements that the model has no place for. */
  readonly extensions?: readonly string[];
  /** XML of groups of metadata. */
  readonly metadata?: readonly string[];
  readonly sourceDigest?: string;
  readonly defaults?: FileDefaults;
}

/** A segment and the elements that may hold its target, the likeliest first. */
export interface TargetElements {
  readonly segment: Segment;
  readonly elements: readonly XmlElement[];
}

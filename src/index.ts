/**
 * The library face of Dragoman. Everything here is plain data and functions; what a function throws for input that can't
 * be used is a `DragomanError`, whose `code` and `values` `describeError` turns into a sentence.
 */
export type * from './model/content.ts';
export type * from './model/edition.ts';
export type * from './model/fact.ts';
export type * from './model/finding.ts';
export type * from './model/locale-filter.ts';
export type * from './model/outline.ts';
export type * from './model/policy.ts';
export type * from './model/release.ts';
export type * from './model/role.ts';
export type * from './model/term.ts';
export type * from './model/translation.ts';
export type * from './model/unit.ts';
export { DragomanError } from './model/error.ts';

/** Sentences of a text; their concatenation is the text, trailing white space stays with the sentence before it. */
export { segment } from './segment/segment.ts';
/** The numbers, dates and other facts that a text states, by value. */
export { recognize } from './facts/recognize.ts';

/** XLIFF as it came: what is not edited keeps its bytes. */
export { readXliff, writeXliff, type XliffDocument } from './xliff/document.ts';
export {
  editXliff,
  type IssuesEdit,
  type NoteEdit,
  type QualityIssue,
  type SegmentRef,
  type StateEdit,
  type TargetEdit,
  type XliffEdit,
} from './xliff/edit.ts';
export { translationsOf } from './xliff/translations.ts';
export { writeTranslation, type WriteOptions, type XliffVersion } from './xliff/write.ts';

/** Checks one bilingual file from anywhere: one entry of `files` of `dragoman check --format json`. */
export { checkXliff, type CheckXliffOptions } from './workflow/checking/check-document.ts';
/** The same file with the findings on its segments, as `dragoman check --format xliff` gives it. */
export { annotate, type AnnotateOptions } from './workflow/checking/annotate.ts';
export type { FileEntry } from './report/json.ts';
export { describeError, describeFinding } from './report/describe.ts';

export type { Translate } from './model/translate.ts';
export { translator } from './report/messages.ts';

/** The verbs of the command line, on a newsroom that `openContext` opens. */
export { openContext, type Context, type ContextOptions } from './workflow/newsroom/context.ts';
export { init, type InitRequest, type InitResult } from './workflow/init.ts';
export { outline, type OutlineRequest, type OutlineResult } from './workflow/outline.ts';
export { exportTranslations, type ExportRequest, type ExportResult } from './workflow/export.ts';
export { importTranslations, type ImportRequest, type ImportResult } from './workflow/import.ts';
export { check, type CheckRequest, type CheckResult, type Surroundings } from './workflow/check.ts';
export { fix, type FixRequest, type FixResult } from './workflow/fix.ts';
export { waive, type WaiveRequest, type WaiveResult } from './workflow/waive.ts';
export { publish, type PublishRequest, type PublishResult } from './workflow/publish.ts';
export { status, type Standing, type StatusRequest, type StatusResult, type StatusRow } from './workflow/status.ts';

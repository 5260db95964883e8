/** `dragoman/newsroom`: the verbs of the command line, on a newsroom that `openContext` opens. For Node. */
export { DragomanError } from '../model/error.ts';
export type { ErrorCode } from '../model/error-codes.ts';
export type { CheckedFile } from '../model/checked-file.ts';
export { defineEdition, type EditionContext, type EditionKind } from '../edition/composed/define-edition.ts';
export { editionKinds } from '../edition/kinds.ts';
export {
  defineFormat,
  type Format,
  type ReadOptions,
  type SourceBlock,
  type SourceDocument,
} from '../formats/source/define-format.ts';
export { formats } from '../formats/registry.ts';
export type * from '../model/edition.ts';
export type * from '../model/outline.ts';
export type * from '../model/release.ts';
export type { Translate } from '../model/translate.ts';
export { describeError, describeFinding } from '../report/describe.ts';
export type { FileEntry, FindingEntry } from '../report/json.ts';
export { translator } from '../report/messages.ts';
export { accept, type AcceptRequest, type AcceptResult } from '../workflow/accept.ts';
export { annotate, type AnnotateOptions } from '../workflow/checking/annotate.ts';
export { checkXliff, type CheckXliffOptions } from '../workflow/checking/check-document.ts';
export { openContext, type Context, type ContextOptions, type Extensions } from '../workflow/newsroom/context.ts';
export { init, type InitRequest, type InitResult } from '../workflow/init.ts';
export { outline, type OutlineRequest, type OutlineResult } from '../workflow/outline.ts';
export {
  exportTranslations,
  type ExportedCatalogue,
  type ExportedRelease,
  type ExportRequest,
  type ExportResult,
} from '../workflow/export.ts';
export {
  importTranslations,
  type ImportedCatalogue,
  type ImportedFile,
  type ImportRequest,
  type ImportResult,
} from '../workflow/import.ts';
export { analyze, type Analysis, type AnalyzeRequest } from '../workflow/analyze.ts';
export { diff, type DiffRequest, type DiffResult } from '../workflow/diff.ts';
export { undo, type UndoRequest, type UndoResult } from '../workflow/undo.ts';
export { log, type LogEntry, type LogRequest } from '../workflow/log.ts';
export { check, checkEach, type CheckRequest, type CheckResult, type Surroundings } from '../workflow/check.ts';
export { fix, type FixRequest, type FixResult } from '../workflow/fix.ts';
export { unwaive, type UnwaiveRequest, type UnwaiveResult } from '../workflow/unwaive.ts';
export { waive, type WaiveRequest, type WaiveResult } from '../workflow/waive.ts';
export { preview, type PreviewedEdition, type PreviewRequest, type PreviewResult } from '../workflow/preview.ts';
export { pseudo, type PseudoRequest, type PseudoResult } from '../workflow/pseudo.ts';
export { publish, type PublishRequest, type PublishResult } from '../workflow/publish.ts';
export type { PublishedEdition } from '../workflow/publishing/settle-release.ts';
export { unpublish, type UnpublishRequest, type UnpublishResult } from '../workflow/unpublish.ts';
export { status, type Standing, type StatusRequest, type StatusResult, type StatusRow } from '../workflow/status.ts';

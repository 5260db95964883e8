/** `dragoman/xliff`: XLIFF 1.2 to 2.2, read, edited in place and written. Runs in a browser too, with `dragoman/data`. */
export type * from '../model/content.ts';
export { DragomanError } from '../model/error.ts';
export type { ErrorCode } from '../model/error-codes.ts';
export type * from '../model/locale-filter.ts';
export type * from '../model/role.ts';
export type * from '../model/translation.ts';
export type * from '../model/unit.ts';
export { readXliff, writeXliff, type XliffDocument } from '../xliff/document.ts';
export {
  editXliff,
  type IssuesEdit,
  type NoteEdit,
  type QualityIssue,
  type SegmentRef,
  type StateEdit,
  type TargetEdit,
  type XliffEdit,
} from '../xliff/edit.ts';
export { translationsOf } from '../xliff/translations.ts';
export { writeTranslation, type WriteOptions, type XliffVersion } from '../xliff/write.ts';

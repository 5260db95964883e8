/** `dragoman/check`: a text against its translation. Runs in a browser too, with `dragoman/data`. */
export { checks } from '../check/checks.ts';
export {
  defineCheck,
  type AnyCheck,
  type Certainty,
  type Check,
  type CheckDefinition,
  type Evidence,
} from '../check/contract/define-check.ts';
export type { NewsroomSubject, ReleaseSubject, SegmentPair, Subjects, UnitSubject } from '../check/contract/subject.ts';
export type { Agreement, Alignment, Disagreement, LocalePair } from '../facts/align/alignment.ts';
export type { Example, Scope } from '../model/check-page.ts';
export type * from '../model/content.ts';
export { DragomanError } from '../model/error.ts';
export type { ErrorCode } from '../model/error-codes.ts';
export type * from '../model/fact.ts';
export type * from '../model/finding.ts';
export type * from '../model/policy.ts';
export type * from '../model/role.ts';
export type * from '../model/term.ts';
export type { SizeRestriction } from '../model/unit.ts';
export { align } from './align.ts';
export { checkPair, type PairFinding, type TextPair } from './check-pair.ts';

import { harmlessJson } from '../model/json-escape.ts';
import type { ErrorCode } from '../model/error-codes.ts';
import type { Finding } from '../model/finding.ts';
import { summaryOf } from '../model/checked-file.ts';
import type { CheckedFile, MoreFindings } from '../model/checked-file.ts';
import { describeError, describeFinding } from './describe.ts';
import type { Translate } from '../model/translate.ts';

/** Version of the shape that `--format json` prints. */
const version = 1;

/** The findings as one JSON document. */
export function printJson(files: readonly CheckedFile[], t: Translate): string {
  const report = { version, files: files.map((file) => fileEntry(file, t)), summary: summaryOf(files) };
  return `${harmlessJson(report)}\n`;
}

/** One entry of `files`: JSON-safe, its messages as sentences. */
export function fileEntry(file: CheckedFile, t: Translate): FileEntry {
  const { path, sourceLocale, targetLocale, units, segments, error, findings, more, fixed } = file;
  const fault = error && {
    code: error.code,
    message: describeError(error, t),
    line: error.line ?? 1,
    column: error.column ?? 1,
  };
  return {
    path,
    sourceLocale: sourceLocale ?? null,
    targetLocale: targetLocale ?? null,
    units,
    segments,
    ...(fault === undefined ? {} : { error: fault }),
    findings: findings.map((finding) => findingEntry(finding, t)),
    ...(more === undefined ? {} : { more }),
    ...(fixed === undefined ? {} : { fixed: fixed.map((finding) => findingEntry(finding, t)) }),
  };
}

export interface FileEntry {
  readonly path: string;
  /** Null where the file can't be used. */
  readonly sourceLocale: string | null;
  readonly targetLocale: string | null;
  readonly units: number;
  readonly segments: number;
  readonly error?: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly line: number;
    readonly column: number;
  };
  readonly findings: readonly FindingEntry[];
  /** What of a flood is not listed: how many more findings of each check and severity. */
  readonly more?: readonly MoreFindings[];
  /** What `--fix` mended. */
  readonly fixed?: readonly FindingEntry[];
}

export type FindingEntry = Omit<Finding, 'message'> & { readonly message: string };

/** Gives a finding as JSON, its message as a sentence. */
export function findingEntry(finding: Finding, t: Translate): FindingEntry {
  const { id, check, type, severity, file, unit, segment, line, column, source, target, evidence, fix, waived } =
    finding;
  return {
    id,
    check,
    type,
    severity,
    file,
    ...(unit === undefined ? {} : { unit }),
    ...(segment === undefined ? {} : { segment }),
    line,
    column,
    message: describeFinding(finding, t),
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
    evidence,
    ...(fix === undefined ? {} : { fix }),
    ...(waived === undefined ? {} : { waived }),
  };
}

import type { CheckedFile, FindingPlace, Region } from '../../model/checked-file.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { codeUrl } from '../../model/package-data.ts';
import { doubtful } from '../../model/role.ts';
import type { Translate } from '../../model/translate.ts';
import { describeError, describeFinding } from '../../report/describe.ts';
import { checkIds } from '../../workflow/checking/explain-check.ts';
import type { OutlineResult } from '../../workflow/outline.ts';

/** A position as the Language Server Protocol has it: from 0, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What an editor underlines (Language Server Protocol 3.17, `Diagnostic`). */
export interface Diagnostic {
  readonly range: Range;
  /** 1 error, 2 warning, 3 information. */
  readonly severity: 1 | 2 | 3;
  readonly source: 'dragoman';
  readonly code: string;
  /** The check's page, which an editor opens from its name. */
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
  /** What the finding's fix changes, where the check is certain. */
  readonly data?: TextEdit;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

const severities: Readonly<Record<Severity, Diagnostic['severity']>> = { error: 1, warning: 2, info: 3 };

/** The address of a check's page in the manual; undefined for what has none, such as a rule of the standard. */
function pageOf(check: string): string | undefined {
  return checkIds().includes(check) ? `${manual().href}#${check}` : undefined;
}

/** The manual comes with the package, so that it is there without a net and is that of the code that checks. */
const manual = (): URL => codeUrl('../docs/checks.md');

/** Makes a diagnostic of each finding that nobody waived, or of what is wrong with the file. */
export function diagnosticsOf(
  { error, findings }: CheckedFile,
  places: ReadonlyMap<Finding, FindingPlace>,
  t: Translate,
): Diagnostic[] {
  if (error !== undefined) {
    return [diagnostic(lineAt(error.line, error.column), 1, error.code, describeError(error, t))];
  }
  return findings
    .filter(({ waived }) => waived === undefined)
    .map((finding) => {
      const { region, fix } = places.get(finding) ?? {};
      const range = region === undefined ? lineAt(finding.line, finding.column) : rangeOf(region);
      const data = fix === undefined ? {} : { data: { range: rangeOf(fix.region), newText: fix.text } };
      const message = describeFinding(finding, t);
      const page = pageOf(finding.check);
      const description = page === undefined ? {} : { codeDescription: { href: page } };
      return { ...diagnostic(range, severities[finding.severity], finding.check, message), ...description, ...data };
    });
}

/** Makes a diagnostic of each block of a source of whose role the reader is not sure. */
export function doubtsOf({ blocks }: OutlineResult, t: Translate): Diagnostic[] {
  return blocks
    .filter(({ block }) => block.confidence < doubtful)
    .map(({ block, line }) =>
      diagnostic(lineAt(line), 3, 'outline', t('services.unsure', { role: t(`kit.role.${block.role}`) })),
    );
}

function diagnostic(range: Range, severity: Diagnostic['severity'], code: string, message: string): Diagnostic {
  return { range, severity, source: 'dragoman', code, message };
}

/** Lines and columns of findings and errors count from 1. */
function rangeOf({ startLine, startColumn, endLine, endColumn }: Region): Range {
  return {
    start: { line: startLine - 1, character: startColumn - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** From a place to the end of its line: an editor cuts off what is past the end. */
function lineAt(line = 1, column = 1): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: line - 1, character: 2 ** 31 - 1 },
  };
}

import type { DragomanError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Translation } from '../model/translation.ts';

/** What `check` has to say of one file. */
export interface CheckedFile {
  readonly path: string;
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  readonly units: number;
  readonly segments: number;
  /** The file can't be used; the others go on. */
  readonly error?: DragomanError;
  readonly findings: readonly Finding[];
  /** The texts that the findings point into, one for each XLIFF `<file>`, for reports that show them. */
  readonly translations?: readonly Translation[];
}

export interface Summary {
  readonly files: number;
  readonly segments: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts what stands; waived findings are counted nowhere. */
export function summaryOf(files: readonly CheckedFile[]): Summary {
  const standing = files.flatMap(({ findings }) => findings).filter(({ waived }) => waived === undefined);
  const count = (severity: Finding['severity']): number =>
    standing.filter((found) => found.severity === severity).length;
  return {
    files: files.length,
    segments: files.reduce((sum, { segments }) => sum + segments, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

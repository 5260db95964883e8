import type { DragomanError } from './error.ts';
import type { Finding, Severity } from './finding.ts';
import type { Translation } from './translation.ts';

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
  /** What is not listed among them, as there are too many: a large file has the first of each severity. */
  readonly more?: readonly MoreFindings[];
  /** What `--fix` mended: they no longer stand. */
  readonly fixed?: readonly Finding[];
  /** Where in the file's own text the findings are, for reports that point there; see `locateFindings`. */
  readonly places?: ReadonlyMap<Finding, FindingPlace>;
  /**
   * The texts that the findings point into, one for each XLIFF `<file>`, for reports that show them. Of a newsroom's store
   * they may be read when they are asked for.
   */
  readonly translations?: readonly Translation[];
}

/** Gives what is said of a file another path, without asking for its texts. */
export function underPath(file: CheckedFile, path: string): CheckedFile {
  return Object.create(null, {
    ...Object.getOwnPropertyDescriptors(file),
    path: { value: path, enumerable: true },
  }) as CheckedFile;
}

/** How many more findings there are of a check. */
export interface MoreFindings {
  readonly check: string;
  readonly severity: Severity;
  readonly count: number;
}

/** A piece of a file's text. Lines and columns count from 1; a column counts UTF-16 code units, the end is behind the last. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

export interface FindingPlace {
  readonly region: Region;
  /** The text that mends the finding, with the markup of the file. */
  readonly fix?: { readonly region: Region; readonly text: string };
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
  const more = files.flatMap((file) => file.more ?? []);
  const count = (severity: Severity): number =>
    more
      .filter((found) => found.severity === severity)
      .reduce((sum, found) => sum + found.count, standing.filter((found) => found.severity === severity).length);
  return {
    files: files.length,
    segments: files.reduce((sum, { segments }) => sum + segments, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

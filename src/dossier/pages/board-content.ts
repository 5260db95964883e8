import type { BoardRelease } from '../board/board.ts';
import type { ReleaseSummary } from './summary.ts';

/** What the pages about all releases show. */
export interface BoardContent {
  readonly board: readonly BoardRelease[];
  readonly summaries: ReadonlyMap<string, ReleaseSummary>;
  readonly locales: readonly string[];
  readonly sourceLocale: string;
  /** Of the translations that were published, the days from their export on. */
  readonly days: readonly number[];
  /** What is found in the translations that each file brought, the most first. */
  readonly files: readonly FileFindings[];
}

/** What is found in what a returned file brought. */
export interface FileFindings {
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
}

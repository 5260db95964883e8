import type { DragomanError } from '../../model/error.ts';
import type { NextStep } from './next-step.ts';
import type { PageFault } from './standing-pages.ts';

/** How far a release is in a locale.
 *
 * - `not-sent`: never exported
 * - `out`: with the translators
 * - `returned`: came back, but segments are still below the state that an edition needs
 * - `blocked`: findings hold it back
 * - `embargoed`: could be published if its embargo had ended
 * - `ready`: could be published
 * - `published`: the published edition is of today's text, and its pages stand as they were written
 * - `gone`: it was published, and a page of it is no longer on the disk
 * - `altered`: it was published, and a page of it was changed since it was written
 * - `withdrawn`: a person took it down, and it goes out again by a person's word only
 * - `stale`: the source or the translation changed since it went out or was published
 * - `unusable`: a file can't be used, `error` says which and why
 */
export type Standing =
  | 'not-sent'
  | 'out'
  | 'returned'
  | 'blocked'
  | 'embargoed'
  | 'ready'
  | 'published'
  | 'gone'
  | 'altered'
  | 'withdrawn'
  | 'stale'
  | 'unusable';

export interface StatusRow {
  readonly release: string;
  readonly locale: string;
  readonly standing: Standing;
  readonly segments: number;
  readonly translated: number;
  readonly errors: number;
  readonly warnings: number;
  /** Translations that lost against others, and the store in whose notes they are kept; absent where there are none. */
  readonly kept?: { readonly targets: number; readonly path: string };
  readonly error?: DragomanError;
  /** What is wrong with the pages that were written, wherever the text is now. */
  readonly pages?: PageFault;
  /**
   * What readers have of it; absent where nothing of it is out.
   *
   * - `today`: what would be published today
   * - `earlier`: an earlier text
   * - `gone`: it was published, and its pages are not here
   * - `unknown`: pages of it stand, and nobody can say of which text
   */
  readonly live?: 'today' | 'earlier' | 'gone' | 'unknown';
  /** The row is about the edition in the language that the release is written in. */
  readonly source?: true;
  /** What to do next, where something is to be done. */
  readonly next?: NextStep;
}

/** Names a row or an edition among those of all releases. */
export function keyOf({ release, locale }: Pick<StatusRow, 'release' | 'locale'>): string {
  return `${locale}/${release}`;
}

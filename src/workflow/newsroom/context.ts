import { isValidTag, sameLocale } from '../../locale/tags/tags.ts';
import { openNewsroom, type Newsroom } from '../../workspace/newsroom.ts';
import { noProgress, type Progress } from './progress.ts';

/** What every verb on a newsroom needs. */
export interface Context {
  readonly newsroom: Newsroom;
  readonly progress: Progress;
  /** The present instant; given, so that a verb's result depends on nothing else. */
  readonly now: Date;
}

export interface ContextOptions {
  readonly progress?: Progress;
  readonly now?: Date;
}

/**
 * Opens the newsroom in `folder` or the nearest folder above it.
 *
 * @throws DragomanError where there is none, or its configuration can't be used.
 */
export async function openContext(folder: string, options: ContextOptions = {}): Promise<Context> {
  return {
    newsroom: await openNewsroom(folder, {
      isValid: isValidTag,
      areSame: sameLocale,
      checks: async () => (await import('../../check/explain.ts')).checkIds(),
    }),
    progress: options.progress ?? noProgress,
    now: options.now ?? new Date(),
  };
}

import { isValidTag, sameLocale } from '../../locale/tags/tags.ts';
import { completeInterrupted } from '../../workspace/commit-record.ts';
import { openNewsroom, type Newsroom } from '../../workspace/newsroom.ts';
import { noProgress, type Progress } from './progress.ts';

/** A newsroom and what a verb needs besides. */
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
 * Opens the newsroom in `folder` or the nearest folder above it. What a killed command left half written is
 * completed.
 *
 * @throws DragomanError where there is none, or its configuration can't be used.
 */
export async function openContext(folder: string, options: ContextOptions = {}): Promise<Context> {
  const newsroom = await openNewsroom(folder, {
    isValid: isValidTag,
    areSame: sameLocale,
    checks: async () => (await import('../../check/explain.ts')).checkIds(),
  });
  await completeInterrupted(newsroom.layout);
  return {
    newsroom,
    progress: options.progress ?? noProgress,
    now: options.now ?? new Date(),
  };
}

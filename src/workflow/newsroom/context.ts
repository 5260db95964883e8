import type { AnyCheck } from '../../check/contract/define-check.ts';
import type { EditionKind } from '../../edition/define-edition.ts';
import type { Format } from '../../formats/source/define-format.ts';
import { isValidTag, sameLocale } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import { openNewsroom, type Newsroom } from '../../workspace/newsroom.ts';
import { recover } from '../../workspace/recover.ts';
import { noProgress, type Progress } from './progress.ts';

/** A newsroom and what a verb needs besides. */
export interface Context extends Extensions {
  readonly newsroom: Newsroom;
  readonly progress: Progress;
  /** The present instant; given, so that a verb's result depends on nothing else. */
  readonly now: Date;
  /** How long a verb waits for another that is at work in the newsroom, in milliseconds. */
  readonly patience: number;
}

/** What a newsroom works with; ours unless given. Who adds one gives ours too: `[...checks, mine]`. */
export interface Extensions {
  readonly checks?: readonly AnyCheck[];
  readonly formats?: readonly Format[];
  readonly editions?: readonly EditionKind[];
}

export interface ContextOptions extends Extensions {
  readonly progress?: Progress;
  readonly now?: Date;
  /** 30 seconds unless given. */
  readonly patience?: number;
}

const usualPatience = 30_000;

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
    checks: async () => options.checks?.map(({ id }) => id) ?? (await import('../../check/explain.ts')).checkIds(),
  });
  await recover(newsroom.layout);
  const { progress = noProgress, now = new Date(), patience = usualPatience, checks, formats, editions } = options;
  return { newsroom, progress, now, patience, ...defined({ checks, formats, editions }) };
}

/**
 * The same with the newsroom as it is at one instant: what is read does not change, whoever writes meanwhile. `look` is
 * called at that instant, before anybody can write.
 */
export async function atOneInstant(context: Context, look?: (newsroom: Newsroom) => void): Promise<Context> {
  return { ...context, newsroom: await context.newsroom.atOneInstant(context.patience, look) };
}
